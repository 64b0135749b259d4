package dev.portolan.rules.validation.pod;

import dev.portolan.manifest.Field;
import dev.portolan.manifest.Quantity;
import dev.portolan.rule.Reporter;
import dev.portolan.rules.validation.Term;
import dev.portolan.rules.vocabulary.DnsLabel;
import dev.portolan.rules.vocabulary.DnsSubdomain;
import dev.portolan.rules.vocabulary.FilePath;
import dev.portolan.rules.vocabulary.ScalarText;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where the content of a volume comes from. */
final class VolumeSources {

    /** In the order in which the server looks for them: the first one that is there counts. */
    private static final List<String> TYPES = List.of(
            "emptyDir",
            "hostPath",
            "gitRepo",
            "gcePersistentDisk",
            "awsElasticBlockStore",
            "secret",
            "nfs",
            "iscsi",
            "glusterfs",
            "flocker",
            "persistentVolumeClaim",
            "rbd",
            "cinder",
            "cephfs",
            "quobyte",
            "downwardAPI",
            "fc",
            "flexVolume",
            "configMap",
            "azureFile",
            "vsphereVolume",
            "photonPersistentDisk",
            "portworxVolume",
            "azureDisk",
            "storageos",
            "projected",
            "scaleIO",
            "csi",
            "ephemeral",
            "image");

    /** What a source cannot do without; where it is missing altogether, the shape check speaks. */
    private static final Map<String, List<String>> NEEDED = Map.ofEntries(
            Map.entry("hostPath", List.of("path")),
            Map.entry("gitRepo", List.of("repository")),
            Map.entry("gcePersistentDisk", List.of("pdName")),
            Map.entry("awsElasticBlockStore", List.of("volumeID")),
            Map.entry("nfs", List.of("server", "path")),
            Map.entry("iscsi", List.of("targetPortal", "iqn")),
            Map.entry("glusterfs", List.of("endpoints", "path")),
            Map.entry("persistentVolumeClaim", List.of("claimName")),
            Map.entry("rbd", List.of("image")),
            Map.entry("cinder", List.of("volumeID")),
            Map.entry("quobyte", List.of("registry", "volume")),
            Map.entry("flexVolume", List.of("driver")),
            Map.entry("azureFile", List.of("secretName", "shareName")),
            Map.entry("vsphereVolume", List.of("volumePath")),
            Map.entry("photonPersistentDisk", List.of("pdID")),
            Map.entry("portworxVolume", List.of("volumeID")),
            Map.entry("azureDisk", List.of("diskName", "diskURI")),
            Map.entry("scaleIO", List.of("gateway", "system")),
            Map.entry("csi", List.of("driver")));

    private static final int DRIVER_LENGTH = 63;
    private static final long LARGEST_PARTITION = 255;

    private VolumeSources() {}

    static void check(Field volume, Reporter report) {
        Field first = null;
        for (String type : TYPES) {
            Field source = volume.get(type);
            if (source.isAbsent()) {
                continue;
            }
            if (first == null) {
                first = source;
            } else {
                report.atKey(source, "the volume is of type " + first.name() + " already; make two volumes of it")
                        .related(first.headSpan(), "the first type");
            }
        }
        if (first != null && first.isObject()) {
            checkSource(volume, first, report);
        }
    }

    private static void checkSource(Field volume, Field source, Reporter report) {
        for (String name : NEEDED.getOrDefault(source.name(), List.of())) {
            Term.isEmpty(source.get(name), report);
        }
        switch (source.name()) {
            case "emptyDir" -> checkSize(source.get("sizeLimit"), report);
            case "hostPath" -> climbing(source.get("path"), report);
            case "gitRepo" -> descending(source.get("directory"), report);
            case "gcePersistentDisk", "awsElasticBlockStore" ->
                Term.range(source.get("partition"), 0, LARGEST_PARTITION, report);
            case "secret", "configMap" -> ConfigSources.checkVolume(source, report);
            case "downwardAPI" -> ConfigSources.checkDownward(source, report);
            case "projected" -> Projections.check(source, report);
            case "ephemeral" -> EphemeralClaims.check(source, report);
            case "iscsi", "fc", "flexVolume", "quobyte", "flocker", "azureDisk", "rbd", "cephfs" ->
                StorageSources.check(volume, source, report);
            case "nfs" -> checkNfs(source.get("path"), report);
            case "storageos" -> checkStorageOs(source, report);
            case "scaleIO" ->
                Term.isMissing(source.get("volumeName"), "scaleIO has no volumeName; name the volume", report);
            case "csi" -> checkCsi(source, report);
            case "image" -> Term.isMissing(source.get("reference"), "image has no reference; name an image", report);
            default -> {}
        }
        checkSecret(source, report);
    }

    private static void checkSize(Field size, Reporter report) {
        Quantity amount = Quantity.parse(size.text());
        if (size.isPresent() && amount != null && amount.value().signum() < 0) {
            report.at(size, "sizeLimit " + ScalarText.written(size) + " is negative; write 0 or more");
        }
    }

    private static void climbing(Field path, Reporter report) {
        Term.check(path, FilePath.climbing(path.text()), report);
    }

    private static void descending(Field path, Reporter report) {
        Term.check(path, FilePath.descending(path.text()), report);
    }

    private static void checkNfs(Field path, Reporter report) {
        if (path.isString() && !path.text().isEmpty() && !path.text().startsWith("/")) {
            Term.check(path, "must be an absolute path, with '/' at its start", report);
        }
    }

    private static void checkStorageOs(Field source, Reporter report) {
        Field name = source.get("volumeName");
        if (!Term.isMissing(name, "storageos has no volumeName; name the volume", report)) {
            Term.check(name, DnsLabel.problem(name.text()), report);
        }
        Field namespace = source.get("volumeNamespace");
        if (!namespace.text().isEmpty()) {
            Term.check(namespace, DnsLabel.problem(namespace.text()), report);
        }
    }

    private static void checkCsi(Field source, Reporter report) {
        Field driver = source.get("driver");
        if (driver.isString() && !driver.text().isEmpty()) {
            Term.check(driver, driverProblem(driver.text()), report);
        }
        Field secret = source.at("nodePublishSecretRef", "name");
        if (secret.isString() && !secret.text().isEmpty()) {
            Term.check(secret, DnsSubdomain.problem(secret.text()), report);
        }
    }

    /** Why a CSI driver cannot be named so, in words; null if it can. */
    private static @Nullable String driverProblem(String driver) {
        return driver.length() > DRIVER_LENGTH
                ? "must be at most " + DRIVER_LENGTH + " characters"
                : DnsSubdomain.problem(driver.toLowerCase(Locale.ROOT));
    }

    /** A reference to a Secret that names none. */
    private static void checkSecret(Field source, Reporter report) {
        String key = source.name().equals("csi") ? "nodePublishSecretRef" : "secretRef";
        boolean needed = List.of("cinder", "storageos", "csi").contains(source.name());
        Field secret = source.get(key);
        if (needed && secret.isPresent()) {
            Term.isMissing(secret.get("name"), key + " has no name; name the Secret", report);
        }
    }
}
