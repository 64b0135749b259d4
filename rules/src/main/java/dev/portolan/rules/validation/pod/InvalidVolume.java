package dev.portolan.rules.validation.pod;

import static dev.portolan.finding.Severity.ERROR;

import com.google.auto.service.AutoService;
import dev.portolan.manifest.Container;
import dev.portolan.manifest.Field;
import dev.portolan.manifest.Pod;
import dev.portolan.rule.PodRule;
import dev.portolan.rule.Reporter;
import dev.portolan.rule.Rule;
import dev.portolan.rule.RuleInfo;
import dev.portolan.rules.validation.Term;
import dev.portolan.rules.vocabulary.DnsLabel;
import dev.portolan.rules.vocabulary.FilePath;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Names and mounts of volumes that the API server refuses. */
@AutoService(Rule.class)
@RuleInfo(id = "invalid-volume", severity = ERROR, summary = "volume or mount that the API server refuses")
public final class InvalidVolume implements PodRule {

    @Override
    public void check(Pod pod, Reporter report) {
        Map<String, Field> volumes = new HashMap<>();
        for (Field volume : pod.spec().get("volumes").items()) {
            checkName(volume.get("name"), volumes, report);
        }
        Set<String> known = new HashSet<>(volumes.keySet());
        for (Field template : pod.manifest().spec().get("volumeClaimTemplates").items()) {
            known.add(template.at("metadata", "name").text());
        }
        for (Container container : pod.allContainers()) {
            Set<String> paths = new HashSet<>();
            for (Field mount : container.field().get("volumeMounts").items()) {
                checkReference(mount.get("name"), known, report);
                checkMount(mount, paths, report);
            }
            for (Field device : container.field().get("volumeDevices").items()) {
                checkReference(device.get("name"), known, report);
                Term.isEmpty(device.get("devicePath"), report);
            }
        }
    }

    private static void checkName(Field name, Map<String, Field> volumes, Reporter report) {
        if (!name.isString() || Term.isEmpty(name, report)) {
            return;
        }
        String problem = DnsLabel.problem(name.text());
        Term.check(name, problem, report);
        // A name that is none stays known, so that its mounts are not blamed too.
        Field first = volumes.putIfAbsent(name.text(), name);
        if (first != null && problem == null) {
            report.at(name, "name \"" + name.text() + "\" is used twice in this pod; every volume needs its own")
                    .related(first, "used here first");
        }
    }

    private static void checkReference(Field name, Set<String> known, Reporter report) {
        if (name.isString() && !Term.isEmpty(name, report) && !known.contains(name.text())) {
            report.at(name, "the pod has no volume \"" + name.text() + "\"; add it to volumes, or correct the name");
        }
    }

    private static void checkMount(Field mount, Set<String> paths, Reporter report) {
        Field path = mount.get("mountPath");
        if (path.isString() && !Term.isEmpty(path, report) && !paths.add(path.text())) {
            report.at(path, "mountPath \"" + path.text() + "\" is used twice in this container; mount elsewhere");
        }
        for (String name : new String[] {"subPath", "subPathExpr"}) {
            Field inside = mount.get(name);
            Term.check(inside, FilePath.descending(inside.text()), report);
        }
    }
}
