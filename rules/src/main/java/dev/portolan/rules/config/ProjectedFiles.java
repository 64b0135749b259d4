package dev.portolan.rules.config;

import dev.portolan.manifest.Field;
import dev.portolan.manifest.Manifest;
import dev.portolan.model.Model;
import dev.portolan.rule.Reporter;
import dev.portolan.rules.vocabulary.NearWord;
import dev.portolan.rules.vocabulary.Overwrite;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The files of a projected volume.
 *
 * @param paths each with what gives it
 */
record ProjectedFiles(Map<String, Field> paths) {

    /** Null where a source is not in the input, or need not be there, or is of a kind with paths that nobody wrote. */
    static @Nullable ProjectedFiles of(Model model, Manifest user, Field projected) {
        Map<String, Field> paths = new LinkedHashMap<>();
        for (Field source : projected.get("sources").items()) {
            if (!add(model, user, source, paths)) {
                return null;
            }
        }
        return new ProjectedFiles(paths);
    }

    private static boolean add(Model model, Manifest user, Field source, Map<String, Field> paths) {
        for (Field kind : source.members()) {
            boolean known = switch (kind.name()) {
                case "configMap" -> addKeys(model, user, "ConfigMap", kind, paths);
                case "secret" -> addKeys(model, user, "Secret", kind, paths);
                case "downwardAPI" -> addItems(kind, paths);
                case "serviceAccountToken", "clusterTrustBundle" -> addPath(kind, paths);
                default -> false;
            };
            if (!known) {
                return false;
            }
        }
        return true;
    }

    private static boolean addKeys(Model model, Manifest user, String kind, Field source, Map<String, Field> paths) {
        if (source.get("optional").isTrue()) {
            return false;
        }
        if (addItems(source, paths)) {
            return true;
        }
        String name = source.get("name").text();
        Keys keys = Keys.ofOnly(model, user, model.named("", kind, user.namespace(), name));
        if (keys == null) {
            return false;
        }
        paths.putAll(keys.keys());
        return true;
    }

    private static boolean addItems(Field source, Map<String, Field> paths) {
        source.get("items").items().forEach(item -> addPath(item, paths));
        return !source.get("items").items().isEmpty();
    }

    private static boolean addPath(Field holder, Map<String, Field> paths) {
        Field path = holder.get("path");
        paths.put(path.text(), path);
        return path.isString();
    }

    /** Whether there is a file of this path, or a folder. */
    boolean has(String subPath) {
        return paths.keySet().stream().anyMatch(path -> path.equals(subPath) || path.startsWith(subPath + "/"));
    }

    void tell(Field subPath, boolean mayChange, Reporter report) {
        String start =
                "subPath \"" + subPath.text() + "\" is no file of the projected volume, so an empty folder is mounted";
        String near = NearWord.of(subPath.text(), paths.keySet());
        Field nearest = near == null ? null : paths.get(near);
        if (near != null && nearest != null) {
            report.at(subPath, start + "; the nearest is " + near)
                    .related(nearest.manifest().file(), nearest.headSpan(), "the nearest file")
                    .fix(Overwrite.value(subPath, near));
        } else if (!mayChange) {
            report.at(subPath, start + "; add it to the sources, or name one that is there");
        }
    }
}
