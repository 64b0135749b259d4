package dev.portolan.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.yaml.YamlMapping;
import dev.portolan.yaml.YamlNode;
import dev.portolan.yaml.YamlScalar;
import java.io.IOException;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LenientFieldsTest {

    private final Schemas schemas = Schemas.of("1.37").orElseThrow();
    private final Set<String> missing = new TreeSet<>();
    private final Set<String> empty = new TreeSet<>();
    private final Set<String> strings = new TreeSet<>();

    @Test
    void aRealServerTookAnObjectThatMakesUseOfEachOfThem() throws IOException {
        for (RecordedManifest recorded : RecordedManifest.all()) {
            if (recorded.accepted()) {
                Definition definition = Objects.requireNonNull(schemas.definition(
                        recorded.manifest().apiVersion(), recorded.manifest().kind()));
                new ShapeWalk(schemas, (known, node) -> {
                            note(known, node);
                            return true;
                        })
                        .walk(recorded.manifest().node(), definition);
            }
        }
        assertThat(missing).containsAll(LenientFields.MAY_BE_MISSING);
        assertThat(empty).containsAll(LenientFields.MAY_BE_EMPTY);
        assertThat(strings).containsAll(LenientFields.MAY_BE_ANY_STRING);
    }

    private void note(Definition definition, YamlMapping node) {
        for (FieldDefinition field : definition.fields()) {
            String path = definition.name() + "." + field.name();
            YamlNode value = node.get(field.name());
            if (value == null || ShallowJson.isNull(value)) {
                missing.add(path);
            } else if (value instanceof YamlMapping mapping && mapping.entries().isEmpty()) {
                empty.add(path);
            } else if (isUnheardOf(value)) {
                strings.add(path);
            }
        }
    }

    /** Whether it is the word that the recordings put where only a few are known. */
    private static boolean isUnheardOf(@Nullable YamlNode value) {
        return value instanceof YamlScalar scalar && scalar.value().equals("SIGNOPE");
    }
}
