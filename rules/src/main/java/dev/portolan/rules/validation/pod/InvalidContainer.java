package dev.portolan.rules.validation.pod;

import static dev.portolan.finding.Severity.ERROR;

import com.google.auto.service.AutoService;
import dev.portolan.manifest.Container;
import dev.portolan.manifest.Field;
import dev.portolan.manifest.Pod;
import dev.portolan.rule.PodRule;
import dev.portolan.rule.Reporter;
import dev.portolan.rule.Rule;
import dev.portolan.rule.RuleInfo;
import dev.portolan.rules.validation.Term;
import dev.portolan.rules.vocabulary.DnsLabel;
import java.util.HashMap;
import java.util.Map;

/** Names, images and restart policies of containers that the API server refuses. */
@AutoService(Rule.class)
@RuleInfo(id = "invalid-container", severity = ERROR, summary = "container that the API server refuses")
public final class InvalidContainer implements PodRule {

    @Override
    public void check(Pod pod, Reporter report) {
        Map<String, Field> names = new HashMap<>();
        // The server goes through the containers first, and blames the init container that has the same name.
        pod.containers().forEach(container -> check(container, names, report));
        pod.initContainers().forEach(container -> check(container, names, report));
    }

    private static void check(Container container, Map<String, Field> names, Reporter report) {
        checkName(container.field().get("name"), names, report);
        Field image = container.field().get("image");
        if (!Term.isMissing(image, "container has no image; name one", report)
                && container.pod().manifest().is("", "Pod")
                && !image.text().equals(image.text().strip())) {
            report.at(image, "image has blanks around it; remove them");
        }
        RestartRules.check(container, report);
    }

    private static void checkName(Field name, Map<String, Field> names, Reporter report) {
        if (!name.isString() || Term.isEmpty(name, report)) {
            return;
        }
        String problem = DnsLabel.problem(name.text());
        Term.check(name, problem, report);
        if (problem != null) {
            return;
        }
        Field first = names.putIfAbsent(name.text(), name);
        if (first != null) {
            report.at(name, "name \"" + name.text() + "\" is used twice in this pod; every container needs its own")
                    .related(first, "used here first");
        }
    }
}
