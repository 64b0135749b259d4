package dev.portolan.manifest;

import java.util.List;

/** All fields by which objects name others: the one place that knows where each kind keeps them. */
public final class References {

    /** Those of one object. */
    private record Found(List<Reference> references) {}

    private References() {}

    /** In the order of the kind's fields, not of the text. */
    public static List<Reference> of(Manifest manifest) {
        return manifest.once(Found.class, one -> new Found(find(one))).references();
    }

    private static List<Reference> find(Manifest manifest) {
        ReferenceList list = new ReferenceList(manifest);
        Pod pod = Pod.of(manifest);
        if (pod != null) {
            PodReferences.add(pod, list);
        }
        switch (manifest.group()) {
            case "" -> CoreReferences.add(manifest, list);
            case "apps" -> StorageReferences.addOfStatefulSet(manifest, list);
            case "networking.k8s.io", "extensions" -> IngressReferences.add(manifest, list);
            case "gateway.networking.k8s.io" -> GatewayReferences.add(manifest, list);
            case "autoscaling", "autoscaling.k8s.io", "keda.sh" -> ScaleReferences.add(manifest, list);
            case "rbac.authorization.k8s.io" -> AccessReferences.add(manifest, list);
            case "admissionregistration.k8s.io",
                    "apiregistration.k8s.io",
                    "apiextensions.k8s.io",
                    "flowcontrol.apiserver.k8s.io" -> ServerReferences.add(manifest, list);
            default -> {}
        }
        return list.found();
    }
}
