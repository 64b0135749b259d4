package dev.portolan.yaml;

import dev.portolan.finding.SyntaxProblem;
import dev.portolan.source.Span;

/** Says in our own words what the engine stumbled over. */
final class SyntaxWords {

    private static final String NOTHING = "nothing that YAML allows stands here";

    private final EngineFailure failure;
    private final String text;
    private final int start;
    private final int end;
    private final LineText lines;

    private SyntaxWords(EngineFailure failure, String text, Span chunk) {
        this.failure = failure;
        this.text = text;
        this.start = chunk.start();
        this.end = chunk.end();
        this.lines = new LineText(text);
    }

    /**
     * The problem.
     *
     * @param text of the whole file
     * @param chunk what of it was read
     */
    static SyntaxProblem of(EngineFailure failure, String text, Span chunk) {
        return new SyntaxWords(failure, text, chunk).problem();
    }

    private SyntaxProblem problem() {
        return switch (failure.context()) {
            case "while scanning a quoted scalar" -> unclosedQuote();
            case "while scanning a double-quoted scalar" ->
                here("this escape is unknown between double quotes; write \\\\ for a backslash, or use single quotes");
            case "while scanning a simple key" -> missingColon();
            case "while scanning a block scalar" -> blockScalar();
            case "while scanning an anchor", "while scanning an alias" ->
                at(failure.began(), "& and * begin anchors and aliases, and no name follows; put the value in quotes");
            case "while scanning a tag", "while parsing a node" ->
                here("! begins a tag, and this is none; put the value in quotes");
            case "while scanning a directive" -> here("a line that begins with % is a directive, and this is none");
            case "while parsing a flow sequence" -> inBrackets("[", "]");
            case "while parsing a flow mapping" -> inBrackets("{", "}");
            case "while parsing a block mapping" -> inMapping();
            case "while parsing a block collection" -> inList();
            default -> byProblem();
        };
    }

    private SyntaxProblem byProblem() {
        String problem = failure.problem();
        if (problem.startsWith("mapping values")) {
            return unexpectedColon();
        }
        if (problem.startsWith("sequence entries")) {
            return here("a list cannot begin on the line of its key; put it on the next line");
        }
        if (problem.contains("TAB") || (failure.at() < end && text.charAt(failure.at()) == '\t')) {
            return here("a tab stands where only blanks may; write blanks");
        }
        if (problem.contains("cannot start any token")) {
            return here("no value without quotes begins with this sign; put it in quotes");
        }
        if (problem.startsWith("mapping keys")) {
            return here("? begins a key here, where none may stand; put the value in quotes");
        }
        return problem.isEmpty() ? beyondUnicode() : here(NOTHING);
    }

    /** Of an escape for a character that there is not the engine tells nothing, not even the place. */
    private SyntaxProblem beyondUnicode() {
        int escape = text.indexOf("\\U", failure.at());
        return escape < 0 || escape >= end
                ? here(NOTHING)
                : at(escape, "there is no character of the number in this escape; write another");
    }

    private SyntaxProblem unclosedQuote() {
        int began = failure.began();
        String quote = began < end && text.charAt(began) == '\'' ? "'" : "\"";
        return new SyntaxProblem(
                new Span(began, lines.end(began)), null, "the quote " + quote + " that opens here is never closed");
    }

    private SyntaxProblem missingColon() {
        int began = failure.began();
        return new SyntaxProblem(
                new Span(began, lines.plainEnd(began)),
                null,
                "a ':' is missing: this line is neither a key with its value nor more of the line before");
    }

    private SyntaxProblem unexpectedColon() {
        int at = failure.at();
        int line = lines.start(at);
        String before = text.substring(lines.content(line), at);
        if (before.contains(": ") || before.contains(":\t")) {
            return here("a second ':' on this line; put the value in quotes if the colon belongs to it");
        }
        int previous = lines.previous(line);
        if (previous >= start && lines.content(line) - line > lines.content(previous) - previous) {
            Span above = new Span(lines.content(previous), Math.max(lines.content(previous), lines.end(previous)));
            return new SyntaxProblem(
                    new Span(lines.content(line), Math.max(at, lines.content(line) + 1)),
                    above,
                    hasColon(above)
                            ? "this line is indented deeper than the complete line above it; indent both alike"
                            : "the line above has no ':', so this one cannot be a key");
        }
        return here("this ':' follows what can be no key");
    }

    private boolean hasColon(Span line) {
        return text.substring(line.start(), line.end()).contains(":");
    }

    private SyntaxProblem blockScalar() {
        return failure.problem().contains("empty lines")
                ? here("a blank line is indented deeper than the text below it; take its blanks out")
                : here("behind | and > only +, -, a number from 1 to 9 and a comment may stand");
    }

    private SyntaxProblem inBrackets(String open, String close) {
        int began = failure.began();
        Span bracket = new Span(began, Math.min(began + 1, text.length()));
        int line = lines.start(began);
        int broken = lines.start(failure.at());
        boolean isOutside = broken > line && lines.content(broken) - broken <= lines.content(line) - line;
        if (isOutside || failure.problem().contains("<stream end>")) {
            return new SyntaxProblem(bracket, null, "the bracket " + open + " that opens here is never closed");
        }
        return new SyntaxProblem(
                token(failure.at()), bracket, "a ',' or the closing " + close + " is missing before this");
    }

    private SyntaxProblem inMapping() {
        int at = failure.at();
        int line = lines.start(at);
        if (lines.content(line) != at) {
            return behindValue();
        }
        int mapping = failure.began();
        if (at - line == mapping - lines.start(mapping)) {
            return amongKeys(line);
        }
        return indentation(
                line, "this line is indented by " + inBlanks(at - line) + ", and the keys above it by " + above(line));
    }

    private SyntaxProblem amongKeys(int line) {
        return failure.problem().contains("'-'")
                ? indentation(
                        line,
                        "a list entry stands here among keys; put a dash before each of them, or take this one out")
                : here(NOTHING);
    }

    /** How far the lines are indented that this one could stand among: the nearest of less and of more indentation. */
    private String above(int line) {
        int indentation = lines.content(line) - line;
        int deeper = -1;
        int current = lines.previous(line);
        while (current >= start) {
            int width = lines.content(current) - current;
            if (width < indentation) {
                return deeper < 0 ? inBlanks(width) : width + " or " + inBlanks(deeper);
            }
            deeper = deeper < 0 || width < deeper ? width : deeper;
            current = lines.previous(current);
        }
        return inBlanks(Math.max(deeper, 0));
    }

    private static String inBlanks(int count) {
        return count == 1 ? "1 blank" : count + " blanks";
    }

    private SyntaxProblem inList() {
        int at = failure.at();
        int line = lines.start(at);
        if (lines.content(line) != at) {
            return behindValue();
        }
        int dash = failure.began();
        int list = lines.start(dash);
        return indentation(
                line,
                at - line == dash - list
                        ? "this line is indented like the list above it and does not begin with '- '"
                        : "this line is indented by " + inBlanks(at - line) + ", the list above it by " + (dash - list)
                                + listed(dash, list));
    }

    private String listed(int dash, int line) {
        int content = lines.content(dash + 1);
        char first = text.charAt(content);
        return LineText.isLineEnd(first) || first == '#' ? "" : ", what it lists by " + (content - line);
    }

    private SyntaxProblem behindValue() {
        return here("nothing may follow a complete value on its line; put all of it in quotes if it is one value");
    }

    private SyntaxProblem indentation(int line, String what) {
        Span began = failure.began() < 0 ? null : token(failure.began());
        int content = lines.content(line);
        return new SyntaxProblem(new Span(content, Math.max(content, lines.end(content))), began, what);
    }

    private SyntaxProblem here(String what) {
        return at(failure.at(), what);
    }

    private SyntaxProblem at(int offset, String what) {
        return new SyntaxProblem(token(offset), null, what);
    }

    /** From here to the next blank; what stands before where a line or the text ends here. */
    private Span token(int offset) {
        int from = Math.min(Math.max(offset, start), end);
        while (from > start && (from >= end || text.charAt(from) <= ' ')) {
            from--;
        }
        int to = from;
        while (to < end && text.charAt(to) > ' ') {
            to++;
        }
        return new Span(from, to);
    }
}
