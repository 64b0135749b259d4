package dev.portolan.manifest;

import dev.portolan.source.InputPath;
import dev.portolan.source.SourceFile;
import dev.portolan.yaml.YamlDocument;
import dev.portolan.yaml.YamlMapping;
import dev.portolan.yaml.YamlNode;
import dev.portolan.yaml.YamlScalar;
import dev.portolan.yaml.YamlSequence;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the kustomizations of a run use its other files for. A file that one of them takes as a resource holds objects,
 * whatever another one does with it.
 */
final class KustomizeRoles {

    private static final Set<String> FILE_NAMES = Set.of("kustomization.yaml", "kustomization.yml", "Kustomization");
    private static final Set<String> KINDS = Set.of("", "Kustomization", "Component");
    private static final String GROUP = "kustomize.config.k8s.io/";

    private static final Pattern TOP_KEY = Pattern.compile("([A-Za-z0-9]+):");
    private static final Pattern ITEM =
            Pattern.compile("[ -]*(?:- |path:)[ ]*(?:path:[ ]*)?[\"']?([^\"'\\s#:]+)[\"']?\\s*(?:#.*)?");

    private static final List<String> RESOURCES = List.of("resources", "bases", "crds");
    private static final List<String> PATCHES = List.of("patches", "patchesStrategicMerge", "patchesJson6902");
    private static final List<String> PLUGINS = List.of("generators", "transformers", "validators");
    private static final List<String> SETTINGS = List.of("configurations", "replacements", "openapi");
    private static final List<String> GENERATORS = List.of("configMapGenerator", "secretGenerator");

    private final Set<String> resources = new HashSet<>();
    private final Set<String> patches = new HashSet<>();
    private final Set<String> plugins = new HashSet<>();
    private final Set<String> data = new HashSet<>();
    private final Set<String> unreadFolders = new HashSet<>();

    static KustomizeRoles of(List<YamlDocument> documents) {
        KustomizeRoles roles = new KustomizeRoles();
        for (YamlDocument document : documents) {
            if (!isKustomization(document)) {
                continue;
            }
            String folder = InputPath.folder(document.file().path());
            if (document.root() instanceof YamlMapping root) {
                roles.add(folder, root);
            } else {
                roles.addUnread(folder, document.file().text(document.span()));
            }
        }
        return roles;
    }

    /** By its kind, or by the name of its file where the document says nothing else. */
    static boolean isKustomization(YamlDocument document) {
        boolean isNamedSo = FILE_NAMES.contains(InputPath.name(document.file().path()));
        if (!(document.root() instanceof YamlMapping root)) {
            return isNamedSo;
        }
        String apiVersion = text(root.get("apiVersion"));
        // Flux has a Kustomization too, in a group of its own, and it is an object of the cluster.
        boolean isForeign = apiVersion.contains(".") && !apiVersion.startsWith("kustomize.config.");
        return apiVersion.startsWith(GROUP)
                || apiVersion.equals("builtin")
                || (isNamedSo && !isForeign && KINDS.contains(text(root.get("kind"))))
                || (apiVersion.isEmpty() && text(root.get("kind")).equals("Kustomization"));
    }

    FileUse useOf(SourceFile file) {
        DocumentKind role = roleOf(file.path());
        return new FileUse(role, role == null && !resources.contains(file.path()) && isBelowUnread(file.path()));
    }

    /** Null where none of the kustomizations names it. */
    private @Nullable DocumentKind roleOf(String path) {
        if (resources.contains(path)) {
            return null;
        }
        if (patches.contains(path)) {
            return DocumentKind.PATCH;
        }
        if (plugins.contains(path)) {
            return DocumentKind.KUSTOMIZATION;
        }
        return data.contains(path) ? DocumentKind.OTHER : null;
    }

    private void add(String folder, YamlMapping root) {
        RESOURCES.forEach(name -> addPaths(folder, root.get(name), resources));
        PATCHES.forEach(name -> addPaths(folder, root.get(name), patches));
        PLUGINS.forEach(name -> addPaths(folder, root.get(name), plugins));
        SETTINGS.forEach(name -> addPaths(folder, root.get(name), data));
        for (String name : GENERATORS) {
            for (YamlNode generator : items(root.get(name))) {
                if (generator instanceof YamlMapping mapping) {
                    addPaths(folder, mapping.get("files"), data);
                }
            }
        }
        for (YamlNode chart : items(root.get("helmCharts"))) {
            if (chart instanceof YamlMapping mapping) {
                addPath(folder, text(mapping.get("valuesFile")), data);
                addPaths(folder, mapping.get("additionalValuesFiles"), data);
            }
        }
    }

    /** Where it is broken, its lines still name the files that are no whole objects. */
    private void addUnread(String folder, String text) {
        unreadFolders.add(folder);
        String section = "";
        for (String line : text.lines().toList()) {
            Matcher key = TOP_KEY.matcher(line);
            Matcher item = ITEM.matcher(line);
            if (key.lookingAt() && isSection(key.group(1))) {
                section = key.group(1);
            } else if (item.matches()) {
                addPath(folder, item.group(1), files(section));
            }
        }
    }

    /** Its lines may be gone, and with them the names of patches. */
    private boolean isBelowUnread(String path) {
        if (unreadFolders.isEmpty()) {
            return false;
        }
        String folder = InputPath.folder(path);
        while (!unreadFolders.contains(folder)) {
            if (folder.isEmpty()) {
                return false;
            }
            folder = InputPath.folder(folder);
        }
        return true;
    }

    private static boolean isSection(String key) {
        return Stream.of(RESOURCES, PATCHES, PLUGINS, SETTINGS, GENERATORS).anyMatch(names -> names.contains(key));
    }

    private Set<String> files(String section) {
        if (RESOURCES.contains(section)) {
            return resources;
        }
        if (PATCHES.contains(section)) {
            return patches;
        }
        return PLUGINS.contains(section) ? plugins : new HashSet<>();
    }

    /** Items are file names, or objects with a {@code path:}; {@code openapi} is such an object itself. */
    private static void addPaths(String folder, @Nullable YamlNode node, Set<String> files) {
        if (node instanceof YamlMapping mapping) {
            addPath(folder, text(mapping.get("path")), files);
        }
        for (YamlNode item : items(node)) {
            addPath(folder, text(item instanceof YamlMapping mapping ? mapping.get("path") : item), files);
        }
    }

    /** An inline patch may stand where a path may; a generator may write {@code key=path}. */
    private static void addPath(String folder, String path, Set<String> files) {
        if (path.contains("\n")) {
            return;
        }
        String resolved = InputPath.resolve(folder, path.substring(path.indexOf('=') + 1));
        if (resolved != null) {
            files.add(resolved);
        }
    }

    private static List<YamlNode> items(@Nullable YamlNode node) {
        return node instanceof YamlSequence list ? list.items() : List.of();
    }

    private static String text(@Nullable YamlNode node) {
        return node instanceof YamlScalar scalar && scalar.isString() ? scalar.value() : "";
    }
}
