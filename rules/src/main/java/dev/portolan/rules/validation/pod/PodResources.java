package dev.portolan.rules.validation.pod;

import dev.portolan.manifest.Container;
import dev.portolan.manifest.Field;
import dev.portolan.manifest.Pod;
import dev.portolan.manifest.Quantity;
import dev.portolan.rule.Draft;
import dev.portolan.rule.Reporter;
import dev.portolan.rules.validation.pod.Amounts.Amount;
import dev.portolan.rules.vocabulary.ResourceName;
import dev.portolan.rules.vocabulary.ScalarText;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Resources of a whole pod, and what its containers ask for of them. */
final class PodResources {

    private PodResources() {}

    static void check(Pod pod, Reporter report) {
        Field resources = pod.spec().get("resources");
        if (!resources.isWritten()) {
            return;
        }
        if (pod.spec().at("os", "name").is("windows")) {
            report.atKey(resources, "a Windows pod has no resources of its own; set them in its containers");
            return;
        }
        Field claims = resources.get("claims");
        if (claims.isWritten()) {
            Draft told = report.atKey(claims, "a pod's resources have no claims; use them in its containers");
            claims.items().forEach(claim -> told.related(claim, "this one"));
        }
        Requirements.ofPod(resources, report);
        Map<String, Amount> limits = Amounts.of(resources.get("limits"));
        Map<String, Amount> requests = Amounts.of(resources.get("requests"));
        Amounts.together(pod).forEach((name, sum) -> compare(name, sum, requests.get(name), limits.get(name), report));
        pod.containers().forEach(container -> checkLimits(container, limits, report));
    }

    private static void compare(
            String name, Quantity sum, @Nullable Amount request, @Nullable Amount limit, Reporter report) {
        if (request != null) {
            if (sum.compareTo(request.quantity()) > 0
                    && request.quantity().value().signum() >= 0) {
                report.at(
                        request.field(),
                        name + " request " + ScalarText.written(request.field()) + " is less than the "
                                + sum.canonical() + " that the containers ask for together");
            }
        } else if (limit != null && ResourceName.isOvercommitAllowed(name) && sum.compareTo(limit.quantity()) > 0) {
            // The server takes the sum for the request that nobody wrote.
            report.at(
                    limit.field(),
                    name + " limit " + ScalarText.written(limit.field()) + " is less than the " + sum.canonical()
                            + " that the containers ask for together");
        }
    }

    private static void checkLimits(Container container, Map<String, Amount> limits, Reporter report) {
        Amounts.of(container.field().at("resources", "limits")).forEach((name, own) -> {
            Amount all = limits.get(name);
            if (all != null && own.quantity().compareTo(all.quantity()) > 0) {
                report.at(
                                own.field(),
                                name + " limit " + ScalarText.written(own.field()) + " is more than the whole pod's of "
                                        + all.text())
                        .related(all.field(), "the pod's limit");
            }
        });
    }
}
