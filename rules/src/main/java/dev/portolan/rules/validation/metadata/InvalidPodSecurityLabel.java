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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
    private static final Pattern RELEASE = Pattern.compile("[vV]?(1\\.(?:0|[1-9][0-9]{0,8}))(?:\\.[0-9]+)?");

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

    private static @Nullable String meant(String text) {
        Matcher release = RELEASE.matcher(text);
        if (release.matches()) {
            return "v" + release.group(1);
        }
        return Spelling.nearest(text, List.of("latest"));
    }
}
