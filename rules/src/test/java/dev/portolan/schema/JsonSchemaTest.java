package dev.portolan.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.finding.DeprecatedApiProblem;
import dev.portolan.finding.GatedFieldProblem;
import dev.portolan.yaml.YamlMapping;
import dev.portolan.yaml.YamlNode;
import dev.portolan.yaml.YamlScalar;
import dev.portolan.yaml.YamlSequence;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.everit.json.schema.Schema;
import org.everit.json.schema.ValidationException;
import org.everit.json.schema.Validator;
import org.everit.json.schema.loader.SchemaLoader;
import org.everit.json.schema.regexp.RE2JRegexpFactory;
import org.json.JSONArray;
import org.json.JSONObject;
import org.junit.jupiter.api.Test;

class JsonSchemaTest {

    private final Schemas schemas = Schemas.of("1.37").orElseThrow();
    private final Map<String, Schema> loaded = new HashMap<>();

    @Test
    void theExportedSchemaJudgesAsTheShapeCheckDoes() throws IOException {
        ShapeCheck check = new ShapeCheck(schemas);
        Validator validator = Validator.builder().failEarly().build();
        List<String> different = new ArrayList<>();
        int judged = 0;
        for (RecordedManifest recorded : RecordedManifest.all()) {
            String apiVersion = recorded.manifest().apiVersion();
            String kind = recorded.manifest().kind();
            if (JsonSchema.of(schemas, apiVersion, kind).isEmpty()) {
                continue;
            }
            judged++;
            boolean ours = check.check(recorded.manifest()).problems().stream()
                    .allMatch(
                            problem -> problem instanceof DeprecatedApiProblem || problem instanceof GatedFieldProblem);
            boolean exported = true;
            try {
                validator.performValidation(
                        schema(apiVersion, kind), json(recorded.manifest().node()));
            } catch (ValidationException refused) {
                exported = false;
            }
            if (ours != exported) {
                different.add(recorded.id() + " ours " + ours + " exported " + exported);
            }
        }
        assertThat(judged).isGreaterThan(5_000);
        assertThat(different).isEmpty();
    }

    @Test
    void thePreferredApiVersionIsMeantWhereNoneIsNamed() {
        assertThat(JsonSchema.of(schemas, "", "HorizontalPodAutoscaler").orElseThrow())
                .containsEntry("title", "autoscaling/v2 HorizontalPodAutoscaler, Kubernetes 1.37");
        assertThat(JsonSchema.of(schemas, "", "Deploymnet")).isEmpty();
        assertThat(JsonSchema.of(schemas, "extensions/v1beta1", "Ingress")).isEmpty();
    }

    private Schema schema(String apiVersion, String kind) {
        return loaded.computeIfAbsent(
                apiVersion + " " + kind,
                name -> SchemaLoader.builder()
                        .draftV7Support()
                        .regexpFactory(new RE2JRegexpFactory())
                        .schemaClient(url -> {
                            throw new IllegalStateException("refers to " + url);
                        })
                        .schemaJson(new JSONObject(
                                JsonSchema.of(schemas, apiVersion, kind).orElseThrow()))
                        .build()
                        .load()
                        .build());
    }

    private static Object json(YamlNode node) {
        if (node instanceof YamlMapping mapping) {
            JSONObject object = new JSONObject();
            mapping.entries().forEach(entry -> object.put(entry.name(), json(entry.value())));
            return object;
        }
        if (node instanceof YamlSequence sequence) {
            JSONArray list = new JSONArray();
            sequence.items().forEach(item -> list.put(json(item)));
            return list;
        }
        YamlScalar scalar = (YamlScalar) node;
        return switch (scalar.type()) {
            case NULL -> JSONObject.NULL;
            case BOOLEAN -> Boolean.valueOf(scalar.value());
            case INTEGER -> new BigInteger(scalar.value());
            case FLOAT -> new BigDecimal(scalar.value());
            case STRING -> scalar.value();
        };
    }
}
