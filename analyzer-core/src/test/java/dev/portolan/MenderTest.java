package dev.portolan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.finding.Finding;
import dev.portolan.finding.Fix;
import dev.portolan.finding.Severity;
import dev.portolan.finding.WrongTypeProblem;
import dev.portolan.fix.Mended;
import dev.portolan.fix.MendedFile;
import dev.portolan.manifest.Field;
import dev.portolan.manifest.Manifest;
import dev.portolan.rule.ManifestRule;
import dev.portolan.rule.ProblemRule;
import dev.portolan.rule.Reporter;
import dev.portolan.rule.Rule;
import dev.portolan.rule.RuleCatalog;
import dev.portolan.rule.RuleInfo;
import dev.portolan.source.SourceFile;
import dev.portolan.source.Span;
import dev.portolan.source.TextEdit;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class MenderTest {

    private static final String HEAD = "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: facts\n";

    /** Wants every value under {@code data} that is {@code from} to be {@code to}. */
    private static void replace(Manifest manifest, String key, String from, String to, Reporter report) {
        Field field = manifest.root().get("data").get(key);
        if (from.equals(field.text())) {
            report.at(field, key + " is " + from).fix(Fix.safe("write " + to, new TextEdit(field.span(), to)));
        }
    }

    @RuleInfo(id = "one-is-two", severity = Severity.WARNING, summary = "a is one")
    static final class OneIsTwo implements ManifestRule {
        @Override
        public void check(Manifest manifest, Reporter report) {
            replace(manifest, "a", "one", "two", report);
        }
    }

    @RuleInfo(id = "two-is-three", severity = Severity.WARNING, summary = "a is two")
    static final class TwoIsThree implements ManifestRule {
        @Override
        public void check(Manifest manifest, Reporter report) {
            replace(manifest, "a", "two", "three", report);
        }
    }

    @RuleInfo(id = "two-is-one", severity = Severity.WARNING, summary = "a is two")
    static final class TwoIsOne implements ManifestRule {
        @Override
        public void check(Manifest manifest, Reporter report) {
            replace(manifest, "a", "two", "one", report);
        }
    }

    /** Also replaces {@code one} in {@code a}, and whatever stands behind it up to the end of {@code b}. */
    @RuleInfo(id = "wide", severity = Severity.WARNING, summary = "a is one")
    static final class Wide implements ManifestRule {
        @Override
        public void check(Manifest manifest, Reporter report) {
            Field a = manifest.root().get("data").get("a");
            Field b = manifest.root().get("data").get("b");
            if ("one".equals(a.text())) {
                Span whole = new Span(a.span().start(), b.span().end());
                report.at(b, "b stands behind one").fix(Fix.safe("write w", new TextEdit(whole, "w\n  b: w")));
            }
        }
    }

    @RuleInfo(id = "bad-is-worse", severity = Severity.WARNING, summary = "b is bad")
    static final class BadIsWorse implements ManifestRule {
        @Override
        public void check(Manifest manifest, Reporter report) {
            replace(manifest, "b", "bad", "worse", report);
        }
    }

    @RuleInfo(id = "never-worse", severity = Severity.ERROR, summary = "b is worse")
    static final class NeverWorse implements ManifestRule {
        @Override
        public void check(Manifest manifest, Reporter report) {
            if ("worse".equals(manifest.root().get("data").get("b").text())) {
                report.at(manifest.root().get("data").get("b"), "b is worse");
            }
        }
    }

    @RuleInfo(id = "one-is-a-list", severity = Severity.WARNING, summary = "a is one")
    static final class OneIsAList implements ManifestRule {
        @Override
        public void check(Manifest manifest, Reporter report) {
            replace(manifest, "a", "one", "[two]", report);
        }
    }

    @RuleInfo(id = "other-type", severity = Severity.ERROR, summary = "a value of another type")
    static final class OtherType implements ProblemRule<WrongTypeProblem> {
        @Override
        public Class<WrongTypeProblem> problem() {
            return WrongTypeProblem.class;
        }

        @Override
        public void check(WrongTypeProblem problem, Reporter report) {
            report.at(problem.span(), problem.name() + " is of another type");
        }
    }

    private static Mended<Analysis> mend(String data, Rule... rules) throws AnalysisException {
        RuleCatalog catalog = RuleCatalog.of(List.of(rules));
        SourceFile file = SourceFile.of("facts.yaml", HEAD + data);
        AnalysisRequest request = AnalysisRequest.of(Path.of(""), List.of()).withTexts(List.of(file));
        Analysis first = Analyzer.analyze(request, catalog);
        return Mender.mend(request, first, finding -> Mender.isApplicable(finding, true), catalog);
    }

    private static String data(Mended<Analysis> mended) {
        List<MendedFile> files = mended.files();
        assertThat(files).hasSize(1);
        return files.get(0).after().text().substring(HEAD.length());
    }

    private static List<String> rules(List<Finding> findings) {
        return findings.stream().map(Finding::rule).toList();
    }

    @Test
    void oneFixMayMakeRoomForTheNext() throws AnalysisException {
        Mended<Analysis> mended = mend("data: {a: one}\n", new OneIsTwo(), new TwoIsThree());
        assertThat(data(mended)).isEqualTo("data: {a: three}\n");
        assertThat(rules(mended.applied())).containsExactly("one-is-two", "two-is-three");
        assertThat(mended.settled()).isTrue();
        assertThat(mended.last().findings()).isEmpty();
    }

    @Test
    void ofTwoThatOverlapTheFirstByPlaceIsApplied() throws AnalysisException {
        Mended<Analysis> mended = mend("data:\n  a: one\n  b: x\n", new OneIsTwo(), new Wide());
        assertThat(data(mended)).isEqualTo("data:\n  a: two\n  b: x\n");
        assertThat(rules(mended.applied())).containsExactly("one-is-two");
    }

    @Test
    void whatBringsAnErrorIsTakenBackAndTheRestIsKept() throws AnalysisException {
        Mended<Analysis> mended =
                mend("data:\n  a: one\n  b: bad\n", new OneIsTwo(), new BadIsWorse(), new NeverWorse());
        assertThat(data(mended)).isEqualTo("data:\n  a: two\n  b: bad\n");
        assertThat(mended.takenBack()).singleElement().satisfies(one -> {
            assertThat(one.finding().rule()).isEqualTo("bad-is-worse");
            assertThat(one.brought().message()).isEqualTo("b is worse");
        });
        assertThat(rules(mended.last().findings())).containsExactly("bad-is-worse");
        assertThat(mended.settled()).isTrue();
    }

    @Test
    void aWrongTypeIsHarmWhereTheRestOfTheObjectWasNotDecodedEither() throws AnalysisException {
        Mended<Analysis> mended =
                mend("  labels: [x]\ndata: {a: one, b: bad}\n", new OneIsAList(), new BadIsWorse(), new OtherType());
        assertThat(data(mended)).isEqualTo("  labels: [x]\ndata: {a: one, b: worse}\n");
        assertThat(mended.takenBack()).singleElement().satisfies(one -> {
            assertThat(one.finding().rule()).isEqualTo("one-is-a-list");
            assertThat(one.brought().message()).isEqualTo("data is of another type");
        });
    }

    @Test
    void anErrorThatWasThereBeforeIsNoHarm() throws AnalysisException {
        Mended<Analysis> mended = mend("data:\n  a: one\n  b: worse\n", new OneIsTwo(), new NeverWorse());
        assertThat(data(mended)).isEqualTo("data:\n  a: two\n  b: worse\n");
        assertThat(mended.takenBack()).isEmpty();
    }

    @Test
    void fixesThatUndoEachOtherAreStopped() throws AnalysisException {
        Mended<Analysis> mended = mend("data: {a: one}\n", new OneIsTwo(), new TwoIsOne());
        assertThat(mended.settled()).isFalse();
        assertThat(mended.applied()).hasSize(10);
        assertThat(mended.files()).isEmpty();
    }
}
