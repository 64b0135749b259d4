package dev.portolan.rules.reading;

import com.google.auto.service.AutoService;
import dev.portolan.finding.Severity;
import dev.portolan.rule.Reporter;
import dev.portolan.rule.Rule;
import dev.portolan.rule.RuleInfo;
import dev.portolan.rule.TemplateRule;
import dev.portolan.source.Span;
import dev.portolan.yaml.YamlDocument;

/** Files that are no manifests until somebody renders them. */
@AutoService(Rule.class)
@RuleInfo(id = "unrendered-template", severity = Severity.NOTE, summary = "file is a template and was not checked")
public final class UnrenderedTemplate implements TemplateRule {

    private static final String OPEN = "{{";
    private static final String CLOSE = "}}";

    @Override
    public void check(YamlDocument template, Reporter report) {
        String text = template.file().text();
        int start = Math.max(
                text.indexOf(OPEN, template.span().start()), template.span().start());
        int lineEnd = text.indexOf('\n', start);
        int close = text.indexOf(CLOSE, start);
        boolean isOnLine = close >= 0 && (lineEnd < 0 || close < lineEnd);
        report.at(
                new Span(start, (isOnLine ? close : start) + CLOSE.length()),
                "this file is a template and was not checked; render it, as with helm template, and check what comes"
                        + " out");
    }
}
