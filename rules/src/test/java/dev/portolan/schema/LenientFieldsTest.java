package dev.portolan.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.yaml.YamlMapping;
import dev.portolan.yaml.YamlNode;
import dev.portolan.yaml.YamlScalar;
import java.io.IOException;
import java.util.List;
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
            if (recorded.accepted() || !recorded.errors().isEmpty()) {
                Definition definition = Objects.requireNonNull(schemas.definition(
                        recorded.manifest().apiVersion(), recorded.manifest().kind()));
                new ShapeWalk(schemas, (known, node) -> {
                            if (recorded.accepted()) {
                                note(known, node);
                            } else {
                                noteUntold(known, node, recorded.errors());
                            }
                            return true;
                        })
                        .walk(recorded.manifest().node(), definition);
            }
        }
        assertThat(missing).containsAll(LenientFields.MAY_BE_MISSING);
        assertThat(empty).containsAll(LenientFields.MAY_BE_EMPTY);
        assertThat(strings).containsAll(LenientFields.MAY_BE_ANY_STRING);
    }

    /** Of an object where the server tells of one field that is missing, it would tell of the others as well. */
    private void noteUntold(Definition definition, YamlMapping node, List<String> errors) {
        List<FieldDefinition> absent = definition.fields().stream()
                .filter(field -> isNothing(node.get(field.name())))
                .toList();
        if (absent.stream().anyMatch(field -> field.required() && isTold(field, errors))) {
            absent.stream()
                    .filter(field -> !isTold(field, errors))
                    .forEach(field -> missing.add(definition.name() + "." + field.name()));
        }
    }

    private static boolean isTold(FieldDefinition field, List<String> errors) {
        return errors.stream().anyMatch(error -> error.endsWith("." + field.name()));
    }

    private static boolean isNothing(@Nullable YamlNode value) {
        return value == null || ShallowJson.isNull(value);
    }

    private void note(Definition definition, YamlMapping node) {
        for (FieldDefinition field : definition.fields()) {
            String path = definition.name() + "." + field.name();
            YamlNode value = node.get(field.name());
            if (value == null || isNothing(value)) {
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
