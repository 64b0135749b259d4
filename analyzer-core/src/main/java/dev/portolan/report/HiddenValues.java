package dev.portolan.report;

import dev.portolan.manifest.Manifest;
import dev.portolan.source.LineIndex;
import dev.portolan.source.SourceFile;
import dev.portolan.source.Span;
import dev.portolan.yaml.YamlDocument;
import dev.portolan.yaml.YamlEntry;
import dev.portolan.yaml.YamlMapping;
import dev.portolan.yaml.YamlNode;
import dev.portolan.yaml.YamlScalar;
import dev.portolan.yaml.YamlSequence;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The text of one Secret that may not be shown. */
final class HiddenValues {

    private static final Set<String> HARMLESS = Set.of("apiVersion", "kind", "metadata", "type", "immutable");

    private final HiddenExtent extent;
    private final AnchoredText elsewhere;

    /** @param document if the Secret is alone in it, so that the comments around it are its own */
    HiddenValues(Manifest secret, @Nullable YamlDocument document, AnchoredText elsewhere) {
        this(secret.file(), secret.node(), document == null ? secret.node().span() : document.span(), elsewhere);
    }

    /** @param whole the Secret and what is its own around it */
    HiddenValues(SourceFile file, YamlMapping secret, Span whole, AnchoredText elsewhere) {
        this.elsewhere = elsewhere;
        this.extent = new HiddenExtent(file, whole, elsewhere);
        for (YamlEntry entry : secret.entries()) {
            extent.showKey(entry.key());
            if (HARMLESS.contains(entry.name())) {
                extent.show(entry.value().span());
                hideLastApplied(entry);
                hideLostText(file, entry.value().span());
            }
        }
        for (YamlEntry entry : secret.entries()) {
            if (!HARMLESS.contains(entry.name())) {
                extent.hide(entry.value());
            }
        }
    }

    List<Span> spans() {
        return extent.spans();
    }

    /** Of what is written twice the first is lost, and no part of the object: its lines are hidden with what is indented below. */
    private void hideLostText(SourceFile file, Span place) {
        LineIndex lines = file.lines();
        for (int number = lines.line(place.start()); number <= lines.line(place.end()); number++) {
            Span line = within(lines.span(number), place);
            if (LastApplied.isIn(file.text(line))) {
                extent.hide(line);
                int indentation = elsewhere.isNew(number)
                        ? LastApplied.indentation(file.text(lines.span(number)))
                        : Integer.MAX_VALUE;
                while (number < lines.lineCount()
                        && LastApplied.indentation(file.text(lines.span(number + 1))) > indentation) {
                    number++;
                    extent.hide(lines.span(number));
                }
            }
        }
    }

    /** Many objects may stand on one line. */
    private static Span within(Span line, Span place) {
        int start = Math.max(line.start(), place.start());
        return new Span(start, Math.max(start, Math.min(line.end(), place.end())));
    }

    /** Wherever it stands in the metadata, and whatever became of it: a key, or part of a text whose colon is lost. */
    private void hideLastApplied(YamlEntry harmless) {
        Deque<YamlNode> open = new ArrayDeque<>(List.of(harmless.value()));
        while (!open.isEmpty()) {
            YamlNode node = open.pop();
            if (node instanceof YamlMapping mapping) {
                for (YamlEntry entry : mapping.entries()) {
                    if (LastApplied.isIn(entry.name())) {
                        extent.hide(entry.key());
                        extent.hide(entry.value());
                    } else {
                        open.push(entry.value());
                    }
                }
            } else if (node instanceof YamlSequence sequence) {
                sequence.items().forEach(open::push);
            } else if (node instanceof YamlScalar scalar && LastApplied.isIn(scalar.value())) {
                extent.hide(scalar);
            }
        }
    }
}
