package dev.portolan.rules;

import dev.portolan.finding.Finding;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * What people thought of a finding.
 *
 * @param place path, line and rule, with tabs between them
 * @param judgement {@code true}, or {@code arguable}
 */
record CorporaJudgement(String place, String judgement, String why) {

    /** All of {@code corpora-judgements.tsv}. */
    static List<CorporaJudgement> all() throws IOException {
        try (InputStream file = CorporaJudgement.class.getResourceAsStream("/corpora-judgements.tsv")) {
            String text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(CorporaJudgement::of)
                    .toList();
        }
    }

    private static CorporaJudgement of(String line) {
        String[] columns = line.split("\t", -1);
        if (columns.length != 5
                || columns[4].isBlank()
                || !List.of("true", "arguable").contains(columns[3])) {
            throw new IllegalArgumentException("a judgement is path, line, rule, true or arguable, why; not: " + line);
        }
        return new CorporaJudgement(String.join("\t", columns[0], columns[1], columns[2]), columns[3], columns[4]);
    }

    static String place(Finding finding) {
        int line = finding.file().position(finding.span().start()).line();
        return finding.file().path() + "\t" + line + "\t" + finding.rule();
    }

    boolean isTrue() {
        return judgement.equals("true");
    }
}
