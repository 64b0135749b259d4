package dev.portolan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Does the same work for many things on several threads. Each thread takes the next thing when it is done with one; the
 * answers stand in the order of the things, whoever was done first. Few things are done by the caller alone: to start a
 * thread would take longer.
 */
final class Workers {

    /** So many files, or documents of files, are worth a thread. */
    static final int FEWEST_FILES = 16;

    private final int threads;

    private Workers(int threads) {
        this.threads = threads;
    }

    /** @param threads how many may work at once, the caller among them; 0 for as many as there are processors */
    static Workers of(int threads) {
        return new Workers(threads == 0 ? Runtime.getRuntime().availableProcessors() : threads);
    }

    /**
     * What {@code work} answers for each of {@code things}, in their order.
     *
     * @param fewest so many of these things are worth a thread
     * @param work must bear to be done by several threads at once; what it throws ends the whole
     */
    <T, R> List<R> map(List<T> things, int fewest, Function<T, R> work) {
        int useful = Math.min(threads, things.size() / fewest);
        if (useful > 1) {
            return new Round<>(things, work).run(useful);
        }
        List<R> answers = new ArrayList<>(things.size());
        for (T thing : things) {
            answers.add(work.apply(thing));
        }
        return answers;
    }

    /**
     * The same for what nobody knows yet: where all but little is known, no thread is started.
     *
     * @param known null where the work is still to do
     */
    <T, R> List<R> map(List<T> things, int fewest, Function<T, @Nullable R> known, Function<T, R> work) {
        List<@Nullable R> answers = new ArrayList<>(things.size());
        List<T> open = new ArrayList<>();
        for (T thing : things) {
            R answer = known.apply(thing);
            answers.add(answer);
            if (answer == null) {
                open.add(thing);
            }
        }
        Iterator<R> made = map(open, fewest, work).iterator();
        List<R> all = new ArrayList<>(answers.size());
        for (R answer : answers) {
            all.add(answer == null ? made.next() : answer);
        }
        return all;
    }

    /** One call of {@link #map}. */
    private static final class Round<T, R> {

        private final List<T> things;
        private final Function<T, R> work;
        private final R[] answers;
        private final AtomicInteger next = new AtomicInteger();
        private final AtomicReference<@Nullable Throwable> thrown = new AtomicReference<>();

        @SuppressWarnings("unchecked") // The array does not leave this class but as a list.
        Round(List<T> things, Function<T, R> work) {
            this.things = things;
            this.work = work;
            this.answers = (R[]) new Object[things.size()];
        }

        List<R> run(int threads) {
            List<Thread> others = new ArrayList<>();
            for (int i = 1; i < threads; i++) {
                Thread other = new Thread(this::takeTurns, "worker-" + i);
                other.setDaemon(true);
                other.start();
                others.add(other);
            }
            takeTurns();
            others.forEach(Round::await);
            Throwable failed = thrown.get();
            if (failed instanceof Error error) {
                throw error;
            }
            if (failed instanceof RuntimeException bug) {
                throw bug;
            }
            return Arrays.asList(answers);
        }

        private void takeTurns() {
            try {
                for (int i = next.getAndIncrement(); i < answers.length; i = next.getAndIncrement()) {
                    answers[i] = work.apply(things.get(i));
                }
            } catch (RuntimeException | Error failed) {
                thrown.compareAndSet(null, failed);
                next.set(answers.length);
            }
        }

        private static void await(Thread other) {
            boolean interrupted = false;
            while (other.isAlive()) {
                try {
                    other.join();
                } catch (InterruptedException early) {
                    // Answers that are not there yet cannot be handed on.
                    interrupted = true;
                }
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
