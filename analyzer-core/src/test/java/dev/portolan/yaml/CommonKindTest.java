package dev.portolan.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What most manifests consist of is read without the engine, and as the engine reads it; all else is left to it. */
class CommonKindTest {

    private static void assertCommon(String text) {
        assertThat(common(text)).as("needs no engine: %s", text).isTrue();
        // With more of the same before and behind it, and without a line end.
        if (!text.startsWith(" ")) {
            assertThat(common("before: 1\n" + text + "\nafter: 2\n")).as(text).isTrue();
        }
    }

    /** With and without the engine; a text that does need it is not compared. */
    private static void assertAlike(String text) {
        common(text);
        common(text + "\n");
        common("before: 1\n" + text + "\nafter: 2\n");
    }

    /** Whether the engine is not needed; what is read without it is compared. */
    private static boolean common(String text) {
        BothReadings readings = new BothReadings();
        readings.compare(text);
        assertThat(readings.all()).as(text).isEqualTo(1);
        return readings.common() == 1;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: b",
                "a:",
                "a:   ",
                "a: b   ",
                "a : b",
                "a b: c d",
                "a:b: c",
                "a#b: c#d # e",
                "a: b:c",
                "a: b # c",
                "a: # c",
                "a: -b",
                "a: --b c",
                "a: b - c",
                "a: <",
                "a: a,b]c}d",
                "a: \u00e9\u65e5\u00a0\ud7ff\ue000\ufdd0\ufffd",
                "\u00e9: 1",
                "-a: 1",
                "a: 1\n\n   \n# b\n  # c\nd: 2",
                "a:\n  b: c",
                "a:\n  # x\n\n  b:\n    c: d\n  e: f\ng: h"
            })
    void keysAndValuesOnOneLine(String text) {
        assertCommon(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: ~",
                "a: null",
                "a: 017",
                "a: 1.50",
                "a: 1e3",
                "a: yes",
                "a: on",
                "a: Zebra1",
                "a: zebra1",
                "a: Azalea",
                "a: azalea",
                "a: /zebra",
                "a: 0zebra",
                "a: _zebra",
                "a: [zebras, Zebras, /zebras]",
                "a: 12:30:45",
                "a: 2001-02-03"
            })
    void scalarsThatAreNoStringsToo(String text) {
        assertCommon(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: 'b'",
                "a: ''",
                "a: 'it''s'",
                "a: ''''",
                "a: '''a'''",
                "a: 'b # c: d'",
                "a: 'b' # c",
                "a: 'b\\n'",
                "'a': b",
                "'a b' : c",
                "'a'' b': c",
                "a: \"b\"",
                "a: \"\"",
                "a: \"b # c: d\" # e",
                "a: \"\\\"b\\\\\\n\\t\\r\\\"\"",
                "a: \"b\\nc\\td\"",
                "\"a\": b",
                "\"a\\\"b\" : c",
                "\"<<\": b",
                "a: \"it's\"",
                "a: 'say \"b\"'"
            })
    void quotesOnOneLine(String text) {
        assertCommon(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a:\n- b",
                "a:\n- b\n- c\nd: e",
                "a:\n  - b\n  -   c",
                "a:\n-\n-\n- b",
                "a:\n-   # c\n-   \n- b",
                "a:\n-\n  b: c\n-\n  - d",
                "a:\n- b: c\n  d: e\n- f:\n  - g",
                "a:\n-   b: c\n    d: e",
                "a:\n- - b\n  - c\n- - - d",
                "a:\n- 'b': c\n- \"d\" : e\n- f g: h",
                "a:\n- 'b'\n- \"c\" # d\n- e # f",
                "a:\n- [b]\n- {c: d}\n- []",
                "a:\n- |\n  b\n- c",
                "a:\n-\n- b:\n-",
                "a:\n  b:\n  - c\n  d: e"
            })
    void lists(String text) {
        assertCommon(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: []",
                "a: [ ]",
                "a: {}",
                "a: {  }",
                "a: [b]",
                "a: [ b ]",
                "a: [b, c,d , -e, --f]",
                "a: ['b', \"c\", 'it''s']",
                "a: [[b], [c, []], {}]",
                "a: [b, {c: d, e: [f]}] # g",
                "a: {b: c, d: e,f: g }",
                "a: {\"b\": c, 'd': e}",
                "a: {b : c}",
                "a: {b: {c: {d: e}}, f: []}",
                "a: [azAZ09_./$=%x@y+-]",
                "a: [.b, /c, $d, =e, +f, _g, 0, 9, a, z, A, Z]",
                "a: {k: 1, l: true, m: null}",
                "a: [5%, a@b]"
            })
    void bracketsOnOneLine(String text) {
        assertCommon(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: |\n  b",
                "a: |-\n  b",
                "a: | # c\n  b",
                "a: |-   # c\n  b",
                "a: |   \n  b\n  c",
                "a: |\n b\nc: d",
                "a: |\n  b\n    c\n  d\n",
                "a: |\n  b\n\n  c\n \n",
                "a: |\n  b\n\n\n",
                "a: |-\n  b\n\n\n",
                "a: |\n  b\n     \n  c\n",
                "a: |\n  b\n     \n",
                "a: |-\n  b  \n\n",
                "a: |\n  # b\n  c: d\n# e\nf: g",
                "a:\n  b: |\n    c\n  d: e",
                "a:\n- |\n b\n- |-\n  c\n",
                "a: |\n  ...\n",
                "a: |\n  b\n  # c\n # d\n"
            })
    void literalBlocks(String text) {
        assertCommon(text);
    }

    @Test
    void aWholeDocumentMayBeIndentedOrAList() {
        assertCommon("  a: b\n  c: d");
        assertThat(common("- a\n- b: c\n  d: e\n")).isTrue();
        assertThat(common("# a\n\n- - b\n")).isTrue();
    }

    @Test
    void namesAreFewOrMany() {
        StringBuilder text = new StringBuilder();
        StringBuilder flow = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            text.append("k").append(i).append(": 1\n");
            flow.append("k").append(i).append(": 1, ");
            assertCommon(text.toString());
            assertAlike(text + "k" + i + ": 2\n");
            assertAlike(text + "k0: 2\n");
            assertAlike("a: {" + flow + "k" + i + ": 1}\n");
        }
    }

    /** YAML has no keys of more than 1,024 signs without a mark of their own. */
    @Test
    void keysAreLong() {
        assertCommon("k".repeat(500) + ": b");
        assertCommon("a: 1\n" + "k".repeat(500) + ": b");
        for (int length : new int[] {501, 1_023, 1_024, 1_025, 2_000}) {
            assertAlike("k".repeat(length) + ": b");
            assertAlike("a: {" + "k".repeat(length) + ": b}");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "   \n# a",
                "a",
                "a: b\nc",
                "'a",
                "a: 'b",
                "a: 'b''",
                "a: \"b",
                "a: \"b\\",
                "a: 'b\n  c'",
                "a: \"b\n  c\"",
                "a: \"\\x41\"",
                "a: \"\\u0041\"",
                "a: \"\\/\"",
                "a: 'b' c",
                "a: \"b\" c",
                "a: [b] c",
                "a: [b\n  ]",
                "a: [b",
                "a: {b: c",
                "a: {b:c}",
                "a: {b: c",
                "a: {b}",
                "a: {b:",
                "a: {b: ",
                "a: {b: }",
                "a: {b: c d}",
                "a: {'b':c}",
                "a: [b c]",
                "a: [",
                "a: [b,",
                "a: [b, ]",
                "a: [,]",
                "a: [-]",
                "a: [- b]",
                "a: [%b]",
                "a: [@b]",
                "a: [b:c]",
                "a: [b: c]",
                "a: [&b c]",
                "a: [b#c]",
                "a: [b?]",
                "a: [{b: c}",
                "a: {b: [c}",
                "a: [b}",
                "a: {b: c]"
            })
    void whatEndsOtherwiseIsReadAsTheEngineReadsIt(String text) {
        assertAlike(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a:\tb",
                "a: b\r\nc: d",
                "a: \ufeffb",
                "a: \u0085",
                "a: \u2028",
                "a: \u2029",
                "a: \u0007",
                "a: \u007f",
                "a: \u009f",
                "a: \ud83d\ude00",
                "a: \ufffe",
                "? a\n: b",
                "a: ? b",
                "a: &b c",
                "a: *b",
                "a: !b c",
                "a: >\n  b",
                "a: |+\n  b",
                "a: |2\n  b",
                "a: |x\n  b",
                "a: |#x\n  b",
                "a: |\n\n  b",
                "a: |\nb: c",
                "a: |",
                "a: @b",
                "a: `b",
                "a: %b",
                "a: ,b",
                "a: ]",
                "a: }",
                "a: .inf",
                "a: -.Inf",
                "a: .nan",
                "a: [.inf]",
                "<<: b",
                "a: {<<: b}",
                "1: b",
                "yes: b",
                "~: b",
                "a: 1\n1.5: b",
                "a: {1: b}",
                ".inf: b",
                "a: b: c",
                "a: - b",
                "a: b\n  c",
                "a: b\n  c: d",
                "  a: b\nc: d",
                "a:\n    b: c\n  d: e",
                "a:\n  b: c\n d: e",
                "a:\n  - b\n c: d",
                "a:\n- b\n  - c",
                "a:\n- b\n   c: d",
                "- a\nb: c",
                "a: b\n- c",
                "a: |\n    b\n  c\n",
                "a:\n  b: |\n  c\n",
                "a:\n  - |\n  b\n",
                "[a]",
                "{a: b}",
                "|\n  a",
                "a: 1\n...\n",
                "...\na: 1",
                "a: 1\n... # b\n",
                "a: 1\n...b: 2\n",
                "a:\n- b\n...\n",
                "-",
                "a: :b",
                "a: 1\na: 2",
                "a: 1\n'a': 2"
            })
    void whatIsRareIsReadAsTheEngineReadsIt(String text) {
        assertAlike(text);
    }

    @Test
    void aRepeatedDotIsNoEndMarker() {
        assertCommon("..: a");
        assertCommon("a: ...");
        assertCommon(" ...: a");
        assertAlike("...: a");
    }
}
