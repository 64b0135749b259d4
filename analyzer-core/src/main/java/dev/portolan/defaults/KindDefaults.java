package dev.portolan.defaults;

import dev.portolan.manifest.ObjectValue;
import dev.portolan.schema.KindInfo;

/** Which defaults belong to which kind. */
final class KindDefaults {

    private KindDefaults() {}

    /** @param object decoded, in the kind's own API version */
    static ObjectValue fill(ObjectValue object, KindInfo kind, Cluster cluster) {
        return switch (kind.group()) {
            case "" -> core(object, kind.kind(), cluster);
            case "apps" -> WorkloadDefaults.fill(object, kind.kind(), cluster);
            case "batch" -> batch(object, kind.kind(), cluster);
            case "autoscaling" -> AutoscalerDefaults.fill(object, kind);
            case "networking.k8s.io" -> NetworkDefaults.fill(object, kind.kind());
            case "discovery.k8s.io" -> EndpointDefaults.endpointSlice(object, kind.kind());
            case "rbac.authorization.k8s.io" -> RbacDefaults.fill(object, kind.kind());
            case "storage.k8s.io" -> StorageDefaults.fill(object, kind.kind(), cluster);
            case "scheduling.k8s.io" -> SchedulingDefaults.fill(object, kind.kind());
            case "admissionregistration.k8s.io" -> WebhookDefaults.fill(object, kind.kind());
            case "apiregistration.k8s.io" -> WebhookDefaults.apiService(object);
            default -> object;
        };
    }

    private static ObjectValue core(ObjectValue object, String kind, Cluster cluster) {
        return switch (kind) {
            case "Service" -> ServiceDefaults.fill(object);
            case "Pod" -> PodDefaults.fill(object, cluster);
            case "PodTemplate" -> PodDefaults.podTemplate(object, cluster);
            case "ReplicationController" -> WorkloadDefaults.replicationController(object, cluster);
            case "Endpoints" -> EndpointDefaults.endpoints(object);
            case "Secret" -> ConfigDefaults.secret(object);
            case "Namespace" -> ConfigDefaults.namespace(object);
            case "PersistentVolume" -> StorageDefaults.persistentVolume(object, cluster);
            case "PersistentVolumeClaim" -> StorageDefaults.persistentVolumeClaim(object, cluster);
            case "LimitRange" -> LimitRangeDefaults.fill(object);
            default -> object;
        };
    }

    private static ObjectValue batch(ObjectValue object, String kind, Cluster cluster) {
        return switch (kind) {
            case "Job" -> JobDefaults.job(object, cluster);
            case "CronJob" -> JobDefaults.cronJob(object, cluster);
            default -> object;
        };
    }
}
