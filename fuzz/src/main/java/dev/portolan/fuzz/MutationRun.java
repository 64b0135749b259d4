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
 * Changes texts and exercises them, for so many seconds: {@code SECONDS SEED FINDS FOLDER...}. What throws, or takes longer than a second twice
 * in a row, is a find, and its input is kept in the folder {@code FINDS}.
 */
public final class MutationRun {

    private static final long LONGEST_MILLIS = 1000;
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
        long seconds = Long.parseLong(args[0]);
        List<Path> folders = new ArrayList<>();
        Arrays.asList(args).subList(3, args.length).forEach(name -> folders.add(Path.of(name)));
        MutationRun run = new MutationRun(Path.of(args[2]));
        System.exit(run.fuzz(seconds, Long.parseLong(args[1]), Seeds.in(folders)));
    }

    private int fuzz(long seconds, long seed, List<byte[]> seeds) throws IOException {
        Mutator mutator = new Mutator(seeds, seed);
        // Classes are loaded and compiled before anything is timed.
        for (byte[] text : seeds.subList(0, Math.min(100, seeds.size()))) {
            exercise.runAll(text);
        }
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (System.nanoTime() < end) {
            byte[] input = mutator.next();
            inputs++;
            String trouble = trouble(input);
            if (trouble != null && finds.putIfAbsent(trouble, input) == null) {
                keep(trouble, input);
            }
        }
        System.out.println(inputs + " inputs of " + seeds.size() + " seeds (seed " + seed + "), " + finds.size()
                + " finds, slowest " + slowest + " ms, heap at most "
                + (Runtime.getRuntime().maxMemory() >> 20) + " MiB");
        return finds.isEmpty() ? 0 : 1;
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
