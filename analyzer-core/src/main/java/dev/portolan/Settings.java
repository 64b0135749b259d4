package dev.portolan;

import dev.portolan.config.ConfigKey;
import dev.portolan.config.Configuration;
import dev.portolan.config.FileChoice;
import dev.portolan.config.RuleSetting;
import dev.portolan.finding.Profile;
import dev.portolan.finding.Severity;
import dev.portolan.finding.Spelling;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the words of users mean, wherever they wrote them: as an option of a command, or as a parameter of a build. */
public final class Settings {

    private static final int LONGEST_NAMESPACE = 63;

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

    /** The same request, with what a configuration says of rules, suppressions and files to look at. */
    public static AnalysisRequest applied(Configuration configuration, AnalysisRequest request) {
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
                .withSeverities(severities)
                .withOptions(options)
                .withIncluded(new FileChoice(configuration)::isIncluded)
                .withSettings(configuration::isPartOf)
                .withForeignSuppressions(configuration.is(ConfigKey.HONOUR_FOREIGN_SUPPRESSIONS))
                .withSuppressions(configuration.suppressions(), configuration.is(ConfigKey.REQUIRE_REASON));
    }
}
