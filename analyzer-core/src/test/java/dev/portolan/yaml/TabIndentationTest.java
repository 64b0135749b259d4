package dev.portolan.yaml;

import static dev.portolan.yaml.Told.assertMended;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Tabs that kubectl refuses are told and written as blanks; others are let alone. */
class TabIndentationTest {

    private static void fine(String text, String read) {
        assertThat(Told.of(text)).as(text).isEmpty();
        assertThat(Told.values(text).toString()).as(text).isEqualTo(read);
    }

    @Test
    void aTabIsAsWideAsTheTextsOwnStep() {
        assertMended("a:\n    x: 1\nb:\n\tc: 2\n", "a:\n    x: 1\nb:\n    c: 2\n", "4:1 `\\t` tabs in 1");
        assertMended(
                "a:\n   x: 1\nb:\n\tc: 2\n   d: 1\n", "a:\n   x: 1\nb:\n   c: 2\n   d: 1\n", "4:1 `\\t` tabs in 1");
        assertMended("a:\n   b:\n      x: 1\n\ty: 2\n", "a:\n   b:\n      x: 1\n   y: 2\n", "4:1 `\\t` tabs in 1");
    }

    @Test
    void withoutAStepATabIsTwoBlanks() {
        assertMended("a:\n\tb: 1\n\tc: 2\n", "a:\n  b: 1\n  c: 2\n", "2:1 `\\t` tabs in 2");
        assertMended("a:\n b: 1\nc:\n\td: 1\n", "a:\n b: 1\nc:\n  d: 1\n", "4:1 `\\t` tabs in 1");
        assertMended("\ta: 1\n", "  a: 1\n", "1:1 `\\t` tabs in 1");
        assertMended("a:\n      # x\n\n\tb: 1\n", "a:\n      # x\n\n  b: 1\n", "4:1 `\\t` tabs in 1");
    }

    @Test
    void aTabIsAsWideAsMakesYamlOfTheText() {
        assertMended(
                "a:\n  - b:\n        c: 1\n\t  d: 1\n", "a:\n  - b:\n        c: 1\n    d: 1\n", "4:1 `\\t` tabs in 1");
        assertMended(
                "a:\n  b:\n    c:\n        d: 1\n\te: 1\n        f: 1\n",
                "a:\n  b:\n    c:\n        d: 1\n        e: 1\n        f: 1\n",
                "5:1 `\\t` tabs in 1");
    }

    @Test
    void whereNoWidthHelpsNothingIsProposed() {
        assertThat(Told.of("a:\n\tb: 1\n  c: 2\n d: 3\n")).containsExactly("2:1 `\\t` tabs in 1");
        assertThat(Told.of("a: b # 'x\n\tc: 1\n")).containsExactly("2:1 `\\t` tabs in 1");
        assertThat(Told.of("a: b\n#c\n\t\tx: 1\n")).containsExactly("3:1 `\\t\\t` tabs in 1");
        assertThat(Told.mended("a: b:c\n\tx: 1\n")).isEqualTo("a: b:c\n\tx: 1\n");
    }

    @Test
    void whatIsWrongBeforeTheTabsIsToldInTheirPlace() {
        assertThat(Told.of("a: ]\nc:\n\td: 1\n")).containsExactly("1:4 `]` nothing that YAML allows stands here");
        assertThat(Told.of("a: 1\nb: [\n\tc\n"))
                .containsExactly("2:4 `[` the bracket [ that opens here is never closed");
        assertThat(Told.of("a: *x\n\tb: 1\n"))
                .containsExactly("1:4 `*x` there is no anchor of this name before this alias", "2:1 `\\t` tabs in 1");
    }

    @Test
    void tabsBehindManyBlanksAndBehindContentAreFoundToo() {
        assertMended("a: |\n    x\n  \t  y\n", "a: |\n    x\n        y\n", "3:3 `\\t` tabs in 1");
        fine("a: b\t \t \t# c\nd: e\n", "[{a=b, d=e}]");
        assertMended("a: b\t \t \t# c\nd:\n\te: 1\n", "a: b\t \t \t# c\nd:\n  e: 1\n", "3:1 `\\t` tabs in 1");
    }

    @Test
    void aSlipBesideTabsIsMendedToo() {
        assertMended(
                "a:\n\tb: @x\nc: @y\n",
                "a:\n  b: \"@x\"\nc: \"@y\"\n",
                "2:1 `\\t` tabs in 1",
                "2:5 `@x` a value without quotes cannot begin with @; put it in quotes",
                "3:4 `@y` a value without quotes cannot begin with @; put it in quotes");
        assertMended(
                "x: 1\n---\na: @b\nc:\n\td: 1\n",
                "x: 1\n---\na: \"@b\"\nc:\n  d: 1\n",
                "3:4 `@b` a value without quotes cannot begin with @; put it in quotes",
                "5:1 `\\t` tabs in 1");
    }

    @Test
    void behindADashATabIsOneBlank() {
        assertMended("a:\n  -\tb\n  -\tc: 1\n", "a:\n  - b\n  - c: 1\n", "2:4 `\\t` tabs in 2");
        assertMended("a:\n- \t \t- b\n-\t\n", "a:\n- - b\n-\t\n", "2:3 `\\t` tabs in 1");
        assertMended("?\ta\n:\tb\n", "? a\n: b\n", "1:2 `\\t` tabs in 2");
        assertMended("x: y\n---\n? a\n:\t- b\n", "x: y\n---\n? a\n: - b\n", "4:2 `\\t` tabs in 1");
        assertMended("- -\tb\n", "- - b\n", "1:4 `\\t` tabs in 1");
        assertMended("-\t\ta: |\n   x\n   \ty\n", "- a: |\n   x\n   \ty\n", "1:2 `\\t\\t` tabs in 1");
    }

    @Test
    void linesOfABlockScalarAreIndentedAlike() {
        assertMended("a: |\n\tx\n\ty\n", "a: |\n  x\n  y\n", "2:1 `\\t` tabs in 2");
        assertMended("a: |\n  x\n\ty\n  z\n", "a: |\n  x\n  y\n  z\n", "3:1 `\\t` tabs in 1");
        assertMended("a: >-\n\tx\nb: 1\n", "a: >-\n  x\nb: 1\n", "2:1 `\\t` tabs in 1");
        assertMended("- |\n\tx\n\t\ty\n- y\n", "- |\n  x\n  \ty\n- y\n", "2:1 `\\t` tabs in 2");
        assertMended("- |\n\tx\n- >\n\t\ty\n", "- |\n  x\n- >\n    y\n", "2:1 `\\t` tabs in 2");
        assertMended(
                "a:\n  b: |\n\t\tx\n  c:\n\t\td: 1\n", "a:\n  b: |\n    x\n  c:\n    d: 1\n", "3:1 `\\t\\t` tabs in 2");
    }

    @Test
    void behindItsIndentationABlockScalarMayHoldTabs() {
        fine("a: |\n  x\n  \ty\n  \t\n", "[{a=x\n\ty\n\t\n}]");
        fine("a: |\n  x\n\nb: c\td\n", "[{a=x\n, b=c\td}]");
        fine("a: >\n  x\n  \ty\n", "[{a=x\n\ty\n}]");
        fine("a:\n- b\nc: |\n x\n \ty\n", "[{a=[b], c=x\n\ty\n}]");
        fine("-x: |\n a\n \tb\n", "[{-x=a\n\tb\n}]");
    }

    /** Scripts in lists: they are no deeper than what else the list holds. */
    @Test
    void inAListABlockScalarMayHoldTabsToo() {
        fine("- |\n  x\n  \ty\n", "[[x\n\ty\n]]");
        fine("- |\n x\n \ty\n", "[[x\n\ty\n]]");
        fine("args:\n  - -c\n  - |\n    x\n    \ty\n  - b\n", "[{args=[-c, x\n\ty\n, b]}]");
        fine("- - >\n   x\n   \ty\n", "[[[x\n\ty\n]]]");
        fine("? |\n  x\n  \ty\n: b\n", "[{x\n\ty\n=b}]");
        fine("- a: |\n   x\n   \ty\n", "[[{a=x\n\ty\n}]]");
        fine("- 'a' : |\n   x\n   \ty\n", "[[{a=x\n\ty\n}]]");
    }

    @Test
    void emptyLinesLoseTheirTabs() {
        assertMended("a: |\n\t\n  x\n\t\n", "a: |\n\n  x\n\n", "2:1 `\\t` tabs in 2");
        assertMended("a: 1\n\t \nb: 2\n", "a: 1\n\nb: 2\n", "2:1 `\\t` tabs in 1");
        assertMended("a:\r\n\tb: 1\r\n\t\r\n", "a:\r\n  b: 1\r\n\r\n", "2:1 `\\t` tabs in 2");
        assertMended("a: 1\n\t", "a: 1\n", "2:1 `\\t` tabs in 1");
    }

    @Test
    void beforeACommentATabIsWrittenAsBlanks() {
        assertMended("a: 1\n\t# c\nb: 2\n", "a: 1\n  # c\nb: 2\n", "2:1 `\\t` tabs in 1");
    }

    @Test
    void tabsThatIndentNothingAreFine() {
        fine("a:\tb\t# c\td\n", "[{a=b}]");
        fine("a: b\tc\n", "[{a=b\tc}]");
        fine("a: x-\ty\n", "[{a=x-\ty}]");
        fine("a\t: b\n", "[{a=b}]");
        fine("'a':\tb\n'c'\t:\td\n", "[{a=b, c=d}]");
        fine("-\t\n- b\n", "[[null, b]]");
    }

    @Test
    void tabsInBracketsAndQuotesAreFine() {
        fine("a: [\n\tb: {\n\tc: d}, ',',\n\t\"]\"\n]\ne: 1\n", "[{a=[{b={c=d}}, ,, ]], e=1}]");
        fine("a: 'b\n\tc'\nd: 1\n", "[{a=b c, d=1}]");
        fine("a: \"b\\\"\n\tc\"\nd: 1\n", "[{a=b\" c, d=1}]");
        fine("k: {a: \"b\n\tc\", d:\n\te}\n", "[{k={a=b c, d=e}}]");
        fine("k: [a, # ]\n\tb]\n", "[{k=[a, b]}]");
    }

    @Test
    void behindBracketsAndQuotesTabsIndentAgain() {
        assertMended("a: [\n\tb\n]\ne:\n\tf: 1\n", "a: [\n\tb\n]\ne:\n  f: 1\n", "5:1 `\\t` tabs in 1");
        assertMended("a: {x: [y]}\ne:\n\tf: 1\n", "a: {x: [y]}\ne:\n  f: 1\n", "3:1 `\\t` tabs in 1");
        assertMended("a: 'it''s\n\tx'\nb:\n\tc: 1\n", "a: 'it''s\n\tx'\nb:\n  c: 1\n", "4:1 `\\t` tabs in 1");
        assertMended("a: \"x\\\"\n\ty\"\nb:\n\tc: 1\n", "a: \"x\\\"\n\ty\"\nb:\n  c: 1\n", "4:1 `\\t` tabs in 1");
        assertMended("a: x'\nb:\n\tc: 1\n", "a: x'\nb:\n  c: 1\n", "3:1 `\\t` tabs in 1");
        assertMended("a: x # [ '\nb:\n\tc: 1\n", "a: x # [ '\nb:\n  c: 1\n", "3:1 `\\t` tabs in 1");
        assertMended("a: [b,\"]\"]\nc:\n\td: 1\n", "a: [b,\"]\"]\nc:\n  d: 1\n", "3:1 `\\t` tabs in 1");
        assertMended("a: b[\nc:\n\td: 1\n", "a: b[\nc:\n  d: 1\n", "3:1 `\\t` tabs in 1");
        assertMended(
                "a: [b, {c: d,\n\te: f}] # x\ng:\n\th: 1\n",
                "a: [b, {c: d,\n\te: f}] # x\ng:\n  h: 1\n",
                "4:1 `\\t` tabs in 1");
    }

    @Test
    void commentsHoldNoSignsThatMatter() {
        assertMended("# a\n# see: [x\na:\n\tb: 1\n", "# a\n# see: [x\na:\n  b: 1\n", "4:1 `\\t` tabs in 1");
        assertMended(
                "a: 1\r\n# say: 'x\r\nb:\r\n\tc: 1\r\n",
                "a: 1\r\n# say: 'x\r\nb:\r\n  c: 1\r\n",
                "4:1 `\\t` tabs in 1");
        assertMended("# a\n# b\n\tc: 1\n", "# a\n# b\n  c: 1\n", "3:1 `\\t` tabs in 1");
        assertMended("a: b #x: 'y\nc:\n\td: 1\n", "a: b #x: 'y\nc:\n  d: 1\n", "3:1 `\\t` tabs in 1");
        assertMended(
                "a: [b, # ]\n  c,#\n  d]\ne:\n\tf: 1\n",
                "a: [b, # ]\n  c,#\n  d]\ne:\n  f: 1\n",
                "5:1 `\\t` tabs in 1");
    }

    @Test
    void tabsAreFoundUpToTheEndOfTheText() {
        assertMended("a:\n\tb: 1", "a:\n  b: 1", "2:1 `\\t` tabs in 1");
        assertMended("a:\n\tb: ''", "a:\n  b: ''", "2:1 `\\t` tabs in 1");
        assertMended("a:\n\tb: # c", "a:\n  b: # c", "2:1 `\\t` tabs in 1");
        assertMended("a:\n\t- &b", "a:\n  - &b", "2:1 `\\t` tabs in 1");
        assertMended("a:\n\tb: |\n\t\tc", "a:\n  b: |\n    c", "2:1 `\\t` tabs in 2");
        assertMended("a:\n\tb: |", "a:\n  b: |", "2:1 `\\t` tabs in 1");
        assertMended("a:\n\t-", "a:\n  -", "2:1 `\\t` tabs in 1");
        assertThat(Told.of("a:\n\tb: 'c")).containsExactly("2:1 `\\t` tabs in 1");
        assertThat(Told.of("a:\n\tb: \"c\\")).containsExactly("2:1 `\\t` tabs in 1");
    }

    @Test
    void anchorsAndTagsBeforeAnIndentedLineHideNothing() {
        assertMended("a: &x\n\tb: 1\n", "a: &x\n  b: 1\n", "2:1 `\\t` tabs in 1");
        assertMended("a: !t\n\tb: 1\n", "a: !t\n  b: 1\n", "2:1 `\\t` tabs in 1");
        assertMended("a: &x 1\nb: *x\nc:\n\td: 1\n", "a: &x 1\nb: *x\nc:\n  d: 1\n", "4:1 `\\t` tabs in 1");
    }

    /** kubectl takes a tab in the next line of a value if it stands deeper than the key. */
    @Test
    void aValueMayGoOnBehindBlanksAndATab() {
        fine("a: b\n \tc\nd: 1\n", "[{a=b c, d=1}]");
        fine("a:\n - b\n  \tc\n", "[{a=[b c]}]");
        fine("a: b\n \t\n  c\n", "[{a=b\nc}]");
        fine("- a: b\n   \tc\n", "[[{a=b c}]]");
        fine("- 'a': b\n   \tc\n", "[[{a=b c}]]");
        fine("a:\n  b\n \tc\n", "[{a=b c}]");
        fine(" a\n\tb\n", "[a b]");
    }

    @Test
    void aValueMayNotGoOnBehindATabAlone() {
        assertMended("a: b\n\tc\nd: 1\n", "a: b\n  c\nd: 1\n", "2:1 `\\t` tabs in 1");
        assertMended("a:\n - b\n\tc\n", "a:\n - b\n  c\n", "3:1 `\\t` tabs in 1");
        assertMended("a: b#c\n\tx\n", "a: b#c\n  x\n", "2:1 `\\t` tabs in 1");
        assertMended("-   a: b\n   \tc\n", "-   a: b\n     c\n", "2:4 `\\t` tabs in 1");
        assertMended("- a: b\n  \tc\n", "- a: b\n    c\n", "2:3 `\\t` tabs in 1");
    }
}
