package dev.portolan.rules.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portolan.AnalysisException;
import dev.portolan.example.Example;
import dev.portolan.example.ExampleTrial;
import dev.portolan.example.MarkedText;
import dev.portolan.rule.RuleCatalog;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The harness itself: it must be able to fail. */
class ExampleTrialTest {

    private static final String SERVICE = """
            apiVersion: v1
            kind: Service
            metadata: {name: web}
            spec:
              type: %s
              selector: {app: web}
              ports: [{port: 80}]
            """;
    private static final String MESSAGE = "type NodePort opens its ports on every node, with such a pod or not; with"
            + " externalTrafficPolicy: Local only nodes that run one answer";

    private static ExampleTrial trial(String text, String options) {
        MarkedText marked = MarkedText.read("a.yaml", text);
        return new ExampleTrial(
                new Example(
                        "node-port-on-every-node", "test", options, marked.files(), marked.expectations(), List.of()),
                RuleCatalog.load());
    }

    @Test
    void aForetoldFindingIsRight() throws AnalysisException {
        String service = SERVICE.formatted("NodePort # finding at \"NodePort\": " + MESSAGE);
        assertThat(trial(service, "").problems()).isEmpty();
    }

    @Test
    void aFindingThatNobodyForetoldIsWrong() throws AnalysisException {
        assertThat(trial(SERVICE.formatted("NodePort"), "").problems())
                .containsExactly("found, not foretold: a.yaml:5 at \"NodePort\": " + MESSAGE);
    }

    @Test
    void aForetoldFindingThatIsNotThereIsWrong() throws AnalysisException {
        String service = SERVICE.formatted("ClusterIP # finding at \"ClusterIP\": is wrong");
        assertThat(trial(service, "").problems())
                .containsExactly("foretold, not found: a.yaml:5 at \"ClusterIP\": is wrong");
    }

    @Test
    void anErrorOfAnotherRuleIsWrong() throws AnalysisException {
        assertThat(trial(SERVICE.formatted("ClusterIPP"), "").problems())
                .singleElement()
                .asString()
                .startsWith("an error of another rule: unsupported-value");
    }

    @Test
    void aFindingThatIsToldIsNotSuppressed() throws AnalysisException {
        String service = SERVICE.formatted("NodePort # finding at \"NodePort\": " + MESSAGE);
        assertThat(trial(service, "").problemsWhereSuppressed()).hasSize(2);
    }

    @Test
    void anOptionThatThereIsNotIsRefused() {
        assertThatThrownBy(() -> trial("a: b\n", "wat").problems()).hasMessageContaining("wat");
    }
}
