package dev.portolan.finding;

import dev.portolan.source.SourceFile;
import dev.portolan.source.Span;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something wrong, with its place and, where there is one, the way out.
 *
 * @param rule the rule's id
 * @param message one sentence, lower-case start, no period at the end; holds no line numbers
 * @param label a few words for beside the carets of a text report; empty for none
 * @param span the exact text at fault
 * @param object null where the finding is about no object
 * @param field the path as the API server writes it, {@code spec.ports[0].targetPort}; null for a whole document or file
 * @param fix null where nothing mends it for sure
 * @param profiles that demand what it asks for; empty where it is no matter of good practice
 * @param fingerprint the same for the same mistake in the same object, wherever its lines stand; unique within a run
 */
public record Finding(
        String rule,
        Severity severity,
        String message,
        String label,
        SourceFile file,
        Span span,
        @Nullable ObjectIdentity object,
        @Nullable String field,
        List<Related> related,
        @Nullable Fix fix,
        List<Profile> profiles,
        String fingerprint) {

    /** By file, offset, rule and message: the order of every report. */
    public static final Comparator<Finding> ORDER = Finding::compare;

    public Finding {
        related = List.copyOf(related);
        profiles = List.copyOf(profiles);
    }

    // Written out, as the comparators of Comparator.comparing are in no archive of classes and cost every start of the
    // command.
    private static int compare(Finding one, Finding other) {
        int order = one.file().path().compareTo(other.file().path());
        if (order == 0) {
            order = one.span().compareTo(other.span());
        }
        if (order == 0) {
            order = one.rule().compareTo(other.rule());
        }
        return order == 0 ? one.message().compareTo(other.message()) : order;
    }
}
