package dev.portolan.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeneratorTest {

    private static final Path COMMITTED = Path.of("src/main/resources/dev/portolan/schemas");

    /** The forms of {@code portolan.yaml} and of a project's rule: written by hand, and held by other tests to what is read. */
    private static final Set<String> OUR_OWN = Set.of("portolan.schema.json", "rule.schema.json");

    @Test
    void theCommittedFilesAreThoseThatTheGeneratorMakes() throws IOException {
        Map<String, String> made = Generator.ofReference(reference());
        Map<String, String> committed = new TreeMap<>();
        try (Stream<Path> files = Files.walk(COMMITTED)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                committed.put(COMMITTED.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        }
        assertThat(committed.keySet()).containsAll(OUR_OWN);
        committed.keySet().removeAll(OUR_OWN);
        assertThat(committed.keySet()).isEqualTo(made.keySet());
        made.forEach((name, text) -> assertThat(committed.get(name)).as(name).isEqualTo(text));
    }

    @Test
    void theyStaySmallInAJar() throws IOException {
        long packed = 0;
        try (Stream<Path> files = Files.walk(COMMITTED)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                packed += packed(Files.readAllBytes(file));
            }
        }
        assertThat(packed).isLessThan(300 * 1024);
    }

    @Test
    void aClusterTellsItsOwnKindsAndThoseOfCustomResources(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("apis_example.com_v1.json"), WIDGETS);
        Map<String, String> made = Generator.ofCluster("1.33", folder);
        assertThat(made)
                .containsEntry("versions.txt", "1.33\n")
                .containsEntry("kinds.txt", "example.com/v1\tWidget\twidgets\tN\tcom.example.v1.Widget\t33-33\t33-33\n")
                .containsEntry("definitions/com.example.v1.txt", """
                    Widget 33-33 apiVersion:s kind:s metadata:@io.k8s.apimachinery.pkg.apis.meta.v1.ObjectMeta spec:@Widget_spec
                    Widget_spec 33-33 free:a ports!:[(port)@Widget_spec_ports size:{big|very%20big} target:I
                    Widget_spec_ports 33-33 labels:<s port:i quantity:l
                    """)
                .containsEntry(
                        "definitions/io.k8s.apimachinery.pkg.apis.meta.v1.txt",
                        "ObjectMeta 33-33 creationTimestamp:t name:s\n");
    }

    private static final String WIDGETS = """
        {"paths": {"/apis/example.com/v1/namespaces/{namespace}/widgets": {
           "post": {"x-kubernetes-group-version-kind": {"group": "example.com", "kind": "Widget", "version": "v1"}}},
          "/apis/example.com/v1/widgets": {
           "get": {"x-kubernetes-group-version-kind": {"group": "example.com", "kind": "Widget", "version": "v1"}}}},
         "components": {"schemas": {
          "com.example.v1.Widget": {"type": "object",
           "x-kubernetes-group-version-kind": [{"group": "example.com", "kind": "Widget", "version": "v1"}],
           "properties": {
            "apiVersion": {"type": "string"}, "kind": {"type": "string"},
            "metadata": {"allOf": [
              {"$ref": "#/components/schemas/io.k8s.apimachinery.pkg.apis.meta.v1.ObjectMeta"}], "default": {}},
            "spec": {"type": "object", "required": ["ports"], "properties": {
              "free": {"type": "object", "x-kubernetes-preserve-unknown-fields": true},
              "size": {"type": "string", "enum": ["big", "very big"]},
              "target": {"x-kubernetes-int-or-string": true},
              "ports": {"type": "array", "x-kubernetes-list-type": "map", "x-kubernetes-list-map-keys": ["port"],
                "items": {"type": "object", "properties": {
                  "port": {"type": "integer", "format": "int32"}, "quantity": {"type": "integer"},
                  "labels": {"type": "object", "additionalProperties": {"type": "string"}}}}}}}}},
          "io.k8s.apimachinery.pkg.apis.meta.v1.ObjectMeta": {"type": "object", "properties": {
            "name": {"type": "string"},
            "creationTimestamp": {"allOf": [
              {"$ref": "#/components/schemas/io.k8s.apimachinery.pkg.apis.meta.v1.Time"}]}}},
          "io.k8s.apimachinery.pkg.apis.meta.v1.Time": {"type": "string", "format": "date-time"}}}}
        """;

    private static Path reference() {
        String given = System.getenv("PORTOLAN_SHARED");
        Path folder = Path.of(given == null ? "../../shared" : given, "reference");
        if (!Files.isDirectory(folder)) {
            System.out.println(
                    "SKIPPED: there is no folder \"shared\" beside the project; PORTOLAN_SHARED may say where");
            Assumptions.abort("the shared folder is missing");
        }
        return folder;
    }

    private static int packed(byte[] bytes) {
        Deflater deflater = new Deflater();
        deflater.setInput(bytes);
        deflater.finish();
        int length = deflater.deflate(new byte[bytes.length + 64]);
        deflater.end();
        return length;
    }
}
