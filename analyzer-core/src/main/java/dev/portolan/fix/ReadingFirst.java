package dev.portolan.fix;

import dev.portolan.finding.Finding;
import dev.portolan.finding.ReadingProblem;
import dev.portolan.manifest.InputDocument;
import dev.portolan.source.SourceFile;
import dev.portolan.yaml.YamlDocument;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A document that could only be read by guessing is mended before anything is mended in it: other fixes count on the indentation that they
 * see.
 */
final class ReadingFirst {

    private final Map<SourceFile, List<YamlDocument>> guessed = new HashMap<>();

    private ReadingFirst(List<InputDocument> documents) {
        for (InputDocument document : documents) {
            YamlDocument yaml = document.yaml();
            if (!yaml.problems().isEmpty()) {
                guessed.computeIfAbsent(yaml.file(), file -> new ArrayList<>()).add(yaml);
            }
        }
    }

    /** The findings that may be mended together, in their order. */
    static List<Finding> of(List<InputDocument> documents, List<Finding> mendable) {
        ReadingFirst first = new ReadingFirst(documents);
        Set<YamlDocument> unread = new HashSet<>();
        for (Finding finding : mendable) {
            YamlDocument document = first.document(finding);
            if (document != null && isOfReading(document, finding)) {
                unread.add(document);
            }
        }
        List<Finding> together = new ArrayList<>();
        for (Finding finding : mendable) {
            YamlDocument document = first.document(finding);
            if (document == null || !unread.contains(document) || isOfReading(document, finding)) {
                together.add(finding);
            }
        }
        return together;
    }

    private @Nullable YamlDocument document(Finding finding) {
        for (YamlDocument document : guessed.getOrDefault(finding.file(), List.of())) {
            if (document.span().start() <= finding.span().start()
                    && finding.span().start() <= document.span().end()) {
                return document;
            }
        }
        return null;
    }

    private static boolean isOfReading(YamlDocument document, Finding finding) {
        for (ReadingProblem problem : document.problems()) {
            if (problem.span().equals(finding.span())) {
                return true;
            }
        }
        return false;
    }
}
