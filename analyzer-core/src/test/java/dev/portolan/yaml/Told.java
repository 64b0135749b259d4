package dev.portolan.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.finding.DuplicateKeyProblem;
import dev.portolan.finding.EncodingProblem;
import dev.portolan.finding.KubectlCannotReadProblem;
import dev.portolan.finding.LimitProblem;
import dev.portolan.finding.LostContentProblem;
import dev.portolan.finding.MergeOverwritesProblem;
import dev.portolan.finding.MissingSeparatorProblem;
import dev.portolan.finding.NotPortableProblem;
import dev.portolan.finding.ReadingProblem;
import dev.portolan.finding.SyntaxProblem;
import dev.portolan.finding.TabIndentationProblem;
import dev.portolan.finding.TextBehindSeparatorProblem;
import dev.portolan.source.Position;
import dev.portolan.source.SourceFile;
import dev.portolan.source.Span;
import dev.portolan.source.TextEdit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the reader tells of a text, each problem as its place, the text there, and what it says. */
final class Told {

    private final SourceFile file;

    private Told(SourceFile file) {
        this.file = file;
    }

    /** {@code 2:3 `text there` what}, for each problem of each document. */
    static List<String> of(String text) {
        return of(SourceFile.of("a.yaml", text));
    }

    static List<String> of(SourceFile file) {
        Told told = new Told(file);
        return problems(file).stream().map(told::line).toList();
    }

    /** The text after all changes that its problems propose. */
    static String mended(String text) {
        List<TextEdit> edits = new ArrayList<>();
        for (ReadingProblem problem : problems(SourceFile.of("a.yaml", text))) {
            if (problem instanceof SyntaxProblem syntax && syntax.fix() != null) {
                edits.addAll(syntax.fix().edits());
            } else if (problem instanceof TabIndentationProblem tabs) {
                edits.addAll(tabs.edits());
            } else if (problem instanceof MissingSeparatorProblem missing) {
                edits.add(missing.edit());
            }
        }
        return TextEdit.apply(text, edits);
    }

    /** That a text's problems are these, and that with their changes it has none and says what was read before. */
    static void assertMended(String text, String mended, String... problems) {
        assertThat(of(text)).as(text).containsExactly(problems);
        assertThat(mended(text)).as(text).isEqualTo(mended);
        assertThat(of(mended)).as(mended).isEmpty();
        assertThat(values(text)).as(text).isEqualTo(values(mended));
    }

    /** What its documents say, as kubectl would hand it on. */
    static List<@Nullable Object> values(String text) {
        List<@Nullable Object> values = new ArrayList<>();
        for (YamlDocument document : YamlReader.read(SourceFile.of("a.yaml", text), ReadingLimits.DEFAULT)) {
            values.add(JsonValues.of(Objects.requireNonNull(document.root(), text)));
        }
        return values;
    }

    /** The same told of a text with more lines before it. */
    static String linesFurther(String told, int lines) {
        return Pattern.compile("(^|since )(\\d+):")
                .matcher(told)
                .replaceAll(found -> found.group(1) + (Integer.parseInt(found.group(2)) + lines) + ":");
    }

    private static List<ReadingProblem> problems(SourceFile file) {
        return YamlReader.read(file, ReadingLimits.DEFAULT).stream()
                .flatMap(document -> document.problems().stream())
                .toList();
    }

    private String line(ReadingProblem problem) {
        return at(problem.span()) + ' ' + what(problem);
    }

    private String at(Span span) {
        Position position = file.position(span.start());
        return position.line() + ":" + position.column() + " `"
                + file.text(span).replace("\n", "\\n").replace("\t", "\\t") + '`';
    }

    private String what(ReadingProblem problem) {
        if (problem instanceof SyntaxProblem syntax) {
            return syntax.what() + (syntax.began() == null ? "" : ", since " + at(syntax.began()));
        }
        if (problem instanceof KubectlCannotReadProblem refused) {
            return refused.what();
        }
        if (problem instanceof NotPortableProblem odd) {
            return odd.what();
        }
        if (problem instanceof LostContentProblem lost) {
            return lost.lines() + " lost behind " + lost.cause();
        }
        if (problem instanceof LimitProblem limit) {
            return limit.kind() + " over " + limit.limit();
        }
        if (problem instanceof EncodingProblem signs) {
            return signs.count() + " " + signs.kind();
        }
        if (problem instanceof TabIndentationProblem tabs) {
            return "tabs in " + tabs.lines();
        }
        if (problem instanceof DuplicateKeyProblem twice) {
            return twice.name() + " was at " + at(twice.first())
                    + (twice.sameType() ? "" : ", of another type")
                    + (twice.sameValue() ? ", the same value" : "");
        }
        if (problem instanceof MergeOverwritesProblem merge) {
            return merge.name() + " of " + at(merge.overwritten()) + " overwritten by " + at(merge.by());
        }
        if (problem instanceof MissingSeparatorProblem missing) {
            return missing.name() + " begins a further object, the first at " + at(missing.first());
        }
        return problem instanceof TextBehindSeparatorProblem ? "text behind a separator" : problem.toString();
    }
}
