package dev.portolan.suppression;

import dev.portolan.finding.Finding;
import dev.portolan.finding.SuppressionKind;
import dev.portolan.manifest.Field;
import dev.portolan.manifest.Manifest;
import dev.portolan.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** Annotations by which kube-linter, kube-score and polaris leave out a check of an object. */
final class ForeignAnnotations {

    private static final String ALL = "*";
    private static final String LINTER = "kube-linter";
    private static final String LINTER_CHECK = "ignore-check.kube-linter.io/";
    private static final String LINTER_ALL = "kube-linter.io/ignore-all";
    private static final String SCORE = "kube-score";
    private static final String SCORE_CHECKS = "kube-score/ignore";
    private static final String SCORE_ALL = "kube-score/skip";
    private static final String POLARIS = "polaris";
    private static final String POLARIS_PREFIX = "polaris.fairwinds.com/";
    private static final String POLARIS_ALL = "polaris.fairwinds.com/exempt";
    private static final String POLARIS_CHECK = "-exempt";

    private final ForeignChecks checks;
    private final List<Suppression> found = new ArrayList<>();

    ForeignAnnotations(ForeignChecks checks) {
        this.checks = checks;
    }

    /** What was found so far. */
    List<Suppression> found() {
        return found;
    }

    void find(Manifest manifest) {
        SuppressionAnnotations.places(manifest).forEach((metadata, reach) -> {
            for (Field annotation : metadata.get("annotations").members()) {
                find(annotation, reach);
            }
        });
    }

    private void find(Field annotation, Predicate<Finding> reach) {
        String name = annotation.name();
        String value = annotation.text();
        if (name.equals(LINTER_ALL)) {
            add(annotation, LINTER, ALL, value, reach);
        } else if (name.startsWith(LINTER_CHECK)) {
            add(annotation, LINTER, name.substring(LINTER_CHECK.length()), value, reach);
        } else if (name.equals(SCORE_CHECKS)) {
            for (String check : value.split(",", -1)) {
                add(annotation, SCORE, check.strip(), name, reach);
            }
        } else if (name.equals(SCORE_ALL) && isTrue(value)) {
            add(annotation, SCORE, ALL, name, reach);
        } else if (name.equals(POLARIS_ALL) && isTrue(value)) {
            add(annotation, POLARIS, ALL, name, reach);
        } else if (name.startsWith(POLARIS_PREFIX) && name.endsWith(POLARIS_CHECK) && isTrue(value)) {
            String check = name.substring(POLARIS_PREFIX.length(), name.length() - POLARIS_CHECK.length());
            add(annotation, POLARIS, check, name, reach);
        }
    }

    private static boolean isTrue(String value) {
        return value.toLowerCase(Locale.ROOT).equals("true");
    }

    private void add(Field annotation, String tool, String check, String reason, Predicate<Finding> reach) {
        Span key = annotation.keySpan();
        if (key == null || !annotation.isWritten()) {
            return;
        }
        for (String rule : checks.rules(tool, check)) {
            found.add(new Suppression(
                    SuppressionKind.ANNOTATION,
                    rule,
                    annotation.manifest().file(),
                    key,
                    new Terms("", reason),
                    reach,
                    false));
        }
    }
}
