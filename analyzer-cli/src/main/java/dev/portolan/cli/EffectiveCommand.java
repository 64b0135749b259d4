package dev.portolan.cli;

import dev.portolan.Analysis;
import dev.portolan.AnalysisException;
import dev.portolan.AnalysisRequest;
import dev.portolan.Analyzer;
import dev.portolan.report.EffectiveJson;
import dev.portolan.report.EffectiveYaml;
import dev.portolan.rule.RuleCatalog;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code portolan effective}: prints objects as the API server would store them. */
final class EffectiveCommand implements Command {

    private static final String FORMAT = "--format";
    private static final List<String> FORMATS = List.of("yaml", "json");
    private static final String SHOW_SECRETS = "--show-secrets";

    @Override
    public String name() {
        return "effective";
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.create().name(name());
        spec.addPositional(Options.parameters("PATH", "files, folders, or - for standard input"));
        spec.addOption(Options.word(FORMAT, "FORMAT", FORMATS, "yaml (the default) or json"));
        spec.addOption(Options.flag(SHOW_SECRETS, "show the values of Secrets, which are hidden otherwise"));
        Input.addOptions(spec);
        spec.addOption(Options.help());
        spec.usageMessage()
                .customSynopsis("portolan effective [OPTIONS] PATH...")
                .description(
                        "Prints each object as the API server would store it, and behind every value that nobody wrote"
                                + " the reason why it is there. What admission plug-ins and controllers add later is not"
                                + " shown.")
                .footer(
                        "",
                        "Examples:",
                        "  portolan effective web.yaml",
                        "  portolan effective --format json k8s/ | jq '.[].object.spec'");
        return spec;
    }

    @Override
    public int run(ParseResult parsed, Session session) throws IOException, AnalysisException, UsageException {
        List<String> paths = Options.parameters(parsed);
        if (paths.isEmpty()) {
            throw new UsageException("effective wants a file, such as: portolan effective web.yaml");
        }
        String format = Options.choice(parsed, FORMAT, FORMATS, "yaml");
        AnalysisRequest request = Input.request(parsed, paths, session);
        Analysis analysis = Analyzer.analyze(request, RuleCatalog.of(List.of()));
        boolean showSecrets = Options.isGiven(parsed, SHOW_SECRETS);
        if (format.equals("json")) {
            EffectiveJson.write(analysis.manifests(), showSecrets, session.out());
        } else {
            EffectiveYaml.write(analysis.manifests(), showSecrets, session.out());
        }
        session.out().flush();
        return Unshown.tell(analysis, session);
    }
}
