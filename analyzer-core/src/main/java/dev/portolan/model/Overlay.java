package dev.portolan.model;

import dev.portolan.manifest.Answer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one kustomization does to the fields of the objects that it reaches. Each is equal to itself only. */
final class Overlay {

    private final List<ObjectChange> first;
    private final @Nullable String namespace;
    private final String prefix;
    private final String suffix;
    private final List<ObjectChange> then;

    /**
     * @param first before objects are renamed
     * @param namespace that objects are put into; null where each stays where it is
     * @param then afterwards
     */
    Overlay(
            List<ObjectChange> first,
            @Nullable String namespace,
            String prefix,
            String suffix,
            List<ObjectChange> then) {
        this.first = List.copyOf(first);
        this.namespace = namespace;
        this.prefix = prefix;
        this.suffix = suffix;
        this.then = List.copyOf(then);
    }

    /** Of a component that the input does not hold. */
    static Overlay unclear() {
        return new Overlay(List.of(new ObjectChange.Unclear(PatchTarget.ALL)), null, "", "", List.of());
    }

    /** Of a kustomization that cannot be read. */
    static Overlay unread() {
        return new Overlay(List.of(new ObjectChange.Unread(PatchTarget.ALL)), null, "", "", List.of());
    }

    boolean isNothing() {
        return first.isEmpty() && namespace == null && prefix.isEmpty() && suffix.isEmpty() && then.isEmpty();
    }

    void applyTo(BuiltObject object) {
        first.forEach(change -> apply(change, object));
        if (namespace != null) {
            object.move(namespace);
        }
        object.rename(prefix, suffix);
        then.forEach(change -> apply(change, object));
    }

    private static void apply(ObjectChange change, BuiltObject object) {
        Answer meant = change.target().means(object);
        if (meant == Answer.YES) {
            change.applyTo(object);
        } else if (meant == Answer.UNKNOWN) {
            object.markUnclear();
        }
    }
}
