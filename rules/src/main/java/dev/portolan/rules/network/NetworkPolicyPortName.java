package dev.portolan.rules.network;

import static dev.portolan.finding.Severity.ERROR;

import com.google.auto.service.AutoService;
import dev.portolan.finding.Spelling;
import dev.portolan.manifest.ContainerPort;
import dev.portolan.manifest.PodPorts;
import dev.portolan.manifest.Workload;
import dev.portolan.model.Model;
import dev.portolan.rule.Draft;
import dev.portolan.rule.ModelRule;
import dev.portolan.rule.Reporter;
import dev.portolan.rule.Rule;
import dev.portolan.rule.RuleInfo;
import dev.portolan.rules.vocabulary.Overwrite;
import dev.portolan.rules.vocabulary.PortName;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A policy that names a port which none of the pods has where it is looked up. */
@AutoService(Rule.class)
@RuleInfo(id = "network-policy-port-name", severity = ERROR, summary = "policy names a port that no pod has")
public final class NetworkPolicyPortName implements ModelRule {

    @Override
    public void check(Model model, Reporter report) {
        for (PolicyPort port : PolicyPort.of(model)) {
            String name = port.number().text();
            boolean isName = port.number().isString() && PortName.problem(name) == null;
            if (isName && port.targets().stream().allMatch(one -> named(one, name, port.protocol()) == null)) {
                tell(port, name, report);
            }
        }
    }

    private static @Nullable ContainerPort named(Workload workload, String name, String protocol) {
        return PodPorts.of(workload.pod()).named(name, protocol);
    }

    private static void tell(PolicyPort port, String name, Reporter report) {
        Workload first = port.targets().get(0);
        List<ContainerPort> declared = PodPorts.of(first.pod()).ports();
        int others = port.targets().size() - 1;
        ContainerPort other = PodPorts.of(first.pod()).named(name);
        String instead = other == null
                ? "; declared: " + list(declared)
                : "; " + first.inWords() + " declares it for " + other.protocol();
        Draft draft = report.at(
                        port.number(),
                        "no container of " + first.inWords()
                                + (others == 0 ? "" : " and " + others + (others == 1 ? " other" : " others"))
                                + " declares a port named " + name + " for " + port.protocol()
                                + ", so this lets nothing through" + instead)
                .label("no pod has a port of this name")
                .related(
                        first.pod().spec().get("containers"),
                        first.inWords() + " is "
                                + (port.rule().parent().name().equals("ingress")
                                        ? "selected by this policy"
                                        : "one of the peers"));
        String near = Spelling.nearest(
                name,
                declared.stream()
                        .filter(one -> one.protocol().equals(port.protocol()))
                        .map(ContainerPort::name)
                        .filter(one -> !one.isEmpty())
                        .toList());
        draft.fix(near == null || other != null ? null : Overwrite.value(port.number(), near));
    }

    private static String list(List<ContainerPort> ports) {
        String all = ports.stream()
                .map(port -> port.name().isEmpty()
                        ? port.number() + " without a name"
                        : port.name() + " (" + port.number() + ")")
                .collect(Collectors.joining(", "));
        return all.isEmpty() ? "none" : all;
    }
}
