package dev.portolan.example;

import dev.portolan.AnalysisRequest;
import dev.portolan.finding.Profile;
import dev.portolan.source.SourceFile;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A few files, and what a rule says of them.
 *
 * @param rule the rule's id
 * @param options words such as {@code complete} and {@code namespace=shop}, as they stand behind a fence's language
 * @param fixed the files after all fixes, where that is foretold; else empty
 */
public record Example(
        String rule,
        String name,
        String options,
        List<SourceFile> files,
        List<Expectation> expectations,
        List<SourceFile> fixed) {

    private static final String ESCAPES = "escapes";

    public Example {
        files = List.copyOf(files);
        expectations = List.copyOf(expectations);
        fixed = List.copyOf(fixed);
    }

    /** Its files, or changed ones, as they are to be analysed. */
    List<SourceFile> decoded(List<SourceFile> written) {
        return words().contains(ESCAPES) ? written.stream().map(Escapes::decode).toList() : written;
    }

    private List<String> words() {
        return options.isBlank() ? List.of() : List.of(options.trim().split("\\s+"));
    }

    /**
     * How this example wants to be looked at.
     *
     * @throws IllegalArgumentException if it asks for what there is not
     */
    AnalysisRequest request(List<SourceFile> texts, Set<String> rules) {
        AnalysisRequest request =
                AnalysisRequest.of(Path.of(""), List.of()).withTexts(texts).withRules(rules, Set.of());
        for (String option : words()) {
            String value = option.substring(option.indexOf('=') + 1);
            request = switch (option.split("=", 2)[0]) {
                case ESCAPES -> request;
                case "complete" -> request.withComplete(true);
                // A rule that is asked for by name tells everything, whatever a profile demands.
                case "profile" -> request.withRules(Set.of(), Set.of()).withProfiles(Set.of(profile(value)));
                case "namespace" -> request.withNamespace(value);
                case "today" -> request.withToday(LocalDate.parse(value));
                case "require-reason" -> request.withSuppressions(List.of(), true);
                case "option" -> withOption(value, request);
                case "kubernetes-version" -> request.withKubernetesVersion(value);
                default ->
                    throw new IllegalArgumentException("it wants to be run with " + option + ", which there is not");
            };
        }
        return request;
    }

    private static Profile profile(String word) {
        Profile profile = Profile.of(word);
        if (profile == null) {
            throw new IllegalArgumentException("it wants to be run with the profile " + word + ", which there is not");
        }
        return profile;
    }

    /** {@code tags:latest,main}. */
    private AnalysisRequest withOption(String written, AnalysisRequest request) {
        int colon = written.indexOf(':');
        List<String> words = List.of(written.substring(colon + 1).split(",", -1));
        Map<String, List<String>> options = new HashMap<>(request.options().getOrDefault(rule, Map.of()));
        options.put(written.substring(0, colon), words);
        return request.withOptions(Map.of(rule, options));
    }
}
