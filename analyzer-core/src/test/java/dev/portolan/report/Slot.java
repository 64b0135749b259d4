package dev.portolan.report;

import static dev.portolan.report.ReportFormat.CHECKSTYLE;
import static dev.portolan.report.ReportFormat.CSV;
import static dev.portolan.report.ReportFormat.GITHUB;
import static dev.portolan.report.ReportFormat.GITLAB;
import static dev.portolan.report.ReportFormat.JSON;
import static dev.portolan.report.ReportFormat.JUNIT;
import static dev.portolan.report.ReportFormat.MARKDOWN;
import static dev.portolan.report.ReportFormat.SARIF;
import static dev.portolan.report.ReportFormat.TEXT;

import dev.portolan.finding.Finding;
import dev.portolan.finding.Fix;
import dev.portolan.finding.NotChecked;
import dev.portolan.finding.NotCheckedReason;
import dev.portolan.finding.ObjectIdentity;
import dev.portolan.finding.Related;
import dev.portolan.finding.Severity;
import dev.portolan.finding.SuppressedFinding;
import dev.portolan.finding.SuppressionKind;
import dev.portolan.rule.ConfiguredRules;
import dev.portolan.rule.ConfiguredSetting;
import dev.portolan.rule.ManifestRule;
import dev.portolan.rule.RegisteredRule;
import dev.portolan.source.SourceFile;
import dev.portolan.source.Span;
import dev.portolan.source.TextEdit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** A place of a report that somebody else has the say about. */
enum Slot {
    MESSAGE((text, inputs) -> finding(inputs, "some-rule", text, "", object("web"), null), all()),
    RULE((text, inputs) -> finding(inputs, text, "wrong", "", object("web"), null), all()),
    LABEL((text, inputs) -> finding(inputs, "some-rule", "wrong", text, object("web"), null), TEXT),
    FILE((text, inputs) -> inputs.add(Inputs.error(file(inputs, text), "Service", "wrong")), all()),
    API_VERSION(
            (text, inputs) -> finding(inputs, "r", "wrong", "", new ObjectIdentity(text, "Service", "a", "b"), null),
            JSON),
    KIND(
            (text, inputs) -> finding(inputs, "r", "wrong", "", new ObjectIdentity("v1", text, "a", "b"), null),
            JSON,
            SARIF,
            CSV),
    NAMESPACE(
            (text, inputs) -> finding(inputs, "r", "wrong", "", new ObjectIdentity("v1", "Pod", text, "b"), null),
            JSON,
            SARIF,
            CSV),
    NAME((text, inputs) -> finding(inputs, "r", "wrong", "", object(text), null), JSON, SARIF, CSV),
    FIELD((text, inputs) -> finding(inputs, "r", "wrong", "", object("web"), text), JSON, SARIF, CSV),
    FIX_TITLE((text, inputs) -> fix(inputs, text, "y"), TEXT, JSON, SARIF, CSV, MARKDOWN),
    FIX_TEXT((text, inputs) -> fix(inputs, "write it", text), TEXT, JSON, SARIF),
    RELATED_MESSAGE((text, inputs) -> related(inputs, file(inputs, "b.yaml"), text), TEXT, JSON, SARIF),
    RELATED_FILE((text, inputs) -> related(inputs, file(inputs, text), "here"), TEXT, JSON, SARIF, JUNIT),
    SUPPRESSION_REASON((text, inputs) -> suppressed(inputs, "wrong", text), TEXT, JSON, SARIF),
    SUPPRESSED_MESSAGE((text, inputs) -> suppressed(inputs, text, ""), TEXT, JSON, SARIF),
    NOT_CHECKED_FILE(
            (text, inputs) -> inputs.add(new NotChecked(text, NotCheckedReason.TEMPLATE, "")),
            TEXT,
            JSON,
            SARIF,
            GITHUB,
            JUNIT,
            MARKDOWN),
    NOT_CHECKED_DETAIL(
            (text, inputs) -> inputs.add(new NotChecked("a.yaml", NotCheckedReason.KIND_WITHOUT_SCHEMA, text)),
            TEXT,
            JSON,
            SARIF,
            GITHUB,
            JUNIT,
            MARKDOWN),
    FAILED_OBJECT(
            (text, inputs) -> inputs.add(new NotChecked("v1 Service " + text, NotCheckedReason.FAILED, "some-rule")),
            JSON,
            SARIF,
            JUNIT),
    CONFIGURATION(
            (text, inputs) ->
                    inputs.configured(new ConfiguredRules(text, List.of("some-rule"), List.of(), List.of(), List.of())),
            TEXT,
            JSON,
            SARIF,
            GITHUB,
            MARKDOWN),
    RULE_SWITCHED_OFF(
            (text, inputs) -> inputs.configured(
                    new ConfiguredRules("a.yaml", List.of(text), List.of(), List.of(text), List.of())),
            JSON,
            SARIF),
    RULE_OF_ANOTHER_SEVERITY(
            (text, inputs) -> inputs.configured(new ConfiguredRules(
                    "a.yaml",
                    List.of(),
                    List.of(new ConfiguredRules.Changed(text, Severity.ERROR, Severity.NOTE)),
                    List.of(),
                    List.of())),
            JSON,
            SARIF),
    CONFIGURED_SETTING(
            (text, inputs) -> inputs.configured(new ConfiguredRules(
                    "a.yaml",
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(new ConfiguredSetting("namespace", List.of(text))))),
            TEXT,
            JSON,
            SARIF,
            GITHUB,
            MARKDOWN),
    RULE_SUMMARY(
            (text, inputs) -> {
                inputs.add(new RegisteredRule(
                        "some-rule", Severity.ERROR, text, List.of(), List.of(), true, Map.of(), (ManifestRule)
                                (manifest, reporter) -> {}));
                finding(inputs, "some-rule", "wrong", "", object("web"), null);
            },
            SARIF),
    RENDERED_FROM(
            (text, inputs) -> {
                String rendered = "# Source: shop/templates/" + text + "\napiVersion: v1\nkind: Service\nspec: {}\n";
                inputs.add(Inputs.error(inputs.file(SourceFile.STANDARD_INPUT, rendered), "Service", "wrong"));
            },
            all());

    private static final String SERVICE = "apiVersion: v1\nkind: Service\nspec: {}\n";

    @SuppressWarnings("ImmutableEnumChecker") // It keeps nothing.
    private final BiConsumer<String, Inputs> writer;

    @SuppressWarnings("ImmutableEnumChecker") // Set.of
    private final Set<ReportFormat> told;

    Slot(BiConsumer<String, Inputs> writer, ReportFormat... told) {
        this.writer = writer;
        this.told = Set.of(told);
    }

    /** An outcome with this text in the slot, and quiet texts in all others. */
    Inputs with(String text) {
        Inputs inputs = new Inputs();
        writer.accept(text, inputs);
        return inputs;
    }

    boolean isToldIn(ReportFormat format) {
        return told.contains(format);
    }

    private static ReportFormat[] all() {
        return new ReportFormat[] {TEXT, JSON, SARIF, GITHUB, GITLAB, JUNIT, CHECKSTYLE, CSV, MARKDOWN};
    }

    private static ObjectIdentity object(String name) {
        return new ObjectIdentity("v1", "Service", "shop", name);
    }

    private static SourceFile file(Inputs inputs, String name) {
        return inputs.file(name, SERVICE);
    }

    private static void finding(
            Inputs inputs, String rule, String message, String label, ObjectIdentity object, @Nullable String field) {
        SourceFile file = file(inputs, "a.yaml");
        Span span = Inputs.span(file, "Service");
        inputs.add(new Finding(
                rule, Severity.ERROR, message, label, file, span, object, field, List.of(), null, List.of(), "f00d"));
    }

    private static void fix(Inputs inputs, String title, String text) {
        Finding finding = Inputs.error(file(inputs, "a.yaml"), "Service", "wrong");
        inputs.add(Inputs.with(finding, Fix.safe(title, new TextEdit(finding.span(), text))));
    }

    private static void related(Inputs inputs, SourceFile other, String message) {
        Finding finding = Inputs.error(file(inputs, "a.yaml"), "Service", "wrong");
        inputs.add(new Finding(
                finding.rule(),
                finding.severity(),
                finding.message(),
                finding.label(),
                finding.file(),
                finding.span(),
                null,
                null,
                List.of(new Related(other, Inputs.span(other, "Service"), message)),
                null,
                List.of(),
                "f00d"));
    }

    private static void suppressed(Inputs inputs, String message, String reason) {
        Finding finding = Inputs.error(file(inputs, "a.yaml"), "Service", message);
        inputs.add(new SuppressedFinding(finding, SuppressionKind.COMMENT, reason));
    }
}
