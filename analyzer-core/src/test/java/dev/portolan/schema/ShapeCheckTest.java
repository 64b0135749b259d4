package dev.portolan.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.finding.ApiKind;
import dev.portolan.finding.DeprecatedApiProblem;
import dev.portolan.finding.FieldHome;
import dev.portolan.finding.FoundType;
import dev.portolan.finding.GatedFieldProblem;
import dev.portolan.finding.KindNotServedProblem;
import dev.portolan.finding.MalformedValueProblem;
import dev.portolan.finding.MissingFieldProblem;
import dev.portolan.finding.MissingIdentityProblem;
import dev.portolan.finding.NumberRangeProblem;
import dev.portolan.finding.ShapeProblem;
import dev.portolan.finding.UnknownApiVersionProblem;
import dev.portolan.finding.UnknownFieldProblem;
import dev.portolan.finding.UnknownKindProblem;
import dev.portolan.finding.UnsupportedValueProblem;
import dev.portolan.finding.ValueType;
import dev.portolan.finding.WrongTypeProblem;
import dev.portolan.manifest.Manifest;
import dev.portolan.source.SourceFile;
import dev.portolan.yaml.ReadingLimits;
import dev.portolan.yaml.YamlMapping;
import dev.portolan.yaml.YamlReader;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShapeCheckTest {

    private static final String POD = """
            apiVersion: v1
            kind: Pod
            metadata: {name: web}
            spec:
              containers:
              - name: app
            """;

    private static Shape check(String version, String text) {
        SourceFile file = SourceFile.of("a.yaml", text);
        YamlMapping root = (YamlMapping) Objects.requireNonNull(
                YamlReader.read(file, ReadingLimits.DEFAULT).get(0).root());
        return new ShapeCheck(Schemas.of(version).orElseThrow()).check(Manifest.of(file, 0, root));
    }

    private static <P extends ShapeProblem> P only(Class<P> type, Shape shape) {
        assertThat(shape.problems()).hasSize(1);
        return type.cast(shape.problems().get(0));
    }

    @Test
    void aGoodObjectHasNoProblem() {
        assertThat(check("", POD)).isEqualTo(new Shape(true, true, List.of(), 0));
    }

    @Test
    void nullCountsAsAbsentAndSoDoesAnEmptyStringOfFewChoices() {
        Shape shape =
                check("", POD + "    imagePullPolicy: \"\"\n    ports: null\n    args: [null]\n  restartPolicy:\n");
        assertThat(shape).isEqualTo(new Shape(true, true, List.of(), 0));
    }

    @Test
    void everyWrongTypeIsToldNotOnlyTheFirst() {
        Shape shape = check(
                "",
                POD
                        + "    args: [1, a, yes]\n    tty: \"true\"\n    ports: 80\n  nodeSelector: {a: 1}\n  volumes: {}\n");
        assertThat(shape.decoded()).isFalse();
        assertThat(shape.problems())
                .extracting(ShapeProblem::field)
                .containsExactly(
                        "spec.containers[0].args[0]",
                        "spec.containers[0].args[2]",
                        "spec.containers[0].tty",
                        "spec.containers[0].ports",
                        "spec.nodeSelector[a]",
                        "spec.volumes");
        WrongTypeProblem yes = (WrongTypeProblem) shape.problems().get(1);
        assertThat(yes.found()).isEqualTo(FoundType.BOOLEAN);
        assertThat(yes.name()).isEqualTo("args");
        assertThat(yes.text()).isEqualTo("yes");
        assertThat(yes.value()).isEqualTo("true");
        assertThat(yes.plain()).isTrue();
        assertThat(yes.expected().type()).isEqualTo(ValueType.STRING);
        WrongTypeProblem ports = (WrongTypeProblem) shape.problems().get(3);
        assertThat(ports.expected().type()).isEqualTo(ValueType.LIST);
        assertThat(Objects.requireNonNull(ports.expected().item()).required()).containsExactly("containerPort");
    }

    @Test
    void anUnknownFieldKnowsWhereItBelongs() {
        UnknownFieldProblem image = only(UnknownFieldProblem.class, check("", POD + "  image: nginx\n"));
        assertThat(image.field()).isEqualTo("spec.image");
        assertThat(image.owner().path()).isEqualTo("spec");
        assertThat(image.names()).contains("containers").doesNotContain("image");
        FieldHome home = image.homes().get(0);
        assertThat(home.path()).isEqualTo("spec.containers[0].image");
        assertThat(home.levels()).isEqualTo(1);
        assertThat(home.taken()).isFalse();
        assertThat(home.fits()).isTrue();
        assertThat(Objects.requireNonNull(home.parent()).path()).isEqualTo("spec.containers");
    }

    @ParameterizedTest
    @CsvSource({
        "containers, spec.template.spec.containers, 3",
        "replicas, spec.replicas, 1",
        "labels, metadata.labels, 1",
        "env, spec.template.spec.containers[].env, 4"
    })
    void aFieldAtTheTopOfADeploymentBelongsFurtherDown(String name, String path, int levels) {
        Shape shape = check("", """
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: web}
                %s: {}
                spec:
                  selector: {}
                  template: {}
                """.formatted(name));
        FieldHome home = only(UnknownFieldProblem.class, shape).homes().get(0);
        assertThat(home.path()).isEqualTo(path);
        assertThat(home.levels()).isEqualTo(levels);
    }

    @Test
    void aFieldOfTheOuterKindBelongsThere() {
        UnknownFieldProblem replicas = only(UnknownFieldProblem.class, check("", """
                        apiVersion: apps/v1
                        kind: Deployment
                        metadata: {name: web}
                        spec:
                          selector: {}
                          template:
                            spec:
                              replicas: 3
                              containers: [{name: app}]
                        """));
        FieldHome home = replicas.homes().get(0);
        assertThat(home.path()).isEqualTo("spec.replicas");
        assertThat(home.levels()).isEqualTo(-2);
        assertThat(home.fits()).isTrue();
    }

    @Test
    void valuesOfTheRightTypeCanBeMalformedOutOfRangeOrNoneOfTheChoices() {
        Shape shape = check(
                "",
                POD
                        + "    resources: {limits: {memory: 6GiB}}\n    imagePullPolicy: always\n"
                        + "  terminationGracePeriodSeconds: 9223372036854775808\n  priority: 2147483648\n");
        assertThat(shape.problems())
                .extracting(Object::getClass)
                .extracting(Class::getSimpleName)
                .containsExactly(
                        MalformedValueProblem.class.getSimpleName(),
                        UnsupportedValueProblem.class.getSimpleName(),
                        NumberRangeProblem.class.getSimpleName(),
                        NumberRangeProblem.class.getSimpleName());
        assertThat(shape.decoded()).isFalse();
    }

    @Test
    void aMissingFieldIsToldAtTheObjectThatLacksIt() {
        MissingFieldProblem port = only(MissingFieldProblem.class, check("", """
                        apiVersion: v1
                        kind: Service
                        metadata: {name: web}
                        spec:
                          ports:
                          - name: http
                        """));
        assertThat(port.field()).isEqualTo("spec.ports[0].port");
        assertThat(port.owner().path()).isEqualTo("spec.ports[0]");
        assertThat(port.expected().type()).isEqualTo(ValueType.INT32);
    }

    @Test
    void aFieldBehindAClosedGateIsDroppedAndDecoded() {
        String text = """
                apiVersion: autoscaling/v2
                kind: HorizontalPodAutoscaler
                metadata: {name: web}
                spec:
                  maxReplicas: 3
                  scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: web}
                  behavior: {scaleUp: {tolerance: 0.1}}
                """;
        Shape closed = check("1.34", text);
        assertThat(closed.decoded()).isTrue();
        GatedFieldProblem tolerance = only(GatedFieldProblem.class, closed);
        assertThat(tolerance.gate()).isEqualTo("HPAConfigurableTolerance");
        assertThat(tolerance.onFrom()).isEqualTo("1.35");
        assertThat(check("1.35", text).problems()).isEmpty();
        assertThat(only(UnknownFieldProblem.class, check("1.32", text)).field())
                .isEqualTo("spec.behavior.scaleUp.tolerance");
    }

    @Test
    void anApiIsDeprecatedThenRemoved() {
        String text = "apiVersion: policy/v1beta1\nkind: PodDisruptionBudget\nmetadata: {name: web}\n";
        DeprecatedApiProblem deprecated = only(DeprecatedApiProblem.class, check("1.24", text));
        assertThat(deprecated.removedIn()).isEqualTo("1.25");
        assertThat(deprecated.replacement()).isEqualTo(new ApiKind("policy/v1", "PodDisruptionBudget"));
        Shape gone = check("1.25", text);
        KindNotServedProblem removed = only(KindNotServedProblem.class, gone);
        assertThat(removed.removedIn()).isEqualTo("1.25");
        assertThat(removed.serving()).containsExactly("policy/v1");
        assertThat(removed.replacement()).isNull();
        assertThat(gone.known()).isFalse();
        assertThat(gone.decoded()).isFalse();
    }

    @Test
    void aKindInAnApiVersionOfOthersKnowsItsOwn() {
        KindNotServedProblem wrong =
                (KindNotServedProblem) check("", "apiVersion: v1\nkind: Deployment\nmetadata: {name: web}\n")
                        .problems()
                        .get(0);
        assertThat(wrong.serving()).containsExactly("apps/v1");
        assertThat(wrong.removedIn()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "vl",
                "V1",
                "core/v1",
                "networking.k8s.io/v2",
                "k8s.io/v1",
                "rbac/v1",
                "apps/v1/",
                "networking.k8s.oi/v1"
            })
    void anApiVersionThatCanBeNobodysIsUnknown(String apiVersion) {
        Shape shape = check("", "apiVersion: " + apiVersion + "\nkind: Service\nmetadata: {name: web}\n");
        UnknownApiVersionProblem unknown = only(UnknownApiVersionProblem.class, shape);
        assertThat(unknown.serving()).containsExactly("v1");
        assertThat(shape.decoded()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "monitoring.coreos.com/v1, ServiceMonitor",
        "kubeadm.k8s.io/v1beta4, ClusterConfiguration",
        "kubelet.config.k8s.io/v1beta1, KubeletConfiguration",
        "metrics.k8s.io/v1beta1, PodMetrics",
        "skaffold/v4beta6, Config",
        "autoscaling.k8s.io/v1, VerticalPodAutoscaler"
    })
    void whatMayBeSomebodysOwnIsLeftAlone(String apiVersion, String kind) {
        Shape shape = check("", "apiVersion: " + apiVersion + "\nkind: " + kind + "\nmetadata: {}\nspec: {a: 1}\n");
        assertThat(shape).isEqualTo(new Shape(false, true, List.of(), 0));
    }

    @Test
    void labelsOfACustomObjectAreStringsToo() {
        Shape shape =
                check("", "apiVersion: example.com/v1\nkind: Boat\nmetadata: {name: a, labels: {a: 1}, colour: red}\n");
        assertThat(only(WrongTypeProblem.class, shape).field()).isEqualTo("metadata.labels[a]");
        assertThat(shape.decoded()).isFalse();
    }

    @Test
    void aMisspeltKindIsCheckedAsTheOneThatWasMeant() {
        Shape shape = check("", "apiVersion: v1\nkind: ConfigMpa\nmetadata: {name: web}\ndatum: {}\n");
        assertThat(shape.problems()).hasExactlyElementsOfTypes(UnknownKindProblem.class, UnknownFieldProblem.class);
        UnknownKindProblem kind = (UnknownKindProblem) shape.problems().get(0);
        assertThat(kind.here()).contains("ConfigMap").doesNotContain("Deployment");
        assertThat(kind.elsewhere()).contains(new ApiKind("apps/v1", "Deployment"));
    }

    @Test
    void whatAnObjectIsAndItsNameCanBeMissing() {
        MissingIdentityProblem version =
                only(MissingIdentityProblem.class, check("", "kind: Service\nmetadata: {name: web}\n"));
        assertThat(version.field()).isEqualTo("apiVersion");
        assertThat(version.candidates()).containsExactly("v1");
        MissingIdentityProblem kind =
                only(MissingIdentityProblem.class, check("", "apiVersion: batch/v1\nmetadata: {name: web}\n"));
        assertThat(kind.candidates()).containsExactly("CronJob", "Job");
        assertThat(only(MissingIdentityProblem.class, check("", "apiVersion: v1\nkind: Secret\nmetadata: {}\n"))
                        .field())
                .isEqualTo("metadata.name");
        assertThat(check("", "apiVersion: v1\nkind: Secret\nmetadata: {generateName: a-}\n")
                        .problems())
                .isEmpty();
        assertThat(only(WrongTypeProblem.class, check("", "apiVersion: 1.5\nkind: Secret\nmetadata: {name: a}\n"))
                        .field())
                .isEqualTo("apiVersion");
    }

    @Test
    void moreProblemsThanAnyoneMendsAreCountedAndNoKindOfThemHidesAnother() {
        String many = IntStream.range(0, 700).mapToObj(i -> "x" + i + ": y\n").collect(Collectors.joining());

        Shape shape = check("", "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: web}\n" + many + "data: 1\n");

        assertThat(shape.problems()).hasSize(251).hasAtLeastOneElementOfType(WrongTypeProblem.class);
        assertThat(shape.untold()).isEqualTo(450);
        assertThat(shape.decoded()).isFalse();
    }
}
