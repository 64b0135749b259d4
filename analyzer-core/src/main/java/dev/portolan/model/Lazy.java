package dev.portolan.model;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value that is computed when somebody first asks for it, once, whatever threads ask. */
final class Lazy<T> {

    private final Supplier<T> source;
    private volatile @Nullable T value;

    Lazy(Supplier<T> source) {
        this.source = source;
    }

    T get() {
        T known = value;
        return known == null ? compute() : known;
    }

    private synchronized T compute() {
        T known = value;
        if (known == null) {
            known = source.get();
            value = known;
        }
        return known;
    }
}
