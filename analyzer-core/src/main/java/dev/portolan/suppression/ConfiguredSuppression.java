package dev.portolan.suppression;

import dev.portolan.source.SourceFile;
import dev.portolan.source.Span;
import java.nio.file.Path;
import java.util.function.Predicate;

/**
 * A suppression that the configuration asks for.
 *
 * @param paths which files are meant, by their absolute paths
 * @param object {@code Kind/name} or {@code namespace/Kind/name}, in which {@code *} stands for any signs but a slash; empty for all
 * @param expires the last day on which it holds, {@code 2027-01-31}; empty for no end
 * @param reason empty where none is given
 * @param file the configuration
 * @param place in it, of the rule's id
 */
public record ConfiguredSuppression(
        String rule,
        Predicate<Path> paths,
        String object,
        String expires,
        String reason,
        SourceFile file,
        Span place) {}
