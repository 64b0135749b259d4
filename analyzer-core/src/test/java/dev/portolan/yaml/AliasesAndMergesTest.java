package dev.portolan.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.source.SourceFile;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Anchors, aliases, tags, merges and repeated keys mean what they mean to kubectl. */
class AliasesAndMergesTest {

    private static YamlMapping read(String text) {
        return (YamlMapping)
                Objects.requireNonNull(YamlReader.read(SourceFile.of("a.yaml", text), ReadingLimits.DEFAULT)
                        .get(0)
                        .root());
    }

    private static YamlNode get(YamlMapping mapping, String name) {
        return Objects.requireNonNull(mapping.get(name));
    }

    @Test
    void anAliasStandsWhereItIsWrittenAndWhatItHoldsWhereThatIsWritten() {
        YamlMapping root = read("a: &x {b: [1]}\nc: *x\nd: &y [2]\ne: *y\nf: &z '3'\ng: *z\n");
        assertThat(get(root, "c").span()).hasToString("Span[start=18, end=20]");
        assertThat(get((YamlMapping) get(root, "c"), "b").span()).hasToString("Span[start=10, end=13]");
        assertThat(get(root, "e")).hasToString("[PLAIN INTEGER 2 at Span[start=28, end=29]]");
        assertThat(get(root, "e").span()).hasToString("Span[start=34, end=36]");
        assertThat(get(root, "g")).hasToString("SINGLE_QUOTED STRING 3 at Span[start=50, end=52]");
    }

    @Test
    void anAliasMeansTheLastAnchorOfItsName() {
        assertThat(Told.values("a: &x 1\nb: *x\nc: &x 2\nd: *x\ne: &n\nf: *n\n").toString())
                .isEqualTo("[{a=1, b=1, c=2, d=2, e=null, f=null}]");
    }

    @Test
    void anAliasWithoutAnchorOrWithinItIsTold() {
        assertThat(Told.of("a: *x\nb: &x 1\n"))
                .containsExactly("1:4 `*x` there is no anchor of this name before this alias");
        assertThat(Told.of("a: &x [1, *x]\n"))
                .containsExactly("1:11 `*x` the value of the anchor &x would contain itself");
        assertThat(Told.of("a: &x {b: *x}\n"))
                .containsExactly("1:11 `*x` the value of the anchor &x would contain itself");
    }

    @Test
    void namesOfAnchorsAreLettersDigitsDashesAndUnderscores() {
        String words = " kubectl knows only letters, digits, - and _ in the name of an anchor";
        assertThat(Told.of("a: &azAZ09-_ 1\nb: *azAZ09-_\nc: &x {d: &y [e]}\n")).isEmpty();
        assertThat(Told.of("a: &\u00e9 1\n")).containsExactly("1:7 `1`" + words);
        assertThat(Told.of("a: &x\u65e5 [1]\n")).containsExactly("1:8 `[`" + words);
        assertThat(Told.of("a: &\u00b5m {b: 1}\n")).containsExactly("1:8 `{`" + words);
    }

    @Test
    void whatKubectlTakesNoKeysOfIsTold() {
        assertThat(Told.of("a: 1\n? [b]\n: c\n"))
                .containsExactly("2:3 `[` kubectl takes no list and no mapping as a key; quote it");
        assertThat(Told.of("a: &x [1]\n*x : 2\n"))
                .containsExactly("2:1 `*x` kubectl takes no list and no mapping as a key; quote it");
        assertThat(Told.of("a: &x ~\n*x : 2\n"))
                .containsExactly("2:1 `*x` kubectl takes no key that is null; quote it");
        assertThat(Told.of("a: &x b\n*x : 2\n")).isEmpty();
        assertThat(Told.of("~: 1\nb: ~\n")).containsExactly("1:1 `~` kubectl takes no key that is null; quote it");
        assertThat(Told.of("9223372036854775807: 1\n-9223372036854775808: 2\n")).isEmpty();
        assertThat(Told.of("9223372036854775808: 1\n"))
                .containsExactly("1:1 `9223372036854775808` kubectl takes no key that is so large a number; quote it");
    }

    @Test
    void numbersThatJsonCannotSayAreTold() {
        assertThat(Told.of("a: .inf\nb: -.INF\nc: .nan\nd: '.inf'\n"))
                .containsExactly(
                        "1:4 `.inf` kubectl cannot hand on .inf: JSON has no such number; quote it",
                        "2:4 `-.INF` kubectl cannot hand on -.INF: JSON has no such number; quote it",
                        "3:4 `.nan` kubectl cannot hand on .nan: JSON has no such number; quote it");
        assertThat(get(read("a: .inf\n"), "a")).hasToString("PLAIN STRING .inf at Span[start=3, end=7]");
    }

    @Test
    void tagsSayWhatAValueIs() {
        assertThat(Told.values("""
                a: !!int 3
                b: !!float 3
                c: !!str 3
                d: !!bool yes
                e: !!null ~
                f: !!binary aGk=
                g: !!timestamp 2001-01-01
                h: !x y
                i: !!str
                j: !!binary |
                  aG
                  k=
                k: !!float 1.5
                """).toString())
                .isEqualTo("[{a=3, b=3, c=3, d=true, e=null, f=hi, g=2001-01-01, h=y, i=, j=hi, k=1.5}]");
        assertThat(get(read("a: !!str 3\n"), "a")).hasToString("PLAIN STRING 3 at Span[start=9, end=10]");
        assertThat(get(read("a: !!float 3\n"), "a")).hasToString("PLAIN INTEGER 3 at Span[start=11, end=12]");
        assertThat(get(read("a: !!timestamp 2001-1-2T03:04:05Z\n"), "a"))
                .asString()
                .startsWith("PLAIN STRING");
    }

    @ParameterizedTest
    @CsvSource({
        "int, x",
        "int, 1.5",
        "bool, 3",
        "bool, x",
        "null, 3",
        "float, x",
        "float, yes",
        "binary, a%",
        "timestamp, x",
        "timestamp, 2001-01"
    })
    void aValueThatDoesNotFitItsTagIsTold(String tag, String value) {
        assertThat(Told.of("a: !!" + tag + " " + value + "\n"))
                .containsExactly("1:" + (7 + tag.length()) + " `" + value + "` the value does not fit its tag !!" + tag
                        + "; leave the tag out");
    }

    @Test
    void aMergeBringsInWhatIsNotWrittenLater() {
        assertThat(Told.values("x: &x {a: 1, b: 2}\nz:\n  <<: *x\n  a: 3\n").toString())
                .isEqualTo("[{x={a=1, b=2}, z={a=3, b=2}}]");
        assertThat(Told.of("x: &x {a: 1, b: 2}\nz:\n  <<: *x\n  a: 3\n")).isEmpty();
        assertThat(Told.values("!!merge <<: {a: 1}\n").toString()).isEqualTo("[{a=1}]");
        assertThat(Told.values("\"<<\": {a: 1}\n").toString()).isEqualTo("[{<<={a=1}}]");
        assertThat(Told.values("!!str <<: {a: 1}\n").toString()).isEqualTo("[{<<={a=1}}]");
    }

    @Test
    void ofAListTheFirstMappingWins() {
        assertThat(Told.values("<<: [{a: 1}, {a: 2, b: 3}]\n").toString()).isEqualTo("[{a=1, b=3}]");
        assertThat(Told.of("<<: [{a: 1}, {a: 2, b: 3}]\n")).isEmpty();
    }

    @Test
    void aMergeThatOverwritesIsTold() {
        assertThat(Told.of("a: 1\n<<: {a: 2}\n")).containsExactly("2:1 `<<` a of 1:1 `a` overwritten by 2:6 `a`");
        assertThat(Told.values("a: 1\n<<: {a: 2}\n").toString()).isEqualTo("[{a=2}]");
        assertThat(Told.of("a: [1, 2]\n<<: {a: [1]}\n")).hasSize(1);
        assertThat(Told.of("a: [1]\n<<: {a: [2]}\n")).hasSize(1);
        assertThat(Told.of("a: {b: 1}\n<<: {a: {c: 1}}\n")).hasSize(1);
        assertThat(Told.of("a: {b: 1}\n<<: {a: {b: 2}}\n")).hasSize(1);
        assertThat(Told.of("a: {b: 1}\n<<: {a: {b: 1, c: 2}}\n")).hasSize(1);
        assertThat(Told.of("a: 1\n<<: {a: '1'}\n")).hasSize(1);
        assertThat(Told.of("a: 1\n<<: {a: [1]}\n")).hasSize(1);
    }

    @Test
    void aMergeThatSaysTheSameOverwritesNothing() {
        assertThat(Told.of("a: 1\n<<: {a: 1}\n")).isEmpty();
        assertThat(Told.of("a: [1, 2]\n<<: {a: [1, 2]}\n")).isEmpty();
        assertThat(Told.of("a: {b: 1, c: [d]}\n<<: {a: {c: [d], b: 1}}\n")).isEmpty();
        assertThat(Told.of("a: []\nb: {}\n<<: {a: [], b: {}}\n")).isEmpty();
    }

    @Test
    void aSecondMergeIsReadByKubectlAlone() {
        assertThat(Told.of("<<: {a: 2}\n<<: {b: 1}\n"))
                .containsExactly("2:1 `<<` kubectl merges every <<, other readers refuse the second one; write <<: [*a,"
                        + " *b]");
        assertThat(Told.values("<<: {a: 2}\n<<: {b: 1}\n").toString()).isEqualTo("[{a=2, b=1}]");
    }

    @Test
    void whatIsNoMappingCannotBeMerged() {
        String words = " << merges mappings, and this is none";
        assertThat(Told.of("<<: 1\n")).containsExactly("1:5 `1`" + words);
        assertThat(Told.of("<<: [{a: 1}, 1]\n")).containsExactly("1:14 `1`" + words);
        assertThat(Told.of("x: &x [{a: 1}]\n<<: *x\n")).containsExactly("2:5 `*x`" + words);
    }

    @Test
    void theLastOfEqualKeysIsKept() {
        assertThat(Told.of("a: 1\na: 2\na: 2\n"))
                .containsExactly("2:1 `a` a was at 1:1 `a`", "3:1 `a` a was at 2:1 `a`, the same value");
        assertThat(Told.values("a: 1\nb: 2\na: 3\n").toString()).isEqualTo("[{a=3, b=2}]");
        assertThat(Told.of("1: x\n\"1\": x\n"))
                .containsExactly("2:1 `\"1\"` 1 was at 1:1 `1`, of another type, the same value");
        assertThat(Told.of("a: [{b: 1, b: 2}]\n")).containsExactly("1:12 `b` b was at 1:6 `b`");
    }

    @Test
    void equalKeysAreFoundAmongManyToo() {
        StringBuilder text = new StringBuilder("x: &x {m: 1}\nz:\n");
        for (int i = 0; i < 30; i++) {
            text.append("  k").append(i).append(": 1\n");
            String again = text + "  k0: 2\n  k" + i + ": 3\n  k0: 4\n";
            assertThat(Told.of(again)).as(again).hasSize(3);
            assertThat(((YamlMapping) get(read(again), "z")).entries()).hasSize(i == 0 ? 1 : i + 1);
            assertThat(Told.of(text + "  <<: *x\n  m: 2\n")).isEmpty();
            assertThat(Told.of(text + "  <<: {k" + i + ": 2}\n")).hasSize(1);
        }
    }

    @Test
    void escapesThatKubectlDoesNotKnowAreToldEachInItsPlace() {
        String half = " kubectl takes no half of a surrogate pair outside of JSON; write \\U and eight digits";
        assertThat(Told.of("a: \"x\\ud83d\\ude00y\\uD83D z\\udfff\"\n"))
                .containsExactly("1:6 `\\ud83d\\ude00`" + half, "1:19 `\\uD83D`" + half, "1:27 `\\udfff`" + half);
        assertThat(Told.of("a: \"\\u00e9\\ue000\\ud7ff\\\\ud83d\"\n")).isEmpty();
        assertThat(Told.of("\"\\/a\": &x \"b\\/\" # \\/\n"))
                .containsExactly(
                        "1:2 `\\/` kubectl knows no escape \\/ outside of JSON; write / alone",
                        "1:13 `\\/` kubectl knows no escape \\/ outside of JSON; write / alone");
        assertThat(Told.of("a: '\\/'\nb: \\/\n")).isEmpty();
    }

    @Test
    void inBracketsKubectlTakesSomeSignsOtherwise() {
        assertThat(Told.of("a: {b:, c: d}\n"))
                .containsExactly("1:5 `b` kubectl takes the colon for a part of b; put a blank behind the colon");
        assertThat(Told.of("a: [b:, c]\n"))
                .containsExactly("1:5 `b` kubectl takes the colon for a part of b; put a blank behind the colon");
        assertThat(Told.of("a: {b:}\nc: [d:]\n")).hasSize(2);
        assertThat(Told.of("a: [?x]\n"))
                .containsExactly("1:5 `?x` in brackets kubectl takes ? for the mark of a key; quote ?x");
        assertThat(Told.of("a: {b: , c: [d: , e], 'f':[], \"g\":1}\n")).isEmpty();
        assertThat(Told.of("a: [b]\nc: ?x\nd:\n  e:\n")).isEmpty();
        assertThat(Told.of("[a: {b: c}]\n")).isEmpty();
    }

    @Test
    void bracketsMayStandDeepInEachOther() {
        ReadingLimits limits = new ReadingLimits(1000, 3, 4);
        assertThat(problems("a: [[b]]\n", limits)).isZero();
        assertThat(problems("a: [[[b]]]\n", limits)).isEqualTo(1);
        assertThat(problems("x: &x [b]\na: [*x]\n", limits)).isZero();
        assertThat(problems("x: &x [b]\na: [[*x]]\n", limits)).isEqualTo(1);
        assertThat(problems("x: &x b\na: [[*x]]\n", limits)).isZero();
    }

    @Test
    void aliasesCountWithAllThatTheyHold() {
        ReadingLimits limits = new ReadingLimits(1000, 30, 4);
        assertThat(problems("x: &x [b]\na: [*x, *x]\n", limits)).isZero();
        assertThat(problems("x: &x [b]\na: [*x, *x, *x]\n", limits)).isEqualTo(1);
        assertThat(problems("x: &x {b: c}\na: *x\n", limits)).isZero();
        assertThat(problems("x: &x {b: c}\na: [*x, *x]\n", limits)).isEqualTo(1);
        assertThat(problems("x: &x b\na: [*x, *x, *x, *x]\n", limits)).isZero();
        assertThat(problems("x: &x b\na: [*x, *x, *x, *x, *x]\n", limits)).isEqualTo(1);
    }

    private static int problems(String text, ReadingLimits limits) {
        return YamlReader.read(SourceFile.of("a.yaml", text), limits)
                .get(0)
                .problems()
                .size();
    }
}
