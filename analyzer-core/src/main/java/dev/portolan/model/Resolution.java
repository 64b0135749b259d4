package dev.portolan.model;

import dev.portolan.manifest.Answer;
import dev.portolan.manifest.Manifest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a reference leads to.
 *
 * @param answer whether what it names will be there: yes if any object of the input is it, or if every cluster has it;
 *     no only where the input shows that it is missing; unknown where it may live elsewhere
 * @param targets the objects of that name, in the order of the input; none unless the answer is yes, and none for what
 *     every cluster has
 * @param near the object that was probably meant; null where nothing tells, and unless the answer is no
 * @param elsewhere objects of that kind and name in other namespaces, applied together with the reference; none unless
 *     the answer is no
 */
public record Resolution(
        Answer answer, List<Manifest> targets, @Nullable NearName near, List<Manifest> elsewhere) {

    static final Resolution UNKNOWN = new Resolution(Answer.UNKNOWN, List.of(), null, List.of());

    public Resolution {
        targets = List.copyOf(targets);
        elsewhere = List.copyOf(elsewhere);
    }

    /** What was probably meant: the near object, else one of another namespace; null for neither. */
    @Nullable
    Manifest meant() {
        if (near != null) {
            return near.manifest();
        }
        return elsewhere.isEmpty() ? null : elsewhere.get(0);
    }

    static Resolution yes(List<Manifest> targets) {
        return new Resolution(Answer.YES, targets, null, List.of());
    }

    static Resolution no(@Nullable NearName near, List<Manifest> elsewhere) {
        return new Resolution(Answer.NO, List.of(), near, elsewhere);
    }
}
