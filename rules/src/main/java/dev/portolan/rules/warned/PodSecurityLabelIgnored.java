package dev.portolan.rules.warned;

import com.google.auto.service.AutoService;
import dev.portolan.finding.Severity;
import dev.portolan.finding.Spelling;
import dev.portolan.manifest.Field;
import dev.portolan.manifest.Manifest;
import dev.portolan.rule.ManifestRule;
import dev.portolan.rule.Reporter;
import dev.portolan.rule.Rule;
import dev.portolan.rule.RuleInfo;
import dev.portolan.rules.vocabulary.Overwrite;
import java.util.List;

/** What looks as if a namespace held its pods to a standard, and does not. */
@AutoService(Rule.class)
@RuleInfo(
        id = "pod-security-label-ignored",
        severity = Severity.WARNING,
        summary = "namespace means to hold its pods to a standard, but does not")
public final class PodSecurityLabelIgnored implements ManifestRule {

    private static final String PREFIX = "pod-security.kubernetes.io/";

    /** Source: kubernetes/pod-security-admission, api/constants.go. */
    private static final List<String> NAMES =
            List.of("enforce", "enforce-version", "audit", "audit-version", "warn", "warn-version");

    @Override
    public void check(Manifest manifest, Reporter report) {
        if (!manifest.is("", "Namespace")) {
            return;
        }
        for (Field label : manifest.metadata().get("labels").members()) {
            String name = name(label);
            if (!name.isEmpty() && !NAMES.contains(name)) {
                String near = Spelling.nearest(name, NAMES);
                report.atKey(
                                label,
                                "the API server passes over the label " + label.name() + "; "
                                        + (near == null
                                                ? "it knows " + String.join(", ", NAMES)
                                                : "write " + PREFIX + near))
                        .fix(near == null ? null : Overwrite.key(label, PREFIX + near));
            }
        }
        for (Field annotation : manifest.metadata().get("annotations").members()) {
            if (NAMES.contains(name(annotation))) {
                report.atKey(
                        annotation,
                        "the API server passes over the annotation " + annotation.name()
                                + "; a standard is chosen by labels, so write it there");
            }
        }
    }

    /** What stands behind the prefix; empty where it does not begin so. */
    private static String name(Field member) {
        return member.name().startsWith(PREFIX) ? member.name().substring(PREFIX.length()) : "";
    }
}
