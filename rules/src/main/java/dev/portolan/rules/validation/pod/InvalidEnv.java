package dev.portolan.rules.validation.pod;

import static dev.portolan.finding.Severity.ERROR;

import com.google.auto.service.AutoService;
import dev.portolan.manifest.Container;
import dev.portolan.manifest.Field;
import dev.portolan.rule.ContainerRule;
import dev.portolan.rule.Reporter;
import dev.portolan.rule.Rule;
import dev.portolan.rule.RuleInfo;
import dev.portolan.rules.validation.Term;
import dev.portolan.rules.vocabulary.ConfigKey;
import dev.portolan.rules.vocabulary.DnsLabel;
import dev.portolan.rules.vocabulary.DnsSubdomain;
import dev.portolan.rules.vocabulary.EnvName;
import java.util.List;

/** Environment variables that the API server refuses. */
@AutoService(Rule.class)
@RuleInfo(id = "invalid-env", severity = ERROR, summary = "environment variable that the API server refuses")
public final class InvalidEnv implements ContainerRule {

    private static final List<String> SOURCES =
            List.of("fieldRef", "resourceFieldRef", "configMapKeyRef", "secretKeyRef", "fileKeyRef");

    @Override
    public void check(Container container, Reporter report) {
        for (Field variable : container.field().get("env").items()) {
            checkName(variable.get("name"), report);
            if (variable.get("valueFrom").isObject()) {
                checkSource(variable, variable.get("valueFrom"), report);
            }
        }
        container.field().get("envFrom").items().stream()
                .filter(Field::isObject)
                .forEach(source -> checkMany(source, report));
    }

    private static void checkName(Field name, Reporter report) {
        if (!name.isString() || Term.isEmpty(name, report)) {
            return;
        }
        String problem = EnvName.problem(name.text(), report.version());
        String shown = EnvName.shown(name.text());
        if (problem == null || shown.equals(name.text())) {
            Term.check(name, problem, report);
        } else {
            report.at(name, "name \"" + shown + "\": " + problem);
        }
    }

    private static void checkSource(Field variable, Field source, Reporter report) {
        List<Field> present =
                SOURCES.stream().map(source::get).filter(Field::isPresent).toList();
        if (present.isEmpty()) {
            report.atKey(source, "valueFrom names no source; give it one of " + String.join(", ", SOURCES));
        } else if (!variable.get("value").text().isEmpty()) {
            report.atKey(source, "the variable has a value already; keep value or valueFrom, not both");
        } else if (present.size() > 1) {
            report.atKey(
                    source,
                    "valueFrom has both " + present.get(0).name() + " and "
                            + present.get(1).name() + "; keep one of them");
        }
        for (String key : List.of("configMapKeyRef", "secretKeyRef")) {
            Field reference = source.get(key);
            if (reference.isObject()) {
                checkReference(reference, report);
            }
        }
        if (source.get("fieldRef").isObject()) {
            PodFields.checkField(source.get("fieldRef"), PodFields.IN_VARIABLES, report);
        }
        if (source.get("resourceFieldRef").isObject()) {
            PodFields.checkResource(source.get("resourceFieldRef"), false, report);
        }
        if (source.get("fileKeyRef").isObject()) {
            checkFile(source.get("fileKeyRef"), report);
        }
    }

    private static void checkFile(Field reference, Reporter report) {
        Field key = reference.get("key");
        if (key.isString() && !Term.isEmpty(key, report)) {
            Term.check(key, EnvName.problem(key.text(), report.version()), report);
        }
        Field volume = reference.get("volumeName");
        if (volume.isString() && !Term.isEmpty(volume, report)) {
            Term.check(volume, DnsLabel.problem(volume.text()), report);
        }
        ConfigSources.checkPath(reference.get("path"), report);
    }

    private static void checkReference(Field reference, Reporter report) {
        Field name = reference.get("name");
        if (name.isAbsent()) {
            report.at(name, reference.name() + " has no name; name the object that holds the key");
        } else if (name.isString()) {
            Term.check(name, DnsSubdomain.problem(name.text()), report);
        }
        Field key = reference.get("key");
        if (key.isString() && !Term.isEmpty(key, report)) {
            Term.check(key, ConfigKey.problem(key.text()), report);
        }
    }

    private static void checkMany(Field source, Reporter report) {
        Field prefix = source.get("prefix");
        if (!prefix.text().isEmpty()) {
            Term.check(prefix, EnvName.problem(prefix.text(), report.version()), report);
        }
        Field map = source.get("configMapRef");
        Field secret = source.get("secretRef");
        if (map.isAbsent() && secret.isAbsent()) {
            report.at(
                    source.parent(),
                    source.headSpan(),
                    "envFrom names no source; give it a configMapRef or a secretRef");
        } else if (map.isPresent() && secret.isPresent()) {
            report.at(
                    source.parent(),
                    secret.headSpan(),
                    "envFrom has both configMapRef and secretRef; make two items of them");
        }
        for (Field reference : List.of(map, secret)) {
            if (reference.isObject()) {
                checkObject(reference, reference.get("name"), report);
            }
        }
    }

    private static void checkObject(Field reference, Field name, Reporter report) {
        if (name.text().isEmpty()) {
            report.at(name, reference.name() + " has no name; name the object to read");
        } else {
            Term.check(name, DnsSubdomain.problem(name.text()), report);
        }
    }
}
