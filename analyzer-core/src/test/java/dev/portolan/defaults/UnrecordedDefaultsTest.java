package dev.portolan.defaults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.manifest.Field;
import dev.portolan.manifest.Manifest;
import dev.portolan.schema.CustomKinds;
import dev.portolan.schema.Schemas;
import dev.portolan.source.SourceFile;
import dev.portolan.yaml.ReadingLimits;
import dev.portolan.yaml.YamlMapping;
import dev.portolan.yaml.YamlReader;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a server fills in for kinds, versions and pods of which no answer was recorded. The sources stand at the classes. */
class UnrecordedDefaultsTest {

    private static final String WEBHOOK = """
        apiVersion: admissionregistration.k8s.io/v1
        kind: %s
        metadata: {name: door}
        webhooks:
        - name: door.example.com
          clientConfig: {service: {name: door, namespace: shop}}
          rules: [{apiGroups: [""], apiVersions: [v1], operations: [CREATE], resources: [pods]}]
        """;

    @ParameterizedTest
    @CsvSource({
        "failurePolicy, Fail",
        "matchPolicy, Equivalent",
        "timeoutSeconds, 10",
        "clientConfig.service.port, 443",
        "rules.0.scope, *"
    })
    void webhooksOfBothKindsAskEverybodyAndFailClosed(String path, String expected) {
        for (String kind : List.of("MutatingWebhookConfiguration", "ValidatingWebhookConfiguration")) {
            Field webhook = find(stored("", WEBHOOK.formatted(kind)), "webhooks.0");
            assertThat(find(webhook, path).text()).as(kind).isEqualTo(expected);
        }
    }

    @Test
    void onlyAWebhookThatChangesObjectsMayBeAskedAgain() {
        assertThat(text("", WEBHOOK.formatted("MutatingWebhookConfiguration"), "webhooks.0.reinvocationPolicy"))
                .isEqualTo("Never");
        assertThat(text("", WEBHOOK.formatted("ValidatingWebhookConfiguration"), "webhooks.0.reinvocationPolicy"))
                .isEmpty();
    }

    @Test
    void aPolicyForAdmissionIsNoWebhook() {
        String policy = """
            apiVersion: admissionregistration.k8s.io/v1
            kind: ValidatingAdmissionPolicyBinding
            metadata: {name: door}
            spec: {policyName: door}
            """;
        assertThat(text("", policy, "spec.policyName")).isEqualTo("door");
        assertThat(text("", policy, "metadata.name")).isEqualTo("door");
    }

    @Test
    void aServiceBehindAnApiServerAnswersAt443() {
        assertThat(text("", """
            apiVersion: apiregistration.k8s.io/v1
            kind: APIService
            metadata: {name: v1.doors.example.com}
            spec: {service: {name: door, namespace: shop}, group: doors.example.com, version: v1}
            """, "spec.service.port")).isEqualTo("443");
    }

    @ParameterizedTest
    @CsvSource({
        "1.25, attachRequired, true",
        "1.25, fsGroupPolicy, ReadWriteOnceWithFSType",
        "1.25, volumeLifecycleModes.0, Persistent",
        "1.28, seLinuxMount, false",
        "1.36, preventPodSchedulingIfMissing, ''",
        "1.37, preventPodSchedulingIfMissing, false",
    })
    void aCsiDriverIsFilledInAsItsVersionKnowsIt(String version, String path, String expected) {
        assertThat(text(version, """
            apiVersion: storage.k8s.io/v1
            kind: CSIDriver
            metadata: {name: disks.example.com}
            spec: {}
            """, "spec." + path)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"1.27, 8080", "1.28, ''"})
    void aTemplateOnTheNodesNetworkHasHostPortsBefore128Only(String version, String expected) {
        assertThat(text(version, """
            apiVersion: apps/v1
            kind: DaemonSet
            metadata: {name: agent}
            spec:
              selector: {matchLabels: {app: agent}}
              template:
                metadata: {labels: {app: agent}}
                spec:
                  hostNetwork: true
                  containers: [{name: a, image: a:1, ports: [{containerPort: 8080}]}]
            """, "spec.template.spec.containers.0.ports.0.hostPort"))
                .isEqualTo(expected);
    }

    /** A pod that says a part of what it needs as a whole; the rest comes from its containers. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {requests: {cpu: 1}} | {limits: {hugepages-2Mi: 4Mi}} |  | limits.hugepages-2Mi   | 4Mi
        {requests: {cpu: 1}} | {limits: {hugepages-2Mi: 4Mi}} |  | requests.hugepages-2Mi | 4Mi
        {requests: {hugepages-2Mi: 8Mi}} | {limits: {hugepages-2Mi: 4Mi}} | | limits.hugepages-2Mi | ''
        {}                   | {limits: {hugepages-2Mi: 4Mi}} |  | limits.hugepages-2Mi   | ''
        {limits: {cpu: 3}}   | {limits: {hugepages-2Mi: 4Mi}} |  | limits.hugepages-2Mi   | 4Mi
        {requests: {cpu: 1}} | {limits: {cpu: 2}}             |  | limits.cpu             | 2
        {requests: {cpu: 1}} | {limits: {cpu: 2}}             |  | requests.cpu           | 1
        {requests: {cpu: 1}} | {limits: {example.com/x: 2}}   |  | limits.example.com/x   | ''
        {requests: {cpu: 1}} | {limits: {cpu: 2}} | {requests: {cpu: 1}}                  | limits.cpu | ''
        {requests: {cpu: 1}} | {limits: {cpu: 2}} | {limits: {cpu: 5}}                    | limits.cpu | 5
        {requests: {cpu: 1}} | {limits: {cpu: 2}} | {limits: {cpu: 1}}                    | limits.cpu | 2
        {limits: {cpu: 9}}   | {requests: {cpu: 2}} | {requests: {cpu: 1}}                | requests.cpu | 2
        {limits: {cpu: 9}}   | {requests: {cpu: 2}} | {requests: {cpu: 5}}                | requests.cpu | 5
        {limits: {cpu: 9}}   | {requests: {memory: 1Gi}} |                                | requests.cpu | 9
        {limits: {example.com/x: 9}} | {requests: {cpu: 1}} |                             | requests.example.com/x | ''
        """)
    void aPodAsAWholeNeedsWhatItsContainersNeed(
            String own, String container, String init, String path, String expected) {
        String initContainers = init == null ? "[]" : "[{name: first, image: a:1, resources: " + init + "}]";
        assertThat(text("", pod(own, container, initContainers), "spec.resources." + path))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        sidecar 2           | 3
        sidecar 2, init 4   | 6
        init 4, sidecar 2   | 4
        init 2, sidecar 2   | 3
        sidecar 1, sidecar 1, init 4, init 3 | 6
        """)
    void sidecarsRunBesideWhatStartsAfterThem(String containers, String expected) {
        StringBuilder list = new StringBuilder();
        for (String container : containers.split(", ", -1)) {
            String[] words = container.split(" ", -1);
            list.append(list.isEmpty() ? "" : ", ")
                    .append("{name: c")
                    .append(list.length())
                    .append(", image: a:1, resources: {requests: {cpu: ")
                    .append(words[1])
                    .append(words[0].equals("sidecar") ? "}}, restartPolicy: Always}" : "}}}");
        }
        assertThat(text(
                        "",
                        pod("{limits: {cpu: 9}}", "{requests: {cpu: 1}}", "[" + list + "]"),
                        "spec.resources.requests.cpu"))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {}                                                              | BestEffort
        {limits: {cpu: 0, memory: 0}}                                   | BestEffort
        {limits: {example.com/x: 1}}                                    | BestEffort
        {requests: {cpu: 1}}                                            | Burstable
        {limits: {cpu: 1}}                                              | Burstable
        {limits: {cpu: 1, memory: 1Gi}}                                 | Guaranteed
        {limits: {cpu: 1, memory: 1Gi}, requests: {cpu: 500m}}          | Burstable
        {limits: {cpu: 1, memory: 1Gi}, requests: {cpu: 1000m}}         | Guaranteed
        """)
    void aPodIsGuaranteedWhatItLimitsItselfTo(String resources, String expected) {
        assertThat(text("", """
            apiVersion: v1
            kind: Pod
            metadata: {name: web}
            spec:
              containers: [{name: web, image: a:1, resources: %s}]
            """.formatted(resources), "status.qosClass")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        clusterIPs: [10.0.0.1]     | clusterIP    | 10.0.0.1
        clusterIPs: [10.0.0.1]     | ipFamilies.0 | IPv4
        clusterIPs: ['fd00::1']    | ipFamilies.0 | IPv6
        clusterIP: 'fd00::1'       | clusterIPs.0 | fd00::1
        clusterIP: 'fd00::1'       | ipFamilies.0 | IPv6
        clusterIPs: []             | ipFamilies.0 | IPv4
        """)
    void aServiceHasTheFamilyOfItsAddress(String written, String path, String expected) {
        assertThat(text("", """
            apiVersion: v1
            kind: Service
            metadata: {name: web}
            spec: {%s, selector: {app: web}, ports: [{port: 80}]}
            """.formatted(written), "spec." + path)).isEqualTo(expected);
    }

    private static String pod(String own, String container, String initContainers) {
        return """
            apiVersion: v1
            kind: Pod
            metadata: {name: web}
            spec:
              resources: %s
              containers: [{name: web, image: a:1, resources: %s}]
              initContainers: %s
            """.formatted(own, container, initContainers);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-02T03:04:05.678901+01:00, 2026-01-02T02:04:05.678901Z",
        "2026-01-02T03:04:05Z, 2026-01-02T03:04:05.000000Z",
        "tomorrow, tomorrow",
        "12, 12"
    })
    void timesOfLeasesAreStoredToTheMicrosecond(String written, String expected) {
        assertThat(text("", """
            apiVersion: coordination.k8s.io/v1
            kind: Lease
            metadata: {name: leader}
            spec: {renewTime: %s}
            """.formatted(written), "spec.renewTime")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"aGk=, aGk=", "'\"aG\\nk=\"', aGk=", "'\"aG\\rk=\"', aGk=", "no base64, no base64", "12, 12"})
    void bytesAreStoredInOneLine(String written, String expected) {
        assertThat(text("", """
            apiVersion: v1
            kind: Secret
            metadata: {name: keys}
            data: {key: %s}
            """.formatted(written), "data.key")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "spec.parts.0.name, mast",
        "spec.parts.0.length, 12",
        "spec.loose.0, a",
        "spec.whole.metadata.name, inner",
        "spec.whole.other, ''",
        "spec.untyped.0, x"
    })
    void defaultsOfACustomKindMayBeListsAndObjects(String path, String expected) {
        String definition = """
            apiVersion: apiextensions.k8s.io/v1
            kind: CustomResourceDefinition
            metadata: {name: ships.example.com}
            spec:
              group: example.com
              scope: Namespaced
              names: {kind: Ship, plural: ships}
              versions:
              - name: v1
                served: true
                storage: true
                schema:
                  openAPIV3Schema:
                    type: object
                    properties:
                      spec:
                        type: object
                        properties:
                          parts:
                            type: array
                            default: [{name: mast}]
                            items:
                              type: object
                              properties: {name: {type: string}, length: {type: integer, default: 12}}
                          loose: {type: array, items: {type: string}}
                          untyped: {type: array}
                          whole:
                            type: object
                            x-kubernetes-embedded-resource: true
                            properties: {spec: {type: object}}
            """;
        Schemas schemas = Schemas.of("").orElseThrow().with(CustomKinds.of(List.of(manifest(definition)), List.of()));
        Manifest stored = Defaults.apply(manifest("""
            apiVersion: example.com/v1
            kind: Ship
            metadata: {name: first}
            spec:
              loose: [a]
              untyped: [x]
              whole: {apiVersion: v1, kind: Pod, metadata: {name: inner}, other: 1}
            """), "shop", schemas);
        Field field = find(stored.root(), path);
        assertThat(expected.isEmpty() ? field.origin().getClass().getSimpleName() : field.text())
                .isEqualTo(expected.isEmpty() ? "Dropped" : expected);
    }

    @Test
    void anObjectOfAKindThatNobodyKnowsIsStoredAsItIsWritten() {
        Manifest unknown = manifest("{apiVersion: example.com/v1, kind: Whale, metadata: {name: moby}}");
        assertThat(Defaults.apply(unknown, "shop", Schemas.of("").orElseThrow()))
                .isSameAs(unknown);
    }

    private static String text(String version, String object, String path) {
        return find(stored(version, object), path).text();
    }

    private static Field stored(String version, String object) {
        return Defaults.apply(manifest(object), "shop", Schemas.of(version).orElseThrow())
                .root();
    }

    private static Manifest manifest(String text) {
        SourceFile file = SourceFile.of("a.yaml", text);
        YamlMapping root = (YamlMapping) Objects.requireNonNull(
                YamlReader.read(file, ReadingLimits.DEFAULT).get(0).root());
        return Manifest.of(file, 0, root);
    }

    /** Steps are names and, in lists, numbers; a name may have dots of its own where it ends the path of a resource. */
    private static Field find(Field from, String path) {
        Field field = from;
        for (String step : path.split("\\.(?!com/)", -1)) {
            field = field.isList() ? field.item(Integer.parseInt(step)) : field.get(step);
        }
        return field;
    }
}
