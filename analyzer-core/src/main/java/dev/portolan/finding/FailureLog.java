package dev.portolan.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Runs parts that may have bugs, and remembers those that threw. Not for use by several threads. */
public final class FailureLog {

    private final List<Failure> failures = new ArrayList<>();

    /** What {@code work} answers, or {@code otherwise} if it throws. */
    public <T> T guard(String part, Object where, T otherwise, Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException | StackOverflowError | LinkageError bug) {
            failures.add(Failure.of(part, where.toString(), bug));
            return otherwise;
        }
    }

    /** Runs {@code work} as far as it goes. */
    public void guard(String part, Object where, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException | StackOverflowError | LinkageError bug) {
            failures.add(Failure.of(part, where.toString(), bug));
        }
    }

    /** Notes what another log has. */
    public void add(Failure failure) {
        failures.add(failure);
    }

    /** In the order in which they came. */
    public List<Failure> failures() {
        return List.copyOf(failures);
    }
}
