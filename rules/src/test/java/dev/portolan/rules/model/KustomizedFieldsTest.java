package dev.portolan.rules.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.Analysis;
import dev.portolan.AnalysisException;
import dev.portolan.AnalysisRequest;
import dev.portolan.Analyzer;
import dev.portolan.source.SourceFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a kustomization writes into an object is not told as if the object were applied as it is written. */
class KustomizedFieldsTest {

    private static final String BASE = "resources: [all.yaml]\n";
    private static final String OVER = "resources: [../base]\n";

    private static final String NO_SELECTOR = """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: web}
            spec:
              template:
                spec:
                  containers: [{name: web, image: "acme/web:2.0.1"}]
            """;

    private static final String NO_VOLUME = """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: web}
            spec:
              selector: {matchLabels: {app: web}}
              template:
                metadata: {labels: {app: web}}
                spec:
                  containers:
                    - {name: web, image: "acme/web:2.0.1", volumeMounts: [{name: d, mountPath: /d}]}
            """;

    private static final String PLACEHOLDER = """
            apiVersion: networking.k8s.io/v1
            kind: Ingress
            metadata: {name: web}
            spec:
              rules:
                - host: REPLACE_ME
                  http: {paths: [{path: /, pathType: Prefix, backend: {service: {name: web, port: {number: 80}}}}]}
            """;

    private static final String NO_RULES = """
            apiVersion: networking.k8s.io/v1
            kind: Ingress
            metadata: {name: web}
            spec: {rules: []}
            """;

    private static final String NO_AMOUNT = """
            apiVersion: v1
            kind: PersistentVolumeClaim
            metadata: {name: d}
            spec: {accessModes: [ReadWriteOnce]}
            """;

    private static final String NO_QUANTITY = """
            apiVersion: v1
            kind: Pod
            metadata: {name: web, labels: {tier: front}}
            spec:
              containers:
                - {name: side, image: "acme/side:1"}
                - {name: web, image: "acme/web:1", resources: {limits: {cpu: PLACEHOLDER}}}
            """;

    private final List<SourceFile> files = new ArrayList<>();

    private KustomizedFieldsTest file(String path, String text) {
        files.add(SourceFile.of(path, text));
        return this;
    }

    private static KustomizedFieldsTest base(String object) {
        return new KustomizedFieldsTest().file("base/all.yaml", object).file("base/kustomization.yaml", BASE);
    }

    private static KustomizedFieldsTest patched(String object, String kustomization) {
        return base(object).file("prod/kustomization.yaml", OVER + kustomization);
    }

    /** Ids of rules, suppressions left out. */
    private List<String> told() throws AnalysisException {
        return analysis().findings().stream().map(finding -> finding.rule()).toList();
    }

    private Analysis analysis() throws AnalysisException {
        Analysis analysis = Analyzer.analyze(
                AnalysisRequest.of(Path.of(""), List.of()).withTexts(files).withThreads(1));
        assertThat(analysis.failures()).isEmpty();
        return analysis;
    }

    @Test
    void labelsCompleteSelectorsAndTemplates() throws AnalysisException {
        assertThat(base(NO_SELECTOR).told()).containsExactly("invalid-selector");
        assertThat(patched(NO_SELECTOR, "commonLabels: {app: web}\n").told()).isEmpty();
        assertThat(patched(NO_SELECTOR, "labels: [{pairs: {app: web}, includeSelectors: true}]\n")
                        .told())
                .isEmpty();
    }

    @Test
    void labelsThatStayOutOfSelectorsCompleteNone() throws AnalysisException {
        assertThat(patched(NO_SELECTOR, "labels: [{pairs: {app: web}, includeTemplates: true}]\n")
                        .told())
                .containsExactly("invalid-selector");
        assertThat(patched(NO_SELECTOR, "commonAnnotations: {app: web}\n").told())
                .containsExactly("invalid-selector");
    }

    @Test
    void labelsOfTheTemplateSatisfyAWrittenSelector() throws AnalysisException {
        String selecting =
                NO_SELECTOR.replace("spec:\n  template:", "spec:\n  selector: {matchLabels: {app: web}}\n  template:");
        assertThat(base(selecting).told()).containsExactly("workload-selector-mismatch");
        assertThat(patched(selecting, "labels: [{pairs: {app: web}, includeTemplates: true}]\n")
                        .told())
                .isEmpty();
        assertThat(patched(selecting, "commonLabels: {team: a}\n").told())
                .containsExactly("workload-selector-mismatch");
    }

    @Test
    void aServiceGetsTheSelectorFromCommonLabels() throws AnalysisException {
        String service = """
                apiVersion: v1
                kind: Service
                metadata: {name: web}
                spec: {ports: [{port: 80}]}
                """;
        assertThat(base(service).told()).containsExactly("service-without-selector");
        assertThat(patched(service, "commonLabels: {app: web}\n").told()).isEmpty();
        assertThat(patched(service, "labels: [{pairs: {app: web}}]\n").told())
                .containsExactly("service-without-selector");
    }

    @Test
    void selectorsThatKustomizeDoesNotMakeStayMissing() throws AnalysisException {
        String job = NO_SELECTOR.replace("Deployment", "Rollout").replace("apps/v1", "example.com/v1");
        String policy = """
                apiVersion: policy/v1
                kind: PodDisruptionBudget
                metadata: {name: web}
                spec: {maxUnavailable: 1, selector: {matchLabels: {app: "not valid"}}}
                """;
        assertThat(patched(job, "commonLabels: {app: web}\n").told())
                .isEqualTo(base(job).told());
        assertThat(base(policy).told()).hasSize(1);
        assertThat(patched(policy, "commonLabels: {tier: web}\n").told())
                .isEqualTo(base(policy).told());
        assertThat(patched(policy, "commonLabels: {app: web}\n").told()).isEmpty();
    }

    @Test
    void aPatchCompletesWhatAnObjectLacks() throws AnalysisException {
        String part = """
                patches:
                  - patch: |-
                      apiVersion: v1
                      kind: PersistentVolumeClaim
                      metadata: {name: %s}
                      spec: {%s}
                """;
        assertThat(base(NO_AMOUNT).told()).containsExactly("invalid-storage");
        assertThat(patched(NO_AMOUNT, part.formatted("d", "resources: {requests: {storage: 1Gi}}"))
                        .told())
                .isEmpty();
        assertThat(patched(NO_AMOUNT, part.formatted("d", "storageClassName: fast"))
                        .told())
                .containsExactly("invalid-storage");
        assertThat(patched(NO_AMOUNT, part.formatted("e", "resources: {requests: {storage: 1Gi}}"))
                        .told())
                .containsExactly("invalid-storage");
        assertThat(patched(NO_AMOUNT, part.formatted("d", "resources: {requests: {storage: null}}"))
                        .told())
                .containsExactly("invalid-storage");
    }

    @Test
    void aPatchPutsRulesIntoAnIngress() throws AnalysisException {
        String operation =
                "patches: [{target: {kind: Ingress}, patch: '[{op: %s, path: %s, value: [{host: a.b.c}]}]'}]\n";
        assertThat(base(NO_RULES).told()).containsExactly("invalid-ingress");
        assertThat(patched(NO_RULES, operation.formatted("replace", "/spec/rules"))
                        .told())
                .isEmpty();
        assertThat(patched(NO_RULES, operation.formatted("add", "/spec/tls")).told())
                .containsExactly("invalid-ingress");
        assertThat(patched(NO_RULES, operation.formatted("test", "/spec/rules")).told())
                .containsExactly("invalid-ingress");
    }

    @Test
    void aPatchFileBringsTheVolumeThatAContainerMounts() throws AnalysisException {
        String part = """
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: web}
                spec: {template: {spec: {volumes: [{name: %s, emptyDir: {}}]}}}
                """;
        assertThat(base(NO_VOLUME).told()).containsExactly("invalid-volume");
        for (String list : List.of("patches: [{path: vol.yaml}]\n", "patchesStrategicMerge: [vol.yaml]\n")) {
            assertThat(patched(NO_VOLUME, list)
                            .file("prod/vol.yaml", part.formatted("d"))
                            .told())
                    .isEmpty();
            assertThat(patched(NO_VOLUME, list)
                            .file("prod/vol.yaml", part.formatted("e"))
                            .told())
                    .containsExactly("invalid-volume");
        }
    }

    @Test
    void whatAPatchDeletesIsNotThereAfterwards() throws AnalysisException {
        String deleting =
                "patches: [{target: {kind: Deployment}, patch: '{spec: {template: {spec: {volumes: [%s]}}}}'}]\n";
        assertThat(patched(NO_VOLUME, deleting.formatted("{name: d, $patch: delete}"))
                        .told())
                .containsExactly("invalid-volume");
        assertThat(patched(NO_VOLUME, deleting.formatted("{$patch: replace}, {name: d}"))
                        .told())
                .isEmpty();
        assertThat(patched(NO_VOLUME, "patches: [{target: {kind: Deployment}, patch: '{$patch: delete}'}]\n")
                        .told())
                .isEmpty();
    }

    @Test
    void listsWithoutAKeyAreReplacedAsAWhole() throws AnalysisException {
        String twice = """
                apiVersion: v1
                kind: PersistentVolumeClaim
                metadata: {name: d}
                spec: {accessModes: [Sometimes], resources: {requests: {storage: 1Gi}}}
                """;
        String part = "patches: [{target: {kind: PersistentVolumeClaim}, patch: '{spec: {%s}}'}]\n";
        assertThat(base(twice).told()).hasSize(1);
        assertThat(patched(twice, part.formatted("accessModes: [ReadWriteOnce]"))
                        .told())
                .isEmpty();
        assertThat(patched(twice, part.formatted("storageClassName: fast")).told())
                .hasSize(1);
    }

    @Test
    void aValueIsNotComparedWithOneThatIsReplaced() throws AnalysisException {
        String asking = NO_QUANTITY.replace("limits: {cpu: PLACEHOLDER}", "limits: {cpu: 1}, requests: {cpu: 2}");
        String operation = "patches: [{target: {kind: Pod}, patch: '[{op: replace, path: %s, value: %d}]'}]\n";
        String resources = "/spec/containers/1/resources/";
        assertThat(base(asking).told()).hasSize(1);
        for (List<Object> change : List.<List<Object>>of(List.of("limits/cpu", 3), List.of("requests/cpu", 1))) {
            assertThat(patched(asking, operation.formatted(resources + change.get(0), change.get(1)))
                            .told())
                    .as(change.toString())
                    .isEmpty();
        }
        assertThat(patched(asking, operation.formatted(resources + "limits/memory", 3))
                        .told())
                .hasSize(1);
    }

    @Test
    void anOperationReplacesAValue() throws AnalysisException {
        String operation = """
                patches:
                  - target: {%s}
                    patch: |
                      - {op: replace, path: /spec/containers/%d/resources/limits/cpu, value: "2"}
                """;
        assertThat(base(NO_QUANTITY).told()).containsExactly("malformed-value");
        for (String target : List.of(
                "kind: Pod",
                "name: w.b",
                "version: v1",
                "kind: Pod|Job, name: web",
                "labelSelector: 'tier=front,!app'")) {
            assertThat(patched(NO_QUANTITY, operation.formatted(target, 1)).told())
                    .as(target)
                    .isEmpty();
        }
        assertThat(patched(NO_QUANTITY, operation.formatted("kind: Pod", 0)).told())
                .containsExactly("malformed-value");
        for (String target : List.of(
                "kind: Po",
                "name: eb",
                "group: apps",
                "namespace: other",
                "labelSelector: tier!=front",
                "labelSelector: app")) {
            assertThat(patched(NO_QUANTITY, operation.formatted(target, 1)).told())
                    .as(target)
                    .containsExactly("malformed-value");
        }
    }

    @Test
    void itemsThatAnOperationPutsBeforeMoveTheOthers() throws AnalysisException {
        String operations = """
                patches:
                  - target: {kind: Pod}
                    patch: |
                      - {op: add, path: /spec/containers/0, value: {name: first, image: "acme/first:1"}}
                      - {op: replace, path: /spec/containers/%d/resources/limits/cpu, value: "2"}
                """;
        assertThat(patched(NO_QUANTITY, operations.formatted(2)).told()).isEmpty();
        assertThat(patched(NO_QUANTITY, operations.formatted(1)).told()).containsExactly("malformed-value");
    }

    @Test
    void theItemsOfAMergedListAreKnownByTheirNames() throws AnalysisException {
        String part = """
                patches:
                  - patch: |-
                      apiVersion: v1
                      kind: Pod
                      metadata: {name: web}
                      spec: {containers: [{name: %s}]}
                """;
        assertThat(patched(NO_QUANTITY, part.formatted("web, resources: {limits: {cpu: 2}}"))
                        .told())
                .isEmpty();
        assertThat(patched(NO_QUANTITY, part.formatted("web, $patch: delete")).told())
                .isEmpty();
        assertThat(patched(NO_QUANTITY, part.formatted("side, resources: {limits: {cpu: 2}}"))
                        .told())
                .containsExactly("malformed-value");
        assertThat(patched(NO_QUANTITY, part.formatted("web, resources: {limits: {memory: 2Mi}}"))
                        .told())
                .containsExactly("malformed-value");
        assertThat(patched(NO_QUANTITY, part.formatted("web, resources: {limits: {cpu: PLACEHOLDER}}"))
                        .told())
                .as("what says the same replaces nothing")
                .containsExactly("malformed-value");
    }

    @Test
    void aReplacementFillsInAPlaceholder() throws AnalysisException {
        String replacement = """
                replacements:
                  - source: {kind: ConfigMap, name: settings, fieldPath: data.host}
                    targets:
                      - select: {kind: %s}
                        fieldPaths: [%s]
                """;
        assertThat(base(PLACEHOLDER).told()).containsExactly("invalid-ingress", "placeholder-left");
        for (String path : List.of("spec.rules.0.host", "spec.rules.*.host", "'spec.rules.[host=REPLACE_ME].host'")) {
            assertThat(patched(PLACEHOLDER, replacement.formatted("Ingress", path))
                            .told())
                    .as(path)
                    .isEmpty();
        }
        assertThat(patched(PLACEHOLDER, replacement.formatted("Ingress", "spec.rules.1.host"))
                        .told())
                .hasSize(2);
        assertThat(patched(PLACEHOLDER, replacement.formatted("Service", "spec.rules.0.host"))
                        .told())
                .hasSize(2);
        assertThat(patched(PLACEHOLDER, "replacements: [{path: r.yaml}]\n")
                        .file("prod/r.yaml", "targets: [{select: {kind: Ingress}, fieldPaths: [spec.rules.0.host]}]\n")
                        .told())
                .isEmpty();
    }

    @Test
    void variablesOfAKustomizationAreReplaced() throws AnalysisException {
        String variable = PLACEHOLDER.replace("REPLACE_ME", "$(SVC_HOST)");
        assertThat(base(variable).told()).containsExactly("invalid-ingress");
        assertThat(patched(variable, "vars: [{name: SVC_HOST}]\n").told()).isEmpty();
        assertThat(patched(variable, "vars: [{name: OTHER}]\n").told()).containsExactly("invalid-ingress");
    }

    @Test
    void aPatchOverExampleHosts() throws AnalysisException {
        String example = """
                apiVersion: networking.k8s.io/v1
                kind: Ingress
                metadata: {name: web}
                spec:
                  tls: [{hosts: [example.com], secretName: tls}]
                  defaultBackend: {service: {name: web, port: {number: 80}}}
                """;
        String part = """
                apiVersion: networking.k8s.io/v1
                kind: Ingress
                metadata: {name: web}
                """;
        assertThat(base(example).told()).containsExactly("placeholder-left");
        assertThat(patched(example, "patches: [{path: i-patch.yaml}]\n")
                        .file("prod/i-patch.yaml", part + "spec: {tls: [{hosts: [shop.acme.io], secretName: tls}]}\n")
                        .told())
                .isEmpty();
        assertThat(patched(example, "patches: [{path: i-patch.yaml}]\n")
                        .file("prod/i-patch.yaml", part + "spec: {ingressClassName: nginx}\n")
                        .told())
                .containsExactly("placeholder-left");
    }

    @Test
    void anObjectIsToldOfAsLongAsOneBuildAppliesIt() throws AnalysisException {
        String labels = "commonLabels: {app: web}\n";
        assertThat(patched(NO_SELECTOR, labels)
                        .file("dev/kustomization.yaml", OVER + labels)
                        .told())
                .isEmpty();
        assertThat(patched(NO_SELECTOR, labels)
                        .file("dev/kustomization.yaml", OVER)
                        .told())
                .containsExactly("invalid-selector");
        assertThat(patched(NO_SELECTOR, labels)
                        .file("other/all.yaml", NO_SELECTOR)
                        .told())
                .containsExactly("invalid-selector");
    }

    @Test
    void changesComeFromComponentsAndThroughSeveralOverlays() throws AnalysisException {
        String component = "apiVersion: kustomize.config.k8s.io/v1alpha1\nkind: Component\ncommonLabels: {app: web}\n";
        assertThat(patched(NO_SELECTOR, "components: [../part]\n")
                        .file("part/kustomization.yaml", component)
                        .told())
                .isEmpty();
        assertThat(patched(NO_SELECTOR, "namePrefix: p-\n")
                        .file("top/kustomization.yaml", "resources: [../prod]\ncommonLabels: {app: web}\n")
                        .told())
                .isEmpty();
    }

    @Test
    void aRenamedObjectIsKnownByBothNames() throws AnalysisException {
        String patch =
                "patches: [{target: {name: %s}, patch: '[{op: add, path: /spec/selector, value: {matchLabels: {a: b}}}]'}]\n";
        for (String name : List.of("web", "p-web")) {
            assertThat(patched(NO_SELECTOR, "namePrefix: p-\n")
                            .file("top/kustomization.yaml", "resources: [../prod]\n" + patch.formatted(name))
                            .told())
                    .isEmpty();
        }
        assertThat(patched(NO_SELECTOR, "namePrefix: p-\n")
                        .file("top/kustomization.yaml", "resources: [../prod]\n" + patch.formatted("q-web"))
                        .told())
                .containsExactly("invalid-selector");
    }

    @Test
    void whatIsNotSeenMayCompleteAndReplacePlaceholders() throws AnalysisException {
        String outside = "patches: [{path: ../../outside.yaml, target: {kind: %s}}]\n";
        assertThat(patched(NO_SELECTOR, outside.formatted("Deployment")).told()).isEmpty();
        assertThat(patched(NO_SELECTOR, outside.formatted("Service")).told()).containsExactly("invalid-selector");
        assertThat(patched(NO_SELECTOR, outside.formatted("'['")).told())
                .as("a target that is no expression")
                .isEmpty();
        assertThat(patched(PLACEHOLDER, "transformers: [elsewhere.yaml]\n").told())
                .containsExactly("invalid-ingress");
        assertThat(patched(NO_QUANTITY, outside.formatted("Pod")).told())
                .as("a wrong value is none that is missing")
                .containsExactly("malformed-value");
    }

    @Test
    void aBrokenPatchHidesNothing() throws AnalysisException {
        String patch = "patches: [{path: p.yaml, target: {kind: Deployment}}]\n";
        assertThat(patched(NO_SELECTOR, patch)
                        .file("prod/p.yaml", "- op: [add\n")
                        .told())
                .contains("invalid-selector");
        assertThat(patched(NO_SELECTOR, "patches: [{patch: '- op: [add', target: {kind: Deployment}}]\n")
                        .told())
                .containsExactly("invalid-selector");
    }

    @Test
    void aBrokenKustomizationHidesNothing() throws AnalysisException {
        assertThat(base(NO_SELECTOR)
                        .file("prod/kustomization.yaml", OVER + "commonLabels: {app: web\n")
                        .told())
                .containsExactly("invalid-selector");
        assertThat(base("apiVersion: v1\nkind: Service\nmetadata: {name: web}\nspec: {ports: [{port: 80}]}\n")
                        .file("prod/kustomization.yaml", "resources:\n  - ../base\ncommonLabels: {app: web\n")
                        .told())
                .as("other objects have a say")
                .isEmpty();
        assertThat(patched(NO_SELECTOR, "patches: [{path: gone.yaml, target: {kind: Deployment}}]\n")
                        .told())
                .contains("invalid-selector");
        assertThat(patched(NO_SELECTOR, "components: [../gone]\n").told()).isEmpty();
    }

    @Test
    void slipsOfABaseAreToldUnlessTheVeryFieldIsReplaced() throws AnalysisException {
        String slip = NO_VOLUME.replace("volumeMounts:", "volumeMount:");
        String part = """
                patches:
                  - patch: |-
                      apiVersion: apps/v1
                      kind: Deployment
                      metadata: {name: web}
                      spec: {template: {spec: {containers: [{name: web, %s}]}}}
                """;
        assertThat(base(slip).told()).containsExactly("unknown-field");
        assertThat(patched(slip, part.formatted("command: [run]")).told()).containsExactly("unknown-field");
        assertThat(patched(slip, part.formatted("volumeMount: null")).told()).isEmpty();
        String twice = NO_VOLUME.replace("kind: Deployment", "kind: Deployment\nkind: Deployment");
        assertThat(patched(twice, "commonLabels: {app: web}\n").told()).contains("duplicate-key");
    }

    @Test
    void imagesNamespacesAndReplicasAreFilledIn() throws AnalysisException {
        String image = NO_QUANTITY.replace("cpu: PLACEHOLDER", "cpu: 1").replace("acme/web:1", "REPLACE_ME");
        List<String> without = base(image).told();
        assertThat(without).isNotEmpty();
        assertThat(patched(image, "images: [{name: REPLACE_ME, newName: acme/web}]\n")
                        .told())
                .isEmpty();
        assertThat(patched(image, "images: [{name: acme/side, newTag: '2'}]\n").told())
                .isEqualTo(without);
        String namespaced = NO_AMOUNT.replace("name: d", "name: d, namespace: CHANGEME");
        assertThat(patched(namespaced, "namespace: shop\n").told()).containsExactly("invalid-storage");
        assertThat(patched(namespaced, "nameSuffix: -x\n").told()).contains("placeholder-left");
        String copies = NO_VOLUME.replace("spec:\n  selector", "spec:\n  replicas: -1\n  selector");
        assertThat(patched(copies, "replicas: [{name: web, count: 2}]\n").told())
                .containsExactly("invalid-volume");
        assertThat(patched(copies, "replicas: [{name: other, count: 2}]\n").told())
                .hasSize(2);
    }

    @Test
    void aSuppressionOfWhatAnOverlayMendsIsUsed() throws AnalysisException {
        String suppressed =
                NO_AMOUNT.replace("spec:", "# portolan:ignore invalid-storage -- overlays say how much\nspec:");
        String patch =
                "patches: [{target: {kind: PersistentVolumeClaim}, patch: '[{op: add, path: /spec/resources, value: {requests: {storage: 1Gi}}}]'}]\n";
        assertThat(base(suppressed).told()).isEmpty();
        Analysis mended = patched(suppressed, patch).analysis();
        assertThat(mended.findings()).isEmpty();
        assertThat(mended.suppressed()).isEmpty();
    }
}
