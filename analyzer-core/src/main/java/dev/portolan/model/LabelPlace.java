package dev.portolan.model;

import dev.portolan.manifest.Manifest;
import java.util.ArrayList;
import java.util.List;

/**
 * A place of an object where a kustomization writes labels. Source: kustomize, the default field specs of commonLabels,
 * labels and templateLabels; those of affinities and of
 * policies' peers are left out, as nothing is missed there.
 *
 * @param create whether it is made where it is not there
 */
record LabelPlace(Part part, List<String> path, boolean create) {

    /** What the labels of a place are those of. */
    enum Part {
        OBJECT,
        TEMPLATE,
        SELECTOR
    }

    /** @param inTemplates whether labels are added to the templates of pods, too */
    boolean isReached(boolean inTemplates, boolean inSelectors) {
        return switch (part) {
            case OBJECT -> true;
            case TEMPLATE -> inTemplates || inSelectors;
            case SELECTOR -> inSelectors;
        };
    }

    /** Adds a label. */
    void write(BuiltNode root, String key, String value) {
        List<String> way = new ArrayList<>(path);
        way.add(key);
        if (create || root.find(path) instanceof BuiltNode.Members) {
            FieldPaths.write(root, way, BuiltNode.text(value), true);
        }
    }

    /** All of an object. */
    static List<LabelPlace> of(Manifest object) {
        List<LabelPlace> places = new ArrayList<>();
        places.add(place(Part.OBJECT, "metadata labels", true));
        switch (object.group()) {
            case "" -> addCore(object.kind(), places);
            case "apps", "extensions" -> addApps(object.kind(), places);
            case "batch" -> addBatch(object.kind(), places);
            case "policy" -> {
                if (object.kind().equals("PodDisruptionBudget")) {
                    places.add(place(Part.SELECTOR, "spec selector matchLabels", false));
                }
            }
            case "networking.k8s.io" -> {
                if (object.kind().equals("NetworkPolicy")) {
                    places.add(place(Part.SELECTOR, "spec podSelector matchLabels", false));
                }
            }
            default -> {}
        }
        return places;
    }

    private static void addCore(String kind, List<LabelPlace> places) {
        if (kind.equals("Service") || kind.equals("ReplicationController")) {
            places.add(place(Part.SELECTOR, "spec selector", true));
        }
        if (kind.equals("ReplicationController")) {
            places.add(place(Part.TEMPLATE, "spec template metadata labels", true));
        }
    }

    private static void addApps(String kind, List<LabelPlace> places) {
        switch (kind) {
            case "Deployment", "ReplicaSet", "DaemonSet", "StatefulSet" -> {
                places.add(place(Part.SELECTOR, "spec selector matchLabels", true));
                places.add(place(Part.TEMPLATE, "spec template metadata labels", true));
            }
            default -> {}
        }
    }

    private static void addBatch(String kind, List<LabelPlace> places) {
        switch (kind) {
            case "Job" -> {
                places.add(place(Part.SELECTOR, "spec selector matchLabels", false));
                places.add(place(Part.TEMPLATE, "spec template metadata labels", true));
            }
            case "CronJob" -> {
                places.add(place(Part.SELECTOR, "spec jobTemplate spec selector matchLabels", false));
                places.add(place(Part.TEMPLATE, "spec jobTemplate metadata labels", true));
                places.add(place(Part.TEMPLATE, "spec jobTemplate spec template metadata labels", true));
            }
            default -> {}
        }
    }

    private static LabelPlace place(Part part, String path, boolean create) {
        return new LabelPlace(part, List.of(path.split(" ")), create);
    }
}
