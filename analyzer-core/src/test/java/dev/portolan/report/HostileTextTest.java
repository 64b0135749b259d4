package dev.portolan.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.source.SourceFile;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Texts that want to break out, in each slot of each format: whatever stands there, a parser that is not ours finds the same shape as with
 * a quiet text, and reads that text back, as it was or with the escape that people are shown.
 */
class HostileTextTest {

    private static final String QUIET = "quiet";

    /** Behind each text, so that its end is known. */
    private static final String END = "qZ";

    private static final int LONG = 1 << 20;

    /** Of a text that is cut, so much is told. */
    private static final int TOLD = 60;

    /** @param shown as people are shown it: signs that nobody sees are written as their numbers */
    private record Hostile(String text, String shown) {

        static Hostile same(String text) {
            return new Hostile(text, text);
        }

        /** As JSON holds it: half a sign is none. */
        String exact() {
            return text.replace('\uD800', '\uFFFD').replace('\uDC00', '\uFFFD');
        }
    }

    private static final List<Hostile> TEXTS = List.of(
            new Hostile("a\u001b[31mred\u001b]8;;mailto:x\u0007", "a\\u{1b}[31mred\\u{1b}]8;;mailto:x\\u{7}"),
            new Hostile("a\0b", "a\\u{0}b"),
            new Hostile("a\n::set-output name=x::y\r\nb", "a\\u{a}::set-output name=x::y\\u{d}\\u{a}b"),
            new Hostile("a\u2028b\u2029c\u0085d\u000bx", "a\\u{2028}b\\u{2029}c\\u{85}d\\u{b}x"),
            new Hostile("a\u202egnp.exe\u2066\u200b\ufeff", "a\\u{202e}gnp.exe\\u{2066}\\u{200b}\\u{feff}"),
            new Hostile("a\uD800b", "a\\u{d800}b"),
            new Hostile("a\uDC00b\uD83D\uDE00", "a\\u{dc00}b\uD83D\uDE00"),
            new Hostile(
                    "a##[add-mask]b ##vso[x]c ##teamcity[d]",
                    "a#\\u{23}[add-mask]b #\\u{23}vso[x]c #\\u{23}teamcity[d]"),
            Hostile.same("::error file=a,line=1::b"),
            Hostile.same("%0A::stop-commands::x%0D%25%2C%3A"),
            Hostile.same("a]]><x y='1'/><![CDATA[<!--&amp;&#10;--><?pi?>"),
            Hostile.same("\"></failure><script>alert(1)</script>"),
            Hostile.same("a\",\"b\":\"c\\\"\\u0041"),
            Hostile.same("a,b;\"c\"\"d\" ' "),
            Hostile.same("=cmd|' /C calc'!A0"),
            Hostile.same("+1"),
            Hostile.same("-1"),
            Hostile.same("@SUM(A1)"),
            Hostile.same("| a | b |"),
            Hostile.same("`x` *y* _z_ **w** [l](http://x) ![i](y) # h"),
            Hostile.same("</details></code></td> @all #1 http://x www.x.org <!-- x"),
            Hostile.same("{0} {} ${x} %s %n $1 \\1"),
            Hostile.same("a: b # c: [d, {e: *f, &g !h"),
            new Hostile("\uFFFE\uFFFF", "\uFFFE\uFFFF"),
            Hostile.same("x".repeat(LONG)));

    static Stream<Arguments> cells() {
        List<Arguments> cells = new ArrayList<>();
        for (Slot slot : Slot.values()) {
            for (ReportFormat format : ReportFormat.values()) {
                if (format != ReportFormat.HTML) {
                    cells.add(Arguments.of(slot, format));
                }
            }
        }
        return cells.stream();
    }

    private static String told(Slot slot, ReportFormat format, String text) {
        ReportStyle style = new ReportStyle(false, true, true, true, false);
        return slot.with(text).told(format.report(style, Path.of("")));
    }

    @ParameterizedTest
    @MethodSource("cells")
    void everyTextIsReadBack(Slot slot, ReportFormat format) throws Exception {
        ReadBack quiet = ReadBack.of(format, told(slot, format, QUIET + END));
        assertThat(quiet.texts().stream().anyMatch(text -> text.contains(QUIET)))
                .as("whether %s is told at all in %s", slot, format)
                .isEqualTo(slot.isToldIn(format));
        for (Hostile hostile : TEXTS) {
            if (canStandIn(slot, format, hostile.text())) {
                require(slot, format, hostile, quiet);
            }
        }
    }

    private static void require(Slot slot, ReportFormat format, Hostile hostile, ReadBack quiet) throws Exception {
        String told = told(slot, format, hostile.text() + END);
        String name = slot + " in " + format + ": "
                + hostile.shown().substring(0, Math.min(TOLD, hostile.shown().length()));
        ReadBack read = ReadBack.of(format, told);
        assertThat(told.codePoints().filter(sign -> sign < ' ' && sign != '\n' && sign != '\r' && sign != '\t'))
                .as("%s", name)
                .isEmpty();
        assertThat(told).as("%s", name).doesNotContainPattern("##\\w*\\[");
        assertThat(told.chars().filter(sign -> sign == '\r').count())
                .as("%s", name)
                .isEqualTo(format == ReportFormat.CSV ? told.lines().count() : 0);
        if (format == ReportFormat.JUNIT) { // sorts its suites by the names of files
            assertThat(read.shape()).as("%s", name).containsExactlyInAnyOrderElementsOf(quiet.shape());
        } else {
            assertThat(read.shape()).as("%s", name).isEqualTo(quiet.shape());
        }
        if (slot.isToldIn(format)) {
            String shown = end(hostile.shown());
            String exact = end(hostile.exact());
            assertThat(read.texts())
                    .as("%s", name)
                    .anyMatch(text -> text.contains(shown)
                            || text.contains(exact)
                            || text.contains(escaped(format, shown))
                            || text.contains(escaped(format, exact)));
        }
    }

    /** Two signs that XML cannot hold, and brackets that viewers of SARIF would take for a link. */
    private static String escaped(ReportFormat format, String text) {
        return switch (format) {
            case JUNIT, CHECKSTYLE -> text.replace("\uFFFE", "\\u{fffe}").replace("\uFFFF", "\\u{ffff}");
            case SARIF -> text.replace("[", "\\[").replace("]", "\\]");
            default -> text;
        };
    }

    private static String end(String text) {
        return text.length() < LONG ? text + END : text.substring(0, TOLD);
    }

    private static boolean canStandIn(Slot slot, ReportFormat format, String text) {
        return switch (slot) {
            case FILE, RELATED_FILE, NOT_CHECKED_FILE -> canBeName(text);
            // Only a line that names a file is believed.
            case RENDERED_FROM -> {
                SourceFile file = slot.with(text).outcome().findings().get(0).file();
                yield file.renderedFrom(file.text().length()).endsWith(text.strip());
            }
            // People are shown the lines that a fix writes, as many as there are.
            case FIX_TEXT -> format != ReportFormat.TEXT || text.lines().count() == 1;
            default -> true;
        };
    }

    private static boolean canBeName(String text) {
        try {
            return text.length() < LONG && Path.of(text).toString().equals(text);
        } catch (InvalidPathException impossible) {
            return false;
        }
    }
}
