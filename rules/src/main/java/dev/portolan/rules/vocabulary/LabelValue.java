package dev.portolan.rules.vocabulary;

import org.jspecify.annotations.Nullable;

/** The value of a label; it may be empty. */
public final class LabelValue {

    private LabelValue() {}

    /** Why it is none, in words; null if it is one. */
    public static @Nullable String problem(String text) {
        if (text.isEmpty()) {
            return null;
        }
        String problem = QualifiedName.shape(text);
        return problem == null && text.length() > QualifiedName.LONGEST ? "must be at most 63 characters" : problem;
    }
}
