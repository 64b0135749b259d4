package dev.portolan.rules.warned;

import static dev.portolan.finding.Severity.WARNING;

import com.google.auto.service.AutoService;
import dev.portolan.manifest.Field;
import dev.portolan.manifest.Pod;
import dev.portolan.rule.PodRule;
import dev.portolan.rule.Reporter;
import dev.portolan.rule.Rule;
import dev.portolan.rule.RuleInfo;
import java.util.HashMap;
import java.util.Map;

/** Entries in lists of a pod that change nothing: without a name, empty, or there already. */
@AutoService(Rule.class)
@RuleInfo(id = "ineffective-entry", severity = WARNING, summary = "entry of a pod's list that changes nothing")
public final class IneffectiveEntry implements PodRule {

    @Override
    public void check(Pod pod, Reporter report) {
        checkPullSecrets(pod.spec().get("imagePullSecrets"), report);
        checkTwice(pod.spec().get("hostAliases"), "ip", "put all its names into one entry", report);
        for (Field volume : pod.spec().get("volumes").items()) {
            for (Field source : volume.at("projected", "sources").items()) {
                if (source.members().isEmpty() && !source.isAbsent()) {
                    report.at(source, source.headSpan(), "this source of a projected volume is empty; remove it");
                }
            }
        }
    }

    private static void checkPullSecrets(Field secrets, Reporter report) {
        for (Field secret : secrets.items()) {
            if (secret.get("name").text().isEmpty()) {
                report.at(secret.get("name"), "a pull secret without a name is none; write its name, or remove it");
            }
        }
        checkTwice(secrets, "name", "remove one", report);
    }

    private static void checkTwice(Field list, String key, String advice, Reporter report) {
        Map<String, Field> first = new HashMap<>();
        for (Field item : list.items()) {
            Field field = item.get(key);
            if (field.text().isEmpty()) {
                continue;
            }
            Field other = first.putIfAbsent(field.text(), field);
            if (other != null) {
                report.at(field, list.name() + " has " + field.text() + " twice; " + advice)
                        .related(other, "the other one");
            }
        }
    }
}
