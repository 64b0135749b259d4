package dev.portolan.defaults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.manifest.Absent;
import dev.portolan.manifest.Assigned;
import dev.portolan.manifest.Defaulted;
import dev.portolan.manifest.Dropped;
import dev.portolan.manifest.Field;
import dev.portolan.manifest.Manifest;
import dev.portolan.manifest.Normalised;
import dev.portolan.manifest.Origin;
import dev.portolan.manifest.Written;
import dev.portolan.schema.CustomKinds;
import dev.portolan.schema.Schemas;
import dev.portolan.source.SourceFile;
import dev.portolan.yaml.ReadingLimits;
import dev.portolan.yaml.YamlMapping;
import dev.portolan.yaml.YamlReader;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the value of a field comes from, and why. */
class OriginTest {

    private static final String CRD = """
        apiVersion: apiextensions.k8s.io/v1
        kind: CustomResourceDefinition
        metadata: {name: windmills.example.com}
        spec:
          group: example.com
          scope: Cluster
          names: {kind: Windmill, plural: windmills}
          versions:
          - name: v1
            served: true
            storage: true
            subresources: {status: {}}
            schema:
              openAPIV3Schema:
                type: object
                properties:
                  spec:
                    type: object
                    properties:
                      sails: {type: integer, default: 4}
                      colour: {type: string, default: red}
                      note: {type: string, nullable: true, default: none}
                      owner:
                        type: object
                        default: {name: ann}
                        properties:
                          name: {type: string}
                          age: {type: integer, default: 40}
                      gears: {type: array, items: {type: object, properties: {size: {type: integer, default: 1}}}}
                      free: {type: object, x-kubernetes-preserve-unknown-fields: true}
                  status: {type: object, properties: {turning: {type: boolean, default: true}}}
        """;

    private static final Map<String, String> OBJECTS =
            Map.of("service", """
                apiVersion: v1
                kind: Service
                metadata: {name: web, uid: x}
                spec:
                  type: NodePort
                  externalName: ""
                  ports: [{port: 80, targetPort: 0, protocol: null}]
                  speling: 1
                status: {loadBalancer: {}}
                """, "pod", """
                apiVersion: v1
                kind: Pod
                metadata: {generateName: web-}
                spec:
                  hostNetwork: false
                  containers:
                  - name: app
                    image: nginx
                    resources: {limits: {cpu: 0.5, memory: 1024Mi}}
                """, "secret", """
                apiVersion: v1
                kind: Secret
                metadata: {name: web}
                stringData: {password: hunter2}
                """, "windmill", """
                apiVersion: example.com/v1
                kind: Windmill
                metadata: {name: first, namespace: hills}
                spec:
                  colour: null
                  note: null
                  gears: [{}, {size: 2}]
                  free: {anything: 1}
                  wings: 4
                status: {turning: false}
                """, "bare", """
                apiVersion: example.com/v1
                kind: Windmill
                metadata: {name: second}
                """);

    private static Manifest manifest(String text) {
        SourceFile file = SourceFile.of("a.yaml", text);
        YamlMapping root = (YamlMapping) Objects.requireNonNull(
                YamlReader.read(file, ReadingLimits.DEFAULT).get(0).root());
        return Manifest.of(file, 0, root);
    }

    private static Field find(Field root, String path) {
        Field field = root;
        for (String step : path.split("[.\\[]", -1)) {
            field = step.endsWith("]")
                    ? field.item(Integer.parseInt(step.substring(0, step.length() - 1)))
                    : field.get(step);
        }
        return field;
    }

    private static String reason(Origin origin) {
        if (origin instanceof Normalised normalised) {
            return normalised.reason();
        }
        if (origin instanceof Defaulted defaulted) {
            return defaulted.reason();
        }
        if (origin instanceof Assigned assigned) {
            return assigned.reason();
        }
        if (origin instanceof Dropped dropped) {
            return dropped.reason();
        }
        assertThat(origin).isInstanceOfAny(Written.class, Absent.class);
        return "";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "service  | spec.type                    | Written    | NodePort | ''",
                "service  | spec.ports[0].port           | Written    | 80       | ''",
                "service  | spec.ports[0].targetPort     | Normalised | 80       | same as port",
                "service  | spec.ports[0].protocol       | Defaulted  | TCP      | default",
                "service  | spec.ports[0].nodePort       | Assigned   | ''       | the cluster picks one from its node"
                        + " ports, by default 30000 to 32767",
                "service  | spec.sessionAffinity         | Defaulted  | None     | default",
                "service  | spec.externalName            | Dropped    | ''       | an empty string counts as absent",
                "service  | spec.speling                 | Dropped    | 1        | a ServiceSpec has no field speling",
                "service  | spec.loadBalancerIP          | Absent     | ''       | ''",
                "service  | metadata.uid                 | Dropped    | x        | the cluster sets it itself",
                "service  | metadata.namespace           | Defaulted  | shop     | the namespace it is applied to",
                "pod      | metadata.name                | Assigned   | ''       | the cluster makes one from"
                        + " generateName",
                "pod      | spec.hostNetwork             | Dropped    | false    | false counts as absent",
                "pod      | spec.restartPolicy           | Defaulted  | Always   | default",
                "pod      | spec.containers[0].imagePullPolicy           | Defaulted  | Always | default: no tag means"
                        + " latest",
                "pod      | spec.containers[0].resources.limits.cpu      | Normalised | 500m | the server's way to"
                        + " write this quantity",
                "pod      | spec.containers[0].resources.limits.memory   | Normalised | 1Gi  | the server's way to"
                        + " write this quantity",
                "pod      | spec.containers[0].resources.requests.memory | Defaulted  | 1Gi  | same as the limit",
                "secret   | stringData                   | Dropped    | ''       | 'stored in data, in base64'",
                "secret   | data.password                | Defaulted  | aHVudGVyMg== | 'from stringData, in base64'",
                "windmill | spec.sails                   | Defaulted  | 4        | default of CustomResourceDefinition"
                        + " windmills.example.com",
                "windmill | spec.colour                  | Defaulted  | red      | default of CustomResourceDefinition"
                        + " windmills.example.com",
                "windmill | spec.note                    | Written    | ''       | ''",
                "windmill | spec.owner.name              | Defaulted  | ann      | default of CustomResourceDefinition"
                        + " windmills.example.com",
                "windmill | spec.owner.age               | Defaulted  | 40       | default of CustomResourceDefinition"
                        + " windmills.example.com",
                "windmill | spec.gears[0].size           | Defaulted  | 1        | default of CustomResourceDefinition"
                        + " windmills.example.com",
                "windmill | spec.gears[1].size           | Written    | 2        | ''",
                "windmill | spec.free.anything           | Written    | 1        | ''",
                "windmill | spec.wings                   | Dropped    | 4        | CustomResourceDefinition"
                        + " windmills.example.com has no field wings",
                "windmill | status                       | Dropped    | ''       | status is the cluster's to write",
                "windmill | metadata.namespace           | Dropped    | hills    | objects of this kind live in no"
                        + " namespace",
                "bare     | spec                         | Absent     | ''       | ''",
            })
    void isAsTheServerHasIt(String object, String path, String origin, String text, String reason) {
        Schemas schemas = Schemas.of("").orElseThrow().with(CustomKinds.of(List.of(manifest(CRD)), List.of()));
        Manifest stored = Defaults.apply(manifest(Objects.requireNonNull(OBJECTS.get(object))), "shop", schemas);
        Field field = find(stored.root(), path);
        assertThat(field.origin().getClass().getSimpleName()).isEqualTo(origin);
        assertThat(reason(field.origin())).isEqualTo(reason);
        assertThat(field.text()).isEqualTo(text);
    }
}
