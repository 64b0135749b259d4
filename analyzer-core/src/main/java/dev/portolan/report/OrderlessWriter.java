package dev.portolan.report;

import java.io.IOException;
import java.io.Writer;

/**
 * Passes JSON on, and of two number signs together writes the second one as {@code \}{@code u0023}: readers of JSON read the same,
 * and a build server whose log shows it finds no order such as {@code ##[error]}. Number signs stand in strings only.
 */
final class OrderlessWriter extends Writer {

    private static final String ESCAPED = "\\u0023";

    private final Writer out;
    private boolean behindSign;

    OrderlessWriter(Writer out) {
        this.out = out;
    }

    @Override
    public void write(char[] text, int offset, int length) throws IOException {
        int end = offset + length;
        int start = offset;
        for (int i = offset; i < end; i++) {
            boolean sign = text[i] == '#';
            if (sign && behindSign) {
                out.write(text, start, i - start);
                out.write(ESCAPED);
                start = i + 1;
            }
            behindSign = sign;
        }
        out.write(text, start, end - start);
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
