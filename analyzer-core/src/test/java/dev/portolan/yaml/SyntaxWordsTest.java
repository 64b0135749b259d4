package dev.portolan.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is no YAML is told at its place, in words that say what to do. */
class SyntaxWordsTest {

    private static void told(String text, String... problems) {
        assertThat(Told.of(text)).as(text).containsExactly(problems);
        // The same somewhere in a file, with other line ends.
        String[] further = new String[problems.length];
        for (int i = 0; i < problems.length; i++) {
            further[i] = Told.linesFurther(problems[i], 3);
        }
        assertThat(Told.of("before: 1\r\n# ]\r\n---\r\n" + text.replace("\n", "\r\n")))
                .as("further down: %s", text)
                .containsExactly(further);
    }

    @Test
    void aQuoteThatIsNeverClosedIsShownToItsLinesEnd() {
        told("a: 'b\nc: d\n", "1:4 `'b` the quote ' that opens here is never closed");
        told("a: \"b # c \n\nd: e\n", "1:4 `\"b # c` the quote \" that opens here is never closed");
        told("'\n", "1:1 `'` the quote ' that opens here is never closed");
        told("a: 1\nb: \"", "2:4 `\"` the quote \" that opens here is never closed");
    }

    @Test
    void aQuoteThatIsNeverClosedEndsWithItsDocument() {
        assertThat(Told.of("a: 'b\n---\nc: 'd\n---\ne: f\n"))
                .containsExactly(
                        "1:4 `'b` the quote ' that opens here is never closed",
                        "3:4 `'d` the quote ' that opens here is never closed");
    }

    @Test
    void anUnknownEscapeIsTold() {
        String words =
                " this escape is unknown between double quotes; write \\\\ for a backslash, or use single quotes";
        told("a: \"b\\q\" # c\n", "1:7 `q\"`" + words);
        told("path: \"C:\\Users\"\n", "1:12 `sers\"`" + words);
        told("a: \"\\L\\q\"\n", "1:8 `q\"`" + words);
    }

    @Test
    void aLineWithoutColonIsShownWithoutItsComment() {
        String words = " a ':' is missing: this line is neither a key with its value nor more of the line before";
        told("a: b\nc d  # why\ne: f\n", "2:1 `c d`" + words);
        told("a: 1\n\"c\"\n", "2:1 `\"c\"`" + words);
        told("a: 1\n{b: c}\n", "2:1 `{b: c}`" + words);
        told("a:\n  b: 1\n  c#d", "3:3 `c#d`" + words);
    }

    @Test
    void theHeadOfABlockScalarTakesFewSigns() {
        told("a: |x\n  b\n", "1:5 `x` behind | and > only +, -, a number from 1 to 9 and a comment may stand");
        told("a: >0\n  b\n", "1:5 `0` behind | and > only +, -, a number from 1 to 9 and a comment may stand");
        told(
                "a: |\n      \n  b\n",
                "3:3 `b` a blank line is indented deeper than the text below it; take its blanks out");
    }

    @Test
    void anAnchorOrATagWithoutNameIsTold() {
        told("a: & b\n", "1:4 `&` & and * begin anchors and aliases, and no name follows; put the value in quotes");
        told("*.x: 1\n", "1:1 `*.x:` & and * begin anchors and aliases, and no name follows; put the value in quotes");
        told("a: !<x y\n", "1:6 `x` ! begins a tag, and this is none; put the value in quotes");
        told("a: !b!c x\n", "1:4 `!b!c` ! begins a tag, and this is none; put the value in quotes");
    }

    @Test
    void aBracketBeforeALineThatIsNoDeeperIsNeverClosed() {
        told("a: [b\nc: d\n", "1:4 `[` the bracket [ that opens here is never closed");
        told("a: [b\n", "1:4 `[` the bracket [ that opens here is never closed");
        told("a: {b: c\nd: e\n", "1:4 `{` the bracket { that opens here is never closed");
        told("  a: [b\n  c: d\n", "1:6 `[` the bracket [ that opens here is never closed");
        told("{\"a\": [\"b\"\n", "1:7 `[` the bracket [ that opens here is never closed");
    }

    @Test
    void amongBracketsTheSignIsShownThatDoesNotFit() {
        told("a: [b}\n", "1:6 `}` a ',' or the closing ] is missing before this, since 1:4 `[`");
        told("  a: [b\n   c: d\n", "2:5 `:` a ',' or the closing ] is missing before this, since 1:6 `[`");
        told("a: {b: c ]\n", "1:10 `]` a ',' or the closing } is missing before this, since 1:4 `{`");
        told("a: [b, c: d: e]\n", "1:12 `:` a ',' or the closing ] is missing before this, since 1:4 `[`");
        told("{\"a\" 1}\n", "1:6 `1}` a ',' or the closing } is missing before this, since 1:1 `{`");
    }

    @Test
    void aLineBetweenTwoIndentationsIsToldBoth() {
        told(
                "a:\n  b: 1\n\n # c\n c: 2 # d\n",
                "5:2 `c: 2 # d` this line is indented by 1 blank, and the keys above it by 0"
                        + " or 2 blanks, since 1:1 `a:`");
        told(
                "a:\n    b: 1\n    c:\n        d: 1\n      e: 2\n",
                "5:7 `e: 2` this line is indented by 6 blanks, and the"
                        + " keys above it by 4 or 8 blanks, since 2:5 `b:`");
        told(
                "a:\n  b:\n        x: 1\n    y:\n",
                "4:5 `y:` this line is indented by 4 blanks, and the keys above it by 2"
                        + " or 8 blanks, since 2:3 `b:`");
        told(
                "a:\n    b:\n      c:\n        d: 1\n  e: 2\n",
                "5:3 `e: 2` this line is indented by 2 blanks, and the keys"
                        + " above it by 0 or 4 blanks, since 1:1 `a:`");
    }

    /** The likeliest slip of all manifests: a key of a container that does not stand below the one before it. */
    @Test
    void aKeyBesideItsListEntryIsToldWhereBothStand() {
        told(
                "a:\n  - b: 1\n   c: 2\n",
                "3:4 `c: 2` this line is indented by 3 blanks, the list above it by 2, what it"
                        + " lists by 4, since 2:3 `-`");
        told(
                "a:\n  -   b: 1\n      d: 1\n  # c\n    c: 2\n",
                "5:5 `c: 2` this line is indented by 4 blanks, the list"
                        + " above it by 2, what it lists by 6, since 2:3 `-`");
        told(
                "a:\n  - # b\n    b: 1\n   c: 2\n",
                "4:4 `c: 2` this line is indented by 3 blanks, the list above it by 2," + " since 2:3 `-`");
        told(
                "a:\n  -\n    b: 1\n   c: 2\n",
                "4:4 `c: 2` this line is indented by 3 blanks, the list above it by 2," + " since 2:3 `-`");
        told(
                "a:\n  - b: 1\n  c: 2\n",
                "3:3 `c: 2` this line is indented like the list above it and does not begin with"
                        + " '- ', since 2:3 `-`");
        told(
                "- - a\n  b: c\n",
                "2:3 `b: c` this line is indented like the list above it and does not begin with '- ',"
                        + " since 1:3 `-`");
    }

    @Test
    void aListEntryAmongKeysIsTold() {
        told(
                "x: 1\n- a: b\n",
                "2:1 `- a: b` a list entry stands here among keys; put a dash before each of them, or take"
                        + " this one out, since 1:1 `x:`");
    }

    @Test
    void aBracketThatClosesNothingIsTold() {
        told("a: 1\n]\n", "2:1 `]` nothing that YAML allows stands here");
        told("a:\n  b: 1\n}\n", "3:1 `}` nothing that YAML allows stands here");
        told("a: 1\n, b\n", "2:1 `,` nothing that YAML allows stands here");
    }

    @Test
    void anEscapeForNoCharacterIsTold() {
        told(
                "a: 1\nb: \"c\\Uffffffff d\"\n",
                "2:6 `\\Uffffffff` there is no character of the number in this escape; write another");
    }

    @Test
    void linesAtTheEndOfTheTextAreToldToo() {
        told(
                "b: 1\n  c:",
                "2:3 `c` this line is indented deeper than the complete line above it; indent both alike,"
                        + " since 1:1 `b: 1`");
        told(
                "x:\n  - b\n -",
                "3:2 `-` this line is indented by 1 blank, and the keys above it by 0 or 2 blanks,"
                        + " since 1:1 `x:`");
        told(
                "a: b\nc",
                "2:1 `c` a ':' is missing: this line is neither a key with its value nor more of the line before");
    }

    @Test
    void aListEntryBetweenTwoIndentationsIsToldBoth() {
        told(
                "x:\n  - b\n - c\n",
                "3:2 `- c` this line is indented by 1 blank, and the keys above it by 0 or 2 blanks, since 1:1 `x:`");
    }

    @Test
    void aDirectiveInTheMiddleIsTold() {
        String words = " a line that begins with % is a directive, and this is none";
        told("a: b\n%YAML x\n", "2:7 `x`" + words);
        told("a: b\n%c: d\n", "2:3 `:`" + words);
        told("a: b\n%c d\n", "2:1 `%c` nothing that YAML allows stands here");
    }

    @Test
    void whatFollowsACompleteValueIsTold() {
        String words = " nothing may follow a complete value on its line; put all of it in quotes if it is one value";
        told("a: \"b\" c d\n", "1:8 `c`" + words);
        told("\"a\" \"b\": c\n", "1:8 `:`" + words);
        told("- \"a\" b\n", "1:7 `b`" + words);
    }

    @Test
    void aSecondColonIsTold() {
        String words = " a second ':' on this line; put the value in quotes if the colon belongs to it";
        told("a: b: c\n", "1:5 `:`" + words);
        told("a:\tb: c\n", "1:5 `:`" + words);
        told("x: 1\n  \n  # y: 2\na: b c: d\n", "4:7 `:`" + words);
    }

    @Test
    void aKeyBelowACompleteLineIsToldWithThatLine() {
        told(
                "a: b\n\n  c: d\n",
                "3:3 `c` this line is indented deeper than the complete line above it; indent both alike,"
                        + " since 1:1 `a: b`");
        told("a b \n c: d\n", "2:2 `c` the line above has no ':', so this one cannot be a key, since 1:1 `a b`");
    }

    @Test
    void aColonBehindWhatIsNoKeyIsTold() {
        told("a::b\nc: d\n", "2:2 `:` this ':' follows what can be no key");
    }

    @Test
    void otherSignsThatCannotStandAreTold() {
        told("a: - b\n", "1:4 `-` a list cannot begin on the line of its key; put it on the next line");
        told("a: ? b\n", "1:4 `?` ? begins a key here, where none may stand; put the value in quotes");
        told("a: ]b c\n", "1:4 `]b` nothing that YAML allows stands here");
        told("a: @\\b'c\n", "1:4 `@\\b'c` no value without quotes begins with this sign; put it in quotes");
    }
}
