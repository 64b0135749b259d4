package dev.portolan.rules.warned;

import static dev.portolan.finding.Severity.NOTE;

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
import dev.portolan.source.TextEdit;
import dev.portolan.yaml.ScalarStyle;
import dev.portolan.yaml.YamlScalar;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Fields, labels and annotations that still work and have a successor. */
@AutoService(Rule.class)
@RuleInfo(id = "deprecated-field", severity = NOTE, summary = "field, label or annotation that has a successor")
public final class DeprecatedField implements ManifestRule {

    private static final Map<String, String> NODE_LABELS = Map.of(
            "beta.kubernetes.io/arch", "kubernetes.io/arch",
            "beta.kubernetes.io/os", "kubernetes.io/os",
            "beta.kubernetes.io/instance-type", "node.kubernetes.io/instance-type",
            "failure-domain.beta.kubernetes.io/zone", "topology.kubernetes.io/zone",
            "failure-domain.beta.kubernetes.io/region", "topology.kubernetes.io/region");

    private static final String STORAGE_CLASS = "volume.beta.kubernetes.io/storage-class";
    private static final String INGRESS_CLASS = "kubernetes.io/ingress.class";
    private static final String HINTS = "service.kubernetes.io/topology-aware-hints";
    private static final int RELEASE_OF_SAME_ZONE = 34;
    private static final int RELEASE_OF_EXTERNAL_IPS = 36;

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
        checkOthers(manifest, report);
    }

    private static void checkOthers(Manifest manifest, Reporter report) {
        Field annotations = manifest.metadata().get("annotations");
        if (manifest.is("", "PersistentVolume") || manifest.is("", "PersistentVolumeClaim")) {
            Field storageClass = annotations.get(STORAGE_CLASS);
            if (storageClass.isWritten()) {
                report.atKey(storageClass, "annotation " + STORAGE_CLASS + " is deprecated; use storageClassName");
            }
        }
        Field reclaim = manifest.root().at("spec", "persistentVolumeReclaimPolicy");
        if (manifest.is("", "PersistentVolume") && reclaim.is("Recycle")) {
            report.at(reclaim, "persistentVolumeReclaimPolicy Recycle is deprecated; provision volumes dynamically");
        }
        Field ingressClass = annotations.get(INGRESS_CLASS);
        if (manifest.is("networking.k8s.io", "Ingress") && ingressClass.isWritten()) {
            report.atKey(ingressClass, "annotation " + INGRESS_CLASS + " is deprecated; use spec.ingressClassName");
        }
        Field addressType = manifest.root().get("addressType");
        if (manifest.is("discovery.k8s.io", "EndpointSlice") && addressType.is("FQDN")) {
            report.at(addressType, "addressType FQDN is deprecated, and nothing serves it; list addresses");
        }
        if (manifest.is("storage.k8s.io", "StorageClass")) {
            for (Field topology : manifest.root().get("allowedTopologies").items()) {
                topology.get("matchLabelExpressions").items().forEach(labels -> checkKey(labels.get("key"), report));
            }
        }
    }

    private static void check(Service service, Reporter report) {
        Field hints = service.manifest().metadata().at("annotations", HINTS);
        if (hints.isWritten()) {
            report.atKey(hints, "annotation " + HINTS + " is deprecated; use service.kubernetes.io/topology-mode");
        }
        Field addresses = service.spec().get("externalIPs");
        boolean used = !service.isHeadless()
                && !service.isExternalName()
                && !addresses.items().isEmpty();
        if (used && report.version().isAtLeast(RELEASE_OF_EXTERNAL_IPS)) {
            report.atKey(addresses, "externalIPs is deprecated and not every cluster follows it; use a load balancer");
        }
        Field distribution = service.spec().get("trafficDistribution");
        if (distribution.is("PreferClose") && report.version().isAtLeast(RELEASE_OF_SAME_ZONE)) {
            report.at(
                            distribution,
                            "trafficDistribution PreferClose is deprecated; write PreferSameZone, which is the same")
                    .fix(replace(distribution.node() instanceof YamlScalar scalar ? scalar : null, "PreferSameZone"));
        }
    }

    private static void check(Pod pod, Reporter report) {
        for (Field label : pod.spec().get("nodeSelector").members()) {
            tell(label, label.key(), label.name(), report);
        }
        Field nodes = pod.spec().at("affinity", "nodeAffinity");
        for (Field term : nodes.at("requiredDuringSchedulingIgnoredDuringExecution", "nodeSelectorTerms")
                .items()) {
            checkTerm(term, report);
        }
        for (Field preferred :
                nodes.get("preferredDuringSchedulingIgnoredDuringExecution").items()) {
            checkTerm(preferred.get("preference"), report);
        }
        for (Field constraint : pod.spec().get("topologySpreadConstraints").items()) {
            checkKey(constraint.get("topologyKey"), report);
        }
        for (String name : List.of("podAffinity", "podAntiAffinity")) {
            Field affinity = pod.spec().at("affinity", name);
            for (Field term : affinity.get("requiredDuringSchedulingIgnoredDuringExecution")
                    .items()) {
                checkKey(term.get("topologyKey"), report);
            }
            for (Field preferred : affinity.get("preferredDuringSchedulingIgnoredDuringExecution")
                    .items()) {
                checkKey(preferred.at("podAffinityTerm", "topologyKey"), report);
            }
        }
    }

    private static void checkTerm(Field term, Reporter report) {
        term.get("matchExpressions").items().forEach(expression -> checkKey(expression.get("key"), report));
    }

    private static void checkKey(Field key, Reporter report) {
        tell(key, key.node() instanceof YamlScalar scalar ? scalar : null, key.text(), report);
    }

    private static void tell(Field field, @Nullable YamlScalar written, String label, Reporter report) {
        String successor = NODE_LABELS.get(label);
        if (successor != null && written != null) {
            report.at(field, written.span(), "label " + label + " is deprecated; use " + successor)
                    .fix(replace(written, successor));
        }
    }

    private static @Nullable Fix replace(@Nullable YamlScalar written, String text) {
        return written == null || written.style() != ScalarStyle.PLAIN
                ? null
                : Fix.unsafe("write " + text, new TextEdit(written.span(), text));
    }
}
