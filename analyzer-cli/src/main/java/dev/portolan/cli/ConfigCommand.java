package dev.portolan.cli;

import dev.portolan.Settings;
import dev.portolan.config.ConfigKey;
import dev.portolan.config.ConfigValue;
import dev.portolan.config.Configuration;
import dev.portolan.config.ConfigurationException;
import dev.portolan.config.OptionSetting;
import dev.portolan.config.RuleSetting;
import dev.portolan.finding.Severity;
import dev.portolan.report.VisibleText;
import dev.portolan.rule.RuleCatalog;
import dev.portolan.schema.Schemas;
import dev.portolan.source.SourceFile;
import dev.portolan.suppression.ConfiguredSuppression;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code portolan config}: shows which settings hold and where each comes from, and what a configuration may say. */
final class ConfigCommand implements Command {

    private static final String SHOW = "show";
    private static final String SCHEMA = "schema";
    private static final String IMPORT = "import";
    private static final String SCHEMA_FILE = "portolan.schema.json";

    @Override
    public String name() {
        return "config";
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.create().name(name());
        spec.addPositional(Options.parameterWords(
                "show|schema|import",
                List.of(SHOW, SCHEMA, IMPORT),
                "show: which settings hold; schema: the JSON Schema of " + Configuration.FILE_NAME
                        + "; import: what the file of another tool says, as one"));
        spec.addOption(ConfigImport.option());
        CheckCommand.addInputOptions(spec);
        spec.addOption(CheckCommand.failOn());
        spec.addOption(Options.help());
        spec.usageMessage()
                .customSynopsis("portolan config show|schema [OPTIONS]", "portolan config import --from TOOL FILE")
                .description("Shows which settings hold and where each comes from, or what a configuration may say.")
                .footer(
                        "",
                        "Examples:",
                        "  portolan config show                              in this folder",
                        "  portolan config schema > portolan.schema.json     for editors",
                        "  portolan config import --from kube-linter .kube-linter.yaml > portolan.yaml");
        return spec;
    }

    @Override
    public int run(ParseResult parsed, Session session) throws IOException, UsageException, ConfigurationException {
        List<String> words = Options.parameters(parsed);
        if (!words.isEmpty() && words.get(0).equals(IMPORT)) {
            session.out().write(ConfigImport.text(parsed, words.subList(1, words.size()), session));
            session.out().flush();
            return ExitCode.CLEAN;
        }
        String action = words.size() == 1 ? words.get(0) : "";
        if (!action.equals(SHOW) && !action.equals(SCHEMA)) {
            throw new UsageException("say show, schema or import behind config"
                    + Settings.suggestion(action, List.of(SHOW, SCHEMA, IMPORT)));
        }
        session.out().write(action.equals(SHOW) ? shown(parsed, session) : ShippedSchema.text(SCHEMA_FILE));
        session.out().flush();
        return ExitCode.CLEAN;
    }

    private static String shown(ParseResult parsed, Session session) {
        Configuration configuration = session.configuration();
        StringBuilder text = new StringBuilder();
        for (ConfigKey key : ConfigKey.values()) {
            switch (key) {
                case RULES -> appendRules(configuration, text);
                case SUPPRESS -> appendSuppressions(configuration, text);
                case REQUIRE_REASON, HONOUR_FOREIGN_SUPPRESSIONS -> {
                    boolean holds = configuration != null && configuration.is(key);
                    String origin = configuration != null && holds ? configuration.name() : "default";
                    append(key.key(), String.valueOf(holds), origin, text);
                }
                default -> appendValue(key, parsed, session, text);
            }
        }
        return text.toString();
    }

    private static void append(String key, String value, String origin, StringBuilder text) {
        text.append(key)
                .append(": ")
                .append(VisibleText.of(value))
                .append("  # ")
                .append(VisibleText.of(origin))
                .append('\n');
    }

    private static void appendValue(ConfigKey key, ParseResult parsed, Session session, StringBuilder text) {
        Configuration configuration = session.configuration();
        ConfigValue value = configured(key, configuration);
        boolean isOption = !key.option().isEmpty() && Options.isGiven(parsed, key.option());
        List<String> given = isOption ? given(parsed, key.option()) : List.of();
        if (configuration != null
                && value != null
                && (given.isEmpty() || given.equals(ConfigurationFile.words(value, configuration, session)))) {
            append(key.key(), inWords(key, value.words()), configuration.name() + ":" + value.line(), text);
        } else if (isOption) {
            append(key.key(), inWords(key, given), key.option(), text);
        } else {
            append(key.key(), byDefault(key), "default", text);
        }
    }

    private static @Nullable ConfigValue configured(ConfigKey key, @Nullable Configuration configuration) {
        if (configuration != null) {
            for (ConfigValue value : configuration.values()) {
                if (value.key() == key) {
                    return value;
                }
            }
        }
        return null;
    }

    private static List<String> given(ParseResult parsed, String option) {
        Object value = parsed.matchedOptionValue(option, (Object) "");
        return value instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of(String.valueOf(value));
    }

    private static String inWords(ConfigKey key, List<String> words) {
        return key.isList() ? "[" + String.join(", ", words) + "]" : String.join(", ", words);
    }

    private static String byDefault(ConfigKey key) {
        return switch (key) {
            case KUBERNETES_VERSION -> Schemas.of("").map(Schemas::version).orElse("");
            case NAMESPACE -> "default";
            case FAIL_ON -> "error";
            default -> key.isList() ? "[]" : "-";
        };
    }

    private static void appendRules(@Nullable Configuration configuration, StringBuilder text) {
        if (configuration == null || configuration.rules().isEmpty()) {
            append(ConfigKey.RULES.key(), "{}", "default", text);
            return;
        }
        text.append(ConfigKey.RULES.key()).append(":\n");
        for (RuleSetting rule : configuration.rules()) {
            appendRule(rule, configuration, text);
        }
    }

    private static void appendRule(RuleSetting rule, Configuration configuration, StringBuilder text) {
        String file = configuration.name();
        String origin = rule.off() || rule.severity() != null ? file + ":" + rule.line() : "default";
        if (rule.options().isEmpty()) {
            append("  " + rule.rule(), severity(rule, configuration), origin, text);
            return;
        }
        text.append("  ").append(rule.rule()).append(":\n");
        append("    severity", severity(rule, configuration), origin, text);
        for (OptionSetting option : rule.options()) {
            append(
                    "    " + option.name(),
                    "[" + String.join(", ", option.words()) + "]",
                    file + ":" + option.line(),
                    text);
        }
    }

    private static String severity(RuleSetting rule, Configuration configuration) {
        Severity chosen = rule.severity();
        if (rule.off() || chosen != null) {
            return chosen == null ? "off" : chosen.word();
        }
        return RuleCatalog.load()
                .with(configuration.ownRules())
                .find(rule.rule())
                .map(known -> known.severity().word())
                .orElse("off");
    }

    private static void appendSuppressions(@Nullable Configuration configuration, StringBuilder text) {
        if (configuration == null || configuration.suppressions().isEmpty()) {
            append(ConfigKey.SUPPRESS.key(), "[]", "default", text);
            return;
        }
        text.append(ConfigKey.SUPPRESS.key()).append(":\n");
        for (ConfiguredSuppression one : configuration.suppressions()) {
            SourceFile file = one.file();
            String reason = one.reason().isEmpty() ? "" : " (" + one.reason() + ")";
            int line = file.position(one.place().start()).line();
            append("  - rule", one.rule() + reason, configuration.name() + ":" + line, text);
        }
    }
}
