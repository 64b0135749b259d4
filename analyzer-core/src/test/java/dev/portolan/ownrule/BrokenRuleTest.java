package dev.portolan.ownrule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Whatever stands in a rule file, it is a rule or what is wrong has a place. */
class BrokenRuleTest {

    private static final String RULE = """
            summary: image is "not" ours
            severity: error
            visit: [container, apps/Deployment]
            field: env[name=A].value
            schema:
              type: [string, 'null']
              anyOf: [{pattern: ^a\\.b/}, {minLength: 1}]
              if: {required: [x]}
              then: {properties: {x: {multipleOf: 0.5}}}
              patternProperties: {"^x-": {const: 1}}
            message: "{value} of {field} is not"
            whenAbsent: 'none in {kind}'
            profiles: security
            url: https://a.example/
            """;

    @Test
    void everySlipHasAPlace() {
        assertThat(OwnRules.problems("own-rule", RULE)).isEmpty();
        int broken = 0;
        for (int at = 0; at < RULE.length(); at++) {
            String before = RULE.substring(0, at);
            String behind = RULE.substring(at + 1);
            for (String slip :
                    List.of("", ":", "[", "}", "\"", "'", "\t", "#", "&", "*", "\n", "-", "(", "\u0000", "0")) {
                List<String> problems = OwnRules.problems("own-rule", before + slip + behind);
                assertThat(problems)
                        .allSatisfy(problem -> assertThat(problem).matches("(?s)rule\\.yaml:\\d+:\\d+: .+"));
                broken += problems.isEmpty() ? 0 : 1;
            }
        }
        assertThat(broken).isGreaterThan(2_000);
    }
}
