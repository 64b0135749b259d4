package dev.portolan.ownrule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.manifest.Field;
import dev.portolan.manifest.Manifest;
import dev.portolan.source.SourceFile;
import dev.portolan.yaml.ReadingLimits;
import dev.portolan.yaml.YamlMapping;
import dev.portolan.yaml.YamlReader;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldPathTest {

    private static final String SERVICE = """
            apiVersion: v1
            kind: Service
            metadata:
              labels: {app: web, a.b/c: d, "1": one}
            spec:
              ports:
                - {name: http, port: 80}
                - {name: admin, port: 81}
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', emptyValue = "", textBlock = """
            spec.ports[*].port         | 80 81
            spec.ports.*.port          | 80 81
            spec.ports[1].port         | 81
            spec.ports[2].port         | absent
            spec.ports[name=http].port | 80
            spec.ports[name=x].port    | ''
            metadata.labels[app]       | web
            metadata.labels.app        | web
            metadata.labels[a.b/c]     | d
            metadata.labels[1]         | one
            metadata.labels.*          | web d one
            metadata.labels[*]         | web d one
            spec.none.at.all           | absent
            spec.none[*].at            | ''
            spec.none.*                | ''
            [spec].ports[0].name       | http
            """)
    void leadsToFields(String path, String values) {
        SourceFile file = SourceFile.of("a.yaml", SERVICE);
        YamlMapping root = (YamlMapping) Objects.requireNonNull(
                YamlReader.read(file, ReadingLimits.DEFAULT).get(0).root());
        Field field = Manifest.of(file, 0, root).root();
        assertThat(Objects.requireNonNull(FieldPath.parse(path)).of(field).stream()
                        .map(found -> found.isAbsent() ? "absent" : found.text()))
                .isEqualTo(List.of(values.isEmpty() ? new String[0] : values.split(" ")));
    }
}
