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
import dev.portolan.rules.validation.PartNames;
import dev.portolan.rules.validation.Term;
import dev.portolan.rules.vocabulary.DnsLabel;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Requests, limits, claims and resize policies that the API server refuses. */
@AutoService(Rule.class)
@RuleInfo(id = "invalid-resources", severity = ERROR, summary = "resources that the API server refuses")
public final class InvalidResources implements PodRule {

    @Override
    public void check(Pod pod, Reporter report) {
        Set<String> claims = new HashSet<>();
        for (Field claim : pod.spec().get("resourceClaims").items()) {
            claims.add(claim.get("name").text());
        }
        for (Container container : pod.allContainers()) {
            Field resources = container.field().get("resources");
            Requirements.ofContainer(resources, report);
            checkClaims(resources.get("claims"), claims, report);
            checkResizing(pod, container.field().get("resizePolicy"), report);
        }
        Requirements.ofOverhead(pod.spec().get("overhead"), report);
        PodResources.check(pod, report);
    }

    private static void checkClaims(Field field, Set<String> known, Reporter report) {
        Map<String, Field> used = new HashMap<>();
        for (Field claim : field.items()) {
            Field name = claim.get("name");
            if (!name.isString() || Term.isEmpty(name, report)) {
                continue;
            }
            Field request = claim.get("request");
            if (!request.text().isEmpty()) {
                Term.check(request, DnsLabel.problem(request.text()), report);
            }
            Field first = earlier(name.text(), request.text(), used);
            if (first != null) {
                report.at(name, "claim \"" + name.text() + "\" is used twice in this container; remove one")
                        .related(first, "used here first");
            }
            used.putIfAbsent(name.text() + "/" + request.text(), name);
            if (!known.contains(name.text())) {
                PartNames.tell(
                        name, "resource claim", known, "add it to spec.resourceClaims, or correct the name", report);
            }
        }
    }

    /** An earlier use of the same request; a use without a request is a use of all. */
    private static @Nullable Field earlier(String name, String request, Map<String, Field> used) {
        for (Map.Entry<String, Field> use : used.entrySet()) {
            String key = use.getKey();
            if (key.equals(name + "/")
                    || (request.isEmpty() ? key.startsWith(name + "/") : key.equals(name + "/" + request))) {
                return use.getValue();
            }
        }
        return null;
    }

    private static void checkResizing(Pod pod, Field policies, Reporter report) {
        Map<String, Field> seen = new HashMap<>();
        boolean never = pod.spec().get("restartPolicy").is("Never");
        for (Field policy : policies.items()) {
            Field resource = policy.get("resourceName");
            if (resource.isString() && !Term.isEmpty(resource, report)) {
                Term.oneOf(resource, List.of("cpu", "memory"), report);
                Field first = seen.putIfAbsent(resource.text(), resource);
                if (first != null) {
                    report.at(resource, "resizePolicy has " + resource.text() + " twice; remove one")
                            .related(first, "named here first");
                }
            }
            Field restart = policy.get("restartPolicy");
            if (restart.isString() && !Term.isEmpty(restart, report)) {
                Term.oneOf(restart, List.of("NotRequired", "RestartContainer"), report);
                if (never && restart.is("RestartContainer")) {
                    report.at(restart, "a pod with restartPolicy Never cannot restart a container; write NotRequired")
                            .related(pod.spec().get("restartPolicy"), "never restarts");
                }
            }
        }
    }
}
