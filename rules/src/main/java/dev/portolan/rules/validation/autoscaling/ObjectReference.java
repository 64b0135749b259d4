package dev.portolan.rules.validation.autoscaling;

import dev.portolan.manifest.Field;
import dev.portolan.rule.Reporter;
import dev.portolan.rules.validation.Term;
import dev.portolan.rules.vocabulary.PathSegment;
import java.util.List;

/** How an autoscaler names another object. */
final class ObjectReference {

    private static final int API_VERSIONS_CHECKED = 34;

    private ObjectReference() {}

    /** What is scaled. Only a ReplicationController is in the group without a name. */
    static void checkTarget(Field target, Reporter report) {
        check(target, report);
        Field version = target.get("apiVersion");
        if (!report.version().isAtLeast(API_VERSIONS_CHECKED)
                || target.get("kind").is("ReplicationController")) {
            return;
        }
        String text = version.text();
        if (version.isAbsent() || text.isEmpty()) {
            report.at(version, "scaleTargetRef names no apiVersion; write one such as apps/v1");
        } else if (slashes(text) == 0 || text.startsWith("/")) {
            report.at(version, "apiVersion \"" + text + "\" has no group; write one such as apps/v1");
        }
    }

    static void check(Field reference, Reporter report) {
        for (String part : List.of("kind", "name")) {
            Field field = reference.get(part);
            if (field.isString() && !Term.isEmpty(field, report)) {
                Term.check(field, PathSegment.problem(field.text()), report);
            }
        }
        Field version = reference.get("apiVersion");
        if (report.version().isAtLeast(API_VERSIONS_CHECKED) && slashes(version.text()) > 1) {
            report.at(version, "apiVersion \"" + version.text() + "\" has more than one '/'; write group/version");
        }
    }

    private static long slashes(String text) {
        return text.chars().filter(c -> c == '/').count();
    }
}
