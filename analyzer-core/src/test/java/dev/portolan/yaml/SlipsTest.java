package dev.portolan.yaml;

import static dev.portolan.yaml.Told.assertMended;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.source.SourceFile;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** A slip with one plain meaning is told and mended, and the document is read as if it were mended. */
class SlipsTest {

    private static void unmended(String text, String... problems) {
        assertThat(Told.of(text)).as(text).containsExactly(problems);
        assertThat(Told.mended(text)).isEqualTo(text);
    }

    private static final String ALIAS = "a value that begins with * is taken for an alias; put it in quotes";

    @Test
    void aStarBeforeNoNameIsPutInQuotes() {
        assertMended("a: *.x\n", "a: \"*.x\"\n", "1:4 `*.x` " + ALIAS);
        assertMended("a: *.x y \t# why\nb: 1\n", "a: \"*.x y\" \t# why\nb: 1\n", "1:4 `*.x y` " + ALIAS);
        assertMended("a: *", "a: \"*\"", "1:4 `*` " + ALIAS);
        assertMended("- */5 * * * *\n- b\n", "- \"*/5 * * * *\"\n- b\n", "1:3 `*/5 * * * *` " + ALIAS);
    }

    @Test
    void inBracketsTheQuotesEndBeforeTheNextSign() {
        assertMended("a: [*.x, c]\n", "a: [\"*.x\", c]\n", "1:5 `*.x` " + ALIAS);
        assertMended("a: {h: *.x }\n", "a: {h: \"*.x\" }\n", "1:8 `*.x` " + ALIAS);
        assertMended("a: [c, *.x\n  , d]\n", "a: [c, \"*.x\"\n  , d]\n", "1:8 `*.x` " + ALIAS);
        assertMended("a: [c, *.x\t]\r\n", "a: [c, \"*.x\"\t]\r\n", "1:8 `*.x` " + ALIAS);
        assertMended("a: [[c], {d: e}, *.x]\n", "a: [[c], {d: e}, \"*.x\"]\n", "1:18 `*.x` " + ALIAS);
    }

    @Test
    void otherSignsThatBeginNoValueArePutInQuotes() {
        assertMended("a: @b\n", "a: \"@b\"\n", "1:4 `@b` a value without quotes cannot begin with @; put it in quotes");
        assertMended(
                "a: `b`\n", "a: \"`b`\"\n", "1:4 ``b`` a value without quotes cannot begin with `; put it in quotes");
        assertMended("a: %d\n", "a: \"%d\"\n", "1:4 `%d` a value without quotes cannot begin with %; put it in quotes");
        assertMended(" %a\n", " \"%a\"\n", "1:2 `%a` a value without quotes cannot begin with %; put it in quotes");
    }

    @Test
    void whatHoldsQuotesOrBackslashesGetsTheOtherQuotes() {
        String words = " a value without quotes cannot begin with @; put it in quotes";
        assertMended("a: @b\\c\n", "a: '@b\\c'\n", "1:4 `@b\\c`" + words);
        assertMended("a: @\"b\"\n", "a: '@\"b\"'\n", "1:4 `@\"b\"`" + words);
        assertMended("a: @b'c\n", "a: \"@b'c\"\n", "1:4 `@b'c`" + words);
        unmended("a: @b'\"\n", "1:4 `@b'\"` no value without quotes begins with this sign; put it in quotes");
        unmended("a: @b: c\n", "1:4 `@b:` no value without quotes begins with this sign; put it in quotes");
    }

    @Test
    void everySlipIsToldInItsPlace() {
        assertMended(
                "b: @a\n---\na: *.x\nb: @daily\nkind:x\n",
                "b: \"@a\"\n---\na: \"*.x\"\nb: \"@daily\"\nkind: x\n",
                "1:4 `@a` a value without quotes cannot begin with @; put it in quotes",
                "3:4 `*.x` " + ALIAS,
                "4:4 `@daily` a value without quotes cannot begin with @; put it in quotes",
                "5:5 `:` a blank is missing behind the colon of kind");
    }

    @Test
    void twentySlipsAreMendedAndNotOneMore() {
        String slips = "- @a\n".repeat(20);
        assertThat(Told.of(slips)).hasSize(20).allMatch(told -> told.endsWith("put it in quotes"));
        assertThat(Told.of(Told.mended(slips))).isEmpty();
        assertThat(Told.of(slips + "- @a\n"))
                .last()
                .isEqualTo("21:3 `@a` no value without quotes begins with this sign; put it in quotes");
    }

    /** What was mended before the reading broke for good is told all the same. */
    @Test
    void aSlipBeforeWhatCannotBeMendedIsTold() {
        assertThat(Told.of("a: @b\nc: ]\n"))
                .containsExactly(
                        "1:4 `@b` a value without quotes cannot begin with @; put it in quotes",
                        "2:4 `]` nothing that YAML allows stands here");
    }

    @Test
    void inBracketsThatEndWithTheTextASlipIsTold() {
        assertThat(Told.of("a: [@b"))
                .containsExactly(
                        "1:4 `[` the bracket [ that opens here is never closed",
                        "1:5 `@b` a value without quotes cannot begin with @; put it in quotes");
    }

    @Test
    void theEscapesForTwoLineBreaksAreRead() {
        assertThat(Told.of("a: \"x\\Ly\\Pz\"\n")).isEmpty();
        assertThat(Told.values("a: \"x\\Ly\\Pz\"\n").toString()).isEqualTo("[{a=x\u2028y\u2029z}]");
        YamlMapping root = (YamlMapping)
                YamlReader.read(SourceFile.of("a.yaml", "a: \"\\L\" # \\L\nb: c\n"), ReadingLimits.DEFAULT)
                        .get(0)
                        .root();
        assertThat(Objects.requireNonNull(root).entries())
                .extracting(entry -> entry.value().span().toString())
                .containsExactly("Span[start=3, end=7]", "Span[start=16, end=17]");
    }

    @Test
    void aCommentDirectlyBehindTheSignOfABlockScalarIsRead() {
        String words = " other readers want a blank before this comment; put one in";
        assertThat(Told.of("a: |#c d \n  b\n")).containsExactly("1:5 `#c d`" + words);
        assertThat(Told.of("a: 1\nb: >-#\n  b\n")).containsExactly("2:6 `#`" + words);
        assertThat(Told.values("a: |#c\n  b\n").toString()).isEqualTo("[{a=b\n}]");
    }

    @Test
    void aDashWithoutBlankIsMendedWhereTheLinesAroundAreAList() {
        String words = " a blank is missing behind this dash, so it begins no list entry";
        assertMended("- a: 1\n-b: 2\n- c: 3\n", "- a: 1\n- b: 2\n- c: 3\n", "2:1 `-`" + words);
        assertMended(
                "l:\n  - a\n  -b: 2\n  -c: 2\n",
                "l:\n  - a\n  - b: 2\n  - c: 2\n",
                "3:3 `-`" + words,
                "4:3 `-`" + words);
        assertMended("- x\n-b: 1\n- c: 2\n", "- x\n- b: 1\n- c: 2\n", "2:1 `-`" + words);
    }

    @Test
    void aDashBeforeADigitOrAWordIsNoSlip() {
        unmended(
                "l:\n- a\n-1\n",
                "3:1 `-1` a ':' is missing: this line is neither a key with its value nor more of"
                        + " the line before");
        assertThat(Told.of("-a: 1\n-b: 2\n")).isEmpty();
        assertThat(Told.of("a: -b\n")).isEmpty();
    }

    private static final String COLON = "a blank is missing behind the colon of ";

    @Test
    void aColonWithoutBlankIsMended() {
        assertMended("a: 1\nkind:x y\n  z\nb: 2\n", "a: 1\nkind: x y\n  z\nb: 2\n", "2:5 `:` " + COLON + "kind");
        assertMended("azAZ:b\nc: d\n", "azAZ: b\nc: d\n", "1:5 `:` " + COLON + "azAZ");
        assertMended("kind:Service\na:\n  b: 1\n", "kind: Service\na:\n  b: 1\n", "1:5 `:` " + COLON + "kind");
        assertMended("a: 1\nkind:\"x\"\nb: 2\n", "a: 1\nkind: \"x\"\nb: 2\n", "2:5 `:` " + COLON + "kind");
        assertMended("a:b c\nd: e\n", "a: b c\nd: e\n", "1:2 `:` " + COLON + "a");
        assertMended("a:http://x\nc: d\n", "a: http://x\nc: d\n", "1:2 `:` " + COLON + "a");
        assertMended("m: {\n a:b }\nkind:x\n", "m: {\n a: b }\nkind: x\n", "2:3 `:` " + COLON + "a");
    }

    @Test
    void aColonWithoutBlankIsMendedBehindADash() {
        assertMended("l:\n- a:b\n  c: d\n", "l:\n- a: b\n  c: d\n", "2:4 `:` " + COLON + "a");
        assertMended("l:\n- - a:b\n    c: d\n", "l:\n- - a: b\n    c: d\n", "2:6 `:` " + COLON + "a");
    }

    /** One fix for all of them: mended alone, none would help. */
    @Test
    void colonsOfLinesThatFollowEachOtherAreMendedTogether() {
        assertMended("a:b\nc:d\n\n  \ne:f\ng: h\n", "a: b\nc: d\n\n  \ne: f\ng: h\n", "1:2 `:` " + COLON + "a");
        assertMended("x: 1\n---\nb:c\nd: e\n", "x: 1\n---\nb: c\nd: e\n", "3:2 `:` " + COLON + "b");
        assertMended(
                "kind:Service\nmetadata:\n  name:web\n  app: x\n",
                "kind: Service\nmetadata:\n  name: web\n  app: x\n",
                "1:5 `:` " + COLON + "kind",
                "3:7 `:` " + COLON + "name");
    }

    @Test
    void aColonThatMayBelongToTheWordIsNoSlip() {
        unmended("a::b\nc: d\n", "2:2 `:` this ':' follows what can be no key");
        unmended("http://x\nc: d\n", "2:2 `:` this ':' follows what can be no key");
        unmended(
                "a: 1\n:x\n",
                "2:1 `:x` a ':' is missing: this line is neither a key with its value nor more of"
                        + " the line before");
        unmended("a-b:c\nd: e\n", "2:2 `:` this ':' follows what can be no key");
        assertThat(Told.of("a:b\n")).isEmpty();
        assertThat(Told.of("a: 1\n  kind:x\n")).isEmpty();
        assertThat(Told.of("image: a:b\n")).isEmpty();
    }
}
