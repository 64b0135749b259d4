package dev.portolan.manifest;

import java.util.List;

/** A container of a pod, of whatever sort. */
public record Container(Pod pod, Field field) {

    /** As written; empty where there is none. */
    public String name() {
        return field.get("name").text();
    }

    /** An init container that keeps running beside the others. */
    public boolean isSidecar() {
        return field.parent().name().equals("initContainers")
                && field.get("restartPolicy").is("Always");
    }

    public List<ContainerPort> ports() {
        return field.get("ports").items().stream()
                .filter(Field::isObject)
                .map(ContainerPort::new)
                .toList();
    }
}
