package dev.portolan.fix;

import dev.portolan.finding.Fix;
import dev.portolan.source.SourceFile;
import dev.portolan.source.Span;
import dev.portolan.source.TextEdit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Edits of several fixes that do not touch each other. */
final class ChosenEdits {

    private final Map<SourceFile, List<TextEdit>> edits = new HashMap<>();
    private final Map<SourceFile, NavigableMap<Integer, Integer>> taken = new HashMap<>();

    /** Takes a fix unless it changes nothing, or touches what a fix before it changes. */
    boolean add(SourceFile file, Fix fix) {
        NavigableMap<Integer, Integer> spans = taken.computeIfAbsent(file, key -> new TreeMap<>());
        boolean changes = false;
        for (TextEdit edit : fix.edits()) {
            if (touches(spans, edit.span())) {
                return false;
            }
            changes |= !file.text(edit.span()).equals(edit.newText());
        }
        if (!changes) {
            return false;
        }
        for (TextEdit edit : fix.edits()) {
            spans.merge(edit.span().start(), edit.span().end(), Math::max);
            edits.computeIfAbsent(file, key -> new ArrayList<>()).add(edit);
        }
        return true;
    }

    /** Two edits at one place, or one where another ends, are no more independent than two that overlap. */
    private static boolean touches(NavigableMap<Integer, Integer> spans, Span span) {
        Map.Entry<Integer, Integer> nearest = spans.floorEntry(span.end());
        return nearest != null && nearest.getValue() >= span.start();
    }

    /** The texts with their edits applied, by name. */
    Map<String, SourceFile> applied() {
        Map<String, SourceFile> applied = new TreeMap<>();
        edits.forEach((file, changes) ->
                applied.put(file.path(), SourceFile.of(file.path(), TextEdit.apply(file.text(), changes))));
        return applied;
    }
}
