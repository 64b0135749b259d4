package dev.portolan.model;

import static dev.portolan.model.Fleet.configMap;
import static dev.portolan.model.Fleet.deployment;
import static dev.portolan.model.Fleet.object;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.manifest.Answer;
import dev.portolan.manifest.Reference;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What kustomizations do to objects counts before they are matched. */
class BuildsTest {

    private static String service(String name, String selector) {
        return object("v1", "Service", name) + "spec: {selector: {" + selector + "}}\n";
    }

    private static String pods(String name, String labels) {
        return object("apps/v1", "Deployment", name) + """
            spec: {template: {metadata: {labels: {%s}}, spec: {containers: [{name: main}]}}}
            """.formatted(labels);
    }

    private static Answer selects(Fleet fleet) {
        Model model = fleet.model();
        return model.selection(model.services().get(0)).answer();
    }

    @Test
    void aNamespaceOfABuildUnitesWhatIsWrittenApart() {
        Fleet apart = new Fleet()
                .file("a/web.yaml", deployment("web, namespace: front", "settings"))
                .file("b/settings.yaml", configMap("settings"));
        assertThat(apart.resolve("settings").answer()).isNotEqualTo(Answer.YES);
        assertThat(apart.file("kustomization.yaml", "namespace: shop\nresources: [a/web.yaml, b/settings.yaml]\n")
                        .resolve("settings")
                        .answer())
                .isEqualTo(Answer.YES);
    }

    @Test
    void whatABuildDoesNotReachStaysWhereItIs() {
        assertThat(new Fleet()
                        .file("a/web.yaml", deployment("web, namespace: shop", "settings"))
                        .file("b/settings.yaml", configMap("settings"))
                        .file("c/other.yaml", configMap("other"))
                        .file("kustomization.yaml", "namespace: shop\nresources: [a/web.yaml, c/other.yaml]\n")
                        .resolve("settings")
                        .answer())
                .isNotEqualTo(Answer.YES);
    }

    @Test
    void theOuterNamespaceWins() {
        Fleet fleet = new Fleet()
                .file("base/settings.yaml", configMap("settings"))
                .file("base/kustomization.yaml", "namespace: inner\nresources: [settings.yaml]\n")
                .file("over/kustomization.yaml", "namespace: outer\nresources: [../base]\n")
                .file("z/web.yaml", deployment("web, namespace: outer", "settings"));
        assertThat(fleet.resolve("settings").answer()).isEqualTo(Answer.YES);
        assertThat(fleet.file("z/more.yaml", deployment("more, namespace: inner", "other"))
                        .file("base/other.yaml", configMap("other"))
                        .resolve("other")
                        .answer())
                .isNotEqualTo(Answer.YES);
    }

    @Test
    void aPrefixedObjectIsFoundUnderBothNames() {
        Fleet fleet = new Fleet()
                .file("base/all.yaml", configMap("settings"), deployment("web", "settings"))
                .file("base/kustomization.yaml", "namePrefix: b-\nresources: [all.yaml]\n")
                .file("over/kustomization.yaml", "namePrefix: o-\nnameSuffix: -x\nresources: [../base]\n")
                .file("z/other.yaml", deployment("other", "o-b-settings-x"), deployment("third", "b-settings"));
        assertThat(fleet.resolve("settings").answer()).isEqualTo(Answer.YES);
        assertThat(fleet.resolve("o-b-settings-x").answer()).isEqualTo(Answer.YES);
        assertThat(fleet.resolve("b-settings").answer()).isNotEqualTo(Answer.YES);
    }

    @Test
    void commonLabelsGoIntoTemplatesAndSelectors() {
        Fleet fleet = new Fleet()
                .file("base/web.yaml", pods("web", "app: web"))
                .file("over/svc.yaml", service("web", "app: web, env: prod"));
        assertThat(selects(fleet)).isEqualTo(Answer.NO);
        assertThat(selects(fleet.file(
                        "over/kustomization.yaml",
                        "commonLabels: {env: prod}\nresources: [../base/web.yaml, svc.yaml]\n")))
                .isEqualTo(Answer.YES);
    }

    @Test
    void labelsGoWhereTheyAreToldTo() {
        String resources = "resources: [web.yaml, svc.yaml]\n";
        String labels = "labels: [{pairs: {env: prod}, %s}]\n";
        Fleet plain = new Fleet()
                .file("web.yaml", pods("web", "app: web"))
                .file("svc.yaml", service("web", "env: prod"))
                .file("kustomization.yaml", resources + labels.formatted("includeTemplates: false"));
        assertThat(selects(plain)).isEqualTo(Answer.NO);
        Fleet templates = new Fleet()
                .file("web.yaml", pods("web", "app: web"))
                .file("svc.yaml", service("web", "env: prod"))
                .file("kustomization.yaml", resources + labels.formatted("includeTemplates: true"));
        assertThat(selects(templates)).isEqualTo(Answer.YES);
        Fleet selectors = new Fleet()
                .file("web.yaml", pods("web", "app: web, env: test"))
                .file("svc.yaml", service("web", "app: web, env: dev"))
                .file("kustomization.yaml", resources + labels.formatted("includeSelectors: true"));
        assertThat(selects(selectors)).isEqualTo(Answer.YES);
    }

    @Test
    void aComponentChangesWhatItsUserReaches() {
        Fleet fleet = new Fleet()
                .file("base/web.yaml", pods("web", "app: web"))
                .file("base/svc.yaml", service("web", "app: web, tier: front"))
                .file(
                        "part/kustomization.yaml",
                        "kind: Component\nlabels: [{pairs: {tier: front}, includeTemplates: true}]\n");
        assertThat(selects(fleet)).isEqualTo(Answer.NO);
        assertThat(selects(fleet.file(
                        "kustomization.yaml", "resources: [base/web.yaml, base/svc.yaml]\ncomponents: [part]\n")))
                .isEqualTo(Answer.YES);
    }

    @Test
    void aGeneratedConfigMapIsFoundInItsBuild() {
        String generator = """
            resources: [web.yaml]
            configMapGenerator: [{name: settings, literals: [mode=fast], files: [conf/app.ini, b.ini=c.ini]}]
            """;
        Fleet fleet =
                new Fleet().file("web.yaml", deployment("web", "settings")).file("kustomization.yaml", generator);
        Resolution found = fleet.resolve("settings");
        assertThat(found.answer()).isEqualTo(Answer.YES);
        assertThat(found.targets())
                .singleElement()
                .satisfies(target -> assertThat(target.root().get("data").members())
                        .extracting(field -> field.name() + "=" + field.text())
                        .containsExactly("mode=fast", "app.ini=", "b.ini="));
        assertThat(fleet.file(
                                "other/pod.yaml",
                                deployment("other", "settings-7h2t9k4m5b"),
                                deployment("third", "missing"))
                        .complete()
                        .resolve("settings-7h2t9k4m5b")
                        .answer())
                .isEqualTo(Answer.UNKNOWN);
        assertThat(fleet.resolve("missing").answer()).isEqualTo(Answer.NO);
    }

    @Test
    void aGeneratedNameWithAHashIsNoNameForOthers() {
        String outside = deployment("web", "settings");
        String hashed = "configMapGenerator: [{name: settings, literals: [mode=fast]}]\n";
        assertThat(new Fleet()
                        .file("z/web.yaml", outside)
                        .file("a/kustomization.yaml", hashed)
                        .resolve("settings")
                        .answer())
                .isEqualTo(Answer.UNKNOWN);
        assertThat(new Fleet()
                        .file("z/web.yaml", outside)
                        .file("a/kustomization.yaml", hashed + "generatorOptions: {disableNameSuffixHash: true}\n")
                        .resolve("settings")
                        .answer())
                .isEqualTo(Answer.YES);
    }

    @Test
    void keysOfAnEnvironmentFileAreUnknown() {
        String pod = object("v1", "Pod", "web") + """
            spec: {containers: [{name: a, env: [{valueFrom: {configMapKeyRef: {name: settings, key: speed}}}]}]}
            """;
        assertThat(part(new Fleet()
                        .file("web.yaml", pod)
                        .file(
                                "kustomization.yaml",
                                "resources: [web.yaml]\n"
                                        + "configMapGenerator: [{name: settings, literals:"
                                        + " [mode=fast]}]\n")))
                .isEqualTo(Answer.NO);
        assertThat(part(new Fleet()
                        .file("web.yaml", pod)
                        .file(
                                "kustomization.yaml",
                                "resources: [web.yaml]\nconfigMapGenerator: [{name: settings, envs: [a.env]}]\n")))
                .isEqualTo(Answer.UNKNOWN);
    }

    private static Answer part(Fleet fleet) {
        Model model = fleet.model();
        List<Reference> references = model.references();
        assertThat(references).hasSize(1);
        return model.part(references.get(0));
    }

    @Test
    void kustomizationsThatNameEachOtherEndSomewhere() {
        Fleet circle = new Fleet()
                .file("a/kustomization.yaml", "namePrefix: a-\nresources: [../b, ../b, x.yaml]\n")
                .file("b/kustomization.yaml", "namePrefix: b-\nresources: [../a, ../a]\n")
                .file("kustomization.yaml", "resources: [a, b]\n")
                .file("a/x.yaml", configMap("x"))
                .file("z.yaml", deployment("web", "a-x"));
        assertThat(circle.resolve("a-x").answer()).isEqualTo(Answer.YES);
    }

    @Test
    void commonLabelsReplaceThoseOfSelectors() {
        Fleet fleet = new Fleet()
                .file("web.yaml", pods("web", "app: web, env: test"))
                .file("svc.yaml", service("web", "app: web, env: dev"));
        assertThat(selects(fleet)).isEqualTo(Answer.NO);
        assertThat(selects(fleet.file(
                        "kustomization.yaml", "commonLabels: {env: prod}\nresources: [web.yaml, svc.yaml]\n")))
                .isEqualTo(Answer.YES);
    }

    @Test
    void aComponentBringsObjectsOfItsOwn() {
        Fleet fleet = new Fleet()
                .file("web.yaml", deployment("web, namespace: shop", "settings"))
                .file("part/settings.yaml", configMap("settings"))
                .file("part/kustomization.yaml", "kind: Component\nresources: [settings.yaml]\n");
        assertThat(fleet.resolve("settings").answer()).isNotEqualTo(Answer.YES);
        assertThat(fleet.file("kustomization.yaml", "namespace: shop\nresources: [web.yaml]\ncomponents: [part]\n")
                        .resolve("settings")
                        .answer())
                .isEqualTo(Answer.YES);
    }

    @Test
    void aComponentOutsideOfTheInputChangesNothingThatIsKnown() {
        Fleet fleet = new Fleet()
                .file("web.yaml", deployment("web, namespace: shop", "settings"))
                .file("settings.yaml", configMap("settings"))
                .file(
                        "kustomization.yaml",
                        "namespace: shop\nresources: [web.yaml, settings.yaml]\ncomponents: [part]\n");
        assertThat(fleet.resolve("settings").answer()).isEqualTo(Answer.YES);
    }

    @Test
    void aGeneratedSecretHasKeysAndShowsNoValues() {
        String pod = object("v1", "Pod", "web") + """
            spec: {containers: [{name: a, envFrom: [{secretRef: {name: keys}}]}]}
            """;
        String generator = """
            resources: [web.yaml]
            secretGenerator: [{name: keys, literals: [token=hidden, =nothing], files: [=odd.txt]}]
            """;
        Resolution found = new Fleet()
                .file("web.yaml", pod)
                .file("kustomization.yaml", generator)
                .resolve("keys");
        assertThat(found.targets()).singleElement().satisfies(target -> {
            assertThat(target.apiVersion()).isEqualTo("v1");
            assertThat(target.root().get("data").members())
                    .extracting(field -> field.name() + "=" + field.text())
                    .containsExactly("token=", "=odd.txt=");
        });
    }

    @Test
    void aGeneratedObjectLivesInTheNamespaceThatItIsGiven() {
        String generator = """
            generatorOptions: {disableNameSuffixHash: true}
            configMapGenerator: [{name: settings, namespace: %s}]
            """;
        for (String namespace : List.of("shop", "other")) {
            assertThat(new Fleet()
                                    .file("web.yaml", deployment("web, namespace: shop", "settings"))
                                    .file("kustomization.yaml", generator.formatted(namespace))
                                    .resolve("settings")
                                    .answer()
                            == Answer.YES)
                    .as(namespace)
                    .isEqualTo(namespace.equals("shop"));
        }
    }

    @Test
    void aGeneratedNameWithAHashIsNoNameInAnotherBuild() {
        Fleet fleet = new Fleet()
                .file("a/kustomization.yaml", "configMapGenerator: [{name: settings}]\n")
                .file("b/web.yaml", deployment("web", "settings"))
                .file("b/kustomization.yaml", "resources: [web.yaml]\n");
        assertThat(fleet.resolve("settings").answer()).isEqualTo(Answer.UNKNOWN);
        assertThat(fleet.file("kustomization.yaml", "resources: [a, b]\n")
                        .resolve("settings")
                        .answer())
                .isEqualTo(Answer.YES);
    }
}
