package dev.portolan.report;

import dev.portolan.finding.ReadingProblem;
import dev.portolan.source.LineIndex;
import dev.portolan.source.SourceFile;
import dev.portolan.source.Span;
import dev.portolan.yaml.ScalarType;
import dev.portolan.yaml.YamlDocument;
import dev.portolan.yaml.YamlEntry;
import dev.portolan.yaml.YamlMapping;
import dev.portolan.yaml.YamlNode;
import dev.portolan.yaml.YamlScalar;
import dev.portolan.yaml.YamlSequence;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where the values of a document's environment variables stand: people write passwords there. */
final class EnvironmentValues {

    private static final Pattern VALUE = Pattern.compile("\\bvalue[\"']?\\s*:\\s*");

    private final YamlDocument document;
    private final AnchoredText elsewhere;
    private final List<Span> spans = new ArrayList<>();

    /** The last line of the comments, and of the indented text, that were taken whole: what begins among them reaches no further. */
    private int lastComment;

    private int lastOfRest;

    EnvironmentValues(YamlDocument document) {
        this.document = document;
        this.elsewhere = new AnchoredText(document);
        Deque<YamlNode> open = new ArrayDeque<>();
        if (document.root() != null) {
            open.push(document.root());
        }
        while (!open.isEmpty()) {
            YamlNode node = open.pop();
            if (node instanceof YamlMapping mapping) {
                visit(mapping, open);
            } else if (node instanceof YamlSequence sequence) {
                sequence.items().forEach(open::push);
            }
        }
        addLostText();
        spans.addAll(elsewhere.spans());
    }

    /** The text of each {@code value}, and whatever else stands in something named {@code env}, at whatever depth. */
    List<Span> spans() {
        return spans;
    }

    private void visit(YamlMapping mapping, Deque<YamlNode> open) {
        for (YamlEntry entry : mapping.entries()) {
            if (LastApplied.isIn(entry.name()) || isValue(entry)) {
                spans.add(withComment(entry.value().span()));
            } else if (!isEnvironment(entry.name())) {
                open.push(entry.value());
            } else if (entry.value() instanceof YamlSequence variables) {
                variables.items().forEach(this::addVariable);
            } else if (entry.value() instanceof YamlMapping variables && variables.get("name") == null) {
                variables.entries().forEach(variable -> addAll(variable.value()));
            } else {
                addVariable(entry.value());
            }
        }
    }

    /** Wherever a slip has put it. */
    private static boolean isValue(YamlEntry entry) {
        return entry.name().equals("value")
                && entry.value() instanceof YamlScalar value
                && value.type() == ScalarType.STRING;
    }

    /** Other tools say {@code environment}. */
    private static boolean isEnvironment(String name) {
        return name.regionMatches(true, 0, "env", 0, 3) && !name.equals("envFrom");
    }

    private void addVariable(YamlNode variable) {
        if (!(variable instanceof YamlMapping mapping)) {
            addAll(variable);
            return;
        }
        HiddenExtent extent = new HiddenExtent(document.file(), mapping.span(), elsewhere);
        if (!hasProblem(mapping.span())) {
            extent.show(mapping.span());
        }
        for (YamlEntry entry : mapping.entries()) {
            if (!entry.name().equals("name") && !entry.name().equals("valueFrom")) {
                extent.hide(entry.value());
                extent.hide(withComment(entry.value().span()));
            }
        }
        spans.addAll(extent.spans());
    }

    /** The comment behind a value may be the value before. */
    private Span withComment(Span value) {
        LineIndex lines = document.file().lines();
        Span rest = new Span(value.end(), lines.span(lines.line(value.end())).end());
        return document.file().text(rest).strip().startsWith("#") ? new Span(value.start(), rest.end()) : value;
    }

    /** All texts in it, of {@code NAME=value} what follows the name. */
    private void addAll(YamlNode node) {
        if (node instanceof YamlMapping mapping) {
            mapping.entries().forEach(entry -> addAll(entry.value()));
        } else if (node instanceof YamlSequence sequence) {
            sequence.items().forEach(this::addAll);
        } else {
            Span span = node.span();
            int sign = document.file().text(span).indexOf('=');
            spans.add(new Span(span.start() + sign + 1, span.end()));
        }
    }

    /**
     * What no object holds, as it is written twice or stands in the wrong place: the rest of a line behind {@code value:}, and the copy that
     * kubectl keeps, with what is indented below.
     */
    private void addLostText() {
        SourceFile file = document.file();
        LineIndex lines = file.lines();
        boolean doubtful = !document.problems().isEmpty();
        int last = lines.line(document.span().end());
        for (int number = lines.line(document.span().start()); number <= last; number++) {
            String line = file.text(lines.span(number));
            Matcher value = VALUE.matcher(line);
            boolean copy = LastApplied.isIn(line);
            if (isComment(line) && value.find()) {
                addComments(number, value.end());
            } else if (copy || (doubtful && value.find())) {
                int start = copy ? line.indexOf(':') + 1 : value.end();
                addRest(number, start);
            }
        }
    }

    /** Who tries another value leaves the old one in a comment, which may have several lines. */
    private void addComments(int first, int start) {
        SourceFile file = document.file();
        LineIndex lines = file.lines();
        spans.add(new Span(lines.span(first).start() + start, lines.span(first).end()));
        if (first <= lastComment) {
            return;
        }
        lastComment = first;
        while (lastComment < lines.lineCount() && isComment(file.text(lines.span(lastComment + 1)))) {
            lastComment++;
            spans.add(lines.span(lastComment));
        }
    }

    private static boolean isComment(String line) {
        return line.stripLeading().startsWith("#");
    }

    private void addRest(int first, int start) {
        SourceFile file = document.file();
        LineIndex lines = file.lines();
        Span line = lines.span(first);
        spans.add(new Span(line.start() + start, line.end()));
        if (first <= lastOfRest) {
            return;
        }
        int indentation = LastApplied.indentation(file.text(line));
        lastOfRest = first;
        while (lastOfRest < lines.lineCount()
                && LastApplied.indentation(file.text(lines.span(lastOfRest + 1))) > indentation) {
            lastOfRest++;
            spans.add(lines.span(lastOfRest));
        }
    }

    /** A value that is written twice, or lost, is no part of the mapping as it was read. */
    private boolean hasProblem(Span variable) {
        for (ReadingProblem problem : document.problems()) {
            if (variable.contains(problem.span())) {
                return true;
            }
        }
        return false;
    }
}
