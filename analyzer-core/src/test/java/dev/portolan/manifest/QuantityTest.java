package dev.portolan.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class QuantityTest {

    @Test
    void writesAmountsAsTheServerDoes() throws IOException {
        List<String> differences = new ArrayList<>();
        int compared = 0;
        for (String line : lines()) {
            String[] columns = line.split("\t", -1);
            Quantity quantity = Quantity.parse(unquoted(columns[0]));
            String answer = quantity == null
                    ? "-\t-"
                    : quantity.canonical() + "\t" + quantity.roundedToMilli().canonical();
            if (!answer.equals(columns[1] + "\t" + columns[2])) {
                differences.add(line + " but " + answer);
            }
            compared++;
        }
        assertThat(differences).isEmpty();
        assertThat(compared).isGreaterThan(1000);
    }

    @Test
    void equalAmountsAreEqualHoweverTheyAreWritten() {
        assertThat(Quantity.parse("0.5")).isEqualTo(Quantity.parse("500m")).hasSameHashCodeAs(Quantity.parse("500m"));
        assertThat(Objects.requireNonNull(Quantity.parse("1Gi")))
                .isGreaterThan(Objects.requireNonNull(Quantity.parse("1G")));
    }

    @Test
    void hugeExponentsCostNothing() {
        assertThat(Quantity.parse("1e999999999")).isNotNull();
        assertThat(Quantity.parse("1e-999999999")).hasToString("1e-9");
        assertThat(Quantity.parse("1e99999999999")).isNull();
    }

    @Test
    void manyDigitsCostLittle() {
        String zeros = "0".repeat(4990);
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            assertThat(Quantity.parse(zeros + "x")).isNull();
            assertThat(Quantity.parse(zeros + "." + zeros)).isNull();
            assertThat(Quantity.parse("-" + zeros + "1k")).isEqualTo(Quantity.parse("-1000"));
        });
    }

    private static String unquoted(String json) {
        return json.startsWith("\"") ? json.substring(1, json.length() - 1).replace("\\uff11", "\uff11") : json;
    }

    private static List<String> lines() throws IOException {
        try (var stream = QuantityTest.class.getResourceAsStream("/reference/quantities.tsv");
                var reader = new BufferedReader(
                        new InputStreamReader(Objects.requireNonNull(stream), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#") && !line.startsWith("null\t"))
                    .toList();
        }
    }
}
