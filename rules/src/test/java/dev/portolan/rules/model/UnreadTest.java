package dev.portolan.rules.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.AnalysisException;
import dev.portolan.AnalysisRequest;
import dev.portolan.Analyzer;
import dev.portolan.finding.Finding;
import dev.portolan.finding.Profile;
import dev.portolan.source.SourceFile;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A document that cannot be read silences what it may refute, and nothing else. */
class UnreadTest {

    private static final String POD = """
            apiVersion: v1
            kind: Pod
            metadata:
              name: web
              namespace: shop
              labels:
                app: web
            spec:
              serviceAccountName: web
              containers:
                - name: web
                  image: registry.example/web:1.4.2
            """;

    private static Set<String> rules(String broken, String folder) throws AnalysisException {
        AnalysisRequest request = AnalysisRequest.of(Path.of(""), List.of())
                .withTexts(List.of(SourceFile.of("web/pod.yaml", POD), SourceFile.of(folder + "/broken.yaml", broken)))
                .withProfiles(EnumSet.allOf(Profile.class));
        return Analyzer.analyze(request).findings().stream()
                .filter(finding -> finding.file().path().equals("web/pod.yaml"))
                .map(Finding::rule)
                .collect(Collectors.toSet());
    }

    private static String broken(String kind, String name) {
        return "apiVersion: v1\nkind: " + kind + "\nmetadata:\n  name: " + name + "\nodd: [\n";
    }

    @ParameterizedTest
    @CsvSource({
        "ServiceAccount, web, false",
        "ServiceAccount, other, true",
        // It speaks of the account, and is none.
        "ConfigMap, web, true",
        "ServiceAccuont, web, false",
        "ServiceAccuont, other, true",
        "'[1]', web, false",
        "'[1]', other, true"
    })
    void kindAndNameDecideWhatMayBeThere(String kind, String name, boolean told) throws AnalysisException {
        for (String folder : List.of("web", "elsewhere")) {
            assertThat(rules(broken(kind, name), folder).contains("service-account-missing"))
                    .as(folder)
                    .isEqualTo(told);
        }
    }

    /** Names that break off, that stand in no place of a name, and texts that show nothing at all. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "apiVersion: v1\nkind: ServiceAccount\nmetadata:\n  name: \"we",
                "apiVersion: v1\nkind: ServiceAccount\nmetadata: {na",
                "apiVersion: v1\nkind: ServiceAc",
                "apiVersion: v1\nodd: [\n",
                "apiVersion: v1\nkind: ServiceAccount\nmetadata:\n  name: {{ .Release.Name }}\n"
            })
    void whatShowsNoNameCountsBesideItselfOnly(String text) throws AnalysisException {
        assertThat(rules(text, "web")).doesNotContain("service-account-missing");
        assertThat(rules(text, "elsewhere")).contains("service-account-missing");
    }

    @ParameterizedTest
    @CsvSource({"shop, false", "other, true"})
    void namespaceThatCanBeReadIsTheOnlyOne(String namespace, boolean told) throws AnalysisException {
        String policy = "apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata:\n  name: all\n  namespace: "
                + namespace + "\nodd: [\n";
        assertThat(rules(policy, "elsewhere").contains("missing-network-policy"))
                .isEqualTo(told);
    }

    @Test
    void kindsInsideOfAnObjectAreNotItsOwn() throws AnalysisException {
        String binding = """
                apiVersion: rbac.authorization.k8s.io/v1
                kind: RoleBinding
                metadata:
                  name: a
                subjects:
                - kind: ServiceAccount
                  name: web
                odd: [
                """;
        assertThat(rules(binding, "web")).contains("service-account-missing").doesNotContain("automount-token");
        assertThat(rules(binding.replace("name: web", "name: other"), "elsewhere"))
                .contains("automount-token");
    }

    @Test
    void itemsOfAListMayEachBeTheOne() throws AnalysisException {
        String list = """
                apiVersion: v1
                kind: List
                items:
                - kind: ConfigMap
                  metadata: {name: a}
                - kind: ServiceAccount
                  metadata: {name: web}
                odd: [
                """;
        assertThat(rules(list, "elsewhere")).doesNotContain("service-account-missing");
        assertThat(rules(list.replace("name: web", "name: other"), "elsewhere")).contains("service-account-missing");
    }

    /** A pattern that repeats a group would take a place on the stack for each line. */
    @Test
    void longMetadataIsRead() throws AnalysisException {
        StringBuilder metadata = new StringBuilder("metadata:\n  annotations:\n");
        for (int i = 0; i < 50_000; i++) {
            metadata.append("    a").append(i).append(": b\n");
        }
        String account = "apiVersion: v1\nkind: ServiceAccount\n" + metadata;
        assertThat(rules(account + "  name: web\nodd: [\n", "elsewhere")).doesNotContain("service-account-missing");
        assertThat(rules(account + "  name: other\nodd: [\n", "elsewhere")).contains("service-account-missing");
    }
}
