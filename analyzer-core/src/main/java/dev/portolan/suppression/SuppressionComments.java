package dev.portolan.suppression;

import dev.portolan.finding.Finding;
import dev.portolan.finding.SuppressionKind;
import dev.portolan.source.LineIndex;
import dev.portolan.source.SourceFile;
import dev.portolan.source.Span;
import dev.portolan.yaml.YamlDocument;
import dev.portolan.yaml.YamlEntry;
import dev.portolan.yaml.YamlMapping;
import dev.portolan.yaml.YamlNode;
import dev.portolan.yaml.YamlScalar;
import dev.portolan.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Comments {@code # portolan:ignore rule-id, other-id expires=2027-01-31 -- reason}. One behind something speaks of its line; one on a line of
 * its own speaks of the next line, and where that begins an item of a list, of the whole item.
 */
final class SuppressionComments {

    private static final Pattern COMMENT = Pattern.compile("#[ \\t]*" + SuppressionMark.COMMENT
            + "[ \\t]+([A-Za-z0-9_.-]+(?:[ \\t]*,[ \\t]*[A-Za-z0-9_.-]+)*)([^\\r\\n]*)");
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_.-]+");

    private final YamlDocument document;
    private final SourceFile file;
    private final boolean certain;
    private final List<Suppression> found = new ArrayList<>();

    private SuppressionComments(YamlDocument document, boolean certain) {
        this.document = document;
        this.file = document.file();
        this.certain = certain;
    }

    /** @param certain whether the document could be checked */
    static List<Suppression> in(YamlDocument document, boolean certain) {
        SuppressionComments comments = new SuppressionComments(document, certain);
        comments.find();
        return comments.found;
    }

    private void find() {
        Span span = document.span();
        Matcher comment = COMMENT.matcher(file.text()).region(span.start(), span.end());
        while (comment.find()) {
            if (isComment(comment.start())) {
                add(comment);
            }
        }
    }

    private boolean isComment(int at) {
        boolean apart = at == 0 || " \t\r\n".indexOf(file.text().charAt(at - 1)) >= 0;
        return apart && (document.root() == null || !isInScalar(document.root(), at));
    }

    private static boolean isInScalar(YamlNode node, int at) {
        if (node instanceof YamlScalar) {
            return node.span().start() < at && at < node.span().end();
        }
        if (node instanceof YamlSequence sequence) {
            return sequence.items().stream().anyMatch(item -> isInScalar(item, at));
        }
        if (node instanceof YamlMapping mapping) {
            for (YamlEntry entry : mapping.entries()) {
                if (isInScalar(entry.key(), at) || isInScalar(entry.value(), at)) {
                    return true;
                }
            }
        }
        return false;
    }

    private void add(Matcher comment) {
        String rest = comment.group(2);
        Terms terms = Terms.of(rest);
        Predicate<Finding> reach = reach(comment.start());
        Matcher word = WORD.matcher(file.text()).region(comment.start(1), comment.end(1));
        while (word.find()) {
            found.add(new Suppression(
                    SuppressionKind.COMMENT,
                    word.group(),
                    file,
                    new Span(word.start(), word.end()),
                    terms,
                    reach,
                    certain));
        }
    }

    private Predicate<Finding> reach(int comment) {
        LineIndex lines = file.lines();
        int line = lines.line(comment);
        String before = file.text(new Span(lines.start(line), comment));
        if (!before.isBlank()) {
            return within(lines.span(line));
        }
        int next = line + 1;
        while (next <= lines.lineCount() && saysNothing(file.text(lines.span(next)))) {
            next++;
        }
        if (next > lines.lineCount()) {
            return finding -> false;
        }
        Span below = lines.span(next);
        YamlNode item = document.root() == null ? null : itemOn(document.root(), below);
        return within(
                item == null
                        ? below
                        : new Span(
                                below.start(), Math.max(below.end(), item.span().end())));
    }

    private static boolean saysNothing(String line) {
        String text = line.strip();
        return text.isEmpty() || text.startsWith("#");
    }

    private Predicate<Finding> within(Span place) {
        return finding -> finding.file() == file
                && place.start() <= finding.span().start()
                && finding.span().start() <= place.end();
    }

    /** The item of a list whose dash stands first on a line. */
    private @Nullable YamlNode itemOn(YamlNode node, Span line) {
        if (node instanceof YamlSequence sequence) {
            for (YamlNode item : sequence.items()) {
                int start = item.span().start();
                if (line.start() <= start && start <= line.end()) {
                    String before = file.text(new Span(line.start(), start)).strip();
                    if (before.equals("-")) {
                        return item;
                    }
                }
                YamlNode inner = itemOn(item, line);
                if (inner != null) {
                    return inner;
                }
            }
        } else if (node instanceof YamlMapping mapping) {
            for (YamlEntry entry : mapping.entries()) {
                YamlNode inner = itemOn(entry.value(), line);
                if (inner != null) {
                    return inner;
                }
            }
        }
        return null;
    }
}
