package dev.portolan.rules.validation.quota;

import dev.portolan.manifest.Field;
import dev.portolan.rule.Reporter;
import dev.portolan.rules.validation.Term;
import dev.portolan.rules.vocabulary.QualifiedName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The items of a LimitRange, one for each type of object. */
final class LimitRangeItems {

    private static final Set<String> TYPES = Set.of("Pod", "Container", "PersistentVolumeClaim");

    private LimitRangeItems() {}

    static void check(Field limits, Reporter report) {
        Map<String, Field> types = new HashMap<>();
        for (Field item : limits.items()) {
            Field type = item.get("type");
            checkType(type, types, report);
            checkNames(item, type.text(), report);
            if (type.is("Pod")) {
                for (String map : List.of("default", "defaultRequest")) {
                    if (!item.get(map).members().isEmpty()) {
                        report.atKey(item.get(map), map + " is for type Container; of type Pod remove it");
                    }
                }
            }
            if (type.is("PersistentVolumeClaim") && isWithout(item, "min") && isWithout(item, "max")) {
                report.at(
                        item.get("limits"),
                        type.span(),
                        "type PersistentVolumeClaim needs min or max of storage; add one of them");
            }
            for (String resource : resources(item)) {
                new ResourceLimits(item, resource, report).check();
            }
        }
    }

    private static boolean isWithout(Field item, String map) {
        return item.get(map).get("storage").node() == null;
    }

    private static void checkType(Field type, Map<String, Field> types, Reporter report) {
        if (!type.isString() || type.node() == null) {
            return;
        }
        String text = type.text();
        String problem = QualifiedName.problem(text);
        if (problem == null && text.indexOf('/') < 0 && !TYPES.contains(text)) {
            problem = "must be Container, Pod or PersistentVolumeClaim, or have a domain before it";
        }
        Term.check(type, problem, report);
        Field first = types.putIfAbsent(text, type);
        if (first != null && problem == null) {
            report.at(type, "type " + text + " has two items; make one of them").related(first, "the first one");
        }
    }

    private static Set<String> resources(Field item) {
        Set<String> names = new TreeSet<>();
        for (String map : ResourceLimits.MAPS) {
            item.get(map).members().forEach(entry -> names.add(entry.name()));
        }
        return names;
    }

    private static void checkNames(Field item, String type, Reporter report) {
        Map<String, Field> blamed = new HashMap<>();
        for (String map : ResourceLimits.MAPS) {
            for (Field entry : item.get(map).members()) {
                String problem = problem(type, entry.name());
                // What the server filled in, and what stands in several maps, is one mistake.
                if (problem != null && entry.node() != null && blamed.putIfAbsent(entry.name(), entry) == null) {
                    var draft = report.atKey(entry, "resource \"" + entry.name() + "\": " + problem);
                    ResourceLimits.MAPS.stream()
                            .map(item::get)
                            .filter(other -> !other.name().equals(map))
                            .forEach(other -> draft.related(
                                    other.isWritten() ? other.get(entry.name()).headSpan() : item.headSpan(),
                                    "counts in " + other.name() + " too"));
                }
            }
        }
    }

    private static @Nullable String problem(String type, String name) {
        return type.equals("Pod") || type.equals("Container")
                ? ResourceNames.problemInContainer(name)
                : ResourceNames.problemElsewhere(name);
    }
}
