package dev.portolan.rules.validation.metadata;

import com.google.auto.service.AutoService;
import dev.portolan.finding.Severity;
import dev.portolan.finding.Spelling;
import dev.portolan.manifest.Field;
import dev.portolan.manifest.Manifest;
import dev.portolan.rule.ManifestRule;
import dev.portolan.rule.PodStandard;
import dev.portolan.rule.Reporter;
import dev.portolan.rule.Rule;
import dev.portolan.rule.RuleInfo;
import dev.portolan.rules.vocabulary.Overwrite;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Labels by which a namespace chooses a Pod Security Standard; the API server refuses one that says nothing it knows. */
@AutoService(Rule.class)
@RuleInfo(
        id = "invalid-pod-security-label",
        severity = Severity.ERROR,
        summary = "namespace asks for a Pod Security Standard that there is not")
public final class InvalidPodSecurityLabel implements ManifestRule {

    private static final String PREFIX = "pod-security.kubernetes.io/";
    private static final String VERSION = "-version";
    private static final List<String> LEVELS = List.of("privileged", "baseline", "restricted");
    private static final int PARTS = 3;

    @Override
    public void check(Manifest manifest, Reporter report) {
        if (!manifest.is("", "Namespace")) {
            return;
        }
        Field labels = manifest.metadata().get("labels");
        for (String mode : List.of("enforce", "audit", "warn")) {
            checkLevel(labels.get(PREFIX + mode), report);
            checkVersion(labels.get(PREFIX + mode + VERSION), report);
        }
    }

    private static void checkLevel(Field label, Reporter report) {
        if (label.isString() && !LEVELS.contains(label.text())) {
            String near = Spelling.nearest(label.text(), LEVELS);
            report.at(
                            label,
                            "there is no Pod Security Standard \"" + label.text() + "\"; write "
                                    + (near == null ? "privileged, baseline or restricted" : near))
                    .fix(near == null ? null : Overwrite.value(label, near));
        }
    }

    private static void checkVersion(Field label, Reporter report) {
        if (label.isString() && !PodStandard.isRelease(label.text())) {
            String meant = meant(label.text());
            report.at(
                            label,
                            "\"" + label.text() + "\" names no release of the Pod Security Standards; write "
                                    + (meant == null
                                            ? "latest, or v1."
                                                    + report.version().minor()
                                            : meant))
                    .fix(meant == null ? null : Overwrite.value(label, meant));
        }
    }

    /** {@code 1.29} and {@code v1.29.3} mean {@code v1.29}. */
    private static @Nullable String meant(String text) {
        List<String> parts = List.of(text.split("\\.", -1));
        String major = parts.get(0);
        boolean isRelease = major.equals("1") || major.equals("v1") || major.equals("V1");
        if (isRelease && parts.size() > 1 && parts.size() <= PARTS) {
            String release = "v1." + parts.get(1);
            return PodStandard.isRelease(release) ? release : null;
        }
        return Spelling.nearest(text, List.of("latest"));
    }
}
