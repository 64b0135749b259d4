package dev.portolan.rules.config;

import dev.portolan.manifest.Container;
import dev.portolan.manifest.Field;
import dev.portolan.manifest.Manifest;
import dev.portolan.manifest.Pod;
import dev.portolan.model.Model;
import dev.portolan.rule.Reporter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Mounts of one file of a ConfigMap or Secret: where the volume has no such file, the kubelet makes an empty folder of
 * that name.
 */
record SubPaths(Model model, Pod pod) {

    /** A volume of one ConfigMap or Secret. */
    private record Source(Field field, String kind, String name) {}

    /** Whether an object mounts anything so: few do. */
    private record Presence(boolean there) {}

    static boolean isIn(Manifest manifest) {
        return manifest.once(Presence.class, one -> new Presence(hasMount(Pod.of(one))))
                .there();
    }

    private static boolean hasMount(@Nullable Pod pod) {
        return pod != null
                && pod.allContainers().stream()
                        .flatMap(container -> container.field().get("volumeMounts").items().stream())
                        .anyMatch(mount -> mount.get("subPath").isString());
    }

    void check(Reporter report) {
        Map<String, Source> sources = new HashMap<>();
        Map<String, ProjectedFiles> projected = new HashMap<>();
        for (Field volume : pod.spec().get("volumes").items()) {
            Field map = volume.get("configMap");
            Field secret = volume.get("secret");
            if (map.isObject()) {
                sources.put(
                        volume.get("name").text(),
                        new Source(map, "ConfigMap", map.get("name").text()));
            } else if (secret.isObject()) {
                sources.put(
                        volume.get("name").text(),
                        new Source(secret, "Secret", secret.get("secretName").text()));
            } else if (volume.get("projected").isObject()) {
                ProjectedFiles files = ProjectedFiles.of(model, pod.manifest(), volume.get("projected"));
                if (files != null) {
                    projected.put(volume.get("name").text(), files);
                }
            }
        }
        for (Container container : pod.allContainers()) {
            for (Field mount : container.field().get("volumeMounts").items()) {
                Source source = sources.get(mount.get("name").text());
                ProjectedFiles files = projected.get(mount.get("name").text());
                Field subPath = mount.get("subPath");
                if (!subPath.isString() || subPath.text().isEmpty()) {
                    continue;
                }
                if (source != null) {
                    check(source, subPath, report);
                } else if (files != null && !files.has(subPath.text())) {
                    files.tell(subPath, model.scopes().hasUnknown(pod.manifest().file()), report);
                }
            }
        }
    }

    private void check(Source source, Field subPath, Reporter report) {
        List<Field> items = source.field().get("items").items();
        if (!items.isEmpty()) {
            checkItems(items, subPath, report);
            return;
        }
        if (source.field().get("optional").isTrue()) {
            return;
        }
        Manifest manifest = pod.manifest();
        List<Manifest> named = model.named("", source.kind(), manifest.namespace(), source.name());
        Keys keys = Keys.blamed(model, manifest, named, one -> one.has(subPath.text()));
        if (keys != null) {
            String message = "subPath \"" + subPath.text() + "\" is no key of " + keys.inWords()
                    + ", so an empty folder is mounted";
            keys.tell(model, subPath, message, report);
        }
    }

    /** Of a volume with items, only those are there, under their own paths. */
    private static void checkItems(List<Field> items, Field subPath, Reporter report) {
        boolean there = items.stream()
                .map(item -> item.get("path").text())
                .anyMatch(path -> path.equals(subPath.text()) || path.startsWith(subPath.text() + "/"));
        if (!there) {
            report.at(
                            subPath,
                            "subPath \"" + subPath.text()
                                    + "\" is no path of the volume's items, so an empty folder is mounted; write "
                                    + items.get(0).get("path").text())
                    .related(items.get(0).get("path"), "a path that the volume has");
        }
    }
}
