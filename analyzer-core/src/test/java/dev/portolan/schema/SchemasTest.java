package dev.portolan.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SchemasTest {

    @Test
    void theNewestVersionIsMeantWhereNoneIsNamed() {
        assertThat(Schemas.versions()).startsWith("1.23").hasSize(15);
        assertThat(Schemas.of("").orElseThrow().version()).isEqualTo("1.37");
        assertThat(Schemas.of("1.2")).isEmpty();
    }

    @Test
    void everyFieldHasATypeAndEveryNamedDefinitionIsThere() {
        for (String version : Schemas.versions()) {
            Schemas schemas = schemas(version);
            int served = 0;
            for (KindInfo kind : schemas.kinds()) {
                if (kind.served()) {
                    served++;
                    follow(schemas, kind.definition(), new HashSet<>());
                } else {
                    assertThat(schemas.definition(kind.apiVersion(), kind.kind()))
                            .isNull();
                }
            }
            assertThat(served).as(version).isGreaterThan(60);
        }
    }

    private static void follow(Schemas schemas, String name, Set<String> seen) {
        if (!seen.add(name)) {
            return;
        }
        Definition definition = schemas.definition(name);
        assertThat(definition).as(name).isNotNull();
        for (FieldDefinition field : Objects.requireNonNull(definition).fields()) {
            FieldType type = field.type();
            while (type instanceof ListType || type instanceof MapType) {
                type = type instanceof ListType list ? list.items() : ((MapType) type).values();
            }
            if (type instanceof ObjectType object) {
                follow(schemas, object.definition(), seen);
            }
        }
    }

    @Test
    void fieldsTellTypeRequirednessDefaultAndKeys() {
        Schemas schemas = schemas("1.37");
        Definition port = Objects.requireNonNull(schemas.definition("io.k8s.api.core.v1.ServicePort"));
        assertThat(port.field("port")).isEqualTo(field("port", SimpleType.INT32, true));
        assertThat(port.field("targetPort")).isEqualTo(field("targetPort", SimpleType.INT_OR_STRING, false));
        assertThat(port.field("protocol"))
                .isEqualTo(new FieldDefinition(
                        "protocol", new EnumType(List.of("SCTP", "TCP", "UDP")), false, false, "TCP", List.of()));
        Definition service = Objects.requireNonNull(schemas.definition("io.k8s.api.core.v1.ServiceSpec"));
        assertThat(service.field("ports"))
                .isEqualTo(field(
                        "ports", new ListType(new ObjectType(port.name()), false, List.of("port", "protocol")), false));
        assertThat(service.field("selector")).isEqualTo(field("selector", new MapType(SimpleType.STRING), false));
    }

    private static FieldDefinition field(String name, FieldType type, boolean required) {
        return new FieldDefinition(name, type, required, false, null, List.of());
    }

    @Test
    void aFieldBehindAClosedGateNamesIt() {
        String rules = "io.k8s.api.autoscaling.v2.HPAScalingRules";
        assertThat(tolerance(schemas("1.34"), rules).closedGates())
                .containsExactly(new ClosedGate("HPAConfigurableTolerance", new KubernetesVersion(1, 35)));
        assertThat(tolerance(schemas("1.35"), rules).closedGates()).isEmpty();
    }

    private static FieldDefinition tolerance(Schemas schemas, String definition) {
        return Objects.requireNonNull(
                Objects.requireNonNull(schemas.definition(definition)).field("tolerance"));
    }

    @Test
    void kindsComeAndGo() {
        assertThat(availability("1.24", "batch/v1beta1", "CronJob")).isEqualTo(Availability.SERVED);
        assertThat(availability("1.25", "batch/v1beta1", "CronJob")).isEqualTo(Availability.REMOVED);
        assertThat(availability("1.37", "extensions/v1beta1", "Ingress")).isEqualTo(Availability.REMOVED);
        assertThat(availability("1.28", "flowcontrol.apiserver.k8s.io/v1", "FlowSchema"))
                .isEqualTo(Availability.NOT_YET);
        assertThat(availability("1.37", "admissionregistration.k8s.io/v1alpha1", "MutatingAdmissionPolicy"))
                .isEqualTo(Availability.ON_REQUEST);
        assertThat(schemas("1.37").kind("v1", "Ingress")).isNull();
    }

    private static Availability availability(String version, String apiVersion, String kind) {
        return Objects.requireNonNull(schemas(version).kind(apiVersion, kind)).availability();
    }

    @Test
    void aReplacementIsOneThatThisVersionServes() {
        assertThat(replacement("1.37", "flowcontrol.apiserver.k8s.io/v1alpha1", "FlowSchema"))
                .isEqualTo("flowcontrol.apiserver.k8s.io/v1");
        assertThat(replacement("1.27", "flowcontrol.apiserver.k8s.io/v1alpha1", "FlowSchema"))
                .isEqualTo("flowcontrol.apiserver.k8s.io/v1beta2");
        assertThat(replacement("1.37", "networking.k8s.io/v1beta1", "IngressClass"))
                .isEqualTo("networking.k8s.io/v1");
        assertThat(replacement("1.37", "policy/v1beta1", "PodSecurityPolicy")).isEmpty();
    }

    private static String replacement(String version, String apiVersion, String kind) {
        Schemas schemas = schemas(version);
        KindInfo found = schemas.replacement(Objects.requireNonNull(schemas.kind(apiVersion, kind)));
        return found == null ? "" : found.apiVersion();
    }

    private static Schemas schemas(String version) {
        return Schemas.of(version).orElseThrow();
    }
}
