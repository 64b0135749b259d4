package dev.portolan.source;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * A pattern with {@code * ** ? [ ] \}, as git matches it. All ways through the pattern are followed at once, so no
 * pattern takes longer than its length times that of the text.
 */
final class GitGlob {

    private enum Kind {
        ONE,
        WITHIN_FOLDER,
        FOLDERS,
        EVERYTHING
    }

    /** @param signs for {@link Kind#ONE} which sign may stand there */
    private record Step(Kind kind, IntPredicate signs) {

        static Step many(Kind kind) {
            return new Step(kind, sign -> true);
        }
    }

    private static final String SPECIAL = "*?[]\\";

    private final String pattern;

    /** What follows the last special sign. Most patterns are told from most paths by their ends. */
    private final String tail;

    private final List<Step> steps = new ArrayList<>();
    private int at;

    private GitGlob(String pattern) {
        this.pattern = pattern;
        int start = pattern.length();
        while (start > 0 && SPECIAL.indexOf(pattern.charAt(start - 1)) < 0) {
            start--;
        }
        if (start > 0 && pattern.charAt(start - 1) == '*' && pattern.startsWith("/", start)) {
            start++; // the slash of "**/a" stands for no folder, too
        }
        this.tail = pattern.substring(start);
    }

    /** A pattern that cannot be read, such as one with an open bracket, matches nothing: that is git's answer too. */
    static GitGlob of(String pattern) {
        GitGlob glob = new GitGlob(pattern);
        while (!glob.isLiteral() && glob.at < pattern.length()) {
            glob.readStep();
        }
        return glob;
    }

    private boolean isLiteral() {
        return tail.length() == pattern.length();
    }

    private void readStep() {
        char c = pattern.charAt(at);
        switch (c) {
            case '*' -> readStars();
            case '[' -> readBracket();
            case '?' -> readOne(sign -> sign != '/');
            case '\\' -> readEscaped();
            default -> readOne(sign -> sign == c);
        }
    }

    private void readOne(IntPredicate signs) {
        steps.add(new Step(Kind.ONE, signs));
        at++;
    }

    private void readEscaped() {
        at++;
        int escaped = at < pattern.length() ? pattern.charAt(at) : -1;
        readOne(sign -> sign == escaped);
    }

    private void readBracket() {
        GitGlobBracket bracket = GitGlobBracket.read(pattern, at);
        if (bracket == null) {
            readOne(sign -> false);
        } else {
            readOne(bracket::matches);
            at = bracket.end();
        }
    }

    private void readStars() {
        int from = at;
        while (at < pattern.length() && pattern.charAt(at) == '*') {
            at++;
        }
        boolean ends = at == pattern.length() || pattern.charAt(at) == '/' || pattern.startsWith("\\/", at);
        if (at - from == 1 || !ends || !beginsStep(from)) {
            steps.add(Step.many(Kind.WITHIN_FOLDER));
        } else if (at < pattern.length() && pattern.charAt(at) == '/') {
            steps.add(Step.many(Kind.FOLDERS));
            at++;
        } else {
            steps.add(Step.many(Kind.EVERYTHING));
        }
    }

    /** Git compares what stands before the first special sign apart, so {@code **} counts as a whole step there too. */
    private boolean beginsStep(int offset) {
        return offset == 0
                || pattern.charAt(offset - 1) == '/'
                || pattern.substring(0, offset).chars().noneMatch(sign -> "*?[\\".indexOf(sign) >= 0);
    }

    boolean matches(String text) {
        if (isLiteral() || !text.endsWith(tail)) {
            return text.equals(pattern);
        }
        BitSet reached = new BitSet(text.length() + 1);
        reached.set(0);
        for (Step step : steps) {
            reached = after(step, reached, text);
            if (reached.isEmpty()) {
                return false;
            }
        }
        return reached.get(text.length());
    }

    private static BitSet after(Step step, BitSet before, String text) {
        BitSet after = new BitSet(text.length() + 1);
        for (int i = before.nextSetBit(0); i >= 0; i = before.nextSetBit(i + 1)) {
            switch (step.kind()) {
                case ONE -> {
                    if (i < text.length() && step.signs().test(text.charAt(i))) {
                        after.set(i + 1);
                    }
                }
                case WITHIN_FOLDER -> {
                    int end = text.indexOf('/', i);
                    after.set(i, (end < 0 ? text.length() : end) + 1);
                }
                case FOLDERS -> {
                    after.set(i);
                    for (int slash = text.indexOf('/', i); slash >= 0; slash = text.indexOf('/', slash + 1)) {
                        after.set(slash + 1);
                    }
                }
                case EVERYTHING -> after.set(i, text.length() + 1);
            }
        }
        return after;
    }
}
