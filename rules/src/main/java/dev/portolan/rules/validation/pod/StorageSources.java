package dev.portolan.rules.validation.pod;

import dev.portolan.manifest.Field;
import dev.portolan.rule.Reporter;
import dev.portolan.rules.validation.Term;
import dev.portolan.rules.validation.VolumeTerms;
import dev.portolan.rules.vocabulary.IscsiName;
import java.util.List;

/** Volumes of storage systems that have rules of their own. */
final class StorageSources {

    private static final long LARGEST_LUN = 255;
    private static final int LONGEST_TENANT = 64;

    /** With the colon that is set between them they are one name of 64 characters. */
    private static final int LONGEST_ISCSI = 63;

    private StorageSources() {}

    static void check(Field volume, Field source, Reporter report) {
        switch (source.name()) {
            case "iscsi" -> checkIscsi(volume, source, report);
            case "fc" -> checkFibreChannel(source, report);
            case "flexVolume" -> checkFlex(source, report);
            case "quobyte" -> checkQuobyte(source, report);
            case "flocker" -> checkFlocker(source, report);
            case "azureDisk" -> checkAzureDisk(source, report);
            case "rbd", "cephfs" -> checkMonitors(source, report);
            default -> {}
        }
    }

    private static void checkMonitors(Field source, Reporter report) {
        Field monitors = source.get("monitors");
        if (monitors.isList() && monitors.items().isEmpty()) {
            report.atKey(monitors, "monitors is empty; name at least one");
        }
    }

    private static void checkIscsi(Field volume, Field source, Reporter report) {
        for (String key : List.of("iqn", "initiatorName")) {
            Field name = source.get(key);
            if (name.isString() && (!name.text().isEmpty() || key.equals("initiatorName"))) {
                Term.check(name, IscsiName.problem(name.text()), report);
            }
        }
        Term.range(source.get("lun"), 0, LARGEST_LUN, report);
        for (String key : List.of("chapAuthDiscovery", "chapAuthSession")) {
            if (source.get(key).isTrue() && source.get("secretRef").isAbsent()) {
                report.at(source.get("secretRef"), source.get(key).span(), key + " needs secretRef; name the Secret");
                return;
            }
        }
        int together = volume.get("name").text().length()
                + source.get("targetPortal").text().length();
        if (source.get("initiatorName").isPresent() && together > LONGEST_ISCSI) {
            report.at(
                    volume.get("name"),
                    "name and targetPortal have " + together + " characters together; at most " + LONGEST_ISCSI
                            + " are allowed beside initiatorName");
        }
    }

    private static void checkFibreChannel(Field source, Reporter report) {
        Field targets = source.get("targetWWNs");
        Field ids = source.get("wwids");
        if (targets.items().isEmpty() && ids.items().isEmpty()) {
            report.at(targets, "fc names no disk; give it targetWWNs and lun, or wwids");
        } else if (!targets.items().isEmpty() && !ids.items().isEmpty()) {
            report.atKey(targets, "targetWWNs and wwids exclude each other; remove one")
                    .related(ids, "the other one");
        }
        if (!targets.items().isEmpty()) {
            if (source.get("lun").isAbsent()) {
                report.at(source.get("lun"), "targetWWNs needs lun beside it; add one");
            }
            Term.range(source.get("lun"), 0, LARGEST_LUN, report);
        }
    }

    private static void checkFlex(Field source, Reporter report) {
        for (Field option : source.get("options").members()) {
            if (VolumeTerms.isReservedOption(option.name())) {
                report.atKey(option, "options of kubernetes.io and k8s.io are reserved; use another domain");
            }
        }
    }

    private static void checkQuobyte(Field source, Reporter report) {
        Field registry = source.get("registry");
        Field tenant = source.get("tenant");
        if (tenant.text().length() > LONGEST_TENANT) {
            report.at(tenant, "tenant has more than " + LONGEST_TENANT + " characters; write its UUID");
            return;
        }
        if (registry.text().isEmpty()) {
            return;
        }
        if (!VolumeTerms.areHostsAndPorts(registry.text())) {
            Term.check(registry, "must be host:port, or several of them with commas between", report);
        }
    }

    private static void checkFlocker(Field source, Reporter report) {
        Field name = source.get("datasetName");
        Field id = source.get("datasetUUID");
        if (name.text().isEmpty() && id.text().isEmpty()) {
            report.atKey(source, "flocker names no dataset; give it datasetName or datasetUUID");
        } else if (!name.text().isEmpty() && !id.text().isEmpty()) {
            report.atKey(source, "flocker has datasetName and datasetUUID; remove one");
        }
        if (name.text().indexOf('/') >= 0) {
            Term.check(name, "must not have a '/'", report);
        }
    }

    private static void checkAzureDisk(Field source, Reporter report) {
        Term.notEmpty(source.get("cachingMode"), List.of("None", "ReadOnly", "ReadWrite"), report);
        Term.notEmpty(source.get("kind"), List.of("Shared", "Dedicated", "Managed"), report);
        Field uri = source.get("diskURI");
        if (uri.text().isEmpty()) {
            return;
        }
        boolean managed = source.get("kind").is("Managed");
        String prefix = managed ? "/subscriptions/" : "https://";
        if (!uri.text().startsWith(prefix)) {
            Term.check(
                    uri,
                    "must begin with " + prefix + ", as this disk is " + (managed ? "managed" : "a blob")
                            + "; correct it, or kind",
                    report);
        }
    }
}
