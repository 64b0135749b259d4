package dev.portolan.cli;

import dev.portolan.Settings;
import dev.portolan.config.Configuration;
import dev.portolan.config.ConfigurationException;
import dev.portolan.finding.Profile;
import dev.portolan.report.PageText;
import dev.portolan.report.RulePages;
import dev.portolan.report.VisibleText;
import dev.portolan.rule.RegisteredRule;
import dev.portolan.rule.RuleCatalog;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code portolan rules}: lists the rules, or explains one. */
final class RulesCommand implements Command {

    static final String NAME = "rules";

    private static final String TEST = "test";
    private static final String SCHEMA = "schema";
    private static final String SCHEMA_FILE = "rule.schema.json";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.create().name(name());
        spec.addPositional(Options.parameterWords(
                "RULE", RulesCommand::ids, "the rule to explain, as reports name it between brackets"));
        spec.addOption(ConfigurationFile.option());
        spec.addOption(ConfigurationFile.fromOption());
        spec.addOption(ConfigurationFile.noOption());
        spec.addOption(Options.colour());
        spec.addOption(Options.help());
        spec.usageMessage()
                .customSynopsis(
                        "portolan rules [RULE...] [OPTIONS]", "portolan rules test DIR", "portolan rules schema")
                .description("Lists all rules, explains one, or tests those that you wrote.")
                .footer(
                        "",
                        "Examples:",
                        "  portolan rules                      every rule, its severity and what it finds",
                        "  portolan rules selector-near-miss   why it matters, and what it looks like",
                        "  portolan rules test rules/          hold your own rules to their examples",
                        "  portolan rules schema               the JSON Schema of a rule.yaml, for editors");
        return spec;
    }

    @Override
    public int run(ParseResult parsed, Session session) throws IOException, UsageException, ConfigurationException {
        List<String> ids = Options.parameters(parsed);
        String first = ids.isEmpty() ? "" : ids.get(0);
        if (first.equals(TEST)) {
            if (ids.size() != 2) {
                throw new UsageException("say behind rules test which folder, such as rules/");
            }
            return new RuleTests(session).run(ids.get(1));
        }
        if (first.equals(SCHEMA) && ids.size() == 1) {
            session.out().write(ShippedSchema.text(SCHEMA_FILE));
            session.out().flush();
            return ExitCode.CLEAN;
        }
        Configuration configuration = session.configuration();
        RuleCatalog catalog = RuleCatalog.load().with(configuration == null ? List.of() : configuration.ownRules());
        boolean coloured = Options.coloured(parsed, session);
        if (ids.isEmpty()) {
            session.out().write(table(catalog.rules()));
        }
        for (int i = 0; i < ids.size(); i++) {
            session.out().write(i == 0 ? "" : "\n");
            session.out().write(page(ids.get(i), catalog, coloured));
        }
        session.out().flush();
        return ExitCode.CLEAN;
    }

    static Iterator<String> ids() {
        return RuleCatalog.load().rules().stream().map(RegisteredRule::id).iterator();
    }

    private static String table(List<RegisteredRule> rules) {
        int longest = 0;
        for (RegisteredRule rule : rules) {
            longest = Math.max(longest, rule.id().length());
        }
        StringBuilder table = new StringBuilder();
        for (RegisteredRule rule : rules) {
            String severity = rule.severity().word();
            table.append(rule.id())
                    .append(" ".repeat(longest - rule.id().length() + 2))
                    .append(severity)
                    .append(" ".repeat("warning".length() - severity.length() + 2))
                    .append(VisibleText.of(rule.summary()))
                    .append(condition(rule))
                    .append('\n');
        }
        return table.toString();
    }

    /** What has to be asked for before it runs. */
    private static String condition(RegisteredRule rule) {
        if (rule.onByDefault()) {
            return "";
        }
        return rule.profiles().isEmpty()
                ? " (off by default)"
                : rule.profiles().stream()
                        .map(Profile::word)
                        .collect(Collectors.joining(" or ", " (with --profile ", ")"));
    }

    private static String page(String id, RuleCatalog catalog, boolean coloured) throws UsageException {
        RegisteredRule rule = catalog.find(id).orElse(null);
        if (rule == null) {
            throw new UsageException("there is no rule " + id + Settings.suggestion(id, ids(catalog)));
        }
        String head = rule.severity().word() + ": " + VisibleText.of(rule.summary()) + "\n\n";
        String page = RulePages.markdown(rule);
        if (page == null) {
            return id + "\n\n" + head;
        }
        return head + (coloured ? PageText.coloured(page) : PageText.plain(page));
    }

    private static List<String> ids(RuleCatalog catalog) {
        List<String> ids = new ArrayList<>();
        for (RegisteredRule rule : catalog.rules()) {
            ids.add(rule.id());
        }
        return ids;
    }
}
