package dev.portolan.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.source.SourceFile;
import dev.portolan.yaml.ReadingLimits;
import dev.portolan.yaml.YamlDocument;
import dev.portolan.yaml.YamlReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentSorterTest {

    private final List<YamlDocument> documents = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "apiVersion: v1\nkind: Service\n",
                "kind: Service\nmetadata: {name: web}\n",
                "apiVersion: v1\nmetadata: {name: web}\n",
                "apiVersion: 1\nkind: Service\n",
                "apiVersion:\nkind:\nmetadata: {name: web}\n",
                "kind: Service\n",
                "apiVersion: v1\ndata: {a: b}\n",
                "apiKind: Service\nmetadata: {name: web}\n",
                "ApiVersion: v1\nspec: {}\n",
                "api-version: v1\nspec: {}\n",
                "kynd: Service\nmetadata: {name: web}\n",
                "{\"apiVersion\": \"v1\", \"kind\": \"Service\"}",
                "kind: ClusterConfiguration\napiVersion: kubeadm.k8s.io/v1beta4\n",
                "kind: Policy\napiVersion: audit.k8s.io/v1\nrules: []\n",
                "kind: Kustomization\napiVersion: kustomize.toolkit.fluxcd.io/v1\nspec: {}\n",
                "apiVersion: v1\nkind: Service\nmetadata: {annotations: {text: '{{ $labels.pod }}'}}\n",
            })
    void whatNamesItsKindOrVersionIsAManifest(String text) {
        assertThat(kinds("web.yaml", text)).containsExactly(DocumentKind.MANIFEST);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "replicas: 2\nimage: {tag: a}\n",
                "on: push\njobs: {build: {steps: []}}\n",
                "version: '3'\nservices: {web: {image: a}}\n",
                "kind: pipeline\ntype: docker\nsteps: []\n",
                "apiVersion: 1\ndatasources: []\n",
                "apiVersion: v2\nname: shop\nversion: 0.1.0\n",
                "apiVersion: v1\nkind: Config\nclusters: []\ncurrent-context: a\n",
                "schemaVersion: 2.2.0\nmetadata: {name: a}\ncomponents: []\n",
                "metadata: {name: web}\nspec: {replicas: 1}\n",
                "- apiVersion: v1\n  kind: Service\n",
                "just words\n",
                "{\"name\": \"a-package\", \"version\": \"1.0.0\"}",
                "a: [\n",
                "  a: 1\nb: 2\n",
                "  a: 1\nb:\n  kind: Service\n  apiVersion: v1\n",
            })
    void otherYamlIsNone(String text) {
        assertThat(kinds("some.yaml", text)).containsExactly(DocumentKind.OTHER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"values.yaml", "values-prod.yml", "shop-values.yaml", "values.dev.yaml", "a/b/values.yaml"})
    void aKindAloneMakesNoManifestOfHelmValues(String path) {
        assertThat(kinds(path, "kind: DaemonSet\nimage: {tag: a}\n")).containsExactly(DocumentKind.OTHER);
        documents.clear();
        assertThat(kinds(path, "apiVersion: v1\nkind: Service\n")).containsExactly(DocumentKind.MANIFEST);
    }

    @Test
    void aChartFileIsNoManifest() {
        assertThat(kinds("chart/Chart.yaml", "apiVersion: v2\nname: shop\n")).containsExactly(DocumentKind.OTHER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "apiVersion: v1\nkind: Service\nmetadata: [\n",
                "\"kind\": \"Service\"\n  x: - y\n",
                "{\"apiVersion\": \"v1\", \"kind\": ",
                "metadata:\n  name: x\nkynd: a\n : [\n",
                // What stands before the manifest ends the document, and the manifest is lost.
                "  odd: 1\napiVersion: v1\nkind: Service\n",
                "\todd: 1\napiVersion: v1\nkind: Service\n",
                "odd: 1\n{\"apiVersion\": \"v1\", \"kind\": \"Service\"}",
                "  \"kind\": \"Service\",\n  \"apiVersion\": \"v1\"\n}",
            })
    void aBrokenDocumentIsAManifestByItsText(String text) {
        assertThat(kinds("web.yaml", text)).containsExactly(DocumentKind.BROKEN_MANIFEST);
    }

    @Test
    void blanksAndCommentsAreEmpty() {
        assertThat(kinds("web.yaml", "# nothing\n---\napiVersion: v1\nkind: Service\n---\n\n# the end\n---\nnull\n"))
                .containsExactly(DocumentKind.EMPTY, DocumentKind.MANIFEST, DocumentKind.EMPTY, DocumentKind.EMPTY);
    }

    @Test
    void unrenderedTextIsATemplate() {
        assertThat(kinds("a.yaml", "apiVersion: v1\nkind: Service\nmetadata:\n  name: {{ .Values.name }}\n"))
                .containsExactly(DocumentKind.TEMPLATE);
        documents.clear();
        assertThat(kinds("b.yaml", "apiVersion: v1\nkind: Service\nmetadata:\n  name: \"{{ .Values.name }}\"\n"))
                .containsExactly(DocumentKind.TEMPLATE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"kustomization.yaml", "a/kustomization.yml", "Kustomization"})
    void aKustomizationIsKnownByItsFile(String path) {
        assertThat(kinds(path, "resources: [a.yaml]\n")).containsExactly(DocumentKind.KUSTOMIZATION);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kind: Kustomization\nresources: []\n",
                "apiVersion: kustomize.config.k8s.io/v1alpha1\nkind: Component\n",
                "apiVersion: builtin\nkind: PrefixTransformer\n",
            })
    void aKustomizationIsKnownByItsKind(String text) {
        assertThat(kinds("some.yaml", text)).containsExactly(DocumentKind.KUSTOMIZATION);
    }

    @Test
    void whatAKustomizationUsesOtherwiseIsNoObject() {
        read("shop/prod/kustomization.yaml", """
                resources: [../base, extra.yaml]
                patchesStrategicMerge:
                  - replicas.yaml
                  - |-
                    apiVersion: v1
                patchesJson6902: [{path: add.yaml, target: {kind: Service}}]
                patches: [{path: ../patches/more.yaml}, {patch: "- op: add"}]
                transformers: [labels.yaml]
                configMapGenerator: [{name: a, files: [dashboard.json, rules=rules.yaml]}]
                """);
        String object = "apiVersion: v1\nkind: Service\nmetadata: {name: a}\n";
        for (String file : List.of("extra", "replicas", "add", "labels", "rules", "other", "../patches/more")) {
            read("shop/prod/" + file + ".yaml", object);
        }
        documents.remove(documents.size() - 1);
        read("shop/patches/more.yaml", object + "---\n" + object);
        assertThat(sort())
                .extracting(InputDocument::kind)
                .containsExactly(
                        DocumentKind.KUSTOMIZATION,
                        DocumentKind.MANIFEST,
                        DocumentKind.PATCH,
                        DocumentKind.PATCH,
                        DocumentKind.KUSTOMIZATION,
                        DocumentKind.OTHER,
                        DocumentKind.MANIFEST,
                        DocumentKind.PATCH,
                        DocumentKind.PATCH);
    }

    @Test
    void patchesAreAlsoKnownByWhatTheySay() {
        assertThat(kinds("a.yaml", "- op: replace\n  path: /spec/replicas\n  value: 3\n"))
                .containsExactly(DocumentKind.PATCH);
        documents.clear();
        assertThat(kinds("b.yaml", "apiVersion: v1\nkind: Service\nspec:\n  ports:\n    - $patch: replace\n"))
                .containsExactly(DocumentKind.PATCH);
    }

    @Test
    void aPartOfAPodInAFileThatIsNamedSoIsAPatch() {
        String part = "apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec: {containers: [{name: a}]}\n";
        assertThat(kinds("kubeadm/patches/etcd.yaml", part)).containsExactly(DocumentKind.PATCH);
        documents.clear();
        assertThat(kinds("shop/memory-patch.yaml", part)).containsExactly(DocumentKind.PATCH);
        documents.clear();
        assertThat(kinds("shop/dispatch.yaml", part)).containsExactly(DocumentKind.MANIFEST);
        documents.clear();
        assertThat(kinds("patches/web.yaml", part.replace("name: a}]", "name: a, image: b}]")))
                .containsExactly(DocumentKind.MANIFEST);
    }

    @Test
    void listsAreTakenApart() {
        read("all.yaml", """
                apiVersion: v1
                kind: List
                items:
                  - apiVersion: v1
                    kind: Service
                    metadata: {name: a}
                  - apiVersion: v1
                    kind: ServiceList
                    items:
                      - metadata: {name: b}
                  - not an object
                ---
                apiVersion: v1
                kind: List
                items: []
                """);
        List<InputDocument> sorted = sort();
        assertThat(sorted.get(0).manifests()).extracting(Manifest::kind).containsExactly("Service", "Service");
        assertThat(sorted.get(0).manifests()).extracting(Manifest::name).containsExactly("a", "b");
        assertThat(sorted.get(0).manifests().get(1).apiVersion()).isEqualTo("v1");
        Manifest second = sorted.get(0).manifests().get(1);
        assertThat(second.file().text(second.node().span())).isEqualTo("metadata: {name: b}");
        assertThat(sorted.get(1).kind()).isEqualTo(DocumentKind.MANIFEST);
        assertThat(sorted.get(1).manifests()).isEmpty();
    }

    @Test
    void aListInJsonIsTakenApartToo() {
        read(
                "all.json",
                "{\"apiVersion\": \"v1\", \"kind\": \"PodList\", \"items\": [{\"metadata\": {\"name\": \"a\"}}]}");
        assertThat(sort().get(0).manifests()).extracting(Manifest::kind).containsExactly("Pod");
    }

    private List<DocumentKind> kinds(String path, String text) {
        read(path, text);
        return sort().stream().map(InputDocument::kind).toList();
    }

    private void read(String path, String text) {
        documents.addAll(YamlReader.read(SourceFile.of(path, text), ReadingLimits.DEFAULT));
    }

    private List<InputDocument> sort() {
        return DocumentSorter.sort(documents);
    }
}
