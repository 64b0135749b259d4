package dev.portolan.ownrule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.rule.RegisteredRule;
import dev.portolan.schema.Schemas;
import dev.portolan.schema.ValueSchema;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.everit.json.schema.Schema;
import org.everit.json.schema.ValidationException;
import org.everit.json.schema.loader.SchemaLoader;
import org.json.JSONObject;
import org.json.JSONTokener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OwnRuleReaderTest {

    private static final Map<String, String> RIGHT = Map.of(
            "summary", "\"image is not ours\"",
            "severity", "\"error\"",
            "visit", "\"container\"",
            "field", "\"image\"",
            "schema", "{\"type\": \"string\"}",
            "message", "\"take another\"");

    private final List<String> problems = new ArrayList<>();

    private List<String> problems(String id, String text) {
        problems.clear();
        RegisteredRule rule = OwnRuleReader.read(
                Path.of(id),
                id,
                "rules/" + id + "/rule.yaml",
                text.getBytes(StandardCharsets.UTF_8),
                Set.of("latest-tag"),
                problems::add);
        assertThat(rule == null).isEqualTo(!problems.isEmpty());
        return problems;
    }

    private static RegisteredRule rule(String text) {
        RegisteredRule rule = OwnRuleReader.read(
                Path.of("ours"), "ours", "rule.yaml", text.getBytes(StandardCharsets.UTF_8), Set.of(), problem -> {});
        return Objects.requireNonNull(rule);
    }

    @Test
    void rulesAreEqualIfTheirTextsAre() {
        assertThat(rule(with("url", ""))).isEqualTo(rule(with("url", "")));
        assertThat(rule(with("url", ""))).isNotEqualTo(rule(with("message", "\"take one of ours\"")));
    }

    /** A rule as JSON, with one key changed; a key without a value is left out. */
    private static String with(String key, String value) {
        Map<String, String> members = new HashMap<>(RIGHT);
        members.put(key, value);
        StringBuilder json = new StringBuilder("{");
        members.forEach((name, json1) -> {
            if (!json1.isEmpty()) {
                json.append(json.length() == 1 ? "" : ", ")
                        .append('"')
                        .append(name)
                        .append("\": ")
                        .append(json1);
            }
        });
        return json.append('}').toString();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            summary: x\\nsevrity: error                     | 2:1: a rule has no sevrity; did you mean severity?
            summary: x\\nseverity: eror                     | 2:11: severity can be error, warning, note; did you mean error?
            visit: Deploymnet                               | 1:8: Deploymnet is no kind; visit object, pod, container, or a kind such as Deployment or apps/Deployment; did you mean Deployment?
            visit: pod\\nfield: spec..x                     | 2:8: spec..x is no path of a field; write it as in spec.ports[*].port, metadata.labels[app] or env[name=MODE].value
            schema:\\n  typ: string                         | 2:3: the keyword typ is not supported; did you mean type?
            schema:\\n  $ref: http://example.com/x          | 2:3: the keyword $ref is not supported; supported are
            schema:\\n  properties:\\n    a: {uniqueItems: true} | 3:9: the keyword uniqueItems is not supported
            schema:\\n  pattern: (?=a)b                     | 2:12: this is no regular expression of RE2
            schema:\\n  minLength: -1                       | 2:14: minLength is a whole number, 0 or more
            schema:\\n  type: strin                         | 2:9: a type is one of string
            schema:\\n  then: {type: string}                | 2:3: then needs an if
            schema:\\n  format: email                       | 2:11: a format is one of date-time
            message: no {valeu}                             | 1:10: nothing fills in {valeu}; there is {value}, {field}, {kind}, {name}, {namespace}, {container}; did you mean value?
            whenAbsent: no {value}                          | 1:13: an absent field has no {value}; take it out
            visit: pod\\nmessage: in {container}            | 2:10: only a rule that visits containers can name a {container}
            profiles: [secure]                              | 1:12: there is no profile secure; there are reliability, security, baseline, restricted
            url: javascript:alert(1)                        | 1:6: url is an address that begins with https://
            summary: x\\nsummary: y                         | 2:1: summary is there twice; take one out
            - a                                             | 1:1: a rule has keys with values, such as severity: warning
            `#`                                             | 1:1: the rule is empty; it has summary
            message: x                                      | 1:10: message is told of a value that is not as schema wants it; add a schema
            summary: 12                                     | 1:10: summary is a text; quote it
            field: []                                       | 1:8: field is empty
            """)
    void mistakesHaveAPlace(String text, String problem) {
        assertThat(problems("own-rule", text.replace("\\n", "\n")))
                .anySatisfy(told -> assertThat(told).startsWith("rules/own-rule/rule.yaml:" + problem));
    }

    @ParameterizedTest
    @ValueSource(strings = {"latest-tag", "Own", "test", "schema", "a--b"})
    void idsAreTheirOwn(String id) {
        assertThat(problems(id, with("severity", "\"note\"")))
                .singleElement()
                .asString()
                .startsWith("rules/" + id);
    }

    /** What an editor accepts by the JSON Schema, the reader accepts, and the other way round. */
    @Test
    void schemaAndReaderAgree() throws IOException {
        Schema schema;
        try (InputStream text =
                Objects.requireNonNull(Schemas.class.getResourceAsStream("/dev/portolan/schemas/rule.schema.json"))) {
            schema = SchemaLoader.load(new JSONObject(new JSONTokener(text)));
        }
        int accepted = 0;
        List<String> apart = new ArrayList<>();
        List<String[]> variants = variants();
        for (String[] variant : variants) {
            String json = with(variant[0], variant[1]);
            boolean accepts = accepts(schema, new JSONObject(json));
            if (problems("own-rule", json).isEmpty() != accepts) {
                apart.add(json + " by its schema: " + accepts + ", by the reader: " + problems);
            }
            accepted += accepts ? 1 : 0;
        }
        assertThat(apart).isEmpty();
        assertThat(accepted).isBetween(25, variants.size() - 40);
    }

    private static boolean accepts(Schema schema, JSONObject json) {
        try {
            schema.validate(json);
            return true;
        } catch (ValidationException refused) {
            return false;
        }
    }

    private static List<String[]> variants() {
        List<String[]> variants = new ArrayList<>();
        for (String key : RIGHT.keySet()) {
            for (String value : List.of("", "\"\"", "\" \"", "null", "1", "true", "[]", "{}", "\"x\\ny\"")) {
                variants.add(new String[] {key, value});
            }
        }
        add(variants, "severity", "\"note\"", "\"off\"");
        add(variants, "visit", "\"pod\"", "\"object\"", "\"apps/Deployment\"", "[\"Job\", \"CronJob\"]", "\"a b\"");
        add(
                variants,
                "field",
                "\"a.b[*].c\"",
                "\"a[b=c]\"",
                "\"*\"",
                "[\"a\", \"b\"]",
                "\"[a.b/c]\"",
                "\".a\"",
                "\".\"",
                "\"..\"",
                "\"a.\"",
                "\"a[\"",
                "\"a[]\"",
                "\"a]b\"",
                "\"a[b]c\"");
        add(variants, "judge", "\"written\"", "\"effective\"", "\"both\"");
        add(
                variants,
                "message",
                "\"{value} {field} {kind} {name} {namespace} {container}\"",
                "\"{other}\"",
                "\"{a: b}\"");
        add(variants, "whenAbsent", "\"none\"", "\"no {value}\"", "\"{field}\"");
        add(variants, "profiles", "\"security\"", "[\"baseline\", \"restricted\"]", "\"safe\"", "[]");
        add(variants, "url", "\"https://a.example/b\"", "\"ftp://a\"", "\"https://a b\"");
        add(variants, "other", "1");
        for (String keyword : ValueSchema.keywords()) {
            for (String value : List.of(
                    "1",
                    "-1",
                    "1.5",
                    "\"string\"",
                    "[]",
                    "[1]",
                    "[{}]",
                    "[\"string\"]",
                    "{}",
                    "{\"a\": {}}",
                    "{\"a\": 1}",
                    "true",
                    "\"date\"")) {
                variants.add(new String[] {"schema", "{\"" + keyword + "\": " + value + "}"});
            }
        }
        add(
                variants,
                "schema",
                "true",
                "false",
                "{\"if\": {}, \"then\": {}}",
                "{\"if\": {}, \"else\": true}",
                "{\"title\": \"a\", \"$comment\": 1}",
                "{\"$ref\": \"#\"}",
                "{\"default\": 1}",
                "{\"not\": {\"x\": 1}}");
        return variants;
    }

    private static void add(List<String[]> variants, String key, String... values) {
        for (String value : values) {
            variants.add(new String[] {key, value});
        }
    }
}
