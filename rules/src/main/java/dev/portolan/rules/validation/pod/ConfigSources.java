package dev.portolan.rules.validation.pod;

import dev.portolan.finding.Fix;
import dev.portolan.manifest.Field;
import dev.portolan.rule.Reporter;
import dev.portolan.rules.validation.Term;
import dev.portolan.rules.vocabulary.FileMode;
import dev.portolan.rules.vocabulary.FilePath;
import dev.portolan.source.TextEdit;
import org.jspecify.annotations.Nullable;

/** Files that come from ConfigMaps, Secrets and the pod itself. */
final class ConfigSources {

    private ConfigSources() {}

    /** A volume of a whole ConfigMap or Secret. */
    static void checkVolume(Field source, Reporter report) {
        boolean secret = source.name().equals("secret");
        Term.isMissing(
                source.get(secret ? "secretName" : "name"),
                source.name() + (secret ? " has no secretName; name the Secret" : " has no name; name the ConfigMap"),
                report);
        checkMode(source.get("defaultMode"), report);
        source.get("items").items().forEach(item -> checkItem(item, report));
    }

    /** A key and the file that it becomes. */
    static void checkItem(Field item, Reporter report) {
        Term.isEmpty(item.get("key"), report);
        checkPath(item.get("path"), report);
        checkMode(item.get("mode"), report);
    }

    static void checkMode(Field mode, Reporter report) {
        Long number = mode.integer();
        String problem = number == null ? null : FileMode.problem(number);
        if (number == null || problem == null) {
            return;
        }
        String digits = Long.toString(number);
        // 512 and more, of octal digits only, and written as it is: the leading zero is what lacks.
        boolean decimal = digits.matches("[5-7][0-7]{2}")
                && mode.isWritten()
                && mode.manifest().file().text(mode.span()).equals(digits);
        if (decimal) {
            report.at(mode, mode.name() + " " + digits + " is decimal and more than 0777; write 0" + digits)
                    .fix(isJson(mode) ? null : Fix.safe("write 0" + digits, new TextEdit(mode.span(), "0" + digits)));
        } else {
            report.at(mode, mode.name() + " " + number + " " + problem);
        }
    }

    /** JSON has no octal numbers. */
    private static boolean isJson(Field field) {
        int start = field.manifest().node().span().start();
        return field.manifest().file().text().charAt(start) == '{';
    }

    /** The path of a file within the volume. */
    static void checkPath(Field path, Reporter report) {
        if (path.isString() && !Term.isEmpty(path, report)) {
            Term.check(path, pathProblem(path.text()), report);
        }
    }

    private static @Nullable String pathProblem(String path) {
        String problem = FilePath.descending(path);
        return problem == null && path.startsWith("..") ? "must not begin with \"..\"" : problem;
    }

    static void checkDownward(Field source, Reporter report) {
        checkMode(source.get("defaultMode"), report);
        source.get("items").items().forEach(file -> checkFile(file, report));
    }

    /** A file with something of the pod in it. */
    static void checkFile(Field file, Reporter report) {
        checkPath(file.get("path"), report);
        checkMode(file.get("mode"), report);
        Field field = file.get("fieldRef");
        Field resource = file.get("resourceFieldRef");
        if (field.isAbsent() && resource.isAbsent()) {
            report.at(file, file.headSpan(), "the file has no content; give it fieldRef or resourceFieldRef");
        } else if (field.isPresent() && resource.isPresent()) {
            report.atKey(resource, "the file has fieldRef already; keep one of them")
                    .related(field.headSpan(), "the first");
        }
        if (field.isObject()) {
            PodFields.checkField(field, PodFields.IN_VOLUMES, report);
        } else if (resource.isObject()) {
            PodFields.checkResource(resource, true, report);
        }
    }
}
