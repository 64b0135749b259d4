package dev.portolan.rules.service;

import static dev.portolan.finding.Severity.ERROR;

import com.google.auto.service.AutoService;
import dev.portolan.finding.Fix;
import dev.portolan.manifest.Field;
import dev.portolan.manifest.Manifest;
import dev.portolan.rule.Draft;
import dev.portolan.rule.ManifestRule;
import dev.portolan.rule.Reporter;
import dev.portolan.rule.Rule;
import dev.portolan.rule.RuleInfo;
import dev.portolan.source.SourceFile;
import dev.portolan.source.Span;
import dev.portolan.source.TextEdit;
import dev.portolan.yaml.YamlEntry;
import dev.portolan.yaml.YamlMapping;
import dev.portolan.yaml.YamlNode;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The selector of a Deployment, written into a Service. */
@AutoService(Rule.class)
@RuleInfo(
        id = "selector-match-labels",
        severity = ERROR,
        summary = "matchLabels in a selector that is a flat map of labels",
        explains = {"wrong-type", "unknown-field"})
public final class SelectorMatchLabels implements ManifestRule {

    @Override
    public void check(Manifest manifest, Reporter report) {
        if (!manifest.is("", "Service") && !manifest.is("", "ReplicationController")) {
            return;
        }
        Field selector = manifest.written().at("spec", "selector");
        Field labels = selector.get("matchLabels");
        if (labels.isObject()) {
            tell(labels, "write its pairs directly under selector", report).fix(lift(selector, labels));
        }
        Field expressions = selector.get("matchExpressions");
        if (expressions.isList()) {
            tell(expressions, "it can only ask for labels with one value each", report);
        }
    }

    private static Draft tell(Field field, String advice, Reporter report) {
        return report.atKey(
                        field,
                        "a " + field.manifest().kind() + " selector is a flat map of labels and has no " + field.name()
                                + "; " + advice)
                .label("belongs to selectors of Deployments and their like");
    }

    private static @Nullable Fix lift(Field selector, Field labels) {
        Span key = labels.keySpan();
        if (key == null
                || !(labels.node() instanceof YamlMapping pairs)
                || !(selector.node() instanceof YamlMapping holder)
                || pairs.entries().isEmpty()
                || holder.entries().stream().anyMatch(entry -> pairs.entry(entry.name()) != null)) {
            return null;
        }
        SourceFile file = labels.manifest().file();
        Span whole = new Span(key.start(), Math.max(key.end(), pairs.span().end()));
        if (!holder.span().contains(whole) || pairs.span().start() < key.end() || isAlias(file, pairs)) {
            return null;
        }
        boolean inFlow = file.text().charAt(holder.span().start()) == '{';
        String separator =
                inFlow ? ", " : "\n" + " ".repeat(file.position(key.start()).column() - 1);
        return Fix.safe("write the pairs under selector", new TextEdit(whole, join(file, pairs.entries(), separator)));
    }

    private static boolean isAlias(SourceFile file, YamlNode node) {
        return "*&".indexOf(file.text().charAt(node.span().start())) >= 0;
    }

    /** Comments between the pairs keep no place here; all else is kept as written. */
    private static String join(SourceFile file, List<YamlEntry> entries, String separator) {
        return entries.stream()
                .map(entry -> file.text(new Span(
                        entry.key().span().start(), entry.value().span().end())))
                .collect(Collectors.joining(separator));
    }
}
