package dev.portolan.rules.validation.config;

import dev.portolan.manifest.Field;
import dev.portolan.manifest.Manifest;
import dev.portolan.rule.Reporter;
import dev.portolan.rules.vocabulary.Bytes;
import dev.portolan.rules.vocabulary.ConfigKey;
import java.util.List;

/** The keys and values of ConfigMaps and Secrets. */
final class KeyedData {

    private static final long LARGEST = 1024 * 1024;

    private KeyedData() {}

    static void checkConfigMap(Manifest manifest, Reporter report) {
        Field data = manifest.root().get("data");
        Field binary = manifest.root().get("binaryData");
        checkKeys(data, report);
        checkKeys(binary, report);
        for (Field entry : data.members()) {
            Field other = binary.get(entry.name());
            if (other.isWritten()) {
                report.atKey(entry, "key \"" + entry.name() + "\" stands in data and in binaryData; remove one of them")
                        .related(other.headSpan(), "in binaryData");
            }
        }
        long size = 0;
        for (Field entry : data.members()) {
            size += Bytes.count(entry.text());
        }
        for (Field entry : binary.members()) {
            size += decoded(entry);
        }
        if (size > LARGEST) {
            report.at(
                    manifest.root().headSpan(), "the data has " + size + " bytes; at most 1048576 (1 MiB) are allowed");
        }
    }

    static void checkSecret(Manifest manifest, Reporter report) {
        Field data = manifest.written().get("data");
        Field text = manifest.written().get("stringData");
        checkKeys(data, report);
        checkKeys(text, report);
        long size = 0;
        for (Field entry : data.members()) {
            // The same key in stringData goes over it.
            size += text.get(entry.name()).node() == null ? decoded(entry) : 0;
        }
        for (Field entry : text.members()) {
            size += Bytes.count(entry.text());
        }
        if (size > LARGEST) {
            Field place = List.of(data, text).stream()
                    .filter(Field::isWritten)
                    .findFirst()
                    .orElse(data);
            report.at(
                    manifest.root().get("data"),
                    place.headSpan(),
                    "the data has " + size + " bytes; at most 1048576 (1 MiB) are allowed");
        }
    }

    private static void checkKeys(Field map, Reporter report) {
        for (Field entry : map.members()) {
            String problem = ConfigKey.problem(entry.name());
            if (problem != null) {
                report.atKey(entry, "key \"" + entry.name() + "\": " + problem);
            }
        }
    }

    /** How many bytes a text in Base64 stands for. */
    private static long decoded(Field entry) {
        long signs = entry.text().chars().filter(c -> c > ' ' && c != '=').count();
        return signs * 3 / 4;
    }
}
