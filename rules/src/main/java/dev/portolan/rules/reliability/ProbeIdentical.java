package dev.portolan.rules.reliability;

import static dev.portolan.finding.Profile.RELIABILITY;
import static dev.portolan.finding.Severity.NOTE;

import com.google.auto.service.AutoService;
import dev.portolan.manifest.Container;
import dev.portolan.manifest.Field;
import dev.portolan.rule.ContainerRule;
import dev.portolan.rule.Reporter;
import dev.portolan.rule.Rule;
import dev.portolan.rule.RuleInfo;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Pods that are ended at the moment at which they are only to be spared. */
@AutoService(Rule.class)
@RuleInfo(
        id = "probe-identical",
        severity = NOTE,
        summary = "liveness probe that ends pods which are only busy",
        profiles = RELIABILITY,
        onByDefault = false)
public final class ProbeIdentical implements ContainerRule {

    private static final List<String> WAYS = List.of("exec", "grpc", "httpGet", "tcpSocket");

    /** What the API server fills in. */
    private static final long DEFAULT_FAILURES = 3;

    private static final long DEFAULT_PERIOD = 10;

    @Override
    public void check(Container container, Reporter report) {
        Field readiness = container.field().get("readinessProbe");
        Field liveness = container.field().get("livenessProbe");
        if (readiness.isObject()
                && liveness.isObject()
                && isSameQuestion(readiness, liveness)
                && patience(liveness) <= patience(readiness)) {
            report.atKey(
                            liveness,
                            "liveness probe asks what the readiness probe asks, and as soon: a pod that is only busy"
                                    + " is ended, not spared; ask something else, or give it more failures")
                    .related(readiness.headSpan(), "the readiness probe");
        }
    }

    private static boolean isSameQuestion(Field readiness, Field liveness) {
        return WAYS.stream().allMatch(way -> Objects.equals(leaves(readiness.get(way)), leaves(liveness.get(way))));
    }

    /** After how many seconds of failing something happens. */
    private static long patience(Field probe) {
        Long failures = probe.get("failureThreshold").integer();
        Long period = probe.get("periodSeconds").integer();
        return (failures == null ? DEFAULT_FAILURES : failures) * (period == null ? DEFAULT_PERIOD : period);
    }

    /** The values of a field and what is in it, by their paths. */
    private static Map<String, String> leaves(Field field) {
        Map<String, String> leaves = new TreeMap<>();
        collect(field, "", leaves);
        return leaves;
    }

    private static void collect(Field field, String path, Map<String, String> leaves) {
        field.members().forEach(member -> collect(member, path + "." + member.name(), leaves));
        field.items().forEach(item -> collect(item, path + item.name(), leaves));
        if (!field.isObject() && !field.isList() && field.isPresent()) {
            leaves.put(path, field.text());
        }
    }
}
