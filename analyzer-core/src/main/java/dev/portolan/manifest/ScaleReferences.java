package dev.portolan.manifest;

/** What autoscalers name: the workload that they scale. */
final class ScaleReferences {

    private ScaleReferences() {}

    static void add(Manifest manifest, ReferenceList list) {
        switch (manifest.kind()) {
            case "HorizontalPodAutoscaler", "ScaledObject" ->
                addTarget(manifest.spec().get("scaleTargetRef"), list);
            case "VerticalPodAutoscaler" -> addTarget(manifest.spec().get("targetRef"), list);
            default -> {}
        }
    }

    /** KEDA takes a Deployment where no kind is written. */
    private static void addTarget(Field target, ReferenceList list) {
        String apiVersion = target.get("apiVersion").text();
        String group = apiVersion.substring(0, Math.max(0, apiVersion.indexOf('/')));
        String kind = target.get("kind").text();
        ObjectKind workload = ObjectKind.atHome(group, kind.isEmpty() ? "Deployment" : kind);
        list.add(LinkType.SCALES, workload, target.get("name"));
    }
}
