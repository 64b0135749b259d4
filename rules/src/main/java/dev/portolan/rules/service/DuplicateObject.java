package dev.portolan.rules.service;

import static dev.portolan.finding.Severity.ERROR;

import com.google.auto.service.AutoService;
import dev.portolan.manifest.Manifest;
import dev.portolan.model.Model;
import dev.portolan.rule.ModelRule;
import dev.portolan.rule.Reporter;
import dev.portolan.rule.Rule;
import dev.portolan.rule.RuleInfo;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Two objects of one kind, namespace and name: the later one overwrites the earlier. */
@AutoService(Rule.class)
@RuleInfo(id = "duplicate-object", severity = ERROR, summary = "two objects have one kind, namespace and name")
public final class DuplicateObject implements ModelRule {

    @Override
    public void check(Model model, Reporter report) {
        Map<List<String>, Manifest> known = new HashMap<>();
        for (Manifest manifest : model.manifests()) {
            String name = manifest.name();
            if (name == null || manifest.kind().isEmpty()) {
                continue;
            }
            Manifest earlier = null;
            for (String scope : model.scopes().narrowIdsOf(manifest)) {
                Manifest other = known.putIfAbsent(
                        List.of(scope, manifest.group(), manifest.kind(), model.namespace(manifest), name), manifest);
                earlier = earlier == null ? other : earlier;
            }
            if (earlier != null) {
                tell(manifest, earlier, report);
            }
        }
    }

    private static void tell(Manifest manifest, Manifest earlier, Reporter report) {
        report.at(
                        manifest.metadata().get("name"),
                        manifest.identity().inWords()
                                + " is there twice, and this one overwrites the other; rename or delete one of them")
                .related(earlier.metadata().get("name"), "the other one");
    }
}
