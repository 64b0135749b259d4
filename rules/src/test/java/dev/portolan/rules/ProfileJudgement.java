package dev.portolan.rules;

import dev.portolan.finding.Finding;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * What people thought of a finding of good practice. A false one stays in the list for good: it must not come back.
 *
 * @param finding its rule, repository and fingerprint, which is unique within a repository
 * @param place path and line, for people
 */
record ProfileJudgement(String finding, String place, Verdict verdict, String why) {

    enum Verdict {
        TRUE,
        ARGUABLE,
        FALSE
    }

    /** All of {@code profile-judgements.tsv}. */
    static List<ProfileJudgement> all() throws IOException {
        try (InputStream file = ProfileJudgement.class.getResourceAsStream("/profile-judgements.tsv")) {
            String text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(ProfileJudgement::of)
                    .toList();
        }
    }

    private static ProfileJudgement of(String line) {
        String[] columns = line.split("\t", -1);
        if (columns.length != 6 || columns[5].isBlank()) {
            throw new IllegalArgumentException(
                    "a judgement is rule, path, line, fingerprint, true, arguable or false, why; not: " + line);
        }
        return new ProfileJudgement(
                finding(columns[0], columns[1], columns[3]),
                columns[1] + ":" + columns[2],
                verdict(columns[4]),
                columns[5]);
    }

    static String finding(Finding finding) {
        return finding(finding.rule(), finding.file().path(), finding.fingerprint());
    }

    private static String finding(String rule, String path, String fingerprint) {
        return rule + " " + path.substring(0, path.indexOf('/')) + " " + fingerprint;
    }

    private static Verdict verdict(String word) {
        return switch (word) {
            case "true" -> Verdict.TRUE;
            case "arguable" -> Verdict.ARGUABLE;
            case "false" -> Verdict.FALSE;
            default -> throw new IllegalArgumentException("no judgement: " + word);
        };
    }
}
