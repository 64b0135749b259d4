package dev.portolan.rules.shape;

import dev.portolan.finding.FieldHome;
import dev.portolan.finding.UnknownFieldProblem;
import dev.portolan.manifest.Field;
import dev.portolan.manifest.Manifest;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * From where a field stands to where its name is at home.
 *
 * @param up how many names outwards first
 * @param down how many names inwards then
 * @param target the object or key there; null where nobody wrote it
 */
record Way(FieldHome home, int up, int down, @Nullable Field target) {

    /** Names that say nothing of where they belong: so many definitions have them. */
    private static final Set<String> EVERYWHERE =
            Set.of("apiVersion", "key", "kind", "name", "operator", "path", "port", "type", "value", "values");

    static Way to(Manifest manifest, UnknownFieldProblem problem, FieldHome home) {
        List<String> from = steps(problem.owner().path());
        List<String> to = steps(FieldPaths.parent(home.path()));
        int common = 0;
        while (common < Math.min(from.size(), to.size()) && from.get(common).equals(to.get(common))) {
            common++;
        }
        Field target = FieldPaths.find(manifest, FieldPaths.parent(home.path()));
        return new Way(home, from.size() - common, to.size() - common, target);
    }

    private static List<String> steps(String path) {
        return path.isEmpty() ? List.of() : List.of(path.split("\\.", -1));
    }

    /** The path of the object where the field belongs. */
    String parent() {
        return FieldPaths.parent(home.path());
    }

    /** Straight out or straight in, not to a neighbour. */
    boolean isStraight() {
        return up == 0 || down == 0;
    }

    /** A neighbour comes into question only where somebody wrote it. */
    boolean isLikely() {
        return isStraight()
                || !EVERYWHERE.contains(home.path().substring(home.path().lastIndexOf('.') + 1));
    }

    /** A key with nothing behind it waits for what stands beside it. */
    boolean isIntoAnEmptyKey() {
        return target != null && target.isAbsent() && target.keySpan() != null;
    }

    /** Where somebody wrote the key it is nearer, and nearest where nothing stands behind it. */
    int length() {
        int written = isIntoAnEmptyKey() ? -1 : target == null ? 1 : 0;
        return 2 * (up + down) + written;
    }
}
