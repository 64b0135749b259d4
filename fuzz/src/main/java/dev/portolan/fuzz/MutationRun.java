package dev.portolan.fuzz;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Changes texts and exercises them, for so many seconds ({@code 60s}) or so many of them ({@code 10000000}): {@code LIMIT SEED FINDS FOLDER...}.
 * What throws, or takes longer than a second twice in a row, is a find, and its input is kept in the folder {@code FINDS}.
 */
public final class MutationRun {

    private static final long LONGEST_MILLIS = 1000;

    /** A run of hours says how far it is, so that not all is lost where it is ended. */
    private static final long PROGRESS = 250_000;

    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    private final Exercise exercise = new Exercise();
    private final Map<String, byte[]> finds = new LinkedHashMap<>();
    private final Path folder;
    private long inputs;
    private long slowest;

    private MutationRun(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] args) throws IOException {
        List<Path> folders = new ArrayList<>();
        for (String name : Arrays.asList(args).subList(3, args.length)) {
            if (Files.exists(Path.of(name))) {
                folders.add(Path.of(name));
            } else {
                System.out.println("no seeds from " + name + ", which is not there");
            }
        }
        MutationRun run = new MutationRun(Path.of(args[2]));
        System.exit(run.fuzz(Limit.of(args[0]), Long.parseLong(args[1]), Seeds.in(folders)));
    }

    /** Where a run ends: after so many inputs, or at this reading of {@link System#nanoTime()}. */
    private record Limit(long inputs, long end) {

        static Limit of(String text) {
            long now = System.nanoTime();
            return text.endsWith("s")
                    ? new Limit(
                            Long.MAX_VALUE,
                            now + TimeUnit.SECONDS.toNanos(Long.parseLong(text, 0, text.length() - 1, 10)))
                    : new Limit(Long.parseLong(text), now + Long.MAX_VALUE / 2);
        }

        boolean allows(long next) {
            return next < inputs && System.nanoTime() - end < 0;
        }
    }

    private int fuzz(Limit limit, long seed, List<byte[]> seeds) throws IOException {
        Mutator mutator = new Mutator(seeds, seed);
        // Classes are loaded and compiled before anything is timed.
        for (byte[] text : seeds.subList(0, Math.min(100, seeds.size()))) {
            exercise.runAll(text);
        }
        while (limit.allows(inputs)) {
            byte[] input = mutator.next();
            inputs++;
            String trouble = trouble(input);
            if (trouble != null && finds.putIfAbsent(trouble, input) == null) {
                keep(trouble, input);
            }
            if (inputs % PROGRESS == 0) {
                print("so far ", seed, seeds.size());
            }
        }
        print("", seed, seeds.size());
        return finds.isEmpty() ? 0 : 1;
    }

    private void print(String when, long seed, int seeds) {
        System.out.println(when + inputs + " inputs of " + seeds + " seeds (seed " + seed + "), " + finds.size()
                + " finds, slowest " + slowest + " ms, heap at most "
                + (Runtime.getRuntime().maxMemory() >> 20) + " MiB");
    }

    private @Nullable String trouble(byte[] input) {
        try {
            long millis = millis(input);
            if (millis > LONGEST_MILLIS) {
                // Classes may have been loaded, or a heap been swept.
                millis = Math.min(millis, millis(input));
            }
            slowest = Math.max(slowest, millis);
            return millis > LONGEST_MILLIS ? "slow: " + millis / LONGEST_MILLIS + " s" : null;
        } catch (RuntimeException | Error thrown) {
            return place(thrown);
        }
    }

    private long millis(byte[] input) {
        // The time of this thread alone: others on the machine have theirs.
        long start = CLOCK.getCurrentThreadCpuTime();
        exercise.run(input);
        return TimeUnit.NANOSECONDS.toMillis(CLOCK.getCurrentThreadCpuTime() - start);
    }

    private static String place(Throwable thrown) {
        String where = Stream.of(thrown.getStackTrace())
                .filter(element -> element.getClassName().startsWith("dev.portolan.")
                        && !element.getClassName().startsWith("dev.portolan.fuzz."))
                .findFirst()
                .map(StackTraceElement::toString)
                .orElse("");
        return thrown + " " + where;
    }

    private void keep(String trouble, byte[] input) throws IOException {
        Files.createDirectories(folder);
        Path file = folder.resolve("find-" + finds.size() + ".yaml");
        Files.write(file, input);
        System.out.println(file + ": " + trouble);
    }
}
