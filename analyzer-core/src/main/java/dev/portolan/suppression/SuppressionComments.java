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
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
            + "[ \\t]+([A-Za-z0-9_.-]++(?:[ \\t]*+,[ \\t]*+[A-Za-z0-9_.-]++)*+)([^\\r\\n]*+)");
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_.-]+");

    private final YamlDocument document;
    private final SourceFile file;
    private final boolean certain;
    private final List<Suppression> found = new ArrayList<>();

    /** Where scalars begin, and where those end; and the items of lists by where they begin. Filled when the first comment asks. */
    private final TreeMap<Integer, Integer> scalars = new TreeMap<>();

    private final TreeMap<Integer, YamlNode> items = new TreeMap<>();

    /** Of the comment before this one: from which line to which nothing is said. */
    private int silentFrom = Integer.MAX_VALUE;

    private int silentTo;

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
        return apart && !isInScalar(at);
    }

    private boolean isInScalar(int at) {
        if (scalars.isEmpty() && document.root() != null) {
            index(document.root());
        }
        Map.Entry<Integer, Integer> before = scalars.lowerEntry(at);
        return before != null && at < before.getValue();
    }

    /** What an alias stands for is found at its own place. */
    private void index(YamlNode root) {
        Set<YamlNode> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<YamlNode> open = new ArrayDeque<>(List.of(root));
        while (!open.isEmpty()) {
            YamlNode node = open.pop();
            if (!seen.add(node)) {
                continue;
            }
            if (node instanceof YamlScalar) {
                scalars.merge(node.span().start(), node.span().end(), Math::max);
            } else if (node instanceof YamlSequence sequence) {
                for (YamlNode item : sequence.items()) {
                    items.putIfAbsent(item.span().start(), item);
                    open.push(item);
                }
            } else if (node instanceof YamlMapping mapping) {
                for (YamlEntry entry : mapping.entries()) {
                    open.push(entry.key());
                    open.push(entry.value());
                }
            }
        }
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
        int next = nextThatSpeaks(line, lines);
        if (next > lines.lineCount()) {
            return finding -> false;
        }
        Span below = lines.span(next);
        YamlNode item = itemOn(below);
        return within(
                item == null
                        ? below
                        : new Span(
                                below.start(), Math.max(below.end(), item.span().end())));
    }

    /** Comments come in their order, often many below each other: the lines between are looked at once. */
    private int nextThatSpeaks(int line, LineIndex lines) {
        if (line < silentFrom || line >= silentTo) {
            silentFrom = line;
            silentTo = line + 1;
            while (silentTo <= lines.lineCount() && saysNothing(file.text(lines.span(silentTo)))) {
                silentTo++;
            }
        }
        return silentTo;
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
    private @Nullable YamlNode itemOn(Span line) {
        for (Map.Entry<Integer, YamlNode> item :
                items.subMap(line.start(), true, line.end(), true).entrySet()) {
            String before = file.text(new Span(line.start(), item.getKey())).strip();
            if (before.equals("-")) {
                return item.getValue();
            }
        }
        return null;
    }
}
