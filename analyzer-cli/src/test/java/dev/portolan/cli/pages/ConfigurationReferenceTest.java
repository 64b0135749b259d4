package dev.portolan.cli.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.cli.Run;
import dev.portolan.config.ConfigKey;
import dev.portolan.source.SourceFile;
import dev.portolan.yaml.ReadingLimits;
import dev.portolan.yaml.YamlEntry;
import dev.portolan.yaml.YamlMapping;
import dev.portolan.yaml.YamlNode;
import dev.portolan.yaml.YamlReader;
import dev.portolan.yaml.YamlScalar;
import dev.portolan.yaml.YamlSequence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.everit.json.schema.loader.SchemaLoader;
import org.json.JSONObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code docs/configuration.md} is made of our JSON Schema, and each example of it is a configuration that holds. */
class ConfigurationReferenceTest {

    private static final Path FOLDER = Path.of("");

    private static String schema() {
        return Run.in(FOLDER, "config", "schema").out();
    }

    /** The members of the schema, in their order. */
    private static YamlMapping ordered() {
        SourceFile file = SourceFile.of("portolan.schema.json", schema());
        return (YamlMapping) YamlReader.read(file, ReadingLimits.DEFAULT).get(0).root();
    }

    private static YamlNode at(YamlNode node, String... path) {
        YamlNode at = node;
        for (String name : path) {
            at = Objects.requireNonNull(((YamlMapping) at).get(name), () -> String.join(".", path));
        }
        return at;
    }

    private static String text(YamlNode node, String... path) {
        return ((YamlScalar) at(node, path)).value();
    }

    private static List<YamlEntry> keys() {
        return ((YamlMapping) at(ordered(), "properties")).entries();
    }

    private static String example(YamlEntry key) {
        assertThat(((YamlMapping) key.value()).get("examples"))
                .as("the \"examples\" of %s in the schema of portolan.yaml", key.name())
                .isNotNull();
        YamlNode first = ((YamlSequence) at(key.value(), "examples")).items().get(0);
        return YamlExample.of(key.name(), first, "");
    }

    static Stream<String> examples() {
        return keys().stream().map(ConfigurationReferenceTest::example);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void exampleIsAConfigurationThatHolds(String example, @TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve(".git"));
        Files.writeString(folder.resolve("portolan.yaml"), example);
        Run shown = Run.in(folder, "config", "show");
        assertThat(shown.err()).isEmpty();
        assertThat(shown.out()).contains("# portolan.yaml");
    }

    @Test
    void schemaAcceptsItsExamples() {
        JSONObject json = new JSONObject(schema());
        JSONObject properties = json.getJSONObject("properties");
        for (String key : properties.keySet()) {
            Object example =
                    properties.getJSONObject(key).getJSONArray("examples").get(0);
            SchemaLoader.load(json).validate(new JSONObject().put(key, example));
        }
    }

    @Test
    void pageTellsOfAllKeys() throws IOException {
        StringBuilder page = new StringBuilder("""
            # The configuration

            <!-- Written by ConfigurationReferenceTest from the JSON Schema of portolan.yaml. -->

            `portolan.yaml` is looked for in the working directory and upwards, but not above the repository; `--config` names another and
            `--no-config` takes none. Options on the command line win. `portolan config show` tells what holds and where it comes from,
            `portolan config schema` prints the JSON Schema of which this page is made, for your editor. A key that is not known is a mistake:
            nothing is checked, and the exit code is 2.

            No key names a program, an address or a file to write, so a configuration from a stranger's branch can do no more than choose.
            """);
        for (YamlEntry key : keys()) {
            section(key, page);
        }
        new CommittedPage("configuration.md", "ConfigurationReferenceTest").is(page.toString());
    }

    private static void section(YamlEntry key, StringBuilder page) {
        page.append("\n## ")
                .append(key.name())
                .append("\n\n")
                .append(text(key.value(), "description"))
                .append("\n\n");
        page.append("Takes ").append(takes(key.value())).append('.');
        String option = option(key.name());
        page.append(option.isEmpty() ? "" : " On the command line: `" + option + "`.")
                .append('\n');
        members(key.value(), page);
        page.append("\n```yaml\n").append(example(key)).append("```\n");
    }

    private static String option(String key) {
        for (ConfigKey known : ConfigKey.values()) {
            if (known.key().equals(key)) {
                return known.option();
            }
        }
        throw new AssertionError("there is no key " + key);
    }

    /** In words, what a schema accepts. */
    private static String takes(YamlNode schema) {
        YamlMapping mapping = (YamlMapping) schema;
        if (mapping.get("$ref") instanceof YamlScalar reference) {
            String name = reference.value().substring(reference.value().lastIndexOf('/') + 1);
            return takes(at(ordered(), "definitions", name));
        }
        if (mapping.get("enum") instanceof YamlSequence words) {
            return oneOf(words);
        }
        if (mapping.get("oneOf") instanceof YamlSequence choices) {
            String one = takes(choices.items().get(0));
            return one.startsWith("a ") ? one + " or a list of them" : one + ", or a list of them";
        }
        if (mapping.get("type") instanceof YamlSequence) {
            return "a version";
        }
        return switch (text(schema, "type")) {
            case "boolean" -> "`true` or `false`";
            case "array" -> "a list of mappings";
            case "object" ->
                "a mapping: behind a rule's id " + takes(at(ordered(), "definitions", "ruleSeverity"))
                        + ", or a mapping with `severity` and the rule's own options";
            default -> "a text";
        };
    }

    private static String oneOf(YamlSequence words) {
        List<String> names = new ArrayList<>();
        for (YamlNode word : words.items()) {
            if (((YamlScalar) word).isString()) {
                names.add("`" + ((YamlScalar) word).value() + "`");
            }
        }
        String last = names.remove(names.size() - 1);
        return String.join(", ", names) + " or " + last;
    }

    /** Of the mappings in a list. */
    private static void members(YamlNode schema, StringBuilder page) {
        if (!(((YamlMapping) schema).get("items") instanceof YamlMapping items)) {
            return;
        }
        page.append("\n| | |\n|---|---|\n");
        for (YamlEntry member : ((YamlMapping) at(items, "properties")).entries()) {
            page.append("| `%s` | %s |\n".formatted(member.name(), text(member.value(), "description")));
        }
    }
}
