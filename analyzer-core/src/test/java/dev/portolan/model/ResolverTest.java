package dev.portolan.model;

import static dev.portolan.model.Fleet.configMap;
import static dev.portolan.model.Fleet.deployment;
import static dev.portolan.model.Fleet.object;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.manifest.Answer;
import dev.portolan.manifest.Manifest;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Satisfied anywhere, blamed nearby. */
class ResolverTest {

    @Test
    void anObjectOfAnyFolderSatisfies() {
        Resolution found = new Fleet()
                .file("a/web.yaml", deployment("web", "settings"))
                .file("b/c/settings.yaml", configMap("settings"))
                .resolve("settings");
        assertThat(found.answer()).isEqualTo(Answer.YES);
        assertThat(found.targets()).extracting(target -> target.file().path()).containsExactly("b/c/settings.yaml");
    }

    @Test
    void anObjectOfAnotherNamespaceDoesNot() {
        Resolution found = new Fleet()
                .file("web.yaml", deployment("web", "settings"))
                .file("settings.yaml", configMap("settings, namespace: shop"))
                .resolve("settings");
        assertThat(found.answer()).isEqualTo(Answer.NO);
        assertThat(found.near()).isNull();
        assertThat(found.elsewhere()).hasSize(1);
    }

    @Test
    void nothingIsKnownOfWhatMayLiveElsewhere() {
        assertThat(new Fleet()
                        .file("web.yaml", deployment("web", "settings"))
                        .resolve("settings")
                        .answer())
                .isEqualTo(Answer.UNKNOWN);
    }

    @Test
    void aCompleteWorldShowsThatItIsMissing() {
        assertThat(new Fleet()
                        .file("web.yaml", deployment("web", "settings"))
                        .complete()
                        .resolve("settings")
                        .answer())
                .isEqualTo(Answer.NO);
    }

    @Test
    void othersOfItsKindThatAreUsedAndThereShowThatItIsMissing() {
        Resolution found = new Fleet()
                .file("web.yaml", deployment("web", "settings"))
                .file("shop.yaml", deployment("shop", "prices"), configMap("prices"))
                .resolve("settings");
        assertThat(found.answer()).isEqualTo(Answer.NO);
        assertThat(found.near()).isNull();
    }

    @Test
    void whatIsBrokenBesideItMayHoldIt() {
        assertThat(new Fleet()
                        .file("web.yaml", deployment("web", "settings"))
                        .file("shop.yaml", deployment("shop", "prices"), configMap("prices"))
                        .file("broken.yaml", "kind: ConfigMap\nmetadata: {name: settings\n")
                        .resolve("settings")
                        .answer())
                .isEqualTo(Answer.UNKNOWN);
    }

    @Test
    void aSlipIsNamedWithTheObjectThatWasMeant() {
        Resolution found = new Fleet()
                .file("web.yaml", deployment("web", "setings"), configMap("settings"), configMap("prices"))
                .resolve("setings");
        assertThat(found.answer()).isEqualTo(Answer.NO);
        NearName near = Objects.requireNonNull(found.near());
        assertThat(near.name()).isEqualTo("settings");
        assertThat(near.nearness()).isEqualTo(Nearness.SAME_FILE);
        assertThat(near.single()).isTrue();
    }

    @Test
    void aSlipFarAwayIsNone() {
        assertThat(new Fleet()
                        .file("a/b/web.yaml", deployment("web", "setings"))
                        .file("c/settings.yaml", configMap("settings"))
                        .resolve("setings")
                        .answer())
                .isEqualTo(Answer.UNKNOWN);
    }

    @Test
    void theOnlyObjectOfTheFileThatNobodyUsesWasMeant() {
        Resolution found = new Fleet()
                .file("web.yaml", deployment("web", "settings"), configMap("web-config"))
                .resolve("settings");
        assertThat(Objects.requireNonNull(found.near()).name()).isEqualTo("web-config");
    }

    @Test
    void whatAnotherOneUsesWasNotMeant() {
        Resolution found = new Fleet()
                .file(
                        "web.yaml",
                        deployment("web", "settings"),
                        deployment("shop", "web-config"),
                        configMap("web-config"))
                .resolve("settings");
        assertThat(found.near()).isNull();
    }

    @Test
    void operatorsMakeSecretsOfTheNamesThatTheyAreTold() {
        String pod = object("v1", "Pod", "web") + """
            spec: {containers: [{name: main, envFrom: [{secretRef: {name: keys}}]}]}
            """;
        String other = object("v1", "Pod", "shop") + """
            spec: {containers: [{name: main, envFrom: [{secretRef: {name: prices}}]}]}
            """;
        Fleet fleet = new Fleet().file("web.yaml", pod, other, object("v1", "Secret", "prices"));
        assertThat(fleet.resolve("keys").answer()).isEqualTo(Answer.NO);
        assertThat(fleet.file("keys.yaml", object("external-secrets.io/v1", "ExternalSecret", "keys"))
                        .resolve("keys")
                        .answer())
                .isEqualTo(Answer.UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cert-manager.io/v1 Certificate spec: {secretName: keys}",
                "bitnami.com/v1alpha1 SealedSecret spec: {template: {metadata: {name: keys}}}",
                "external-secrets.io/v1 ExternalSecret spec: {target: {name: keys}}",
                "secrets-store.csi.x-k8s.io/v1 SecretProviderClass spec: {secretObjects: [{secretName: keys}]}"
            })
    void operatorsMakeSecretsOfTheNamesInTheirSpecs(String maker) {
        String[] parts = maker.split(" ", 3);
        String pod = object("v1", "Pod", "web") + """
            spec: {containers: [{name: main, envFrom: [{secretRef: {name: %s}}]}]}
            """;
        String made = object(parts[0], parts[1], "any") + parts[2] + "\n";
        assertThat(new Fleet()
                        .file("a.yaml", made, pod.formatted("keys"))
                        .complete()
                        .model())
                .satisfies(model -> assertThat(model.isMade(model.references().stream()
                                .filter(reference -> reference.name().equals("keys")
                                        && reference.manifest().kind().equals("Pod"))
                                .findFirst()
                                .orElseThrow()))
                        .isTrue());
        assertThat(new Fleet()
                        .file("a.yaml", made, pod.formatted("other"))
                        .resolve("other")
                        .answer())
                .isNotEqualTo(Answer.YES);
    }

    @Test
    void aServiceIsGivenTheCertificateThatItAsksFor() {
        String pod = object("v1", "Pod", "web") + """
            spec: {containers: [{name: main, envFrom: [{secretRef: {name: keys}}]}]}
            """;
        String service = """
            apiVersion: v1
            kind: Service
            metadata: {name: web, annotations: {service.beta.openshift.io/serving-cert-secret-name: keys}}
            """;
        Fleet fleet = new Fleet().file("web.yaml", pod).complete();
        assertThat(fleet.resolve("keys").answer()).isEqualTo(Answer.NO);
        assertThat(fleet.file("svc.yaml", service).resolve("keys").answer()).isEqualTo(Answer.UNKNOWN);
    }

    @Test
    void aStatefulSetMakesItsClaims() {
        String pod = object("v1", "Pod", "copy") + """
            spec: {containers: [], volumes: [{name: a, persistentVolumeClaim: {claimName: data-db-0}}]}
            """;
        String set = object("apps/v1", "StatefulSet", "db") + """
            spec: {volumeClaimTemplates: [{metadata: {name: data}}]}
            """;
        Fleet fleet = new Fleet().file("copy.yaml", pod).complete();
        assertThat(fleet.resolve("data-db-0").answer()).isEqualTo(Answer.NO);
        assertThat(fleet.file("db.yaml", set).resolve("data-db-0").answer()).isEqualTo(Answer.UNKNOWN);
    }

    @Test
    void whatEveryClusterHasIsThere() {
        String binding = object("rbac.authorization.k8s.io/v1", "ClusterRoleBinding", "all") + """
            roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: cluster-admin}
            subjects: [{kind: ServiceAccount, name: default, namespace: shop}]
            """;
        Fleet fleet = new Fleet().file("all.yaml", binding).complete();
        assertThat(fleet.resolve("cluster-admin").answer()).isEqualTo(Answer.YES);
        assertThat(fleet.resolve("default").answer()).isEqualTo(Answer.YES);
    }

    @Test
    void aWorkloadsNameWhereAServicesBelongsMeansItsService() {
        String ingress = object("networking.k8s.io/v1", "Ingress", "door") + """
            spec: {defaultBackend: {service: {name: front, port: {number: 80}}}}
            """;
        String pods = object("apps/v1", "Deployment", "front") + """
            spec: {template: {metadata: {labels: {app: front}}, spec: {containers: []}}}
            """;
        String service = object("v1", "Service", "entry") + "spec: {selector: {app: front}}\n";
        Resolution found = new Fleet()
                .file("a/door.yaml", ingress)
                .file("a/front.yaml", pods, service)
                .file("a/other.yaml", object("v1", "Service", "exit"))
                .resolve("front");
        assertThat(found.answer()).isEqualTo(Answer.NO);
        assertThat(Objects.requireNonNull(found.near()).name()).isEqualTo("entry");
    }

    private static String tls(String annotation) {
        return """
            apiVersion: networking.k8s.io/v1
            kind: Ingress
            metadata: {name: door, annotations: {%s: "true"}}
            spec: {tls: [{secretName: keys}]}
            """.formatted(annotation);
    }

    @Test
    void certManagerMakesTheSecretsOfWhatCarriesItsAnnotations() {
        for (String annotation :
                List.of("cert-manager.io/issuer", "certmanager.k8s.io/issuer", "kubernetes.io/tls-acme")) {
            assertThat(new Fleet()
                            .file("door.yaml", tls(annotation))
                            .complete()
                            .resolve("keys")
                            .answer())
                    .as(annotation)
                    .isEqualTo(Answer.UNKNOWN);
        }
        assertThat(new Fleet()
                        .file("door.yaml", tls("example.com/issuer"))
                        .complete()
                        .resolve("keys")
                        .answer())
                .isEqualTo(Answer.NO);
    }

    @Test
    void anObjectOfAnotherNamespaceIsToldWhereBothAreAppliedTogether() {
        String shop = configMap("settings, namespace: shop");
        Resolution together = new Fleet()
                .file("web.yaml", deployment("web", "settings"), shop)
                .resolve("settings");
        assertThat(together.answer()).isEqualTo(Answer.NO);
        assertThat(together.elsewhere()).hasSize(1);
        Resolution apart = new Fleet()
                .file("a/web.yaml", deployment("web", "settings"))
                .file("b/c/settings.yaml", shop)
                .resolve("settings");
        assertThat(apart.answer()).isEqualTo(Answer.UNKNOWN);
        assertThat(apart.elsewhere()).isEmpty();
    }

    @Test
    void aClaimThatAStatefulSetMakesIsMadeByItsTemplate() {
        String set = object("apps/v1", "StatefulSet", "db") + """
            spec: {volumeClaimTemplates: [{metadata: {name: data}}]}
            """;
        Model model = new Fleet()
                .file(
                        "db.yaml",
                        set,
                        object("v1", "PersistentVolumeClaim", "data-db-0"),
                        object("v1", "PersistentVolumeClaim", "other"))
                .model();
        assertThat(model.manifests().stream().filter(model::isMade).map(Manifest::name))
                .containsExactly("data-db-0");
    }

    @Test
    void aSlipInFoldersOfOneParentIsOne() {
        Resolution found = new Fleet()
                .file("x/pods/web.yaml", deployment("web", "setings"))
                .file("x/maps/settings.yaml", configMap("settings"))
                .resolve("setings");
        NearName near = Objects.requireNonNull(found.near());
        assertThat(near.name()).isEqualTo("settings");
        assertThat(near.nearness()).isEqualTo(Nearness.SIBLING_FOLDERS);
    }

    @Test
    void twoNamesThatAreAsNearLeaveItOpenWhichWasMeant() {
        Resolution found = new Fleet()
                .file("web.yaml", deployment("web", "settingz"), configMap("settings"), configMap("settingx"))
                .resolve("settingz");
        assertThat(Objects.requireNonNull(found.near()).single()).isFalse();
    }

    @Test
    void oneNameInTwoFilesIsOneName() {
        Resolution found = new Fleet()
                .file("web.yaml", deployment("web", "setings"), configMap("settings"))
                .file("same.yaml", configMap("settings"))
                .resolve("setings");
        NearName near = Objects.requireNonNull(found.near());
        assertThat(near.nearness()).isEqualTo(Nearness.SAME_FILE);
        assertThat(near.single()).isTrue();
    }

    @Test
    void oneOfTwoObjectsThatNobodyUsesIsNotTheOnlyOne() {
        Resolution found = new Fleet()
                .file("web.yaml", deployment("web", "settings"), configMap("web-config"), configMap("mail-config"))
                .resolve("settings");
        assertThat(found.near()).isNull();
    }
}
