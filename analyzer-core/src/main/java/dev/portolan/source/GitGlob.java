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

    /** One sign, or a run of them; {@code signs} says which one sign may stand there. */
    private record Step(Kind kind, IntPredicate signs) {

        static final Step WITHIN_FOLDER = new Step(Kind.WITHIN_FOLDER, c -> c != '/');
        static final Step FOLDERS = new Step(Kind.FOLDERS, c -> true);
        static final Step EVERYTHING = new Step(Kind.EVERYTHING, c -> true);

        static Step one(IntPredicate signs) {
            return new Step(Kind.ONE, signs);
        }
    }

    private final List<Step> steps;

    private GitGlob(List<Step> steps) {
        this.steps = steps;
    }

    /** A pattern that cannot be read, such as one with an open bracket, matches nothing: that is git's answer too. */
    static GitGlob of(String pattern) {
        List<Step> steps = new ArrayList<>();
        boolean special = false;
        int i = 0;
        while (i < pattern.length()) {
            char c = pattern.charAt(i);
            int from = i;
            if (c == '*') {
                while (i < pattern.length() && pattern.charAt(i) == '*') {
                    i++;
                }
                // Git compares what stands before the first special sign apart, so ** counts as a whole step there.
                boolean begins = from == 0 || pattern.charAt(from - 1) == '/' || !special;
                boolean ends = i == pattern.length() || pattern.charAt(i) == '/' || pattern.startsWith("\\/", i);
                if (i - from == 1 || !begins || !ends) {
                    steps.add(Step.WITHIN_FOLDER);
                } else if (i < pattern.length() && pattern.charAt(i) == '/') {
                    steps.add(Step.FOLDERS);
                    i++;
                } else {
                    steps.add(Step.EVERYTHING);
                }
            } else if (c == '[') {
                GitGlobBracket bracket = GitGlobBracket.read(pattern, i);
                if (bracket == null) {
                    return new GitGlob(List.of(Step.one(sign -> false)));
                }
                steps.add(Step.one(bracket::matches));
                i = bracket.end();
            } else if (c == '?') {
                steps.add(Step.one(sign -> sign != '/'));
                i++;
            } else if (c == '\\') {
                if (i + 1 == pattern.length()) {
                    return new GitGlob(List.of(Step.one(sign -> false)));
                }
                char escaped = pattern.charAt(i + 1);
                steps.add(Step.one(sign -> sign == escaped));
                i += 2;
            } else {
                steps.add(Step.one(sign -> sign == c));
                i++;
            }
            special |= c == '*' || c == '[' || c == '?' || c == '\\';
        }
        return new GitGlob(steps);
    }

    boolean matches(String text) {
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
