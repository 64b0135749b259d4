package dev.portolan.model;

import dev.portolan.manifest.Manifest;
import dev.portolan.manifest.Member;
import dev.portolan.manifest.ObjectValue;
import dev.portolan.manifest.ScalarValue;
import dev.portolan.manifest.Written;
import dev.portolan.source.InputPath;
import dev.portolan.yaml.ScalarType;
import dev.portolan.yaml.YamlDocument;
import dev.portolan.yaml.YamlMapping;
import dev.portolan.yaml.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the ConfigMaps and Secrets that a kustomization generates. */
final class GeneratorReader {

    private final YamlDocument document;
    private final boolean plainNames;
    private final List<Generator> found = new ArrayList<>();

    private GeneratorReader(YamlDocument document, boolean plainNames) {
        this.document = document;
        this.plainNames = plainNames;
    }

    static List<Generator> read(YamlDocument document, YamlMapping kustomization) {
        GeneratorReader reader = new GeneratorReader(document, isPlain(kustomization.get("generatorOptions")));
        reader.readAll(kustomization, "configMapGenerator", "ConfigMap");
        reader.readAll(kustomization, "secretGenerator", "Secret");
        return reader.found;
    }

    private static boolean isPlain(@Nullable YamlNode options) {
        return options instanceof YamlMapping mapping
                && KustomizationReader.isTrue(mapping.get("disableNameSuffixHash"));
    }

    private void readAll(YamlMapping kustomization, String field, String kind) {
        for (YamlNode item : KustomizationReader.items(kustomization.get(field))) {
            if (item instanceof YamlMapping generator) {
                read(generator, kind);
            }
        }
    }

    private void read(YamlMapping generator, String kind) {
        Written origin = new Written(generator);
        Map<String, Member> data = new LinkedHashMap<>();
        for (YamlNode literal : KustomizationReader.items(generator.get("literals"))) {
            String text = KustomizationReader.text(literal);
            int equals = text.indexOf('=');
            if (equals > 0) {
                // What a Secret holds, nobody needs to know.
                put(data, text.substring(0, equals), kind.equals("Secret") ? "" : text.substring(equals + 1), literal);
            }
        }
        for (YamlNode file : KustomizationReader.items(generator.get("files"))) {
            String text = KustomizationReader.text(file);
            int equals = text.indexOf('=');
            put(data, equals > 0 ? text.substring(0, equals) : InputPath.name(text), "", file);
        }
        Map<String, Member> metadata = new LinkedHashMap<>();
        put(metadata, "name", KustomizationReader.text(generator.get("name")), generator);
        String namespace = KustomizationReader.text(generator.get("namespace"));
        if (!namespace.isEmpty()) {
            put(metadata, "namespace", namespace, generator);
        }
        Map<String, Member> object = new LinkedHashMap<>();
        put(object, "apiVersion", "v1", generator);
        put(object, "kind", kind, generator);
        object.put("metadata", Member.unwritten("metadata", new ObjectValue(origin, metadata)));
        object.put("data", Member.unwritten("data", new ObjectValue(origin, data)));
        boolean open = generator.get("envs") != null || generator.get("env") != null;
        Manifest manifest =
                Manifest.generated(document.file(), document.number(), generator, new ObjectValue(origin, object));
        found.add(new Generator(manifest, !plainNames && !isPlain(generator.get("options")), open));
    }

    private static void put(Map<String, Member> members, String name, String text, YamlNode place) {
        ScalarValue value = new ScalarValue(new Written(place), ScalarType.STRING, text);
        members.put(name, Member.unwritten(name, value));
    }
}
