package dev.portolan.finding;

import java.util.Comparator;

/**
 * Something of the input that was left alone, wholly or in part.
 *
 * @param file its path, as {@link dev.portolan.source.SourceFile#path} has it
 * @param detail more about it, such as the kind that has no schema; empty for nothing
 */
public record NotChecked(String file, NotCheckedReason reason, String detail) {

    /** By file, reason and detail. */
    public static final Comparator<NotChecked> ORDER = NotChecked::compare;

    public NotChecked {
        detail = LongWords.cut(detail);
    }

    private static int compare(NotChecked one, NotChecked other) {
        int order = one.file().compareTo(other.file());
        if (order == 0) {
            order = one.reason().compareTo(other.reason());
        }
        return order == 0 ? one.detail().compareTo(other.detail()) : order;
    }
}
