package dev.portolan.manifest;

import java.util.List;
import java.util.Set;

/** What a pod names: settings, volumes, account, registry secrets, classes. */
final class PodReferences {

    private static final ObjectKind PRIORITY_CLASS = new ObjectKind("scheduling.k8s.io", "PriorityClass");
    private static final ObjectKind RUNTIME_CLASS = new ObjectKind("node.k8s.io", "RuntimeClass");

    /** Sources of volumes that name the Secret with their password. */
    private static final List<String> WITH_SECRET_REF =
            List.of("cephfs", "cinder", "flexVolume", "iscsi", "rbd", "scaleIO", "storageos");

    private PodReferences() {}

    static void add(Pod pod, ReferenceList list) {
        for (Container container : pod.allContainers()) {
            addEnvironment(container, list);
        }
        Set<String> replaced = StorageReferences.claimTemplates(pod.manifest());
        for (Field volume : pod.spec().get("volumes").items()) {
            if (!replaced.contains(volume.get("name").text())) {
                addVolume(volume, list);
            }
        }
        Field account = pod.spec().get("serviceAccountName");
        list.add(
                LinkType.RUNS_AS,
                ObjectKind.SERVICE_ACCOUNT,
                account.isWritten() ? account : pod.spec().get("serviceAccount"));
        for (Field secret : pod.spec().get("imagePullSecrets").items()) {
            list.add(LinkType.PULLS_WITH, ObjectKind.SECRET, secret.get("name"));
        }
        list.add(LinkType.CLASSED, PRIORITY_CLASS, pod.spec().get("priorityClassName"));
        list.add(LinkType.CLASSED, RUNTIME_CLASS, pod.spec().get("runtimeClassName"));
    }

    private static void addEnvironment(Container container, ReferenceList list) {
        for (Field variable : container.field().get("env").items()) {
            Field source = variable.get("valueFrom");
            addConfig(LinkType.USES_CONFIG, ObjectKind.CONFIG_MAP, source.get("configMapKeyRef"), list);
            addConfig(LinkType.USES_CONFIG, ObjectKind.SECRET, source.get("secretKeyRef"), list);
        }
        for (Field source : container.field().get("envFrom").items()) {
            addConfig(LinkType.USES_CONFIG, ObjectKind.CONFIG_MAP, source.get("configMapRef"), list);
            addConfig(LinkType.USES_CONFIG, ObjectKind.SECRET, source.get("secretRef"), list);
        }
    }

    /** A selector of one key, or a reference to the whole. */
    private static void addConfig(LinkType type, ObjectKind target, Field source, ReferenceList list) {
        Field key = source.get("key");
        list.add(type, target, source.get("name"), key.isPresent() ? key : null, source.get("optional"));
    }

    private static void addVolume(Field volume, ReferenceList list) {
        addKeys(ObjectKind.CONFIG_MAP, volume.get("configMap"), "name", list);
        addKeys(ObjectKind.SECRET, volume.get("secret"), "secretName", list);
        for (Field source : volume.at("projected", "sources").items()) {
            addKeys(ObjectKind.CONFIG_MAP, source.get("configMap"), "name", list);
            addKeys(ObjectKind.SECRET, source.get("secret"), "name", list);
        }
        list.add(LinkType.MOUNTS, ObjectKind.CLAIM, volume.at("persistentVolumeClaim", "claimName"));
        StorageReferences.addOfClaim(volume.at("ephemeral", "volumeClaimTemplate", "spec"), list);
        for (String source : WITH_SECRET_REF) {
            list.add(LinkType.MOUNTS, ObjectKind.SECRET, volume.at(source, "secretRef", "name"));
        }
        list.add(LinkType.MOUNTS, ObjectKind.SECRET, volume.at("csi", "nodePublishSecretRef", "name"));
        list.add(LinkType.MOUNTS, ObjectKind.SECRET, volume.at("azureFile", "secretName"));
    }

    /** One reference for each key that is picked, or one for all of them. */
    private static void addKeys(ObjectKind target, Field source, String nameField, ReferenceList list) {
        Field name = source.get(nameField);
        Field optional = source.get("optional");
        List<Field> items = source.get("items").items();
        if (items.isEmpty()) {
            list.add(LinkType.MOUNTS, target, name, null, optional);
        }
        for (Field item : items) {
            list.add(LinkType.MOUNTS, target, name, item.get("key"), optional);
        }
    }
}
