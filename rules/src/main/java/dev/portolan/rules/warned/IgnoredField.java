package dev.portolan.rules.warned;

import static dev.portolan.finding.Severity.WARNING;

import com.google.auto.service.AutoService;
import dev.portolan.finding.Fix;
import dev.portolan.manifest.Field;
import dev.portolan.manifest.Manifest;
import dev.portolan.manifest.Pod;
import dev.portolan.manifest.Service;
import dev.portolan.rule.ManifestRule;
import dev.portolan.rule.Reporter;
import dev.portolan.rule.Rule;
import dev.portolan.rule.RuleInfo;
import dev.portolan.rules.vocabulary.NewMember;
import dev.portolan.rules.vocabulary.Overwrite;
import dev.portolan.rules.vocabulary.ScalarText;
import dev.portolan.rules.vocabulary.TextForm;
import dev.portolan.yaml.ScalarType;
import dev.portolan.yaml.YamlScalar;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Fields that the server keeps and nobody looks at, because of what another field says. */
@AutoService(Rule.class)
@RuleInfo(id = "ignored-field", severity = WARNING, summary = "field has no effect beside another one")
public final class IgnoredField implements ManifestRule {

    private static final int RELEASE_WITHOUT_SECCOMP_ANNOTATIONS = 27;

    /** Of the pod, or behind {@code container.} of one container. */
    private static final TextForm SECCOMP =
            TextForm.of("(container\\.)?seccomp\\.security\\.alpha\\.kubernetes\\.io/.*");

    private static final String SNAPSHOTS = "snapshot.storage.k8s.io";

    private static final List<String> TYPES = List.of("ClusterIP", "NodePort", "LoadBalancer");

    @Override
    public void check(Manifest manifest, Reporter report) {
        Service service = Service.of(manifest);
        if (service != null) {
            check(service, report);
        }
        if (manifest.is("networking.k8s.io", "NetworkPolicy")) {
            checkPolicy(manifest.spec(), report);
        }
        if (manifest.is("autoscaling", "HorizontalPodAutoscaler")) {
            manifest.spec().get("metrics").items().forEach(metric -> checkMetric(metric, report));
        }
        if (manifest.is("", "PersistentVolumeClaim")) {
            checkSource(manifest.spec().get("dataSource"), report);
        }
        manifest.spec()
                .get("volumeClaimTemplates")
                .items()
                .forEach(claim -> checkSource(claim.at("spec", "dataSource"), report));
        Pod pod = Pod.of(manifest);
        if (pod != null) {
            check(pod, report);
        }
    }

    /** Source: kubernetes/kubernetes, pkg/api/persistentvolumeclaim: what this could not name in its first years is dropped. */
    private static void checkSource(Field source, Reporter report) {
        boolean dropped = source.isObject() && source.node() != null && !source.isWritten();
        if (!dropped || source.parent().get("dataSourceRef").isWritten()) {
            return;
        }
        report.atKey(
                        source,
                        "the API server drops this dataSource, and the volume will be empty; "
                                + (isBareSnapshot(source)
                                        ? "write apiGroup: " + SNAPSHOTS + " in it"
                                        : "write dataSourceRef"))
                .fix(sourceFix(source));
    }

    private static boolean isBareSnapshot(Field source) {
        return source.get("kind").is("VolumeSnapshot") && isUngrouped(source);
    }

    private static boolean isUngrouped(Field source) {
        return source.get("apiGroup").text().isEmpty();
    }

    private static @Nullable Fix sourceFix(Field source) {
        if (isBareSnapshot(source)) {
            return NewMember.fix(source, List.of("apiGroup"), SNAPSHOTS, "write apiGroup: " + SNAPSHOTS);
        }
        return isUngrouped(source) ? null : Overwrite.key(source, "dataSourceRef");
    }

    private static void check(Service service, Reporter report) {
        Field spec = service.spec();
        Field name = spec.get("externalName");
        if (TYPES.contains(service.type()) && name.isWritten() && !name.text().isEmpty()) {
            report.atKey(
                    name,
                    "externalName has no effect in a Service of type " + service.type()
                            + "; remove it, or write type ExternalName");
        }
        if (service.isExternalName()) {
            ignore(spec.get("externalIPs"), "in a Service of type ExternalName", report);
        } else if (service.isHeadless() && service.type().equals("ClusterIP")) {
            ignore(spec.get("externalIPs"), "in a headless Service", report);
            ignore(spec.get("loadBalancerIP"), "in a headless Service", report);
            if (spec.get("sessionAffinity").is("ClientIP")) {
                ignore(spec.get("sessionAffinity"), "in a headless Service", report);
            }
        }
    }

    /** Where policyTypes is written, it alone says which rules count. */
    private static void checkPolicy(Field spec, Reporter report) {
        Field types = spec.get("policyTypes");
        List<String> named = types.items().stream().map(Field::text).toList();
        if (!types.isWritten() || named.isEmpty()) {
            return;
        }
        for (String type : List.of("Ingress", "Egress")) {
            Field rules = spec.get(type.toLowerCase(Locale.ROOT));
            if (!named.contains(type) && rules.isWritten() && !rules.items().isEmpty()) {
                report.atKey(
                                rules,
                                rules.name() + " has no effect, as policyTypes has no " + type
                                        + "; add it there, or remove " + rules.name())
                        .related(types.headSpan(), "the types");
            }
        }
    }

    /** Source: kubernetes/kubernetes, pkg/controller/podautoscaler: an average value is looked for first, whatever the type. */
    private static void checkMetric(Field metric, Reporter report) {
        for (String source : List.of("resource", "containerResource")) {
            Field target = metric.at(source, "target");
            Field type = target.get("type");
            Field value = target.get("averageValue");
            Field share = target.get("averageUtilization");
            if (type.is("Utilization") && value.isWritten() && share.isAbsent()) {
                report.at(
                                type,
                                "type Utilization has no effect beside averageValue " + ScalarText.written(value)
                                        + ", which is an amount for each pod; write averageUtilization for a share of"
                                        + " what is requested, or type: AverageValue")
                        .related(value, "the amount")
                        .fix(isShare(value) ? Overwrite.key(value, "averageUtilization") : null);
            } else if (type.is("AverageValue") && share.isWritten() && value.isAbsent()) {
                report.at(
                                type,
                                "type AverageValue has no effect beside averageUtilization, which is a share of what is"
                                        + " requested; write type: Utilization")
                        .related(share, "the share")
                        .fix(Overwrite.value(type, "Utilization"));
            }
        }
    }

    private static boolean isShare(Field value) {
        return value.node() instanceof YamlScalar scalar && scalar.type() == ScalarType.INTEGER;
    }

    private static void ignore(Field field, String where, Reporter report) {
        boolean empty = field.isList() ? field.items().isEmpty() : field.text().isEmpty();
        if (field.isWritten() && !empty) {
            report.atKey(field, field.name() + " has no effect " + where + "; remove it");
        }
    }

    private static void check(Pod pod, Reporter report) {
        if (report.version().isAtLeast(RELEASE_WITHOUT_SECCOMP_ANNOTATIONS)) {
            for (Field annotation : pod.metadata().get("annotations").members()) {
                if (SECCOMP.matcher(annotation.name()).matches()) {
                    report.atKey(
                            annotation,
                            "annotation " + annotation.name() + " has no effect since Kubernetes 1."
                                    + RELEASE_WITHOUT_SECCOMP_ANNOTATIONS
                                    + "; write securityContext.seccompProfile");
                }
            }
        }
        pod.allContainers().stream()
                .flatMap(container -> container.ports().stream())
                .forEach(port -> {
                    Field address = port.field().get("hostIP");
                    Long number = port.field().get("hostPort").integer();
                    if (!address.text().isEmpty() && (number == null || number == 0)) {
                        report.atKey(address, "hostIP has no effect without hostPort; remove it, or add that");
                    }
                });
    }
}
