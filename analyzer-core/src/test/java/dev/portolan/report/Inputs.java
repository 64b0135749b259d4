package dev.portolan.report;

import dev.portolan.finding.Failure;
import dev.portolan.finding.Finding;
import dev.portolan.finding.Fix;
import dev.portolan.finding.NotChecked;
import dev.portolan.finding.ObjectIdentity;
import dev.portolan.finding.Related;
import dev.portolan.finding.Severity;
import dev.portolan.finding.SuppressedFinding;
import dev.portolan.manifest.DocumentSorter;
import dev.portolan.manifest.InputDocument;
import dev.portolan.manifest.Manifest;
import dev.portolan.model.Model;
import dev.portolan.model.World;
import dev.portolan.rule.ConfiguredRules;
import dev.portolan.rule.RegisteredRule;
import dev.portolan.source.SourceFile;
import dev.portolan.source.Span;
import dev.portolan.yaml.ReadingLimits;
import dev.portolan.yaml.YamlDocument;
import dev.portolan.yaml.YamlReader;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Outcomes for reports to tell of: real files and documents, and findings made by hand. */
final class Inputs {

    private final List<SourceFile> files = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final List<SuppressedFinding> suppressed = new ArrayList<>();
    private final List<NotChecked> notChecked = new ArrayList<>();
    private final List<Failure> failures = new ArrayList<>();
    private final List<RegisteredRule> rules = new ArrayList<>();
    private ConfiguredRules configured = ConfiguredRules.NONE;

    SourceFile file(String path, String text) {
        SourceFile file = SourceFile.of(path, text);
        files.add(file);
        return file;
    }

    Inputs add(Finding finding) {
        findings.add(finding);
        return this;
    }

    Inputs add(SuppressedFinding finding) {
        suppressed.add(finding);
        return this;
    }

    Inputs add(NotChecked part) {
        notChecked.add(part);
        return this;
    }

    Inputs add(Failure failure) {
        failures.add(failure);
        return this;
    }

    Inputs add(RegisteredRule rule) {
        rules.add(rule);
        return this;
    }

    Inputs configured(ConfiguredRules changes) {
        configured = changes;
        return this;
    }

    Outcome outcome() {
        List<YamlDocument> read = new ArrayList<>();
        for (SourceFile file : files) {
            read.addAll(YamlReader.read(file, ReadingLimits.DEFAULT));
        }
        List<InputDocument> documents = DocumentSorter.sort(read);
        List<Manifest> manifests = documents.stream()
                .flatMap(document -> document.manifests().stream())
                .toList();
        Model model = Model.of(new World("default", false, documents, Set.of()), manifests);
        return new Outcome(
                "1.37",
                rules,
                configured,
                files.size(),
                documents,
                model,
                findings,
                suppressed,
                0,
                notChecked,
                failures);
    }

    String told(Report report) {
        StringWriter out = new StringWriter();
        try {
            report.write(outcome(), out);
        } catch (IOException never) {
            throw new AssertionError(never);
        }
        return out.toString();
    }

    /** The text report without its summary. */
    String frames(ReportStyle style) {
        String told = told(new TextReport(style));
        return told.substring(0, told.lastIndexOf("\n\n") + 1);
    }

    /** The first place of a text. */
    static Span span(SourceFile file, String text) {
        int start = file.text().indexOf(text);
        if (start < 0) {
            throw new IllegalArgumentException(text + " is not in " + file);
        }
        return new Span(start, start + text.length());
    }

    static Finding error(SourceFile file, String text, String message) {
        return finding(Severity.ERROR, file, span(file, text), message, "");
    }

    static Finding finding(Severity severity, SourceFile file, Span span, String message, String label) {
        return new Finding(
                "some-rule", severity, message, label, file, span, null, null, List.of(), null, List.of(), "f00d");
    }

    static Finding with(Finding finding, Fix fix) {
        return new Finding(
                finding.rule(),
                finding.severity(),
                finding.message(),
                finding.label(),
                finding.file(),
                finding.span(),
                finding.object(),
                finding.field(),
                finding.related(),
                fix,
                finding.profiles(),
                finding.fingerprint());
    }

    static Finding with(Finding finding, Related... related) {
        return new Finding(
                finding.rule(),
                finding.severity(),
                finding.message(),
                finding.label(),
                finding.file(),
                finding.span(),
                finding.object(),
                finding.field(),
                List.of(related),
                finding.fix(),
                finding.profiles(),
                finding.fingerprint());
    }

    static Finding with(Finding finding, ObjectIdentity object, String field) {
        return new Finding(
                finding.rule(),
                finding.severity(),
                finding.message(),
                finding.label(),
                finding.file(),
                finding.span(),
                object,
                field,
                finding.related(),
                finding.fix(),
                finding.profiles(),
                finding.fingerprint());
    }

    static Finding labelled(Finding finding, String label) {
        return new Finding(
                finding.rule(),
                finding.severity(),
                finding.message(),
                label,
                finding.file(),
                finding.span(),
                finding.object(),
                finding.field(),
                finding.related(),
                finding.fix(),
                finding.profiles(),
                finding.fingerprint());
    }
}
