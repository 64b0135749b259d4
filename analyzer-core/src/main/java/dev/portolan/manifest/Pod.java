package dev.portolan.manifest;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A pod, or the template of one.
 *
 * @param metadata the pod's own: of a Deployment that of its template
 * @param spec the pod's own
 */
public record Pod(Manifest manifest, Field metadata, Field spec) {

    /** The pod that an object is or makes; null where it is and makes none. */
    public static @Nullable Pod of(Manifest manifest) {
        return manifest.pod();
    }

    public List<Container> containers() {
        return list("containers");
    }

    public List<Container> initContainers() {
        return list("initContainers");
    }

    /** Init containers that keep running: those with {@code restartPolicy: Always}. */
    public List<Container> sidecars() {
        return initContainers().stream().filter(Container::isSidecar).toList();
    }

    /** Containers, init containers and ephemeral containers. */
    public List<Container> allContainers() {
        List<Container> all = new ArrayList<>(list("initContainers"));
        all.addAll(containers());
        all.addAll(list("ephemeralContainers"));
        return all;
    }

    private List<Container> list(String name) {
        List<Container> containers = new ArrayList<>();
        for (Field field : spec.get(name).items()) {
            if (field.isObject()) {
                containers.add(new Container(this, field));
            }
        }
        return containers;
    }
}
