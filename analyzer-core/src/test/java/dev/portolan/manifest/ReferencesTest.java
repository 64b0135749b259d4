package dev.portolan.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.source.SourceFile;
import dev.portolan.yaml.ReadingLimits;
import dev.portolan.yaml.YamlReader;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReferencesTest {

    /** Each as {@code type kind namespace/name at field}, with the key behind it, and {@code ?} where it is optional. */
    private static List<String> of(String text) {
        SourceFile file = SourceFile.of("object.yaml", text);
        return DocumentSorter.sort(YamlReader.read(file, ReadingLimits.DEFAULT)).stream()
                .flatMap(document -> document.manifests().stream())
                .flatMap(manifest -> References.of(manifest).stream())
                .map(ReferencesTest::inWords)
                .toList();
    }

    private static String inWords(Reference reference) {
        String place = reference.namespace() == null ? "" : reference.namespace() + "/";
        Field key = reference.key();
        return reference.type().word() + " " + reference.kind() + " " + place + reference.name()
                + (key == null ? "" : " " + (key.isObject() ? key.members().get(0) : key).text())
                + (reference.optional() ? "?" : "");
    }

    @Test
    void aPodNamesItsSettingsAndVolumes() {
        assertThat(of("""
            apiVersion: batch/v1
            kind: CronJob
            metadata: {name: a, namespace: shop}
            spec:
              jobTemplate:
                spec:
                  template:
                    spec:
                      serviceAccountName: robot
                      priorityClassName: high
                      runtimeClassName: gvisor
                      imagePullSecrets: [{name: registry}]
                      initContainers:
                        - name: i
                          env: [{name: A, valueFrom: {secretKeyRef: {name: keys, key: a, optional: true}}}]
                      containers:
                        - name: c
                          env: [{name: A, valueFrom: {configMapKeyRef: {name: settings, key: a}}}]
                          envFrom: [{configMapRef: {name: all}}, {secretRef: {name: secrets, optional: true}}]
                      volumes:
                        - {name: v1, configMap: {name: files}}
                        - {name: v2, secret: {secretName: tls, items: [{key: crt, path: p}, {key: k, path: q}]}}
                        - {name: v3, persistentVolumeClaim: {claimName: disk}}
                        - {name: v4, ephemeral: {volumeClaimTemplate: {spec: {storageClassName: fast}}}}
                        - name: v5
                          projected:
                            sources: [{configMap: {name: p1, optional: true}}, {secret: {name: p2}}]
            """))
                .containsExactlyInAnyOrder(
                        "uses-config Secret shop/keys a?",
                        "uses-config ConfigMap shop/settings a",
                        "uses-config ConfigMap shop/all",
                        "uses-config Secret shop/secrets?",
                        "mounts ConfigMap shop/files",
                        "mounts Secret shop/tls crt",
                        "mounts Secret shop/tls k",
                        "mounts PersistentVolumeClaim shop/disk",
                        "classed StorageClass fast",
                        "mounts ConfigMap shop/p1?",
                        "mounts Secret shop/p2",
                        "runs-as ServiceAccount shop/robot",
                        "pulls-with Secret shop/registry",
                        "classed PriorityClass high",
                        "classed RuntimeClass gvisor");
    }

    @Test
    void anIngressNamesServicesInBothShapes() {
        assertThat(of("""
            apiVersion: networking.k8s.io/v1
            kind: Ingress
            metadata: {name: a}
            spec:
              ingressClassName: nginx
              tls: [{hosts: [a.example], secretName: cert}]
              defaultBackend: {resource: {apiGroup: k8s.example, kind: Bucket, name: icons}}
              rules:
                - http: {paths: [{backend: {service: {name: web, port: {number: 80}}}}]}
            ---
            apiVersion: extensions/v1beta1
            kind: Ingress
            metadata: {name: b}
            spec:
              backend: {serviceName: old, servicePort: http}
            """))
                .containsExactly(
                        "classed IngressClass nginx",
                        "certifies Secret /cert",
                        "routes Bucket /icons",
                        "routes Service /web 80",
                        "routes Service /old http");
    }

    @Test
    void routesNameGatewaysAndServicesOfAnyNamespace() {
        assertThat(of("""
            apiVersion: gateway.networking.k8s.io/v1
            kind: HTTPRoute
            metadata: {name: a, namespace: shop}
            spec:
              parentRefs: [{name: door, namespace: infra, sectionName: https}]
              rules:
                - backendRefs: [{name: web, port: 80}]
                  filters: [{type: RequestMirror, requestMirror: {backendRef: {name: copy, port: 81}}}]
            ---
            apiVersion: gateway.networking.k8s.io/v1
            kind: Gateway
            metadata: {name: door, namespace: infra}
            spec:
              gatewayClassName: cilium
              listeners: [{name: https, tls: {certificateRefs: [{name: cert}]}}]
            """))
                .containsExactly(
                        "attaches Gateway infra/door https",
                        "routes Service shop/web 80",
                        "routes Service shop/copy 81",
                        "classed GatewayClass cilium",
                        "certifies Secret infra/cert");
    }

    @Test
    void autoscalersNameWorkloads() {
        assertThat(of("""
            apiVersion: autoscaling/v2
            kind: HorizontalPodAutoscaler
            metadata: {name: a}
            spec: {scaleTargetRef: {apiVersion: extensions/v1beta1, kind: Deployment, name: web}}
            ---
            apiVersion: keda.sh/v1alpha1
            kind: ScaledObject
            metadata: {name: b}
            spec: {scaleTargetRef: {name: worker}}
            """)).containsExactly("scales Deployment /web", "scales Deployment /worker");
    }

    @Test
    void bindingsNameRolesAndAccountsButNoUsers() {
        assertThat(of("""
            apiVersion: rbac.authorization.k8s.io/v1
            kind: RoleBinding
            metadata: {name: a, namespace: shop}
            roleRef: {apiGroup: rbac.authorization.k8s.io, kind: Role, name: reader}
            subjects:
              - {kind: ServiceAccount, name: robot, namespace: tools}
              - {kind: ServiceAccount, name: own}
              - {kind: User, name: ann, apiGroup: rbac.authorization.k8s.io}
            """))
                .containsExactly(
                        "grants Role shop/reader",
                        "empowers ServiceAccount tools/robot",
                        "empowers ServiceAccount shop/own");
    }

    @Test
    void storageAndServersNameEachOther() {
        assertThat(of("""
            apiVersion: v1
            kind: PersistentVolumeClaim
            metadata: {name: disk, namespace: shop}
            spec: {storageClassName: fast, volumeName: pv1}
            ---
            apiVersion: v1
            kind: PersistentVolume
            metadata: {name: pv1}
            spec: {claimRef: {name: disk, namespace: shop}}
            ---
            apiVersion: apps/v1
            kind: StatefulSet
            metadata: {name: db, namespace: shop}
            spec: {serviceName: db-hl, volumeClaimTemplates: [{spec: {storageClassName: slow}}]}
            ---
            apiVersion: apiregistration.k8s.io/v1
            kind: APIService
            metadata: {name: v1.metrics}
            spec: {service: {name: metrics, namespace: kube-system, port: 443}}
            ---
            apiVersion: admissionregistration.k8s.io/v1
            kind: ValidatingWebhookConfiguration
            metadata: {name: hook}
            webhooks: [{clientConfig: {service: {name: judge, namespace: tools}}}]
            ---
            apiVersion: v1
            kind: ServiceAccount
            metadata: {name: robot, namespace: shop}
            secrets: [{name: token}]
            imagePullSecrets: [{name: registry}]
            """))
                .containsExactly(
                        "classed StorageClass fast",
                        "binds PersistentVolume pv1",
                        "binds PersistentVolumeClaim shop/disk",
                        "named-by Service shop/db-hl",
                        "classed StorageClass slow",
                        "served-by Service kube-system/metrics 443",
                        "served-by Service tools/judge",
                        "uses-config Secret shop/token",
                        "pulls-with Secret shop/registry");
    }

    @Test
    void whatNobodyWroteNamesNothing() {
        assertThat(Stream.of("name: ''", "name:", "name: 5").flatMap(name -> of("""
            apiVersion: v1
            kind: Pod
            metadata: {name: a}
            spec: {containers: [{envFrom: [{configMapRef: {%s}}]}]}
            """.formatted(name)).stream()))
                .isEmpty();
    }
}
