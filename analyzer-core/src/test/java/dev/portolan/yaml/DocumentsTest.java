package dev.portolan.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.finding.LimitProblem;
import dev.portolan.source.SourceDecoder;
import dev.portolan.source.SourceFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where documents begin and end, what of them is lost, and which signs may not stand in them. */
class DocumentsTest {

    private static List<String> texts(String text) {
        SourceFile file = SourceFile.of("a.yaml", text);
        return YamlReader.read(file, ReadingLimits.DEFAULT).stream()
                .map(document -> file.text(document.span()))
                .toList();
    }

    @Test
    void documentsEndAtLinesThatBeginWithThreeDashes() {
        assertThat(texts("a: 1\n---\nb: 2\n---\t \n \n---\r\nc: 3")).containsExactly("a: 1\n", "b: 2\n", " \n", "c: 3");
        assertThat(texts("a: |\n  x\n ---\n--\n")).hasSize(1);
        assertThat(YamlReader.read(
                        SourceFile.of("a.yaml", "---\na: 1\n---\n---\n# c\n---\nb: 2\n"), ReadingLimits.DEFAULT))
                .extracting(YamlDocument::number)
                .containsExactly(0, 1, 2);
    }

    @Test
    void whereNothingStandsThereIsNoDocument() {
        assertThat(texts("")).isEmpty();
        assertThat(texts("---\n---\n---")).isEmpty();
        assertThat(texts("\n")).containsExactly("\n");
    }

    @Test
    void behindTheDashesNothingButACommentMayStand() {
        assertThat(Told.of("--- # c\na: 1\n---#c\nb: 2\n---  \t\r\n")).isEmpty();
        assertThat(Told.of("a: 1\n---x y \r\nb: 2\n")).containsExactly("2:4 `x y` text behind a separator");
        assertThat(Told.of("--- |\n  x\n")).containsExactly("1:5 `|` text behind a separator");
        assertThat(Told.of("----\na: 1\n")).containsExactly("1:4 `-` text behind a separator");
        assertThat(Told.of("--- x")).containsExactly("1:5 `x` text behind a separator");
    }

    @Test
    void whatStandsBehindTheEndMarkerIsLost() {
        assertThat(Told.of("a: b\n...\n")).isEmpty();
        assertThat(Told.of("a: b\n... # c\n# d\n\n  \n")).isEmpty();
        assertThat(Told.of("a: b\n... # c\n# d\nc: d # e \n\n# f\n  \ne\n"))
                .containsExactly("4:1 `c: d # e` 2 lost behind END_MARKER");
        assertThat(Told.of("a: b\n...\n...\nc: 1")).containsExactly("3:1 `...` 2 lost behind END_MARKER");
        assertThat(Told.of("a\n...")).isEmpty();
        assertThat(Told.of("x: 1\n---\na: b\r\n...\r\nc: d \r\ne: f\r\n---\ng: h\n"))
                .containsExactly("5:1 `c: d` 2 lost behind END_MARKER");
    }

    @Test
    void whatIsIndentedLessThanTheFirstLineIsLost() {
        assertThat(Told.of("  a: b\nc: d\ne: f\n")).containsExactly("2:1 `c: d` 2 lost behind INDENTATION");
        assertThat(Told.of("  - b\n# c\n\nc: d")).containsExactly("4:1 `c: d` 1 lost behind INDENTATION");
    }

    @Test
    void whatFollowsACompleteValueIsLost() {
        assertThat(Told.of("{a: b}\n\nc\n# d\n\ne")).containsExactly("3:1 `c` 2 lost behind COMPLETE_VALUE");
        assertThat(Told.of("[a]\nb: c\n")).containsExactly("2:1 `b: c` 1 lost behind COMPLETE_VALUE");
        assertThat(Told.of("'a'\n'b'\n")).containsExactly("2:1 `'b'` 1 lost behind COMPLETE_VALUE");
        assertThat(Told.of("{a: b} # c\n# d\n")).isEmpty();
    }

    @Test
    void aLineThatBeginsWithAPercentSignIsADirectiveThatKubectlCannotRead() {
        String words =
                " kubectl cuts the text at --- before it reads, so a line that begins with % cannot stand; take it out";
        assertThat(Told.of("%YAML 1.2\n---\na: b\n")).containsExactly("1:1 `%YAML 1.2`" + words);
        assertThat(Told.of("a: 1\n---\n# c\r\n \r\n%TAG ! x # y  \r\n---\na: b\n"))
                .containsExactly("5:1 `%TAG ! x # y`" + words);
        assertThat(Told.of("a: b\n%c: d\n")).noneMatch(told -> told.contains("cuts the text"));
        assertThat(Told.of("# %a\n")).isEmpty();
        assertThat(Told.of("a: %b\n")).hasSize(1).noneMatch(told -> told.contains("cuts the text"));
    }

    @Test
    void controlCharactersAreToldAndTheRestIsRead() {
        String words = " must not stand in YAML; take it out";
        assertThat(Told.of("a: 1\n---\nb: \"c\u0001d\u0002\"\n"))
                .containsExactly("3:6 `\u0001` the control character U+0001" + words);
        assertThat(Told.values("b: \"c\u0001d\u0002\"\n").toString()).isEqualTo("[{b=c\ufffdd\ufffd}]");
        assertThat(Told.of("a: \u007f\n")).containsExactly("1:4 `\u007f` the control character U+007F" + words);
        assertThat(Told.of("a: \u0080\u009f\n")).containsExactly("1:4 `\u0080` the control character U+0080" + words);
        assertThat(Told.of("a: \u001f\n")).containsExactly("1:4 `\u001f` the control character U+001F" + words);
        assertThat(Told.of("a: \u009f\n")).containsExactly("1:4 `\u009f` the control character U+009F" + words);
        assertThat(Told.of("a: \uffff\n")).containsExactly("1:4 `\uffff` the control character U+FFFF" + words);
        assertThat(Told.of("a: \ufffe\n")).containsExactly("1:4 `\ufffe` the control character U+FFFE" + words);
        assertThat(Told.of("a: ~ \u00a0\ufffd\ue000\n")).isEmpty();
    }

    @Test
    void halvesOfSurrogatePairsAreControlCharacters() {
        String words = " must not stand in YAML; take it out";
        assertThat(Told.of("a: \ud83d\ude00\n\ud83d\ude00: 1\n")).isEmpty();
        assertThat(Told.of("a: \ud83d\n")).containsExactly("1:4 `\ud83d` the control character U+D83D" + words);
        assertThat(Told.of("a: \ude00\n")).containsExactly("1:4 `\ude00` the control character U+DE00" + words);
        assertThat(Told.of("a: \ud83d")).containsExactly("1:4 `\ud83d` the control character U+D83D" + words);
        assertThat(Told.of("\ude00")).containsExactly("1:1 `\ude00` the control character U+DE00" + words);
        assertThat(Told.of("a: \ud83d\ude00\ude00\n"))
                .containsExactly("1:6 `\ude00` the control character U+DE00" + words);
    }

    /** What is wrong beside it is told when it is gone: one thing after the other. */
    @Test
    void besideAControlCharacterNoOtherSyntaxIsJudged() {
        assertThat(Told.of("a: [\u0001\n"))
                .containsExactly("1:5 `\u0001` the control character U+0001 must not stand in YAML; take it out");
    }

    @Test
    void lineBreaksThatNobodySeesAreCounted() {
        assertThat(Told.of("x: 1\n---\n# c\u2028# d\u0085\na: b\n")).containsExactly("3:4 `\u2028` 2 LINE_BREAK");
        assertThat(Told.of("a: |\n  x\u2029  y\n")).containsExactly("2:4 `\u2029` 1 LINE_BREAK");
    }

    @Test
    void aLineBreakThatMakesNoYamlOfTheTextIsTold() {
        assertThat(Told.of("x: 1\n---\na: b\u2028c\n"))
                .containsExactly(
                        "3:5 `\u2028` kubectl begins a new line here, at a line break that editors do not show; take it"
                                + " out");
    }

    @Test
    void whereTheTextIsNoYamlAnywayTheLineBreakIsCounted() {
        assertThat(Told.of("a: [b\u2028\n"))
                .contains("1:6 `\u2028` 1 LINE_BREAK")
                .hasSize(2);
    }

    @Test
    void problemsAreToldInTheOrderOfTheirPlaces() {
        assertThat(Told.of("a: @b\u2029\nc: 1\nc: 2\n"))
                .extracting(told -> told.substring(0, 3))
                .isSorted();
    }

    @Test
    void bytesThatAreNoTextAreCountedForEachDocument() {
        byte[] bytes = "a: \u00e9 \u00e8\n---\nb: c\n---\nd: \u00e7\n".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(Told.of(SourceDecoder.decode("a.yaml", bytes)))
                .containsExactly("1:4 `\ufffd` 2 UNDECODABLE", "5:4 `\ufffd` 1 UNDECODABLE");
    }

    /** The limit counts bytes of UTF-8, as files do. */
    @Test
    void aDocumentMayBeAsLargeAsTheLimitSays() {
        ReadingLimits limits = new ReadingLimits(30, 100, 100);
        for (String sign : List.of("x", "~", "\u00a0", "\u07ff", "\u0800", "\u20ac", "\ud83d\ude00")) {
            int length = sign.getBytes(StandardCharsets.UTF_8).length;
            String text = "a: " + sign.repeat(26 / length) + "y".repeat(26 % length) + "\n";
            assertThat(text.getBytes(StandardCharsets.UTF_8)).hasSize(30);
            assertThat(problems(text, limits)).as(sign).isEmpty();
            assertThat(problems("a: z" + text.substring(3), limits))
                    .as(sign)
                    .containsExactly("SIZE 30 at Span[start=5, end=5]");
        }
    }

    private static List<String> problems(String text, ReadingLimits limits) {
        return YamlReader.read(SourceFile.of("a.yaml", "---\n\n---\n" + text), limits).stream()
                .flatMap(document -> document.problems().stream())
                .map(problem -> (LimitProblem) problem)
                .map(problem -> problem.kind() + " " + problem.limit() + " at "
                        + problem.span().shifted(-4))
                .toList();
    }
}
