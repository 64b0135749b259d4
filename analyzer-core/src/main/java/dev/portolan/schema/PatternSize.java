package dev.portolan.schema;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * How much a regular expression of Go's syntax becomes when its repeats are laid out. What is no such expression has some size too:
 * that it is none is for others to say. Source: regexp/syntax, parse.go (repeatIsValid, calcSize).
 */
final class PatternSize {

    /** No count grows further. */
    private static final long ENOUGH = 1_000_000_000;

    /** A count that was read and is more than any that may be. */
    private static final int TOO_MANY = 100_000;

    private final String text;
    private int at;
    private final Deque<Group> open = new ArrayDeque<>();
    private Group group = new Group();
    private int depth;

    private PatternSize(String text) {
        this.text = text;
    }

    static PatternSize of(String text) {
        PatternSize size = new PatternSize(text);
        size.read();
        return size;
    }

    /** About as many as the instructions of the program that finds it. */
    long instructions() {
        return group.instructions;
    }

    /** The largest product of counts of which each stands within the next. */
    long repeats() {
        return group.repeats;
    }

    /** So many groups stand within each other. */
    int depth() {
        return depth;
    }

    private void read() {
        while (at < text.length()) {
            char c = text.charAt(at++);
            switch (c) {
                case '\\' -> readEscape();
                case '[' -> readClass();
                case '(' -> openGroup();
                case ')' -> closeGroup();
                case '|' -> group.take(1);
                case '*', '+', '?' -> repeat(0, -1);
                case '{' -> readCounts();
                default -> group.begin(1, 1);
            }
        }
        while (!open.isEmpty()) {
            closeGroup();
        }
        group.take(0);
    }

    private void readEscape() {
        if (at == text.length()) {
            return;
        }
        char c = text.charAt(at++);
        boolean hasName = "pPx".indexOf(c) >= 0 && at < text.length() && text.charAt(at) == '{';
        if (c == 'Q') {
            int end = text.indexOf("\\E", at);
            int last = end < 0 ? text.length() : end;
            for (; at < last; at++) {
                group.begin(1, 1);
            }
            at = end < 0 ? last : end + 2;
        } else {
            if (hasName) {
                int end = text.indexOf('}', at);
                at = end < 0 ? text.length() : end + 1;
            }
            group.begin(1, 1);
        }
    }

    private void readClass() {
        if (at < text.length() && text.charAt(at) == '^') {
            at++;
        }
        boolean isFirst = true;
        while (at < text.length() && (isFirst || text.charAt(at) != ']')) {
            isFirst = false;
            if (text.charAt(at) == '\\') {
                at += 2;
            } else if (text.startsWith("[:", at)) {
                readNamedClass();
            } else {
                at++;
            }
        }
        at = Math.min(at + 1, text.length());
        group.begin(1, 1);
    }

    /** {@code [:alpha:]}, whose bracket is not the end of what it stands in. */
    private void readNamedClass() {
        int end = at + 2;
        while (end < text.length() && (Character.isLetter(text.charAt(end)) || text.charAt(end) == '^')) {
            end++;
        }
        at = text.startsWith(":]", end) ? end + 2 : at + 1;
    }

    private void openGroup() {
        if (at < text.length() && text.charAt(at) == '?') {
            at++;
        }
        open.push(group);
        group = new Group();
        depth = Math.max(depth, open.size());
    }

    private void closeGroup() {
        if (open.isEmpty()) {
            return;
        }
        Group inner = group;
        inner.take(2);
        group = open.pop();
        group.begin(inner.instructions, inner.repeats);
    }

    /** {@code {2}}, {@code {2,}} or {@code {2,5}}; anything else is a brace. */
    private void readCounts() {
        int start = at;
        int least = readCount();
        int most = least;
        if (least >= 0 && at < text.length() && text.charAt(at) == ',') {
            at++;
            most = at < text.length() && text.charAt(at) == '}' ? -1 : readCount();
            if (most < 0 && text.charAt(at - 1) != ',') {
                least = -1;
            }
        }
        if (least < 0 || at >= text.length() || text.charAt(at) != '}') {
            at = start;
            group.begin(1, 1);
            return;
        }
        at++;
        repeat(least, most);
    }

    /** Negative for none; Go reads none that begins with a zero. */
    private int readCount() {
        int start = at;
        int count = 0;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            count = Math.min(TOO_MANY, count * 10 + text.charAt(at) - '0');
            at++;
        }
        boolean isCount = at == start + 1 || (at > start && text.charAt(start) != '0');
        return isCount ? count : -1;
    }

    /** @param most negative for any number */
    private void repeat(int least, int most) {
        group.repeat(least, most);
        if (at < text.length() && text.charAt(at) == '?') {
            at++;
        }
    }

    private static long bounded(long count) {
        return Math.min(ENOUGH, count);
    }

    /** What stands between two brackets, all branches of it together. */
    private static final class Group {

        private long instructions;
        private long repeats = 1;

        /** Of what was read last, and may yet be repeated. */
        private long lastInstructions;

        private long lastRepeats = 1;

        void begin(long itsInstructions, long itsRepeats) {
            take(0);
            lastInstructions = itsInstructions;
            lastRepeats = itsRepeats;
        }

        void take(long more) {
            instructions = bounded(instructions + lastInstructions + more);
            repeats = Math.max(repeats, lastRepeats);
            lastInstructions = 0;
            lastRepeats = 1;
        }

        void repeat(int least, int most) {
            long times = most < 0 ? least : most;
            long between = most < 0 ? 2 : Math.max(0, most - least);
            lastInstructions = bounded(Math.max(1, times) * lastInstructions + between);
            lastRepeats = most == 0 ? 1 : bounded(Math.max(times, 1) * lastRepeats);
        }
    }
}
