package dev.portolan.cli;

import dev.portolan.Analysis;
import dev.portolan.AnalysisException;
import dev.portolan.AnalysisRequest;
import dev.portolan.Analyzer;
import dev.portolan.BaselineFile;
import dev.portolan.InputNotes;
import dev.portolan.Settings;
import dev.portolan.report.VisibleText;
import dev.portolan.suppression.Baseline;
import dev.portolan.suppression.BaselineEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code portolan baseline}: remembers what is found today, so that only what comes later gates. */
final class BaselineCommand implements Command {

    private static final String FILE = "--baseline";
    private static final String FORCE = "--force";
    private static final String CREATE = "create";
    private static final String UPDATE = "update";
    private static final String SHOW = "show";
    private static final List<String> ACTIONS = List.of(CREATE, UPDATE, SHOW);

    @Override
    public String name() {
        return "baseline";
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.create().name(name());
        spec.addPositional(Options.parameterWords(
                "create|update|show [PATH]",
                ACTIONS,
                "create: write all that is found; update: take out what is mended; show: count what is in it"));
        spec.addOption(
                Options.value(FILE, "FILE", "the baseline, " + BaselineFile.DEFAULT + " in this folder by default"));
        spec.addOption(Options.flag(FORCE, "create: write over a baseline that is there"));
        CheckCommand.addInputOptions(spec);
        spec.addOption(Options.help());
        spec.usageMessage()
                .customSynopsis("portolan baseline create|update|show [OPTIONS] [PATH...]")
                .description("Remembers what is found today, so that only what comes later makes a check fail.")
                .footer(
                        "",
                        "Examples:",
                        "  portolan baseline create k8s/                             commit the file that this writes",
                        "  portolan check k8s/ --baseline " + BaselineFile.DEFAULT + "     tells only what is new",
                        "  portolan baseline update k8s/                             when some of it is mended");
        return spec;
    }

    @Override
    public int run(ParseResult parsed, Session session) throws IOException, AnalysisException, UsageException {
        List<String> words = Options.parameters(parsed);
        String action = words.isEmpty() ? "" : words.get(0);
        if (!ACTIONS.contains(action)) {
            throw new UsageException("say create, update or show behind baseline"
                    + (action.isEmpty() ? "" : ", not " + action + Settings.suggestion(action, ACTIONS)));
        }
        String given = Options.text(parsed, FILE, BaselineFile.DEFAULT);
        if (action.equals(SHOW)) {
            return show(read(given, session).baseline(), session);
        }
        ReportFile.requireInside("the baseline", given, session);
        AnalysisRequest request = CheckCommand.request(parsed, words.subList(1, words.size()), session);
        return action.equals(CREATE)
                ? create(request, given, Options.isGiven(parsed, FORCE), session)
                : update(request, read(given, session), session);
    }

    private static int create(AnalysisRequest request, String given, boolean force, Session session)
            throws IOException, AnalysisException, UsageException {
        Path file = place(given, session);
        if (Files.exists(file) && !force) {
            throw new UsageException(given + " is there already; \"portolan baseline update\" takes out what is mended,"
                    + " --force writes it anew");
        }
        Analysis analysis = Analyzer.analyze(request);
        Baseline baseline = Baseline.of(analysis.findings());
        BaselineFile.write(file, given, baseline);
        return tell(request, analysis, count(baseline) + " written to " + VisibleText.of(given) + "\n", session);
    }

    private static int update(AnalysisRequest request, BaselineFile old, Session session)
            throws IOException, AnalysisException, UsageException {
        Analysis analysis = Analyzer.analyze(request);
        List<BaselineEntry> gone = analysis.gone(old.baseline());
        Baseline left = old.baseline().without(gone);
        BaselineFile.write(old.file(), old.given(), left);
        return tell(request, analysis, gone.size() + " mended and taken out, " + count(left) + " left\n", session);
    }

    private static int tell(AnalysisRequest request, Analysis analysis, String text, Session session)
            throws IOException {
        session.out().write(text);
        session.out().flush();
        boolean allRead = new InputNotes(request, analysis, session::complain).tell();
        return allRead && analysis.failures().isEmpty() ? ExitCode.CLEAN : ExitCode.COULD_NOT_RUN;
    }

    static BaselineFile read(String given, Session session) throws AnalysisException, UsageException {
        return BaselineFile.read(place(given, session), given);
    }

    /** As git's index holds it, if it does. */
    static BaselineFile readStaged(String given, Session session) throws AnalysisException, UsageException {
        byte[] staged = StagedText.of(Input.path(given), session);
        return staged == null ? read(given, session) : BaselineFile.parse(place(given, session), given, staged);
    }

    static BaselineFile readCommitted(String given, String revision, Session session)
            throws AnalysisException, UsageException {
        byte[] text = RevisionText.of(revision, session).bytes(Input.path(given));
        return BaselineFile.parse(place(given, session), given, text);
    }

    private static Path place(String given, Session session) throws UsageException {
        return session.workingDirectory().resolve(Input.path(given));
    }

    private static int show(Baseline baseline, Session session) throws IOException {
        Map<String, Integer> rules = new TreeMap<>();
        baseline.entries().forEach(entry -> rules.merge(entry.rule(), 1, Integer::sum));
        for (Map.Entry<String, Integer> rule : rules.entrySet()) {
            session.out().write(String.format("%6d  %s%n", rule.getValue(), VisibleText.of(rule.getKey())));
        }
        session.out().write(count(baseline) + "\n");
        session.out().flush();
        return ExitCode.CLEAN;
    }

    private static String count(Baseline baseline) {
        int count = baseline.entries().size();
        return count + (count == 1 ? " finding" : " findings");
    }
}
