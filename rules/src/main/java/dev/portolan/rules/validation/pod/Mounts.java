package dev.portolan.rules.validation.pod;

import dev.portolan.manifest.Container;
import dev.portolan.manifest.Field;
import dev.portolan.rule.Reporter;
import dev.portolan.rules.validation.PartNames;
import dev.portolan.rules.validation.Term;
import dev.portolan.rules.vocabulary.FilePath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where a container has the volumes of its pod, as files or as devices. */
final class Mounts {

    private final Container container;
    private final Map<String, Field> volumes;
    private final Reporter report;
    private final Map<String, Field> devices = new HashMap<>();
    private final Map<String, Field> paths = new HashMap<>();

    private Mounts(Container container, Map<String, Field> volumes, Reporter report) {
        this.container = container;
        this.volumes = volumes;
        this.report = report;
    }

    /** @param volumes the names of all volumes, by name */
    static void check(Container container, Map<String, Field> volumes, Reporter report) {
        Mounts mounts = new Mounts(container, volumes, report);
        container.field().get("volumeDevices").items().forEach(mounts::checkDevice);
        container.field().get("volumeMounts").items().forEach(mounts::checkMount);
    }

    private boolean isKnown(Field name) {
        if (!name.isString() || Term.isEmpty(name, report)) {
            return false;
        }
        boolean known = volumes.containsKey(name.text());
        if (!known) {
            Field all = container.field().parent().parent().get("volumes");
            PartNames.tell(name, "volume", volumes, "add it to volumes, or correct the name", report)
                    .lacks(all.path() + "[name=" + name.text() + "]");
        }
        return known;
    }

    private void checkDevice(Field device) {
        Field name = device.get("name");
        if (isKnown(name)) {
            Field source = source(name.text());
            if (source != null && !isClaim(source)) {
                report.at(name, "volume \"" + name.text() + "\" is no claim; only a claim can be a device")
                        .related(source.get("name"), "the volume");
            }
            Field first = devices.putIfAbsent(name.text(), name);
            if (first != null) {
                report.at(name, "volume \"" + name.text() + "\" is a device of this container twice; remove one")
                        .related(first, "used here first");
            }
        }
        Field path = device.get("devicePath");
        if (path.isString() && !Term.isEmpty(path, report)) {
            String problem = FilePath.climbing(path.text());
            Term.check(path, problem, report);
            if (problem == null) {
                checkTaken(path);
            }
        }
    }

    private void checkTaken(Field path) {
        Field first = paths.putIfAbsent(path.text(), path);
        if (first != null) {
            report.at(path, path.name() + " \"" + path.text() + "\" is used twice in this container; choose another")
                    .related(first, "used here first");
        }
    }

    /** The volume of this name; null where it is a claim template's. */
    private @Nullable Field source(String name) {
        Field field = volumes.get(name);
        return field == null || field.parent().name().equals("metadata") ? null : field.parent();
    }

    private static boolean isClaim(Field volume) {
        return volume.get("persistentVolumeClaim").isPresent()
                || volume.get("ephemeral").isPresent();
    }

    private void checkMount(Field mount) {
        Field name = mount.get("name");
        if (isKnown(name)) {
            Field device = devices.get(name.text());
            if (device != null) {
                report.at(
                                name,
                                "volume \"" + name.text()
                                        + "\" is a device of this container; it cannot be mounted as well")
                        .related(device, "the device");
            }
        }
        Field path = mount.get("mountPath");
        if (path.isString() && !Term.isEmpty(path, report)) {
            checkTaken(path);
        }
        checkInside(mount);
        checkPropagation(mount);
        checkRecursive(mount);
    }

    private void checkInside(Field mount) {
        Field path = mount.get("subPath");
        Field expression = mount.get("subPathExpr");
        Term.check(path, FilePath.descending(path.text()), report);
        Term.check(expression, FilePath.descending(expression.text()), report);
        if (!path.text().isEmpty() && !expression.text().isEmpty()) {
            report.at(expression, "subPath and subPathExpr exclude each other; remove one")
                    .related(path, "the other one");
        }
    }

    private void checkPropagation(Field mount) {
        Field propagation = mount.get("mountPropagation");
        Term.notEmpty(propagation, List.of("None", "HostToContainer", "Bidirectional"), report);
        Field privileged = container.field().at("securityContext", "privileged");
        if (propagation.is("Bidirectional") && !privileged.isTrue()) {
            report.at(
                    propagation, "mountPropagation Bidirectional needs a privileged container; write HostToContainer");
        }
    }

    private void checkRecursive(Field mount) {
        Field recursive = mount.get("recursiveReadOnly");
        Term.oneOf(recursive, List.of("Disabled", "IfPossible", "Enabled"), report);
        if (!recursive.is("IfPossible") && !recursive.is("Enabled")) {
            return;
        }
        if (!mount.get("readOnly").isTrue()) {
            report.at(recursive, "recursiveReadOnly " + recursive.text() + " needs readOnly: true; add it");
        }
        Field propagation = mount.get("mountPropagation");
        if (propagation.isPresent() && !propagation.is("None")) {
            report.at(
                            recursive,
                            "recursiveReadOnly " + recursive.text()
                                    + " needs mountPropagation None; remove that, or this")
                    .related(propagation, "propagates mounts");
        }
    }
}
