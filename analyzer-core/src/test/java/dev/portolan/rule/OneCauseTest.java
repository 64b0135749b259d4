package dev.portolan.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.portolan.finding.FailureLog;
import dev.portolan.finding.Finding;
import dev.portolan.finding.Severity;
import dev.portolan.manifest.Manifest;
import dev.portolan.schema.KubernetesVersion;
import dev.portolan.source.SourceFile;
import dev.portolan.source.Span;
import dev.portolan.yaml.ScalarStyle;
import dev.portolan.yaml.ScalarType;
import dev.portolan.yaml.YamlEntry;
import dev.portolan.yaml.YamlMapping;
import dev.portolan.yaml.YamlScalar;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OneCauseTest {

    @Test
    void whatOneRuleExplainsTheGeneralOneLeavesUnsaid() {
        assertThat(findings(Set.of()))
                .extracting(Finding::rule, Finding::field)
                .containsExactly(tuple("general", "kind"), tuple("specific", "spec"));
    }

    @Test
    void withoutTheExplanationTheGeneralRuleSpeaks() {
        assertThat(findings(Set.of("specific"))).extracting(Finding::field).containsExactlyInAnyOrder("kind", "spec");
    }

    @Test
    void whatFollowsFromAMistakeIsLeftUnsaidByEveryOtherRule() {
        assertThat(findings(Set.of(), new General(), new Causing()))
                .extracting(Finding::rule, Finding::field)
                .containsExactly(tuple("causing", "kind"), tuple("general", "kind"));
    }

    private static List<Finding> findings(Set<String> skip) {
        return findings(skip, new General(), new Specific());
    }

    private static List<Finding> findings(Set<String> skip, Rule... rules) {
        RuleCatalog catalog = RuleCatalog.of(List.of(rules));
        RuleRunner runner = new RuleRunner(
                catalog.selected(Set.of(), skip, Set.of()),
                new KubernetesVersion(1, 37),
                Demand.none(),
                new FailureLog());
        runner.visit(manifest(), List.of());
        return runner.findings();
    }

    /** The object {@code {kind: a, spec: b}}. */
    private static Manifest manifest() {
        SourceFile file = SourceFile.of("a.yaml", "kind: a\nspec: b\n");
        YamlEntry kind = new YamlEntry(scalar(file, 0, 4), scalar(file, 6, 7));
        YamlEntry spec = new YamlEntry(scalar(file, 8, 12), scalar(file, 14, 15));
        return Manifest.of(file, 0, new YamlMapping(new Span(0, 15), List.of(kind, spec)));
    }

    private static YamlScalar scalar(SourceFile file, int start, int end) {
        Span span = new Span(start, end);
        return new YamlScalar(span, ScalarStyle.PLAIN, ScalarType.STRING, file.text(span), file.text(span));
    }

    @RuleInfo(id = "general", severity = Severity.ERROR, summary = "speaks of every field")
    private static final class General implements ManifestRule {
        @Override
        public void check(Manifest manifest, Reporter report) {
            report.at(manifest.written().get("kind"), "wrong");
            report.at(manifest.written().get("spec"), "wrong");
        }
    }

    @RuleInfo(id = "specific", severity = Severity.ERROR, summary = "knows why", explains = "general")
    private static final class Specific implements ManifestRule {
        @Override
        public void check(Manifest manifest, Reporter report) {
            report.at(manifest.written().get("spec"), "wrong because");
        }
    }

    @RuleInfo(id = "causing", severity = Severity.ERROR, summary = "knows what follows")
    private static final class Causing implements ManifestRule {
        @Override
        public void check(Manifest manifest, Reporter report) {
            report.at(manifest.written().get("kind"), "wrong place").causes("spec");
        }
    }
}
