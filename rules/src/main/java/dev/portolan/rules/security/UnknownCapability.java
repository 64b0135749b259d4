package dev.portolan.rules.security;

import static dev.portolan.finding.Severity.WARNING;

import com.google.auto.service.AutoService;
import dev.portolan.manifest.Container;
import dev.portolan.manifest.Field;
import dev.portolan.rule.ContainerRule;
import dev.portolan.rule.Reporter;
import dev.portolan.rule.Rule;
import dev.portolan.rule.RuleInfo;
import dev.portolan.rules.vocabulary.Overwrite;
import java.util.List;

/**
 * A capability that no kernel has. Runtimes take capital and small letters for the same and put the prefix before each
 * name. Source: containerd, internal/cri/opts.
 */
@AutoService(Rule.class)
@RuleInfo(
        id = "unknown-capability",
        severity = WARNING,
        summary = "container adds or drops a capability that no kernel has")
public final class UnknownCapability implements ContainerRule {

    @Override
    public void check(Container container, Reporter report) {
        Field capabilities = PodSecurity.context(container).get("capabilities");
        for (String list : List.of("add", "drop")) {
            capabilities.get(list).items().forEach(name -> check(name, list, report));
        }
    }

    private static void check(Field name, String list, Reporter report) {
        String meant = name.isString() ? CapabilityNames.meant(name.text()) : null;
        if (meant == null) {
            return;
        }
        String why = CapabilityNames.isPrefixed(name.text())
                ? "the runtime puts " + CapabilityNames.PREFIX + " before each name, so " + name.text()
                : "there is no capability " + name.text() + ", so this";
        report.at(name, why + " is not " + (list.equals("add") ? "added" : "dropped") + "; write " + meant)
                .fix(Overwrite.value(name, meant));
    }
}
