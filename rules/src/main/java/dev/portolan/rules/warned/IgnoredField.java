package dev.portolan.rules.warned;

import static dev.portolan.finding.Severity.WARNING;

import com.google.auto.service.AutoService;
import dev.portolan.manifest.Field;
import dev.portolan.manifest.Manifest;
import dev.portolan.manifest.Pod;
import dev.portolan.manifest.Service;
import dev.portolan.rule.ManifestRule;
import dev.portolan.rule.Reporter;
import dev.portolan.rule.Rule;
import dev.portolan.rule.RuleInfo;
import dev.portolan.rules.vocabulary.TextForm;
import java.util.List;

/** Fields that the server keeps and nobody looks at, because of what another field says. */
@AutoService(Rule.class)
@RuleInfo(id = "ignored-field", severity = WARNING, summary = "field has no effect beside another one")
public final class IgnoredField implements ManifestRule {

    private static final int RELEASE_WITHOUT_SECCOMP_ANNOTATIONS = 27;

    /** Of the pod, or behind {@code container.} of one container. */
    private static final TextForm SECCOMP =
            TextForm.of("(container\\.)?seccomp\\.security\\.alpha\\.kubernetes\\.io/.*");

    private static final List<String> TYPES = List.of("ClusterIP", "NodePort", "LoadBalancer");

    @Override
    public void check(Manifest manifest, Reporter report) {
        Service service = Service.of(manifest);
        if (service != null) {
            check(service, report);
        }
        Pod pod = Pod.of(manifest);
        if (pod != null) {
            check(pod, report);
        }
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
