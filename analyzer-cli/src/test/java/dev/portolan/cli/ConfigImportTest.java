package dev.portolan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.suppression.ForeignCheck;
import dev.portolan.suppression.ForeignChecks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The files of other tools, as our configuration: what is printed is put in place and must be read. */
class ConfigImportTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void repository() throws IOException {
        Files.createDirectories(folder.resolve(".git"));
        Files.writeString(folder.resolve("pod.yaml"), """
                apiVersion: v1
                kind: Pod
                metadata: {name: web-1, namespace: shop}
                spec:
                  hostNetwork: true
                  containers:
                    - name: web
                      image: quay.io/acme/web:1
                """);
    }

    private Run convert(String tool, String text) throws IOException {
        Files.writeString(folder.resolve("other"), text);
        return Run.in(folder, "config", "import", "--from", tool, "other", "--no-config");
    }

    /** What is printed, once it is in place: with the rules of its own where its comments say. */
    private String inPlace(String tool, String text) throws IOException {
        Run run = convert(tool, text);
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        Files.writeString(folder.resolve("portolan.yaml"), run.out());
        Matcher rule =
                Pattern.compile("put this into (rules/\\S+):\n((?:#   .*\n)+)").matcher(run.out());
        while (rule.find()) {
            Path file = folder.resolve(rule.group(1));
            Files.createDirectories(file.getParent());
            Files.writeString(
                    file,
                    rule.group(2).lines().map(line -> line.substring(4)).collect(Collectors.joining("\n", "", "\n")));
        }
        assertThat(Run.in(folder, "config", "show").err()).isEmpty();
        return run.out();
    }

    @Test
    void kubeLinterRunsItsDefaultsButWhatIsExcluded() throws IOException {
        String text = inPlace("kube-linter", """
                checks:
                  include: [required-label-owner, no-liveness-probe, unheard-of]
                  exclude: [latest-tag, dangling-service, job-ttl-seconds-after-finished]
                  ignorePaths: ["vendor/**", "/abs/**"]
                """);
        assertThat(text)
                .contains("honourForeignSuppressions: true\n")
                .contains("exclude:\n  - \"vendor/**\"\n")
                .contains("  privileged: error # privileged-container\n")
                .contains("  missing-liveness-probe: error # no-liveness-probe\n")
                .contains("  required-labels: {severity: error, labels: [\"owner\"]}\n")
                .contains("#   dangling-service: left out there, but selector-near-miss stays on")
                .contains("  selector-matches-nothing: off # dangling-service\n")
                .contains("#   unheard-of: nobody here knows such a check\n")
                .contains("#   pdb-unhealthy-pod-eviction-policy: the default is right for most\n")
                .contains("#   ignorePaths /abs/**: ")
                .doesNotContain("latest-tag: ")
                .doesNotContain("job-ttl")
                .doesNotContain("single-replica");
        assertThat(Run.in(folder, "check", "pod.yaml").out()).contains("error[host-namespaces]");
    }

    @Test
    void kubeLinterMayRunAllOrNothing() throws IOException {
        assertThat(inPlace("kube-linter", "checks: {addAllBuiltIn: true}\n")).contains("single-replica: error");
        assertThat(inPlace("kube-linter", "checks: {doNotAutoAddDefaults: true}\n"))
                .doesNotContain("rules:");
    }

    @Test
    void kubeLintersOwnChecksBecomeRulesWhereTheyCan() throws IOException {
        String text = inPlace("kube-linter", """
                checks: {doNotAutoAddDefaults: true}
                customChecks:
                  - {name: needs-team, template: required-label, params: {key: team}}
                  - name: needsOwnerOfPods
                    template: required-annotation
                    scope: {objectKinds: [DeploymentLike]}
                    remediation: "name one: somebody"
                    params: {key: owner, value: "^[a-z]+$"}
                  - {name: our-images, template: latest-tag, params: {BlockList: ["^quay[.]io/"]}}
                  - {name: no-lb, template: forbidden-service-types, params: {forbiddenServiceTypes: [LoadBalancer]}}
                  - {name: five, template: minimum-replicas, params: {minReplicas: 5}}
                  - {name: no-host, template: host-network}
                  - {name: odd, template: read-write-mounts, params: {a: b}}
                """);
        assertThat(text)
                .contains("required-labels: {severity: error, labels: [\"team\"]}")
                .contains("host-namespaces: error # host-network")
                .contains("#   odd: nothing here takes the parameters of template read-write-mounts");
        assertThat(Run.in(folder, "rules").out()).contains("needs-owner-of-pods", "our-images", "no-lb", "five ");
        String found = Run.in(folder, "check", "pod.yaml").out();
        assertThat(found)
                .contains("error[our-images]: image quay.io/acme/web:1 is not allowed")
                .contains(
                        "error[needs-owner-of-pods]: Pod web-1 has no owner among its annotations; name one: somebody")
                .contains("error[required-labels]");
    }

    @Test
    void polarisSaysHowSeriousAndWhomItSpares() throws IOException {
        String text = inPlace("polaris", """
                checks:
                  hostNetworkSet: danger
                  hostPortSet: warning
                  tagNotSpecified: ignore
                  pdbDisruptionsIsZero: ignore
                  tlsSettingsMissing: warning
                  imageRegistry: danger
                  limits: warning
                mutations: [pullPolicyNotAlways]
                exemptions:
                  - {namespace: shop, controllerNames: [web], rules: [hostNetworkSet]}
                customChecks:
                  imageRegistry:
                    successMessage: fine
                    failureMessage: Image should not be from disallowed registry
                    category: Images
                    target: Container
                    schema:
                      '$schema': http://json-schema.org/draft/2019-09/schema
                      type: object
                      properties:
                        image: {type: string, not: {pattern: ^quay.io}}
                  limits:
                    target: Container
                    schema: {properties: {memory: {resourceMinimum: 1M}}}
                """);
        assertThat(text)
                .contains("  host-namespaces: error # hostNetworkSet\n")
                .contains("  host-port: warning # hostPortSet\n")
                .contains("  disruption-budget-blocks-drain: off # pdbDisruptionsIsZero\n")
                .contains("{rule: host-namespaces, object: \"shop/*/web*\"")
                .contains("#   tlsSettingsMissing: a gateway or a load balancer in front may do it\n")
                .contains("#   limits: the keyword resourceMinimum is not supported")
                .contains("#   mutations: ")
                .doesNotContain("latest-tag");
        assertThat(Run.in(folder, "check", "pod.yaml", "--show-suppressed").out())
                .contains("suppressed error[host-namespaces]")
                .contains("error[image-registry]: Image should not be from disallowed registry");
    }

    @Test
    void kubeScoreIsReadFromWhereItIsCalled() throws IOException {
        String text = inPlace("kube-score", """
                lint:
                  script:
                    - helm template . | kube-score score --ignore-test pod-networkpolicy,container-image-tag
                      --enable-optional-test=container-seccomp-profile --kubernetes-version v1.29
                      --exit-one-on-warning --ignore-container-cpu-limit -
                """);
        assertThat(text)
                .contains("kubernetesVersion: \"1.29\"\n")
                .contains("failOn: warning\n")
                .contains("honourForeignSuppressions: true\n")
                .contains("seccomp-unset: error # container-seccomp-profile\n")
                .doesNotContain("missing-network-policy")
                .doesNotContain("latest-tag");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            kube-linter | 'checks: [a]'                    | other:1:9: checks has keys with values
            kube-linter | 'checks: {exclude: a}'           | other:1:19: exclude is a list
            kube-linter | 'checks: {addAllBuiltIn: maybe}' | other:1:25: addAllBuiltIn is true or false
            kube-linter | 'a: ['                           | other:1:
            kube-linter | '- a'                            | other:1:1: a configuration of kube-linter has keys with values
            polaris     | 'checks: {hostIPCSet: dangr}'    | other:1:22: the severity of hostIPCSet is danger, warning or ignore; did you mean danger?
            polaris     | 'exemptions: {}'                 | other:1:13: exemptions is a list
            kube-score  | 'checks: {}'                     | other:1:1: kube-score has no file of settings, only options
            """)
    void mistakesHaveAPlace(String tool, String text, String problem) throws IOException {
        Run run = convert(tool, text + "\n");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("portolan: " + problem);
    }

    @Test
    void saysWhatItNeeds() {
        assertThat(Run.in(folder, "config", "import", "other").err()).contains("say which tool and which file");
        assertThat(Run.in(folder, "config", "import", "--from", "kubelinter", "other")
                        .err())
                .contains("did you mean kube-linter?");
        assertThat(Run.in(folder, "config", "import", "--from", "polaris", "none")
                        .err())
                .contains("cannot read none");
    }

    /** Each single check, in and out, gives a configuration that can be read. */
    @Test
    void everyCheckCanBeTakenOver() throws IOException {
        ForeignChecks checks = ForeignChecks.load();
        String linter =
                checks.of("kube-linter").stream().map(ForeignCheck::name).collect(Collectors.joining(", "));
        inPlace("kube-linter", "checks: {exclude: [" + linter + "]}\n");
        inPlace("kube-linter", "checks: {include: [" + linter + "]}\n");
        for (String severity : List.of("danger", "warning", "ignore")) {
            inPlace(
                    "polaris",
                    "checks:\n"
                            + checks.of("polaris").stream()
                                    .map(check -> "  " + check.name() + ": " + severity + "\n")
                                    .collect(Collectors.joining()));
        }
    }
}
