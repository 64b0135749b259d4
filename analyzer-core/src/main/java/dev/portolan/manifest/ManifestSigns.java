package dev.portolan.manifest;

import dev.portolan.finding.Spelling;
import dev.portolan.source.InputPath;
import dev.portolan.yaml.YamlDocument;
import dev.portolan.yaml.YamlMapping;
import dev.portolan.yaml.YamlNode;
import dev.portolan.yaml.YamlScalar;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells a manifest from other YAML by the names at its top. */
final class ManifestSigns {

    private static final Pattern TOP_KEY = Pattern.compile("(?m)^[\"']?([A-Za-z][\\w-]*)[\"']?[ \\t]*:");
    private static final Pattern JSON_KEY = Pattern.compile("\"(apiVersion|kind)\"\\s*:");
    private static final Pattern JSON_START = Pattern.compile("\\A\\s*[{\"]|(?m:^\\{)");
    private static final Pattern VALUES_FILE = Pattern.compile("(.*[-_.])?values([-_.].*)?\\.ya?ml");
    private static final Set<String> CHART_FILES = Set.of("Chart.yaml", "Chart.yml");
    private static final List<String> CLIENT_CONFIGURATION = List.of("clusters", "contexts", "users");

    private ManifestSigns() {}

    static boolean isManifest(YamlDocument document, YamlMapping root) {
        String file = InputPath.name(document.file().path());
        if (CHART_FILES.contains(file)) {
            return false;
        }
        YamlNode apiVersion = root.get("apiVersion");
        YamlNode kind = root.get("kind");
        if (apiVersion != null && kind != null) {
            return !isClientConfiguration(root, kind);
        }
        if (VALUES_FILE.matcher(file).matches()) {
            return false;
        }
        Set<String> names = new HashSet<>();
        root.entries().forEach(entry -> names.add(entry.name()));
        if (hasBody(names)) {
            return hasIdentity(names);
        }
        // Without a body it may be any tool's file: Drone writes "kind: pipeline", Grafana "apiVersion: 1".
        if (kind != null) {
            return kind instanceof YamlScalar scalar && scalar.isString() && startsUpperCase(scalar.value());
        }
        return apiVersion instanceof YamlScalar scalar && scalar.isString() && !names.contains("version");
    }

    /** Whether a text that is no YAML was to be a manifest. */
    static boolean isManifest(String text) {
        // What stands before the brace may be the very mistake.
        if (JSON_START.matcher(text).find() && JSON_KEY.matcher(text).find()) {
            return true;
        }
        Set<String> names = new HashSet<>();
        Matcher keys = TOP_KEY.matcher(text);
        while (keys.find()) {
            names.add(keys.group(1));
        }
        return names.contains("apiVersion") || names.contains("kind") || (hasBody(names) && hasIdentity(names));
    }

    /** A kubeconfig, which kubectl itself reads. */
    private static boolean isClientConfiguration(YamlMapping root, YamlNode kind) {
        return kind instanceof YamlScalar scalar
                && scalar.value().equals("Config")
                && CLIENT_CONFIGURATION.stream().anyMatch(name -> root.entry(name) != null);
    }

    private static boolean hasBody(Set<String> names) {
        return names.contains("metadata") || names.contains("spec");
    }

    private static boolean hasIdentity(Collection<String> names) {
        return names.stream()
                .anyMatch(name -> isNear(name, "apiVersion", 2) || isNear(name, "kind", 1) || name.endsWith("Kind"));
    }

    private static boolean isNear(String name, String known, int edits) {
        return Spelling.sameLetters(name, known)
                || (Math.abs(name.length() - known.length()) <= edits && Spelling.distance(name, known) <= edits);
    }

    private static boolean startsUpperCase(String text) {
        return !text.isEmpty() && Character.isUpperCase(text.charAt(0));
    }
}
