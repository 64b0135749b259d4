package dev.portolan.rules.validation.autoscaling;

import dev.portolan.manifest.Field;
import dev.portolan.rule.Reporter;
import dev.portolan.rules.validation.Quantities;
import dev.portolan.rules.validation.Term;
import dev.portolan.rules.vocabulary.DnsLabel;
import dev.portolan.rules.vocabulary.PathSegment;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One of an autoscaler's metrics, as {@code autoscaling/v2} has it. */
final class Metrics {

    /** The field of each type, in the order in which the server looks for them. */
    private static final Map<String, String> SOURCES = new LinkedHashMap<>();

    static {
        SOURCES.put("Object", "object");
        SOURCES.put("External", "external");
        SOURCES.put("Pods", "pods");
        SOURCES.put("Resource", "resource");
        SOURCES.put("ContainerResource", "containerResource");
    }

    private Metrics() {}

    static void check(Field metric, Reporter report) {
        Field type = metric.get("type");
        List<Field> present = SOURCES.values().stream()
                .map(metric::get)
                .filter(Field::isPresent)
                .toList();
        if (!present.isEmpty()) {
            checkSource(present.get(0), report);
        }
        String expected = SOURCES.get(type.text());
        if (expected == null) {
            Term.oneOf(type, List.copyOf(SOURCES.keySet()), report);
        } else if (metric.get(expected).isAbsent()) {
            report.at(
                    metric.get(expected),
                    type.span(),
                    "a metric of type " + type.text() + " needs " + expected + "; add it");
        }
        for (Field source : present) {
            if (expected != null && !source.name().equals(expected)) {
                report.atKey(
                                source,
                                "a metric of type " + type.text() + " has " + expected + " only; remove "
                                        + source.name())
                        .related(type, "the type");
            }
        }
    }

    private static void checkSource(Field source, Reporter report) {
        Field target = source.get("target");
        switch (source.name()) {
            case "object" -> {
                ObjectReference.check(source.get("describedObject"), report);
                checkMetric(source.get("metric"), report);
                checkTarget(target, "averageValue", List.of("value", "averageValue"), report);
            }
            case "external" -> {
                checkMetric(source.get("metric"), report);
                checkTarget(target, "averageValue", List.of("value", "averageValue"), report);
                notBoth(target, "value", "averageValue", report);
            }
            case "pods" -> {
                checkMetric(source.get("metric"), report);
                checkTarget(target, "averageValue", List.of("averageValue"), report);
            }
            default -> {
                Term.isEmpty(source.get("name"), report);
                checkContainer(source.get("container"), report);
                checkTarget(target, "averageUtilization", List.of("averageUtilization", "averageValue"), report);
                notBoth(target, "averageValue", "averageUtilization", report);
            }
        }
    }

    private static void checkContainer(Field container, Reporter report) {
        if (container.isString() && !Term.isEmpty(container, report)) {
            Term.check(container, DnsLabel.problem(container.text()), report);
        }
    }

    private static void checkMetric(Field metric, Reporter report) {
        Field name = metric.get("name");
        if (name.isString() && !Term.isEmpty(name, report)) {
            Term.check(name, PathSegment.problem(name.text()), report);
        }
    }

    private static void checkTarget(Field target, String blamed, List<String> choices, Reporter report) {
        if (!target.isWritten()) {
            return;
        }
        Field type = target.get("type");
        if (!Term.isEmpty(type, report)) {
            Term.oneOf(type, List.of("Utilization", "Value", "AverageValue"), report);
        }
        for (String name : List.of("value", "averageValue")) {
            if (target.get(name).isPresent()) {
                Quantities.positive(target.get(name), report);
            }
        }
        Term.positive(target.get("averageUtilization"), report);
        if (choices.stream().allMatch(name -> target.get(name).isAbsent())) {
            report.at(
                    target.get(blamed),
                    target.headSpan(),
                    "the target says no amount; add " + String.join(" or ", choices));
        }
    }

    private static void notBoth(Field target, String refused, String other, Reporter report) {
        if (target.get(refused).isPresent() && target.get(other).isPresent()) {
            report.atKey(
                            target.get(refused),
                            "a target has " + refused + " or " + other + ", not both; remove one of them")
                    .related(target.get(other).headSpan(), other);
        }
    }
}
