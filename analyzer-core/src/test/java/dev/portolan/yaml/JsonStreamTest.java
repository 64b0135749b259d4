package dev.portolan.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.source.SourceFile;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file that begins with a brace is read as JSON, one value after the other, as long as it is JSON. */
class JsonStreamTest {

    private static final String NOT_JSON = " behind JSON kubectl reads nothing but JSON; put a line --- before this";

    private static List<YamlDocument> read(String text) {
        return YamlReader.read(SourceFile.of("a.json", text), ReadingLimits.DEFAULT);
    }

    @Test
    void valuesAreTakenApartWhereverTheyEnd() {
        assertThat(Told.values("{\"a\": 1}{\"b\": 2} \t\r\n{\"c\": 3}\n").toString())
                .isEqualTo("[{a=1}, {b=2}, {c=3}]");
        assertThat(Told.values("\n \t{\"a\":1}\n\n[2]\n\"x\" 4").toString()).isEqualTo("[{a=1}, [2], x, 4]");
        assertThat(Told.values("---\n{\"a\": 1}{\"b\": 2}\n").toString()).isEqualTo("[{a=1}, {b=2}]");
    }

    @Test
    void eachValueKnowsItsPlace() {
        String text = "---\n{\"a\": 1}\n {\"b\": \"x\"}\n";
        SourceFile file = SourceFile.of("a.json", text);
        List<YamlDocument> documents = YamlReader.read(file, ReadingLimits.DEFAULT);
        assertThat(documents).extracting(YamlDocument::number).containsExactly(0, 1);
        assertThat(documents)
                .extracting(document -> file.text(document.span()))
                .containsExactly("{\"a\": 1}", "\n {\"b\": \"x\"}\n");
        YamlMapping second =
                (YamlMapping) Objects.requireNonNull(documents.get(1).root());
        assertThat(file.text(second.entries().get(0).value().span())).isEqualTo("\"x\"");
    }

    /** Behind a value that is JSON each of these is one too; what is none is told. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "{ }",
                "[ ]",
                "true",
                "false",
                "null",
                "0",
                "-0",
                "10",
                "9",
                "-1.50",
                "0.5",
                "1e5",
                "1E-5",
                "1.5e+10",
                "\"\"",
                "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"",
                "\"\\u00e9\\uABCD\\u09aF\"",
                "\"\u00e9 \u65e5\"",
                "[1, [2, []], {}]",
                "[1 , 2 ]",
                "{\"a\":{\"b\":[{\"c\":[]}]}}",
                "{ \"a\" : 1 , \"b\" : [ ] }",
                "{\"a\": \"}\", \"b\": \"]\"}",
                "[true,false,null]",
                "[\n\t1\r\n]"
            })
    void theseAreValues(String json) {
        assertThat(read("{\"a\": 1}\n" + json)).as(json).hasSize(2);
        assertThat(Told.of("{\"a\": 1}\n" + json)).as(json).isEmpty();
        assertThat(read("{\"a\": 1}\n" + json + "\n{\"b\": 2}\n")).as(json).hasSize(3);
        assertThat(read("{\"a\": " + json + "}\n{\"b\": [" + json + "]}\n"))
                .as(json)
                .hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "tru",
                "nul",
                "fals",
                "01",
                "-",
                "+1",
                "1.",
                ".5",
                "1.x",
                "1e",
                "1e+",
                "--1",
                "\"",
                "\"a",
                "\"a\u0009\"",
                "\"a\n\"",
                "\"\\x\"",
                "\"\\",
                "\"\\u12\"",
                "\"\\u12",
                "\"\\u12g4\"",
                "\"\\u\"",
                "'a'",
                "[",
                "[1",
                "[1,",
                "[1,]",
                "[1 2]",
                "[1}",
                "[,]",
                "{",
                "{a: 1}",
                "{\"a\"",
                "{\"a\" 1}",
                "{\"a\":",
                "{\"a\":}",
                "{\"a\": 1",
                "{\"a\": 1,",
                "{\"a\": 1,}",
                "{\"a\": 1]",
                "{\"a\": 1 \"b\": 2}",
                "{\"a\": 1, b: 2}",
                "{1: 2}",
                "{,}",
                "{\"a\": [1}",
                "{\"a\": {\"b\": 1}",
                "# c"
            })
    void theseAreNone(String other) {
        String first = other.lines().findFirst().orElse("").replace("\t", "\\t");
        assertThat(read("{\"a\": 1}\n" + other)).as(other).hasSize(1);
        assertThat(Told.of("{\"a\": 1}\n" + other)).as(other).contains("2:1 `" + first + "`" + NOT_JSON);
        assertThat(read("{\"b\": 2}{\"a\": " + other + "}")).as(other).hasSize(1);
        assertThat(read("{\"b\": 2}[" + other + "]")).as(other).hasSize(1);
    }

    /** A value that another one follows without a blank ends where JSON ends it. */
    @Test
    void wordsAndNumbersEndBeforeWhatFollows() {
        assertThat(Told.values("{\"a\": 1}null[]\"x\"5{}").toString())
                .contains("{a=1}")
                .contains("x, 5, {}]");
        assertThat(read("{\"a\": 1}truefalse1[")).hasSize(4);
    }

    @Test
    void aDocumentThatIsNoJsonFromTheStartIsYaml() {
        assertThat(Told.values("{a: 1}\n").toString()).isEqualTo("[{a=1}]");
        assertThat(Told.values("{\"a\": 1,}\n").toString()).isEqualTo("[{a=1}]");
        assertThat(Told.of("[1]\n[2]\n")).containsExactly("2:1 `[2]` 1 lost behind COMPLETE_VALUE");
    }

    @Test
    void behindOneValueYamlMayFollow() {
        assertThat(Told.of("{\"a\": 1}\n---\nb: 2\n")).isEmpty();
        assertThat(Told.values("{\"a\": 1}\n---\nb: 2\n").toString()).isEqualTo("[{a=1}, {b=2}]");
    }

    @Test
    void behindSeveralValuesNoSeparatorMayFollow() {
        assertThat(Told.of("{\"a\": 1} {\"b\": 2}\n---\nc: 3\n"))
                .containsExactly(
                        "2:1 `---` kubectl takes no --- behind several JSON values; put one between all of them");
    }

    @Test
    void whatFollowsOnALineIsShownToItsEnd() {
        assertThat(Told.of("{\"a\": 1} x: y\nz\n")).contains("1:10 `x: y`" + NOT_JSON);
        assertThat(Told.of("---\n{\"a\": 1} \n\n x: y")).contains("4:2 `x: y`" + NOT_JSON);
    }

    @Test
    void whatStandsBeforeItIsToldOfTheFirstValueAlone() {
        assertThat(Told.of("--- x\n{\"a\": 1}{\"b\": 2}\n")).containsExactly("1:5 `x` text behind a separator");
        assertThat(read("--- x\n{\"a\": 1}{\"b\": 2}\n").get(0).problems()).hasSize(1);
    }

    @Test
    void jsonIsReadAsJson() {
        assertThat(Told.of("{\"a\": \"\\/\\ud83d\\ude00\"}\n")).isEmpty();
        assertThat(Told.of("{\"a\": 1e400}\n")).containsExactly("1:7 `1e400` this number is too large for kubectl");
        assertThat(Told.of("{\n\t\"a\": 1\n}\n")).isEmpty();
        assertThat(Told.of("{\"a\": 1, \"a\": 2}\n")).containsExactly("1:10 `\"a\"` a was at 1:2 `\"a\"`");
    }
}
