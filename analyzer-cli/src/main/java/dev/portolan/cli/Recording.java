package dev.portolan.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/** What a run says, while it says it. */
final class Recording {

    /** In UTF-16 units; of what is longer only the beginning is kept, and nothing remembered. */
    private static final int LONGEST = 4 * 1024 * 1024;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final List<String> reports = new ArrayList<>();

    /** Says the same, and lets this hear it. */
    Session listening(Session session) {
        return session.with(both(session.out(), out), new PrintWriter(both(session.err(), err)));
    }

    void addReport(String text) {
        reports.add(text);
    }

    String out() {
        return out.toString();
    }

    String err() {
        return err.toString();
    }

    List<String> reports() {
        return List.copyOf(reports);
    }

    boolean isTooLong() {
        long length = (long) out.getBuffer().length() + err.getBuffer().length();
        for (String report : reports) {
            length += report.length();
        }
        return length >= LONGEST;
    }

    private static Writer both(Writer one, StringWriter other) {
        return new Writer() {
            @Override
            public void write(char[] signs, int start, int length) throws IOException {
                one.write(signs, start, length);
                other.write(
                        signs,
                        start,
                        Math.min(length, LONGEST - other.getBuffer().length()));
            }

            @Override
            public void flush() throws IOException {
                one.flush();
            }

            @Override
            public void close() throws IOException {
                one.close();
            }
        };
    }
}
