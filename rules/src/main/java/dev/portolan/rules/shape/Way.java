package dev.portolan.rules.shape;

import dev.portolan.finding.FieldHome;
import dev.portolan.finding.UnknownFieldProblem;
import dev.portolan.manifest.Field;
import dev.portolan.manifest.Manifest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * From where a field stands to where its name is at home.
 *
 * @param up how many names outwards first
 * @param down how many names inwards then
 * @param target the object or key there; null where nobody wrote it
 * @param kin whether an unwritten target is expected there: it stands at the object's top, or is called as the owner is
 */
record Way(FieldHome home, int up, int down, @Nullable Field target, boolean kin) {

    /** Names that say nothing of where they belong: so many definitions have them. */
    private static final Set<String> EVERYWHERE =
            Set.of("apiVersion", "key", "kind", "name", "operator", "path", "port", "type", "value", "values");

    /** So many names inwards that nobody wrote are not what somebody forgot. */
    private static final int FAR = 2;

    static Way to(Manifest manifest, UnknownFieldProblem problem, FieldHome home) {
        List<String> from = steps(problem.owner().path());
        List<String> to = steps(FieldPaths.parent(home.path()));
        int common = 0;
        while (common < Math.min(from.size(), to.size()) && from.get(common).equals(to.get(common))) {
            common++;
        }
        Field target = FieldPaths.find(manifest, FieldPaths.parent(home.path()));
        boolean kin = to.size() == 1
                || (!from.isEmpty()
                        && !to.isEmpty()
                        && from.get(from.size() - 1).equals(to.get(to.size() - 1)));
        return new Way(home, from.size() - common, to.size() - common, target, kin);
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

    /** A neighbour comes into question only where somebody wrote it or surely will. */
    boolean isLikely() {
        String name = home.path().substring(home.path().lastIndexOf('.') + 1);
        if (target == null && down > FAR) {
            return false;
        }
        return isStraight() || ((target != null || kin) && !EVERYWHERE.contains(name));
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

    /** The paths on the way that nobody wrote; that they are missing follows from where the field stands. */
    List<String> unwritten(Manifest manifest) {
        List<String> unwritten = new ArrayList<>();
        for (String path = parent(); !path.isEmpty(); path = FieldPaths.parent(path)) {
            if (FieldPaths.find(manifest, path) == null) {
                unwritten.add(path);
            }
        }
        return unwritten;
    }

    /** The name of the one key that has to be written above the field; null where that is not all. */
    @Nullable
    String missingKey() {
        String parent = parent();
        return up == 0 && down == 1 && target == null && !parent.endsWith("]")
                ? parent.substring(parent.lastIndexOf('.') + 1)
                : null;
    }
}
