package dev.portolan.yaml;

import java.util.List;
import java.util.Random;

/** A document made up by chance of what manifests consist of. */
final class CommonDocument {

    private static final int DEEPEST = 4;

    private static final List<String> PLAIN = List.of(
            "web",
            "yes",
            "0777",
            "1.10",
            "~",
            "two words",
            "a:b",
            "a#b",
            "-1",
            "--flag=x",
            "http://x.y:80/z",
            "500m",
            "\u00e9");

    private static final List<String> QUOTED = List.of(
            "'web'",
            "'it''s'",
            "''",
            "\"\"",
            "\"80\"",
            "\"a: b # c\"",
            "\"say \\\"x\\\"\\n\\t\\\\\"",
            "'[x]'",
            "'\u65e5\u672c'");

    private static final List<String> IN_BRACKETS =
            List.of("[]", "{}", "[a, \"b\", 'c']", "{a: b, \"c\": 1}", "[ -1, --x, [x, {w: z}] ]", "{ a: [] }");

    private final StringBuilder text = new StringBuilder();
    private final Random random;
    private int names;

    CommonDocument(Random random) {
        this.random = random;
        between();
        int indentation = chance(8) ? 2 : 0;
        if (chance(10)) {
            sequence(indentation, 0);
        } else {
            text.append(" ".repeat(indentation));
            mapping(indentation, 0);
        }
        if (chance(6)) {
            text.setLength(text.length() - 1);
        }
    }

    private boolean chance(int of) {
        return random.nextInt(of) == 0;
    }

    /** The first key stands where the text is. */
    private void mapping(int indentation, int depth) {
        int count = 1 + random.nextInt(chance(10) ? 20 : 4);
        for (int i = 0; i < count; i++) {
            text.append(i == 0 ? "" : " ".repeat(indentation))
                    .append(chance(6) ? "\"k/" + names++ + "\"" : chance(9) ? "key no " + names++ + " " : "k" + names++)
                    .append(':');
            value(indentation, depth);
        }
    }

    private void value(int indentation, int depth) {
        int kind = random.nextInt(depth >= DEEPEST ? 6 : 9);
        switch (kind) {
            case 0 -> lineEnd();
            case 1 -> literal(indentation);
            case 6 -> {
                lineEnd();
                int deeper = indentation + 1 + random.nextInt(3);
                text.append(" ".repeat(deeper));
                mapping(deeper, depth + 1);
            }
            case 7, 8 -> {
                lineEnd();
                sequence(indentation + random.nextInt(3), depth + 1);
            }
            default -> {
                text.append(" ".repeat(1 + random.nextInt(2)));
                scalar();
            }
        }
    }

    private void scalar() {
        List<String> words = chance(3) ? QUOTED : chance(4) ? IN_BRACKETS : PLAIN;
        text.append(words.get(random.nextInt(words.size())));
        lineEnd();
    }

    private void sequence(int indentation, int depth) {
        int count = 1 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            text.append(" ".repeat(indentation)).append('-');
            int kind = random.nextInt(depth >= DEEPEST ? 3 : 6);
            if (kind == 0) {
                lineEnd();
            } else if (kind == 1) {
                literal(indentation);
            } else if (kind == 2) {
                text.append(' ');
                scalar();
            } else {
                int blanks = 1 + random.nextInt(3);
                text.append(" ".repeat(blanks));
                mapping(indentation + 1 + blanks, depth + 1);
            }
        }
    }

    private void literal(int indentation) {
        text.append(" |")
                .append(chance(2) ? "-" : "")
                .append(chance(4) ? " # why" : "")
                .append('\n');
        String deeper = " ".repeat(indentation + 1 + random.nextInt(3));
        int lines = 1 + random.nextInt(3);
        for (int i = 0; i < lines; i++) {
            text.append(deeper)
                    .append(i > 0 && chance(3) ? "  " : "")
                    .append("a: - 'b # [c")
                    .append(chance(5) ? "  " : "");
            text.append('\n');
            text.append(chance(5) ? "\n" : "")
                    .append(chance(8) ? deeper + "   \n" : "")
                    .append(chance(8) ? " \n" : "");
        }
    }

    private void lineEnd() {
        text.append(chance(8) ? "  " : "").append(chance(6) ? " # why: 'x" : "").append('\n');
        between();
    }

    private void between() {
        text.append(chance(8) ? "# between\n" : "")
                .append(chance(8) ? "\n" : "")
                .append(chance(12) ? "      # deep\n" : "")
                .append(chance(12) ? "   \n" : "");
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
