package dev.portolan.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Each node stands at the text that is its own: no comment, no anchor, no tag, no blank around it. */
class PlacesTest {

    private static final String BEFORE = "x: \ud83d\ude00\n---\n";

    /** The text at each node of the last document, outer nodes first, keys before values. */
    private static void assertPlaces(String text, String... places) {
        for (String written : List.of(text, BEFORE + text)) {
            SourceFile file = SourceFile.of("a.yaml", written);
            List<YamlDocument> documents = YamlReader.read(file, ReadingLimits.DEFAULT);
            List<String> found = new ArrayList<>();
            collect(
                    Objects.requireNonNull(documents.get(documents.size() - 1).root(), Told.of(written)::toString),
                    file,
                    found);
            assertThat(found).as(written).containsExactly(places);
        }
    }

    private static void collect(YamlNode node, SourceFile file, List<String> places) {
        places.add(file.text(node.span()));
        if (node instanceof YamlMapping mapping) {
            for (YamlEntry entry : mapping.entries()) {
                places.add(file.text(entry.key().span()));
                collect(entry.value(), file, places);
            }
        } else if (node instanceof YamlSequence sequence) {
            sequence.items().forEach(item -> collect(item, file, places));
        }
    }

    @Test
    void anchorsAndTagsDoNotBelongToAPlace() {
        assertPlaces("a: &x 1 # c\n", "a: &x 1", "a", "1");
        assertPlaces("a: &x !!str  b c # d\n", "a: &x !!str  b c", "a", "b c");
        assertPlaces("a: !!str\t&x 'b' # d\n", "a: !!str\t&x 'b'", "a", "'b'");
        assertPlaces("&x a : *x\n", "a : *x", "a", "*x");
        assertPlaces("a: &x\n  b: 1\n", "a: &x\n  b: 1", "a", "b: 1", "b", "1");
        assertPlaces("a: &x # &y !z\n  - b\n", "a: &x # &y !z\n  - b", "a", "- b", "b");
        assertPlaces("a: &x !!map\n  # c\n\n  b: 1\n", "a: &x !!map\n  # c\n\n  b: 1", "a", "b: 1", "b", "1");
        assertPlaces(
                "a: &x [b, &y c, !!int 3]\n", "a: &x [b, &y c, !!int 3]", "a", "[b, &y c, !!int 3]", "b", "c", "3");
        assertPlaces("&x\na: 1\n", "a: 1", "a", "1");
        assertPlaces("a: &x \"&y\"\n", "a: &x \"&y\"", "a", "\"&y\"");
    }

    @Test
    void whereNothingIsWrittenThePlaceIsEmpty() {
        assertPlaces("a: &x\nb: 1\n", "a: &x\nb: 1", "a", "", "b", "1");
        assertPlaces("a: !!str # c\nb: 1\n", "a: !!str # c\nb: 1", "a", "", "b", "1");
        assertPlaces("- &x\n- *x\n", "- &x\n- *x", "", "*x");
        assertPlaces("a: &x", "a: &x", "a", "");
        assertPlaces("? a\nb: &x c\n", "? a\nb: &x c", "a", "", "b", "c");
    }

    @Test
    void collectionsEndWithTheirLastEntryOrTheirBracket() {
        assertPlaces("? a\n: - b\n  - c # d\n\n# e\n", "? a\n: - b\n  - c", "a", "- b\n  - c", "b", "c");
        assertPlaces("a: &x\n  b: 1\n  # c\nd: 2\n", "a: &x\n  b: 1\n  # c\nd: 2", "a", "b: 1", "b", "1", "d", "2");
        assertPlaces("a: [b,\n  c # d\n  ] # e\n", "a: [b,\n  c # d\n  ]", "a", "[b,\n  c # d\n  ]", "b", "c");
        assertPlaces("{ &x a: {b: c}\n}\n", "{ &x a: {b: c}\n}", "a", "{b: c}", "b", "c");
        assertPlaces("a: [b: c, d]\n", "a: [b: c, d]", "a", "[b: c, d]", "b: c", "b", "c", "d");
    }

    @Test
    void aBlockScalarEndsWithTheLastLineThatHoldsMoreThanBlanks() {
        assertPlaces("a: &x |\n  b \n\n\nc: d\n", "a: &x |\n  b \n\n\nc: d", "a", "|\n  b ", "c", "d");
        assertPlaces(
                "a: >\n  b\n\n  # x\n\n# y\nc: d\n",
                "a: >\n  b\n\n  # x\n\n# y\nc: d",
                "a",
                ">\n  b\n\n  # x",
                "c",
                "d");
        assertPlaces("a: >+\n  b\n   \n", "a: >+\n  b", "a", ">+\n  b");
        assertPlaces("a: >\n  b\n  c", "a: >\n  b\n  c", "a", ">\n  b\n  c");
        assertPlaces("- |2\n   b\n- c\n", "- |2\n   b\n- c", "|2\n   b", "c");
        assertPlaces("a: >\r\n  b\t \r\n\r\nc: d\r\n", "a: >\r\n  b\t \r\n\r\nc: d", "a", ">\r\n  b\t ", "c", "d");
    }

    @Test
    void aBlockScalarWithoutTextIsItsHead() {
        assertPlaces("a: |\n\nb: c\n", "a: |\n\nb: c", "a", "|", "b", "c");
        assertPlaces("a: | # d\nb: c\n", "a: | # d\nb: c", "a", "| # d", "b", "c");
        assertPlaces("a: >-\n   \n", "a: >-", "a", ">-");
        assertPlaces("a: &x |", "a: &x |", "a", "|");
        assertPlaces("a: >-  \n\n\n", "a: >-", "a", ">-");
    }

    /** The engine counts code points, files are told in UTF-16 units. */
    @Test
    void signsBeyondTheBasicPlaneMoveNothing() {
        assertPlaces(
                "a: \"\ud83d\ude00\"\nb: \ud83d\ude00 c\n",
                "a: \"\ud83d\ude00\"\nb: \ud83d\ude00 c",
                "a",
                "\"\ud83d\ude00\"",
                "b",
                "\ud83d\ude00 c");
        assertPlaces("[\ud83d\ude00, &x e] # \ud83d\ude00\n", "[\ud83d\ude00, &x e]", "\ud83d\ude00", "e");
        assertPlaces(
                "a: |\n  \ud83d\ude00\nb: >\n  \ud83d\ude00\ud83d\ude00\n  c\n",
                "a: |\n  \ud83d\ude00\nb: >\n  \ud83d\ude00\ud83d\ude00\n  c",
                "a",
                "|\n  \ud83d\ude00",
                "b",
                ">\n  \ud83d\ude00\ud83d\ude00\n  c");
        assertThat(Told.of("a: \ud83d\ude00\nb: ]\n")).containsExactly("2:4 `]` nothing that YAML allows stands here");
        assertThat(Told.of("a: \ud83d\ude00\nb: @\ud83d\ude00\nc: @d\n"))
                .containsExactly(
                        "2:4 `@\ud83d\ude00` a value without quotes cannot begin with @; put it in quotes",
                        "3:4 `@d` a value without quotes cannot begin with @; put it in quotes");
    }

    /** What is read with changes stands where it is written without them. */
    @Test
    void changesMoveNothing() {
        assertPlaces(
                "a: @b\nc: [@d, e]\nf: g\n", "a: @b\nc: [@d, e]\nf: g", "a", "@b", "c", "[@d, e]", "@d", "e", "f", "g");
        assertPlaces("a:b\nc:\td\n", "a:b\nc:\td", "a", "b", "c", "d");
        assertPlaces(
                "a:\n\tb: 1\n\tc:\n\t\td: 2\ne: 3\n",
                "a:\n\tb: 1\n\tc:\n\t\td: 2\ne: 3",
                "a",
                "b: 1\n\tc:\n\t\td: 2",
                "b",
                "1",
                "c",
                "d: 2",
                "d",
                "2",
                "e",
                "3");
        assertPlaces("- a\n-b: c\n-\td\n", "- a\n-b: c\n-\td", "a", "b: c", "b", "c", "d");
        assertPlaces("a: |\n\tb\n\tc\nd: e\n", "a: |\n\tb\n\tc\nd: e", "a", "|\n\tb\n\tc", "d", "e");
        assertPlaces("a: @\"\nb: c\n", "a: @\"\nb: c", "a", "@\"", "b", "c");
        assertPlaces("a: \"\\L\\P\" # c\nb: c\n", "a: \"\\L\\P\" # c\nb: c", "a", "\"\\L\\P\"", "b", "c");
    }

    @Test
    void aTextWithoutLineEndIsReadAsIfItHadOne() {
        assertThat(Told.values("a: |\n  b").toString()).isEqualTo("[{a=b\n}]");
        assertThat(Told.values("a: >+\n  b").toString()).isEqualTo("[{a=b\n}]");
        assertPlaces("a: >\n  b", "a: >\n  b", "a", ">\n  b");
        assertPlaces("a: &x b", "a: &x b", "a", "b");
    }
}
