package dev.portolan.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Shows on a terminal, where work takes more than a moment, that it goes on. The line is gone when the work is done. */
final class Progress {

    private static final long PATIENCE_MILLIS = 1000;
    private static final String ERASE = "\r\u001B[K";

    private final Session session;
    private final CountDownLatch done = new CountDownLatch(1);
    private @Nullable Thread thread;

    private Progress(Session session) {
        this.session = session;
    }

    /** Shows nothing where standard error is no terminal. */
    static Progress of(Session session) {
        return of(session, PATIENCE_MILLIS);
    }

    /** @param interval how long to wait before the first sign and between two of them, in milliseconds */
    static Progress of(Session session, long interval) {
        Progress progress = new Progress(session);
        if (session.terminal().err()) {
            Thread thread = new Thread(() -> progress.show(interval), "progress");
            thread.setDaemon(true);
            thread.start();
            progress.thread = thread;
        }
        return progress;
    }

    private void show(long interval) {
        boolean shown = false;
        try {
            for (long ticks = 1; !done.await(interval, TimeUnit.MILLISECONDS); ticks++) {
                session.err().print(ERASE + "portolan: looking, " + ticks * interval / 1000 + " s");
                session.err().flush();
                shown = true;
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
        if (shown) {
            session.err().print(ERASE);
            session.err().flush();
        }
    }

    /** Returns when the line is gone, so that nothing is written behind it. */
    void end() {
        done.countDown();
        Thread running = thread;
        if (running != null) {
            try {
                running.join();
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
