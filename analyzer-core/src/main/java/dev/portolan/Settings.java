package dev.portolan;

import dev.portolan.config.ConfigKey;
import dev.portolan.config.Configuration;
import dev.portolan.config.FileChoice;
import dev.portolan.config.RuleSetting;
import dev.portolan.finding.Profile;
import dev.portolan.finding.Severity;
import dev.portolan.finding.Spelling;
import dev.portolan.rule.ConfiguredSetting;
import dev.portolan.schema.Schemas;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** What the words of users mean, wherever they wrote them: as an option of a command, or as a parameter of a build. */
public final class Settings {

    private static final int LONGEST_NAMESPACE = 63;

    /** What changes findings without being a rule or a suppression. */
    private static final Set<ConfigKey> JUDGED_BY = EnumSet.of(
            ConfigKey.KUBERNETES_VERSION,
            ConfigKey.NAMESPACE,
            ConfigKey.SCOPES,
            ConfigKey.CRDS,
            ConfigKey.POD_NETWORK,
            ConfigKey.SERVICE_NETWORK,
            ConfigKey.NODE_PORT_RANGE);

    private Settings() {}

    /** The version as it is known here: {@code v1.29.3} is 1.29. */
    public static String kubernetesVersion(String written) {
        String version = written.startsWith("v") ? written.substring(1) : written;
        int dot = version.indexOf('.', version.indexOf('.') + 1);
        return version.indexOf('.') >= 0 && dot > 0 ? version.substring(0, dot) : version;
    }

    /**
     * The same name, if it can be one; or empty.
     *
     * @param asked how the user calls this setting
     * @throws AnalysisException if no namespace can have this name
     */
    public static String namespace(String name, String asked) throws AnalysisException {
        boolean valid = name.length() <= LONGEST_NAMESPACE && !name.startsWith("-") && !name.endsWith("-");
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            valid &= (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
        }
        if (!valid) {
            throw new AnalysisException(asked + " " + name
                    + " is no name of a namespace; it has at most 63 of a-z, 0-9 and -, and no - at its ends");
        }
        return name;
    }

    /** @throws AnalysisException if there is no such profile */
    public static Set<Profile> profiles(Collection<String> words) throws AnalysisException {
        Set<Profile> profiles = EnumSet.noneOf(Profile.class);
        for (String word : words) {
            Profile profile = Profile.of(word);
            if (profile == null) {
                throw new AnalysisException("there is no profile " + word + suggestion(word, Profile.words()));
            }
            profiles.add(profile);
        }
        return profiles;
    }

    /**
     * @param asked how the user calls this setting
     * @throws AnalysisException if it is no day
     */
    public static LocalDate day(String text, String asked) throws AnalysisException {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException noDay) {
            throw new AnalysisException(asked + " " + text + " is no day; write it as in 2027-01-31");
        }
    }

    /** {@code ; did you mean json?}, or nothing where no known word is near. */
    public static String suggestion(String written, Collection<String> known) {
        String near = Spelling.nearest(written, known);
        return near == null ? "" : "; did you mean " + near + "?";
    }

    /**
     * The same request, with what a configuration says of rules, suppressions and files to look at.
     *
     * @param holds whether what it says about a key counts, and no option says otherwise
     */
    public static AnalysisRequest applied(
            Configuration configuration, AnalysisRequest request, Predicate<ConfigKey> holds) {
        Map<String, Optional<Severity>> severities = new HashMap<>();
        Map<String, Map<String, List<String>>> options = new HashMap<>();
        for (RuleSetting rule : configuration.rules()) {
            if (rule.off() || rule.severity() != null) {
                severities.put(rule.rule(), Optional.ofNullable(rule.severity()));
            }
            Map<String, List<String>> chosen = new HashMap<>();
            rule.options().forEach(option -> chosen.put(option.name(), option.words()));
            if (!rule.off() && (rule.severity() == null || !chosen.isEmpty())) {
                options.put(rule.rule(), chosen);
            }
        }
        return request.withOwnRules(configuration.ownRules())
                .withConfiguration(configuration.name())
                .withConfiguredSettings(configuredSettings(configuration, holds))
                .withSeverities(severities)
                .withOptions(options)
                .withIncluded(new FileChoice(configuration)::isIncluded)
                .withSettings(configuration::isPartOf)
                .withForeignSuppressions(configuration.is(ConfigKey.HONOUR_FOREIGN_SUPPRESSIONS))
                .withSuppressions(configuration.suppressions(), configuration.is(ConfigKey.REQUIRE_REASON));
    }

    /** In the order of the keys, whatever the order in the file. */
    private static List<ConfiguredSetting> configuredSettings(Configuration configuration, Predicate<ConfigKey> holds) {
        List<ConfiguredSetting> settings = new ArrayList<>();
        for (ConfigKey key : JUDGED_BY) {
            List<String> words = configuration.words(key);
            if (!words.isEmpty() && holds.test(key) && !isDefault(key, words)) {
                settings.add(new ConfiguredSetting(key.key(), words));
            }
        }
        return settings;
    }

    private static boolean isDefault(ConfigKey key, List<String> words) {
        return switch (key) {
            case KUBERNETES_VERSION -> {
                List<String> known = Schemas.versions();
                yield kubernetesVersion(words.get(0)).equals(known.get(known.size() - 1));
            }
            case NAMESPACE -> words.get(0).equals("default");
            case NODE_PORT_RANGE -> words.get(0).equals("30000-32767");
            default -> false;
        };
    }
}
