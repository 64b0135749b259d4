package dev.portolan.cli;

import dev.portolan.Analysis;
import dev.portolan.AnalysisException;
import dev.portolan.AnalysisRequest;
import dev.portolan.Analyzer;
import dev.portolan.finding.Spelling;
import dev.portolan.manifest.Workload;
import dev.portolan.model.AllowedPair;
import dev.portolan.model.Model;
import dev.portolan.model.NetworkReach;
import dev.portolan.report.ReachJson;
import dev.portolan.report.ReachText;
import dev.portolan.rule.RuleCatalog;
import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code portolan reach}: prints who may talk to whom under the NetworkPolicies. */
final class ReachCommand implements Command {

    private static final String FORMAT = "--format";
    private static final List<String> FORMATS = List.of("text", "json");
    private static final String FROM = "--from";
    private static final String TO = "--to";

    @Override
    public String name() {
        return "reach";
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.create().name(name());
        spec.addPositional(Options.parameters("PATH", "files, folders, or - for standard input"));
        spec.addOption(Options.value(
                FROM, "WORKLOAD", "only what this one may reach: NAME, KIND/NAME or NAMESPACE/KIND/NAME"));
        spec.addOption(Options.value(TO, "WORKLOAD", "only who may reach this one"));
        spec.addOption(Options.word(FORMAT, "FORMAT", FORMATS, "text (the default) or json"));
        Input.addOptions(spec);
        spec.addOption(Options.help());
        spec.usageMessage()
                .customSynopsis("portolan reach [OPTIONS] PATH...")
                .description("Prints which workloads may talk to which others, and on which ports, under the"
                        + " NetworkPolicies of the input. A pod that no policy selects is open. Whether a"
                        + " container listens is no matter.")
                .footer(
                        "",
                        "Examples:",
                        "  portolan reach k8s/",
                        "  portolan reach k8s/ --to Deployment/db",
                        "  portolan reach --format json k8s/ | jq '.[] | select(.connections == \"All\")'");
        return spec;
    }

    @Override
    public int run(ParseResult parsed, Session session) throws IOException, AnalysisException, UsageException {
        List<String> paths = Options.parameters(parsed);
        if (paths.isEmpty()) {
            throw new UsageException("reach wants a file or a folder, such as: portolan reach k8s/");
        }
        String format = Options.choice(parsed, FORMAT, FORMATS, "text");
        AnalysisRequest request = Input.request(parsed, paths, session);
        Analysis analysis = Analyzer.analyze(request, RuleCatalog.of(List.of()));
        Model model = analysis.model();
        Predicate<Workload> isFrom = named(model, Options.text(parsed, FROM, ""));
        Predicate<Workload> isTo = named(model, Options.text(parsed, TO, ""));
        NetworkReach reach = NetworkReach.of(model);
        List<AllowedPair> pairs = AllowedPair.of(model, reach, isFrom, isTo);
        if (format.equals("json")) {
            ReachJson.write(model, pairs, session.out());
        } else {
            ReachText.write(model, reach, pairs, isFrom, isTo, session.out());
        }
        session.out().flush();
        return Unshown.tell(analysis, session);
    }

    /** Every workload where nothing is asked for. */
    private static Predicate<Workload> named(Model model, String wanted) throws UsageException {
        if (wanted.isEmpty()) {
            return workload -> true;
        }
        Predicate<Workload> named = workload -> ("/" + AllowedPair.name(model, workload)).endsWith("/" + wanted);
        if (model.workloads().stream().noneMatch(named)) {
            String near = Spelling.nearest(
                    wanted, model.workloads().stream().map(Workload::name).toList());
            throw new UsageException("there is no workload " + wanted + " in the input"
                    + (near == null ? "" : "; did you mean " + near + "?"));
        }
        return named;
    }
}
