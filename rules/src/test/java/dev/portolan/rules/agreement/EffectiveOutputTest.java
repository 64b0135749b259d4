package dev.portolan.rules.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.AnalysisException;
import dev.portolan.AnalysisRequest;
import dev.portolan.Analyzer;
import dev.portolan.manifest.Manifest;
import dev.portolan.report.EffectiveJson;
import dev.portolan.report.EffectiveYaml;
import dev.portolan.rule.RuleCatalog;
import dev.portolan.source.SourceFile;
import dev.portolan.yaml.ReadingLimits;
import dev.portolan.yaml.YamlDocument;
import dev.portolan.yaml.YamlEntry;
import dev.portolan.yaml.YamlMapping;
import dev.portolan.yaml.YamlNode;
import dev.portolan.yaml.YamlReader;
import dev.portolan.yaml.YamlScalar;
import dev.portolan.yaml.YamlSequence;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What {@code portolan effective} prints. */
class EffectiveOutputTest {

    private static final RuleCatalog NO_RULES = RuleCatalog.of(List.of());

    @Test
    void yamlAndJsonReadAgainAsTheSameObject() throws IOException, AnalysisException {
        int compared = 0;
        for (String file : RecordedAnswer.FILES) {
            for (RecordedAnswer answer : RecordedAnswer.of(file)) {
                if (answer.stored() != null) {
                    List<Manifest> manifests = manifests(answer.manifest());
                    Object yaml = tree(read(yaml(manifests, true)));
                    Object json = ((List<?>) tree(read(json(manifests)))).get(0);
                    assertThat(yaml).as(answer.id()).isEqualTo(((Map<?, ?>) json).get("object"));
                    compared++;
                }
            }
        }
        assertThat(compared).isGreaterThan(1000);
    }

    @Test
    void whatNobodyWroteHasItsReasonBehindIt() throws IOException, AnalysisException {
        assertThat(yaml(manifests("""
                apiVersion: v1
                kind: Service
                metadata: {name: web}
                spec:
                  type: NodePort
                  ports: [{port: 80}]
                """), false)).isEqualTo("""
                # a.yaml:1
                apiVersion: v1
                kind: Service
                metadata:
                  name: web
                  namespace: default                    # default: the namespace it is applied to
                spec:
                  type: NodePort
                  ports:
                    - port: 80
                      protocol: TCP                     # default
                      targetPort: 80                    # default: same as port
                      nodePort: <assigned>              # the cluster picks one from its node ports, by default 30000 to 32767
                  sessionAffinity: "None"               # default
                  externalTrafficPolicy: Cluster        # default
                  internalTrafficPolicy: Cluster        # default
                  clusterIP: <assigned>                 # the cluster picks one from its service network
                  clusterIPs:                           # same as clusterIP
                    - <assigned>
                  ipFamilyPolicy: SingleStack           # default
                  ipFamilies:                           # default: the cluster's first IP family
                    - IPv4
                status:                                 # default: empty
                  loadBalancer: {}
                """);
    }

    @Test
    void valuesOfSecretsAreHiddenUnlessAskedFor() throws IOException, AnalysisException {
        List<Manifest> secret = manifests("""
                apiVersion: v1
                kind: Secret
                metadata: {name: web}
                stringData: {password: hunter2}
                data: {token: aHVudGVyMw==}
                """);
        assertThat(yaml(secret, false))
                .contains(
                        "password: <hidden>", "token: <hidden>", "# stringData is not kept: stored in data, in base64")
                .doesNotContain("hunter", "aHVudGVy");
        assertThat(yaml(secret, true)).contains("password: \"aHVudGVyMg==\"", "token: \"aHVudGVyMw==\"");
    }

    private static List<Manifest> manifests(String text) throws AnalysisException {
        return Analyzer.analyze(
                        AnalysisRequest.of(Path.of(""), List.of()).withTexts(List.of(SourceFile.of("a.yaml", text))),
                        NO_RULES)
                .manifests();
    }

    private static String yaml(List<Manifest> manifests, boolean showSecrets) throws IOException {
        StringBuilder out = new StringBuilder();
        EffectiveYaml.write(manifests, showSecrets, out);
        return out.toString();
    }

    private static String json(List<Manifest> manifests) throws IOException {
        StringWriter out = new StringWriter();
        EffectiveJson.write(manifests, true, out);
        return out.toString();
    }

    private static @Nullable YamlNode read(String text) {
        List<YamlDocument> documents = YamlReader.read(SourceFile.of("out.yaml", text), ReadingLimits.DEFAULT);
        assertThat(documents).hasSize(1);
        assertThat(documents.get(0).problems()).isEmpty();
        return documents.get(0).root();
    }

    private static Object tree(@Nullable YamlNode node) {
        if (node instanceof YamlMapping mapping) {
            Map<String, Object> members = new TreeMap<>();
            for (YamlEntry entry : mapping.entries()) {
                members.put(entry.name(), tree(entry.value()));
            }
            return members;
        }
        if (node instanceof YamlSequence sequence) {
            List<Object> items = new ArrayList<>();
            sequence.items().forEach(item -> items.add(tree(item)));
            return items;
        }
        return node instanceof YamlScalar scalar ? scalar.type() + " " + scalar.value() : "nothing";
    }
}
