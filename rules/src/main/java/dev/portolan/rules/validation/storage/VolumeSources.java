package dev.portolan.rules.validation.storage;

import dev.portolan.manifest.Field;
import dev.portolan.manifest.Manifest;
import dev.portolan.rule.Reporter;
import dev.portolan.rules.validation.Term;
import dev.portolan.rules.validation.VolumeTerms;
import dev.portolan.rules.vocabulary.DnsLabel;
import dev.portolan.rules.vocabulary.DnsSubdomain;
import dev.portolan.rules.vocabulary.FilePath;
import dev.portolan.rules.vocabulary.IscsiName;
import java.util.List;
import java.util.Locale;

/** Where the data of a PersistentVolume is. Fields that the schema asks for are only looked at where they are empty. */
final class VolumeSources {

    /** In the order in which the server looks for them. */
    static final List<String> NAMES = List.of(
            "hostPath",
            "gcePersistentDisk",
            "awsElasticBlockStore",
            "glusterfs",
            "flocker",
            "nfs",
            "rbd",
            "quobyte",
            "cephfs",
            "iscsi",
            "cinder",
            "fc",
            "flexVolume",
            "azureFile",
            "vsphereVolume",
            "photonPersistentDisk",
            "portworxVolume",
            "azureDisk",
            "scaleIO",
            "local",
            "storageos",
            "csi");

    private static final int HIGHEST_LUN = 255;
    private static final int LONGEST_DRIVER = 63;
    private static final int LONGEST_ISCSI = 64;

    private VolumeSources() {}

    static void check(Manifest manifest, Field source, Reporter report) {
        switch (source.name()) {
            case "hostPath", "local" -> {
                Field path = source.get("path");
                if (path.isString() && !Term.isEmpty(path, report)) {
                    Term.check(path, FilePath.climbing(path.text()), report);
                }
            }
            case "gcePersistentDisk" -> checkDisk(source, "pdName", report);
            case "awsElasticBlockStore" -> checkDisk(source, "volumeID", report);
            case "glusterfs" -> checkGlusterfs(source, report);
            case "flocker" -> checkFlocker(source, report);
            case "nfs" -> checkNfs(source, report);
            case "rbd" -> {
                notEmptyList(source.get("monitors"), report);
                Term.isEmpty(source.get("image"), report);
            }
            case "quobyte" -> checkQuobyte(source, report);
            case "cephfs" -> notEmptyList(source.get("monitors"), report);
            case "iscsi" -> checkIscsi(manifest, source, report);
            case "cinder" -> {
                Term.isEmpty(source.get("volumeID"), report);
                secret(source.get("secretRef"), true, report);
            }
            case "fc" -> checkFibreChannel(source, report);
            case "flexVolume" -> checkFlex(source, report);
            case "azureFile" -> checkAzureFile(source, report);
            case "azureDisk" -> checkAzureDisk(source, report);
            case "vsphereVolume" -> Term.isEmpty(source.get("volumePath"), report);
            case "photonPersistentDisk" -> Term.isEmpty(source.get("pdID"), report);
            case "portworxVolume" -> Term.isEmpty(source.get("volumeID"), report);
            case "scaleIO" -> checkScaleIo(source, report);
            case "storageos" -> checkStorageOs(source, report);
            default -> checkCsi(source, report);
        }
    }

    private static void notEmptyList(Field list, Reporter report) {
        if (list.isList() && list.items().isEmpty()) {
            report.atKey(list, list.name() + " is empty; write at least one");
        }
    }

    private static void checkDisk(Field source, String name, Reporter report) {
        Term.isEmpty(source.get(name), report);
        Term.range(source.get("partition"), 0, HIGHEST_LUN, report);
    }

    private static void checkGlusterfs(Field source, Reporter report) {
        Term.isEmpty(source.get("endpoints"), report);
        Term.isEmpty(source.get("path"), report);
        Field namespace = source.get("endpointsNamespace");
        if (namespace.isString()) {
            Term.check(namespace, DnsLabel.problem(namespace.text()), report);
        }
    }

    private static void checkFlocker(Field source, Reporter report) {
        boolean hasName = !source.get("datasetName").text().isEmpty();
        boolean hasId = !source.get("datasetUUID").text().isEmpty();
        if (hasName == hasId) {
            report.atKey(
                    source, "flocker takes one of datasetName and datasetUUID" + (hasName ? ", not both" : "; add it"));
        }
        if (source.get("datasetName").text().indexOf('/') >= 0) {
            report.at(source.get("datasetName"), "datasetName must not have a '/'");
        }
    }

    private static void checkNfs(Field source, Reporter report) {
        Term.isEmpty(source.get("server"), report);
        Field path = source.get("path");
        if (path.isString() && !Term.isEmpty(path, report) && !path.text().startsWith("/")) {
            report.at(path, "path \"" + path.text() + "\" must begin with '/'");
        }
    }

    private static void checkQuobyte(Field source, Reporter report) {
        Field registry = source.get("registry");
        if (registry.isString() && !Term.isEmpty(registry, report)) {
            if (!VolumeTerms.areHostsAndPorts(registry.text())) {
                report.at(registry, "registry \"" + registry.text() + "\" must be host:port, or several with commas");
            }
        }
        if (source.get("tenant").text().length() > LONGEST_ISCSI) {
            report.at(source.get("tenant"), "tenant must be at most 64 characters");
        }
        Term.isEmpty(source.get("volume"), report);
    }

    private static void checkIscsi(Manifest manifest, Field source, Reporter report) {
        Field portal = source.get("targetPortal");
        Field initiator = source.get("initiatorName");
        Term.isEmpty(portal, report);
        String name = manifest.name();
        if (initiator.isPresent()
                && (name == null ? 0 : name.length()) + 1 + portal.text().length() > LONGEST_ISCSI) {
            report.at(
                    portal,
                    "with an initiatorName, the names of volume and targetPortal may have 63 characters together");
        }
        Field iqn = source.get("iqn");
        if (iqn.isString() && !Term.isEmpty(iqn, report)) {
            Term.check(iqn, IscsiName.problem(iqn.text()), report);
        }
        Term.range(source.get("lun"), 0, HIGHEST_LUN, report);
        boolean authenticates = source.get("chapAuthDiscovery").isTrue()
                || source.get("chapAuthSession").isTrue();
        if (authenticates && source.get("secretRef").isAbsent()) {
            report.at(source.get("secretRef"), "CHAP needs a secretRef; add it, or leave CHAP out");
        }
        secret(source.get("secretRef"), false, report);
        if (initiator.isString()) {
            Term.check(initiator, IscsiName.problem(initiator.text()), report);
        }
    }

    private static void checkFibreChannel(Field source, Reporter report) {
        Field targets = source.get("targetWWNs");
        boolean hasTargets = !targets.items().isEmpty();
        boolean hasIds = !source.get("wwids").items().isEmpty();
        if (hasTargets == hasIds) {
            report.at(
                    targets,
                    hasTargets ? targets.headSpan() : source.headSpan(),
                    "fc takes targetWWNs with a lun, or wwids" + (hasTargets ? ", not both" : "; add one of them"));
        }
        Field lun = source.get("lun");
        if (hasTargets && lun.isAbsent()) {
            report.at(lun, targets.headSpan(), "targetWWNs need a lun; add it");
        } else if (hasTargets) {
            Term.range(lun, 0, HIGHEST_LUN, report);
        }
    }

    private static void checkFlex(Field source, Reporter report) {
        Term.isEmpty(source.get("driver"), report);
        for (Field option : source.get("options").members()) {
            if (VolumeTerms.isReservedOption(option.name())) {
                report.atKey(
                        option,
                        "options of kubernetes.io and k8s.io are for Kubernetes itself; remove \"" + option.name()
                                + "\"");
            }
        }
    }

    private static void checkAzureFile(Field source, Reporter report) {
        Term.isEmpty(source.get("secretName"), report);
        Term.isEmpty(source.get("shareName"), report);
        Term.isEmpty(source.get("secretNamespace"), report);
    }

    private static void checkAzureDisk(Field source, Reporter report) {
        Term.isEmpty(source.get("diskName"), report);
        Field uri = source.get("diskURI");
        if (!uri.isString() || Term.isEmpty(uri, report)) {
            return;
        }
        // Left out, the kind is Shared.
        boolean managed = source.get("kind").is("Managed");
        if (!uri.text().startsWith(managed ? "/subscriptions/" : "https://")) {
            report.at(
                    uri,
                    managed
                            ? "the diskURI of a Managed disk must begin with /subscriptions/"
                            : "the diskURI of a blob disk must begin with https://; or write kind: Managed");
        }
    }

    private static void checkScaleIo(Field source, Reporter report) {
        Term.isEmpty(source.get("gateway"), report);
        Term.isEmpty(source.get("system"), report);
        Term.isMissing(source.get("volumeName"), "scaleIO needs a volumeName; write one", report);
    }

    private static void checkStorageOs(Field source, Reporter report) {
        Field name = source.get("volumeName");
        if (!Term.isMissing(name, "storageos needs a volumeName; write one", report)) {
            Term.check(name, DnsLabel.problem(name.text()), report);
        }
        Field namespace = source.get("volumeNamespace");
        if (!namespace.text().isEmpty()) {
            Term.check(namespace, DnsLabel.problem(namespace.text()), report);
        }
        secret(source.get("secretRef"), true, report);
    }

    private static void checkCsi(Field source, Reporter report) {
        Field driver = source.get("driver");
        if (driver.isString() && !Term.isEmpty(driver, report)) {
            String problem = DnsSubdomain.problem(driver.text().toLowerCase(Locale.ROOT));
            boolean tooLong = problem == null && driver.text().length() > LONGEST_DRIVER;
            Term.check(driver, tooLong ? "must be at most 63 characters" : problem, report);
        }
        Term.isEmpty(source.get("volumeHandle"), report);
        for (String reference : List.of(
                "controllerPublishSecretRef",
                "controllerExpandSecretRef",
                "nodePublishSecretRef",
                "nodeExpandSecretRef")) {
            Field secret = source.get(reference);
            secret(secret, true, report);
            if (!secret.get("name").text().isEmpty()) {
                Term.check(
                        secret.get("name"),
                        DnsSubdomain.problem(secret.get("name").text()),
                        report);
            }
            if (!secret.get("namespace").text().isEmpty()) {
                Term.check(
                        secret.get("namespace"),
                        DnsLabel.problem(secret.get("namespace").text()),
                        report);
            }
        }
    }

    private static void secret(Field reference, boolean needsNamespace, Reporter report) {
        if (reference.isAbsent()) {
            return;
        }
        Term.isMissing(reference.get("name"), reference.name() + " names no Secret; add name", report);
        if (needsNamespace) {
            Term.isMissing(reference.get("namespace"), reference.name() + " names no namespace; add it", report);
        }
    }
}
