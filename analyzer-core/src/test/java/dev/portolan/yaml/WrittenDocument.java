package dev.portolan.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A document made up by chance, in all the ways in which one may be written, and the values of its scalars in order. */
final class WrittenDocument {

    private static final List<String> WORDS = List.of(
            "web",
            "yes",
            "0777",
            "1_000",
            "1.10",
            "~",
            "a b",
            "it's",
            "a:b",
            "a#b",
            "\ud83d\ude00",
            "Köln \ud83d\udea2",
            "日本",
            "x\ty",
            "-1",
            "<<",
            "\ufffd");
    private static final int DEEPEST = 4;

    final StringBuilder text = new StringBuilder();

    /** What each scalar says, keys left out. */
    final List<String> values = new ArrayList<>();

    private final Random random;
    private int names;

    WrittenDocument(Random random) {
        this.random = random;
        if (chance(4)) {
            text.append("# comment \ud83d\ude00\n");
        }
        mapping(0, 0);
        if (chance(4)) {
            text.append("# the end");
        }
    }

    private boolean chance(int of) {
        return random.nextInt(of) == 0;
    }

    private String blanks(int indentation) {
        return " ".repeat(indentation);
    }

    private void mapping(int indentation, int depth) {
        int count = 1 + random.nextInt(4);
        for (int i = 0; i < count; i++) {
            if (i > 0 || depth == 0) {
                text.append(blanks(indentation));
            }
            text.append(chance(5) ? "\"k\u00e9" + names++ + "\"" : "k" + names++)
                    .append(':');
            value(indentation, depth);
        }
    }

    private void value(int indentation, int depth) {
        int kind = depth >= DEEPEST ? 2 + random.nextInt(7) : random.nextInt(9);
        if (kind == 0) {
            lineEnd();
            int deeper = indentation + 1 + random.nextInt(4);
            text.append(blanks(deeper));
            mapping(deeper, depth + 1);
        } else if (kind == 1) {
            lineEnd();
            list(indentation + random.nextInt(3), depth + 1);
        } else if (kind == 2) {
            text.append(' ');
            block(indentation);
        } else {
            text.append(chance(6) ? "\t" : " ").append(chance(6) ? "&a" + names++ + " " : "");
            if (kind == 3) {
                flow(0);
            } else {
                scalar(indentation, false);
            }
            lineEnd();
        }
    }

    private void list(int indentation, int depth) {
        int count = 1 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            text.append(blanks(indentation)).append("- ");
            if (depth < DEEPEST && chance(2)) {
                mapping(indentation + 2, depth + 1);
            } else {
                scalar(indentation, false);
                lineEnd();
            }
        }
    }

    private void flow(int depth) {
        boolean isList = random.nextBoolean();
        text.append(isList ? "[" : "{ ");
        int count = random.nextInt(3);
        for (int i = 0; i < count; i++) {
            text.append(i == 0 ? "" : chance(3) ? ",\n     " : ", ");
            if (!isList) {
                text.append("f").append(names++).append(": ");
            }
            if (depth < 2 && chance(4)) {
                flow(depth + 1);
            } else {
                scalar(4, true);
            }
        }
        text.append(isList ? "]" : " }");
    }

    private void scalar(int indentation, boolean inBrackets) {
        String word = WORDS.get(random.nextInt(WORDS.size()));
        switch (random.nextInt(inBrackets ? 3 : 4)) {
            case 0 -> {
                text.append('\'').append(word.replace("'", "''")).append('\'');
                values.add(word);
            }
            case 1 -> {
                text.append("\"\\u00e9\\\"").append(word).append("\\n\"");
                values.add("\u00e9\"" + word + "\n");
            }
            case 2 -> {
                text.append(word);
                values.add(ScalarResolver.plain(word).value());
            }
            default -> {
                text.append("a\n").append(blanks(indentation + 2)).append("b ").append(word);
                values.add("a b " + word);
            }
        }
    }

    private void block(int indentation) {
        boolean isLiteral = random.nextBoolean();
        boolean isStripped = random.nextBoolean();
        text.append(isLiteral ? "|" : ">")
                .append(isStripped ? "-" : "")
                .append(chance(4) ? " # comment" : "")
                .append('\n');
        String deeper = blanks(indentation + 1 + random.nextInt(3));
        String word = WORDS.get(random.nextInt(WORDS.size()));
        text.append(deeper)
                .append("one # no comment\n")
                .append(deeper)
                .append(word)
                .append('\n');
        values.add("one # no comment" + (isLiteral ? "\n" : " ") + word + (isStripped ? "" : "\n"));
        text.append(chance(4) ? "\n" : "");
    }

    private void lineEnd() {
        text.append(chance(5) ? "\t# comment: 'x" : "")
                .append(chance(8) ? "  " : "")
                .append('\n');
        text.append(chance(8) ? "# between\n" : "").append(chance(8) ? "\n" : "");
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
