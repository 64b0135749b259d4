package dev.portolan.cli;

import dev.portolan.source.ChangedLines;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a diff without context, as git prints it. Its bytes are Latin letters here, so that no encoding of a manifest disturbs;
 * names become UTF-8 at the end.
 */
final class GitDiff {

    /** What it reads is printed with these. */
    static final String[] OPTIONS = {
        "--no-color",
        "--no-ext-diff",
        "--no-textconv",
        "--text",
        "--unified=0",
        "--inter-hunk-context=0",
        "--find-renames",
        "--submodule=short",
        "--src-prefix=a/",
        "--dst-prefix=b/",
    };

    private static final String NEW_NAME = "+++ ";
    private static final String HUNK = "@@ -";
    private static final String NO_FILE = "/dev/null";

    private final String text;
    private final Map<String, BitSet> lines = new HashMap<>();
    private final Set<String> whole = new HashSet<>();
    private int at;

    private GitDiff(String text) {
        this.text = text;
    }

    /**
     * The changed lines of the files as they are after the change, by their names from the root of the repository. Where lines were taken
     * out, the lines beside that place count as changed. Where a line holds NUL, the file is in UTF-16 or UTF-32: git sees line ends in
     * halves of other signs, so that all lines count.
     */
    static Map<String, ChangedLines> read(String diff) {
        Map<String, ChangedLines> changes = new HashMap<>();
        GitDiff read = new GitDiff(diff);
        read.read().forEach((name, lines) -> changes.put(name, ChangedLines.of(lines)));
        read.whole.forEach(name -> changes.put(name, ChangedLines.ALL));
        return changes;
    }

    private Map<String, BitSet> read() {
        BitSet changed = new BitSet();
        String name = "";
        while (at < text.length()) {
            String line = next();
            if (line.startsWith(NEW_NAME)) {
                name = name(line.substring(NEW_NAME.length()));
                changed = lines.computeIfAbsent(name, fresh -> new BitSet());
            } else if (line.startsWith(HUNK) && readHunk(line, changed)) {
                whole.add(name);
            }
        }
        lines.remove(NO_FILE);
        whole.remove(NO_FILE);
        return lines;
    }

    private String next() {
        int end = text.indexOf('\n', at);
        String line = text.substring(at, end < 0 ? text.length() : end);
        at = end < 0 ? text.length() : end + 1;
        return line;
    }

    /**
     * {@code @@ -3,2 +3 @@}, and behind it two lines with a minus and one with a plus.
     *
     * @return whether a line holds NUL
     */
    private boolean readHunk(String head, BitSet changed) {
        String[] words = head.split(" ", -1);
        int[] before = range(words[1]);
        int[] after = range(words[2]);
        if (after[1] > 0) {
            changed.set(after[0], after[0] + after[1]);
        } else {
            changed.set(after[0], after[0] + 2);
        }
        int left = before[1] + after[1];
        boolean holdsNul = false;
        while (left > 0 && at < text.length()) {
            String line = next();
            holdsNul |= line.indexOf('\0') >= 0;
            // "\ No newline at end of file" is no line of the file.
            left -= line.startsWith("\\") ? 0 : 1;
        }
        return holdsNul;
    }

    /** Where it begins and how many lines it has. */
    private static int[] range(String word) {
        int comma = word.indexOf(',');
        return comma < 0
                ? new int[] {Integer.parseInt(word.substring(1)), 1}
                : new int[] {Integer.parseInt(word.substring(1, comma)), Integer.parseInt(word.substring(comma + 1))};
    }

    /** Behind a name with blanks git writes a tab; a name with signs that could be misread stands in quotes. */
    private static String name(String written) {
        String name = written.startsWith("\"") ? unquoted(written) : written.endsWith("\t") ? cut(written) : written;
        String decoded = new String(name.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        return decoded.startsWith("b/") ? decoded.substring(2) : decoded;
    }

    private static String cut(String written) {
        return written.substring(0, written.length() - 1);
    }

    private static String unquoted(String written) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int i = 1;
        while (i < written.length() && written.charAt(i) != '"') {
            Integer escaped = written.charAt(i) == '\\' ? escape(written.charAt(i + 1)) : null;
            if (written.charAt(i) != '\\') {
                bytes.write(written.charAt(i));
                i++;
            } else if (escaped != null) {
                bytes.write(escaped);
                i += 2;
            } else {
                bytes.write(Integer.parseInt(written.substring(i + 1, i + 4), 8));
                i += 4;
            }
        }
        return bytes.toString(StandardCharsets.ISO_8859_1);
    }

    /** As in C; null for an octal number. */
    private static @Nullable Integer escape(char c) {
        return switch (c) {
            case 'a' -> 7;
            case 'b' -> (int) '\b';
            case 't' -> (int) '\t';
            case 'n' -> (int) '\n';
            case 'v' -> 11;
            case 'f' -> (int) '\f';
            case 'r' -> (int) '\r';
            case '"', '\\' -> (int) c;
            default -> null;
        };
    }
}
