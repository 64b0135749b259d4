package dev.portolan.example;

import dev.portolan.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Files in which comments foretell findings. The comments are taken out before anything is analysed, so that they may
 * stand where YAML has none, in JSON and in block scalars.
 */
public final class MarkedText {

    private static final Pattern FILE = Pattern.compile("# file: (\\S+)");
    private static final Pattern RUN_WITH = Pattern.compile("# run with: (.+)");
    private static final Pattern MARK =
            Pattern.compile("(.*?)(?<![ \\t])[ \\t]*+# finding (below )?at \"((?:[^\"\\\\]|\\\\.)*+)\": (.+)");

    private final List<SourceFile> files = new ArrayList<>();
    private final List<Expectation> expectations = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private String options = "";
    private String name;
    private int line = 1;

    private MarkedText(String name) {
        this.name = name;
    }

    /** @param name of the file, until a line {@code # file: other.yaml} begins another one */
    public static MarkedText read(String name, String marked) {
        MarkedText read = new MarkedText(name);
        String[] lines = marked.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            read.add(lines[i], i == lines.length - 1);
        }
        read.close();
        return read;
    }

    public List<SourceFile> files() {
        return files;
    }

    public List<Expectation> expectations() {
        return expectations;
    }

    /** What stands behind {@code # run with:}; empty for nothing. */
    public String options() {
        return options;
    }

    private void add(String written, boolean isLast) {
        Matcher file = FILE.matcher(written);
        Matcher runWith = RUN_WITH.matcher(written);
        Matcher mark = MARK.matcher(written);
        if (file.matches()) {
            close();
            name = file.group(1);
        } else if (runWith.matches()) {
            options = runWith.group(1);
        } else if (mark.matches()) {
            expectations.add(new Expectation(name, line, Escapes.unquoted(mark.group(3)), mark.group(4)));
            if (mark.group(2) == null) {
                append(mark.group(1), isLast);
            }
        } else {
            append(written, isLast);
        }
    }

    private void append(String plain, boolean isLast) {
        text.append(plain).append(isLast ? "" : "\n");
        line++;
    }

    private void close() {
        if (text.length() > 0) {
            files.add(SourceFile.of(name, text.toString()));
        }
        text.setLength(0);
        line = 1;
    }
}
