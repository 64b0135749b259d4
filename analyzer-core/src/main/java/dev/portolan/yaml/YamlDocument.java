package dev.portolan.yaml;

import dev.portolan.finding.ReadingProblem;
import dev.portolan.source.SourceFile;
import dev.portolan.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands between two separators, or one value of a JSON stream.
 *
 * @param number of the document in its file, from 0; empty ones count
 * @param span all of its text, without the separators
 * @param root null where there is nothing but blanks and comments, or where nothing could be read
 * @param problems in the order of their places
 */
public record YamlDocument(
        SourceFile file, int number, Span span, @Nullable YamlNode root, List<ReadingProblem> problems) {

    public YamlDocument {
        problems = List.copyOf(problems);
    }
}
