package dev.portolan.rules.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.AnalysisException;
import dev.portolan.AnalysisRequest;
import dev.portolan.Analyzer;
import dev.portolan.finding.Finding;
import dev.portolan.finding.Profile;
import dev.portolan.rule.RegisteredRule;
import dev.portolan.rule.RuleCatalog;
import dev.portolan.rules.Floors;
import dev.portolan.rules.RecordedLine;
import dev.portolan.rules.Shared;
import dev.portolan.schema.KubernetesVersion;
import dev.portolan.schema.Schemas;
import dev.portolan.source.SourceFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What the API server's own check of the Pod Security Standards says of pods, release by release. */
class PodSecurityTest {

    private static final RuleCatalog CATALOG = RuleCatalog.of(RuleCatalog.load().rules().stream()
            .filter(rule -> !rule.profiles().isEmpty())
            .map(RegisteredRule::rule)
            .toList());

    /** Which check of the standards a rule speaks for, where that is one for both. */
    private static final Map<String, String> CHECKS = Map.ofEntries(
            Map.entry("app-armor-off", "appArmorProfile"),
            Map.entry("host-namespaces", "hostNamespaces"),
            Map.entry("host-port", "hostPorts"),
            Map.entry("host-probe", "hostProbesAndHostLifecycle"),
            Map.entry("kept-capabilities", "capabilities_restricted"),
            Map.entry("privilege-escalation", "allowPrivilegeEscalation"),
            Map.entry("privileged", "privileged"),
            Map.entry("restricted-volume", "restrictedVolumes"),
            Map.entry("se-linux", "seLinuxOptions"),
            Map.entry("seccomp-unset", "seccompProfile_restricted"),
            Map.entry("unsafe-sysctl", "sysctls"),
            Map.entry("windows-host-process", "windowsHostProcess"));

    @Test
    void saysOfPodsWhatTheApiServerSays() throws IOException, AnalysisException {
        agree("pod-security", RecordedPod.of(RecordedLine.ofResource("pod-security")));
    }

    @Test
    void saysTheSameOfThePodsThatLieBesideTheProject() throws IOException, AnalysisException {
        Path shared = Shared.folder().resolve("reference/pod-security.jsonl.gz");
        agree("pod-security.shared", RecordedPod.of(RecordedLine.ofFile(shared)));
    }

    private static void agree(String floor, List<RecordedPod> pods) throws IOException, AnalysisException {
        Map<String, String> wrong = new TreeMap<>();
        for (String release : Schemas.versions()) {
            for (Profile profile : List.of(Profile.BASELINE, Profile.RESTRICTED)) {
                compare(pods, release, profile, asCluster(release, profile), "in ", wrong);
                compare(pods, release, profile, asNamespace(release, profile), "held to ", wrong);
            }
        }
        wrong.values().stream().limit(20).forEach(System.out::println);
        Floors.check(floor, pods.size() - wrong.size(), pods.size());
        assertThat(wrong).isEmpty();
    }

    private static AnalysisRequest asCluster(String release, Profile profile) {
        return AnalysisRequest.of(Path.of(""), List.of())
                .withKubernetesVersion(release)
                .withProfiles(Set.of(profile));
    }

    /** In the newest cluster, by the labels of the pods' namespace alone. */
    private static AnalysisRequest asNamespace(String release, Profile profile) {
        String namespace = """
                apiVersion: v1
                kind: Namespace
                metadata:
                  name: default
                  labels:
                    pod-security.kubernetes.io/enforce: %s
                    pod-security.kubernetes.io/enforce-version: v%s
                """;
        return AnalysisRequest.of(Path.of(""), List.of())
                .withTexts(List.of(SourceFile.of("namespace.yaml", namespace.formatted(profile.word(), release))));
    }

    private static void compare(
            List<RecordedPod> pods,
            String release,
            Profile profile,
            AnalysisRequest given,
            String where,
            Map<String, String> wrong)
            throws AnalysisException {
        List<SourceFile> files = new ArrayList<>(given.texts());
        for (int i = 0; i < pods.size(); i++) {
            files.add(SourceFile.of(i + ".json", pods.get(i).pod()));
        }
        AnalysisRequest request = given.withTexts(files);
        KubernetesVersion version = KubernetesVersion.of(release);
        Map<String, Set<String>> found = new HashMap<>();
        for (Finding finding : Analyzer.analyze(request, CATALOG).findings()) {
            if (!finding.profiles().isEmpty()) {
                found.computeIfAbsent(finding.file().path(), file -> new TreeSet<>())
                        .add(check(finding, profile, version));
            }
        }
        for (int i = 0; i < pods.size(); i++) {
            RecordedPod pod = pods.get(i);
            Set<String> wanted = pod.checks(profile, version);
            Set<String> told = found.getOrDefault(i + ".json", Set.of());
            if (!wanted.equals(told)) {
                wrong.putIfAbsent(
                        pod.id(),
                        pod.id() + " " + where + release + " " + profile + " wanted " + wanted + " told " + told);
            }
        }
    }

    private static String check(Finding finding, Profile profile, KubernetesVersion version) {
        boolean restricted = profile == Profile.RESTRICTED;
        return switch (finding.rule()) {
            case "added-capabilities" -> restricted ? "capabilities_restricted" : "capabilities_baseline";
            case "host-path" -> restricted ? "restrictedVolumes" : "hostPathVolumes";
            case "proc-mount" -> restricted && version.isAtLeast(35) ? "procMount_restricted" : "procMount";
            case "run-as-root" ->
                Objects.requireNonNull(finding.field()).endsWith("runAsUser") ? "runAsUser" : "runAsNonRoot";
            case "seccomp-off" -> restricted ? "seccompProfile_restricted" : "seccompProfile_baseline";
            default -> CHECKS.getOrDefault(finding.rule(), "unexpected " + finding.rule());
        };
    }
}
