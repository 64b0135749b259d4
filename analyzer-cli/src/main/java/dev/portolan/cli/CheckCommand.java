package dev.portolan.cli;

import dev.portolan.AnalysisException;
import dev.portolan.AnalysisRequest;
import dev.portolan.BaselineFile;
import dev.portolan.Recall;
import dev.portolan.Settings;
import dev.portolan.finding.Profile;
import dev.portolan.finding.Severity;
import dev.portolan.report.ReportFormat;
import dev.portolan.report.ReportStyle;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** {@code portolan check}: looks for mistakes. */
final class CheckCommand implements Command {

    static final String NAME = "check";

    private static final String FORMAT = "--format";
    private static final String REPORT = "--report";
    private static final String FAIL_ON = "--fail-on";
    private static final String EXIT_ZERO = "--exit-zero";
    private static final String NOTES = "--notes";
    private static final String COMPLETE = "--complete";
    private static final String ONLY = "--only";
    private static final String SKIP = "--skip";
    private static final String PROFILE = "--profile";
    private static final String NO_SNIPPETS = "--no-snippets";
    static final String BASELINE = "--baseline";
    private static final String SHOW_SUPPRESSED = "--show-suppressed";
    private static final String TODAY = "--today";
    static final String NO_CACHE = "--no-cache";
    static final String NEVER = "never";
    private static final List<String> GATES = List.of("error", "warning", "note", NEVER);

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.create().name(name());
        spec.addPositional(Options.parameters(
                "PATH",
                "files, folders (searched for .yaml, .yml and .json, without what .gitignore leaves out), or - for"
                        + " standard input; the current folder by default"));
        spec.addOption(Options.word(
                FORMAT,
                "FORMAT",
                () -> ReportFormat.words().iterator(),
                "text (the default), json, sarif, github, gitlab, junit, checkstyle, csv, markdown or html"));
        spec.addOption(Options.values(
                REPORT, "FORMAT=FILE", "write another report to a file, such as html=portolan.html; may be repeated"));
        spec.addOption(failOn());
        spec.addOption(Options.flag(EXIT_ZERO, "end with 0 whatever is found"));
        spec.addOption(Options.flag(NOTES, "show notes in text, too"));
        addInputOptions(spec);
        FixMode.addOptions(spec);
        spec.addOption(Options.value(
                BASELINE, "FILE", "tell only what is not in this file, which \"portolan baseline create\" wrote"));
        spec.addOption(
                Options.flag(SHOW_SUPPRESSED, "list in text what comments, annotations and the baseline silence"));
        GitChanges.addOptions(spec);
        spec.addOption(Options.colour());
        spec.addOption(Options.flag(NO_SNIPPETS, "show no lines of the input"));
        spec.addOption(Options.flag(WatchRun.WATCH, "look again whenever a file changes, until Ctrl-C"));
        spec.addOption(Options.flag(
                NO_CACHE, "look again, even if the same was asked of the same files, and remember no answer"));
        spec.addOption(Options.help());
        spec.usageMessage()
                .description("Looks for mistakes in Kubernetes manifests.")
                .footer(
                        "",
                        "Examples:",
                        "  portolan check .                              everything below the current folder",
                        "  portolan check web.yaml k8s/                  a file and a folder",
                        "  helm template chart/ | portolan check -       what another tool makes",
                        "  portolan check k8s/ --report sarif=out.sarif  text to read, and a report for a code host",
                        "  portolan check k8s/ --diff                    what --fix would change",
                        "  portolan check k8s/ --since main              only what this branch changed",
                        "  portolan check k8s/ --report html=out.html    text to read, and a page for a browser",
                        "  portolan check k8s/ --kubernetes-version 1.29 --fail-on warning",
                        "",
                        "Exit codes: 0 nothing at or above --fail-on, 1 findings, 2 could not run.",
                        "\"portolan rules RULE\" explains a finding.");
        return spec;
    }

    static OptionSpec failOn() {
        return Options.word(
                FAIL_ON,
                "SEVERITY",
                GATES,
                "the least severity that makes the exit code 1: error (the default), warning, note or never");
    }

    /** What {@link #request} reads. */
    static void addInputOptions(CommandSpec spec) {
        spec.addOption(Options.words(
                ONLY, "RULE", RulesCommand::ids, "run only these rules; may be repeated, or a list with commas"));
        spec.addOption(Options.words(SKIP, "RULE", RulesCommand::ids, "do not run these rules"));
        spec.addOption(Options.words(
                PROFILE,
                "PROFILE",
                () -> Profile.words().iterator(),
                "ask for good practices, too: " + String.join(", ", Profile.words())));
        Input.addOptions(spec);
        spec.addOption(Options.flag(
                COMPLETE, "the input is all there will be in the cluster: what is missing from it is missing"));
        spec.addOption(Input.scope());
        ClusterOptions.add(spec);
        spec.addOption(Options.value(
                TODAY, "DAY", "which day it is, such as 2027-01-31, for suppressions that end; by default, today"));
    }

    @Override
    public int run(ParseResult parsed, Session session) throws IOException, AnalysisException, UsageException {
        return run(parsed, Options.parameters(parsed), session);
    }

    /**
     * @param parsed null where only paths are given
     * @param given the paths; none for the current folder
     */
    static int run(@Nullable ParseResult parsed, List<String> given, Session session)
            throws IOException, AnalysisException, UsageException {
        ReportFormat format = ReportFile.format(Options.text(parsed, FORMAT, ReportFormat.TEXT.word()));
        List<ReportFile> files = ReportFile.all(Options.texts(parsed, REPORT), session);
        Severity gate = gate(parsed);
        ReportStyle style = style(parsed, session);
        AnalysisRequest request = request(parsed, given, session);
        BaselineFile baseline = baseline(parsed, session);
        FixMode fixes = FixMode.of(parsed);
        if (fixes.diff() && Options.isGiven(parsed, FORMAT)) {
            throw new UsageException(
                    "--diff prints a diff, so leave out " + FORMAT + "; " + REPORT + " writes what is found to a file");
        }
        GitChanges changes = GitChanges.of(parsed, request, fixes);
        ConfigurationChange.tell(parsed, session);
        CheckRun run = new CheckRun(request, format, files, gate, style, fixes, baseline, changes, session);
        return Options.isGiven(parsed, NO_CACHE) || Options.isGiven(parsed, RevisionText.OPTION)
                ? run.run()
                : run.runUnlessKnown();
    }

    private static @Nullable BaselineFile baseline(@Nullable ParseResult parsed, Session session)
            throws AnalysisException, UsageException {
        if (!Options.isGiven(parsed, BASELINE)) {
            return null;
        }
        String given = Options.text(parsed, BASELINE, "");
        if (Options.isGiven(parsed, RevisionText.OPTION)) {
            return BaselineCommand.readCommitted(given, Options.text(parsed, RevisionText.OPTION, ""), session);
        }
        return Options.isGiven(parsed, GitChanges.STAGED)
                ? BaselineCommand.readStaged(given, session)
                : BaselineCommand.read(given, session);
    }

    /** What the paths and options say about what is looked at. */
    static AnalysisRequest request(@Nullable ParseResult parsed, List<String> given, Session session)
            throws UsageException, AnalysisException {
        List<String> paths = given.isEmpty() ? List.of(".") : given;
        AnalysisRequest request = Input.request(parsed, paths, session)
                .withComplete(Options.isGiven(parsed, COMPLETE))
                .withRules(Options.words(parsed, ONLY), Options.words(parsed, SKIP))
                .withProfiles(Settings.profiles(Options.words(parsed, PROFILE)));
        if (Options.isGiven(parsed, TODAY)) {
            request = request.withToday(Settings.day(Options.text(parsed, TODAY, ""), TODAY));
        }
        Recall recall = session.recall();
        return recall == null ? request : request.withRecall(recall);
    }

    /** The least severity that counts; null for none. */
    private static @Nullable Severity gate(@Nullable ParseResult parsed) throws UsageException {
        String word = Options.choice(parsed, FAIL_ON, GATES, Severity.ERROR.word());
        // NEVER is none.
        return Options.isGiven(parsed, EXIT_ZERO) ? null : Severity.of(word);
    }

    private static ReportStyle style(@Nullable ParseResult parsed, Session session) throws UsageException {
        return new ReportStyle(
                Options.coloured(parsed, session),
                Options.isGiven(parsed, NOTES),
                !Options.isGiven(parsed, NO_SNIPPETS),
                Options.isGiven(parsed, SHOW_SUPPRESSED),
                FixMode.of(parsed).write());
    }
}
