package dev.portolan.ownrule;

import dev.portolan.manifest.Container;
import dev.portolan.manifest.Field;
import dev.portolan.manifest.Manifest;
import dev.portolan.manifest.Pod;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a rule looks at: every object, every pod or container wherever it lives, or objects of a kind.
 *
 * @param group of the kind; null for whatever group
 * @param kind empty where it is none
 */
record Visit(What what, @Nullable String group, String kind) {

    /** The group without a name. */
    private static final String CORE = "core";

    /** What is visited. */
    enum What {
        OBJECT,
        POD,
        CONTAINER,
        KIND
    }

    /**
     * A field that paths begin at.
     *
     * @param container the name of the container that it is; empty where it is none
     */
    record Root(Field field, String container) {}

    /** Of {@code object}, {@code pod}, {@code container}, {@code Deployment}, {@code apps/Deployment} or {@code core/Service}. */
    static Visit of(String word) {
        return switch (word) {
            case "object" -> new Visit(What.OBJECT, null, "");
            case "pod" -> new Visit(What.POD, null, "");
            case "container" -> new Visit(What.CONTAINER, null, "");
            default -> {
                int slash = word.indexOf('/');
                String group = slash < 0 ? null : word.substring(0, slash);
                yield new Visit(What.KIND, CORE.equals(group) ? "" : group, word.substring(slash + 1));
            }
        };
    }

    List<Root> roots(Manifest manifest) {
        return switch (what) {
            case OBJECT -> List.of(new Root(manifest.root(), ""));
            case KIND -> isMeant(manifest) ? List.of(new Root(manifest.root(), "")) : List.of();
            case POD -> {
                Pod pod = Pod.of(manifest);
                yield pod == null ? List.of() : List.of(new Root(pod.metadata().parent(), ""));
            }
            case CONTAINER -> containers(manifest);
        };
    }

    private boolean isMeant(Manifest manifest) {
        return manifest.kind().equals(kind)
                && (group == null || manifest.group().equals(group));
    }

    private static List<Root> containers(Manifest manifest) {
        List<Root> roots = new ArrayList<>();
        Pod pod = Pod.of(manifest);
        for (Container container : pod == null ? List.<Container>of() : pod.allContainers()) {
            roots.add(new Root(container.field(), container.name()));
        }
        return roots;
    }
}
