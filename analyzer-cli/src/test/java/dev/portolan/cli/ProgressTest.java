package dev.portolan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private final CountDownLatch shown = new CountDownLatch(1);
    private final StringWriter err = new StringWriter() {
        @Override
        public void write(String text, int start, int length) {
            super.write(text, start, length);
            shown.countDown();
        }
    };

    private Session session(Terminal terminal) {
        return new Session(
                Path.of(""),
                new ByteArrayInputStream(new byte[0]),
                Writer.nullWriter(),
                new PrintWriter(err),
                terminal,
                null);
    }

    @Test
    void longWorkIsShownOnATerminalAndTheLineIsGoneAfterwards() throws InterruptedException {
        Progress progress = Progress.of(session(new Terminal(false, true, false)), 1);
        assertThat(shown.await(1, TimeUnit.MINUTES)).isTrue();
        progress.end();
        assertThat(err.toString())
                .startsWith("\r\u001B[Kportolan: looking, 0 s")
                .endsWith("\r\u001B[K");
    }

    @Test
    void workThatIsDoneAtOnceShowsNothing() {
        Progress.of(session(new Terminal(false, true, false)), Long.MAX_VALUE).end();
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void nothingIsShownWhereNobodyLooks() {
        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .doesNotContain("progress");
        Progress progress = Progress.of(session(Terminal.none()), 1);
        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .doesNotContain("progress");
        progress.end();
        assertThat(err.toString()).isEmpty();
    }
}
