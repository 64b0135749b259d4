package dev.portolan.cli;

import dev.portolan.MendingWords;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/**
 * What {@code check} does with fixes.
 *
 * @param write whether files are changed
 * @param diff whether the changes are only shown
 * @param unsafe whether fixes that are only probably right count
 */
record FixMode(boolean write, boolean diff, boolean unsafe) {

    private static final String FIX = "--fix";
    private static final String UNSAFE_FIXES = "--unsafe-fixes";
    private static final String DIFF = "--diff";

    static final MendingWords WORDS = new MendingWords(FIX, UNSAFE_FIXES);

    static void addOptions(CommandSpec spec) {
        spec.addOption(Options.flag(
                FIX, "mend files where one repair is surely right; of standard input, print the mended text"));
        spec.addOption(Options.flag(UNSAFE_FIXES, "with --fix or --diff: also what is only probably meant"));
        spec.addOption(
                Options.flag(DIFF, "show what --fix would change, change nothing; exit code 1 if there is anything"));
    }

    static FixMode of(@Nullable ParseResult parsed) throws UsageException {
        boolean fix = Options.isGiven(parsed, FIX);
        boolean diff = Options.isGiven(parsed, DIFF);
        boolean unsafe = Options.isGiven(parsed, UNSAFE_FIXES);
        if (unsafe && !fix && !diff) {
            throw new UsageException(UNSAFE_FIXES + " goes with " + FIX + ", or with " + DIFF + " to see first");
        }
        return new FixMode(fix && !diff, diff, unsafe);
    }

    boolean isOn() {
        return write || diff;
    }
}
