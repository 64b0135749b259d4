package dev.portolan.bench;

import dev.portolan.AnalysisException;
import dev.portolan.AnalysisRequest;
import dev.portolan.Analyzer;
import dev.portolan.rule.RegisteredRule;
import dev.portolan.rule.RuleCatalog;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What groups of rules add to a whole warm run. Runs with and without each group take turns, so that whatever else the
 * machine does meets all of them, and only processor time counts.
 */
public final class ValidationShare {

    private static final String RULES = "dev.portolan.rules.";
    private static final int WARM_UP = 8;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private ValidationShare() {}

    /** @param args how many rounds, and the groups; without, all of them 20 times */
    public static void main(String... args) throws AnalysisException {
        int rounds = args.length == 0 ? 20 : Integer.parseInt(args[0]);
        Set<String> wanted = Set.of(args.length < 2 ? new String[0] : args[1].split(",", -1));
        Path folder = ManifestTree.folder();
        RuleCatalog catalog = RuleCatalog.load();
        TreeMap<String, AnalysisRequest> runs = new TreeMap<>();
        runs.put("", without(folder, catalog, rule -> false));
        Set<String> groups =
                catalog.rules().stream().map(ValidationShare::group).collect(Collectors.toSet());
        for (String group : groups) {
            runs.put(group, without(folder, catalog, rule -> group(rule).equals(group)));
        }
        TreeMap<String, long[]> times = new TreeMap<>();
        for (int round = -WARM_UP; round < rounds; round++) {
            for (String run : runs.keySet()) {
                long start = THREADS.getCurrentThreadCpuTime();
                Analyzer.analyze(runs.get(run), catalog);
                long time = THREADS.getCurrentThreadCpuTime() - start;
                if (round >= 0) {
                    times.computeIfAbsent(run, first -> new long[rounds])[round] = time;
                }
            }
        }
        print(times);
    }

    private static AnalysisRequest without(Path folder, RuleCatalog catalog, Predicate<RegisteredRule> left) {
        Set<String> skipped =
                catalog.rules().stream().filter(left).map(RegisteredRule::id).collect(Collectors.toSet());
        return AnalysisRequest.of(folder, List.of(folder)).withRules(Set.of(), skipped);
    }

    /** The package of a rule: {@code validation}, {@code service}. */
    private static String group(RegisteredRule rule) {
        String name = rule.rule().getClass().getName().substring(RULES.length());
        return name.substring(0, name.indexOf('.'));
    }

    private static void print(TreeMap<String, long[]> times) {
        double whole = median(times.get(""));
        System.out.printf(Locale.ROOT, "%-14s %10s %8s%n", "without", "ms", "adds");
        times.forEach((group, measured) -> System.out.printf(
                Locale.ROOT,
                "%-14s %10.1f %7.1f%%%n",
                group.isEmpty() ? "nothing" : group,
                median(measured) / 1e6,
                100 * (whole / median(measured) - 1)));
    }

    private static double median(long... times) {
        long[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
