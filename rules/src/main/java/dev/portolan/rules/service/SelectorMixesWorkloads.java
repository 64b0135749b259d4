package dev.portolan.rules.service;

import static dev.portolan.finding.Severity.WARNING;

import com.google.auto.service.AutoService;
import dev.portolan.manifest.Container;
import dev.portolan.manifest.ContainerPort;
import dev.portolan.manifest.PodPorts;
import dev.portolan.manifest.PodSelector;
import dev.portolan.manifest.Service;
import dev.portolan.manifest.Workload;
import dev.portolan.model.Model;
import dev.portolan.rule.ModelRule;
import dev.portolan.rule.Reporter;
import dev.portolan.rule.Rule;
import dev.portolan.rule.RuleInfo;
import dev.portolan.rules.vocabulary.SelectorText;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A Service that spreads its traffic over pods of workloads which have nothing in common. */
@AutoService(Rule.class)
@RuleInfo(
        id = "selector-mixes-workloads",
        severity = WARNING,
        summary = "Service selects pods of workloads that look unrelated")
public final class SelectorMixesWorkloads implements ModelRule {

    private static final List<String> NAMING_KEYS = List.of("app.kubernetes.io/name", "app", "k8s-app");

    @Override
    public void check(Model model, Reporter report) {
        for (Service service : model.services()) {
            PodSelector selector = PodSelector.of(service.manifest());
            // A headless Service spreads nothing: its callers see every pod.
            if (selector != null && !service.isHeadless()) {
                check(selector, model.ownWorkloads(service), report);
            }
        }
    }

    private static void check(PodSelector selector, List<Workload> workloads, Reporter report) {
        for (int i = 1; i < workloads.size(); i++) {
            Workload first = workloads.get(0);
            Workload other = workloads.get(i);
            String key = differing(first, other);
            if (key != null && !shareAnything(first, other)) {
                report.at(
                                selector.field(),
                                selector.field().headSpan(),
                                "selector " + SelectorText.pairs(selector.pairs()) + " mixes pods of "
                                        + described(first, key) + " and " + described(other, key)
                                        + "; add a pair that only the pods meant have")
                        .related(first.pod().metadata().at("labels", key), first.inWords() + " is selected")
                        .related(other.pod().metadata().at("labels", key), other.inWords() + " is selected too");
                return;
            }
        }
    }

    private static String described(Workload workload, String key) {
        return workload.inWords() + " (" + key + ": "
                + workload.labels().written().get(key) + ")";
    }

    /** The label that names both applications, and differently; null where there is none. */
    private static @Nullable String differing(Workload a, Workload b) {
        for (String key : NAMING_KEYS) {
            String ofA = a.labels().written().get(key);
            String ofB = b.labels().written().get(key);
            if (ofA != null && ofB != null) {
                return Objects.equals(ofA, ofB) ? null : key;
            }
        }
        return null;
    }

    private static boolean shareAnything(Workload a, Workload b) {
        Set<String> traits = traits(a);
        return traits(b).stream().anyMatch(traits::contains);
    }

    private static String withoutTag(String image) {
        int end = image.lastIndexOf('/') + 1;
        while (end < image.length() && image.charAt(end) != ':' && image.charAt(end) != '@') {
            end++;
        }
        return image.substring(0, end);
    }

    /** Images without tag, declared ports, and the words of the name. */
    private static Set<String> traits(Workload workload) {
        Set<String> traits = new HashSet<>(List.of(workload.name().split("[-.]")));
        for (Container container : workload.pod().containers()) {
            String image = container.field().get("image").text();
            traits.add(withoutTag(image));
        }
        for (ContainerPort port : PodPorts.of(workload.pod()).ports()) {
            traits.add("port " + port.number());
            traits.add("port " + port.name());
        }
        traits.remove("port ");
        return traits;
    }
}
