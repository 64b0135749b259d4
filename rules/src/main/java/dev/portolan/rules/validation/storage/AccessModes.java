package dev.portolan.rules.validation.storage;

import dev.portolan.manifest.Field;
import dev.portolan.rule.Reporter;
import java.util.List;

/** Who may mount a volume at one time. */
final class AccessModes {

    private static final String ONE_POD = "ReadWriteOncePod";

    private AccessModes() {}

    static void check(Field modes, Reporter report) {
        if (modes.items().isEmpty() && (modes.isAbsent() || modes.isList())) {
            String message = (modes.isAbsent() ? "accessModes is missing" : "accessModes is empty")
                    + "; write at least one, such as ReadWriteOnce";
            report.atKey(modes, message);
        }
        Field onePod = null;
        Field other = null;
        for (Field mode : modes.items()) {
            if (mode.isAbsent() || mode.is("")) {
                report.at(mode, "accessModes has an empty item; write one such as ReadWriteOnce, or remove it");
            } else if (mode.is(ONE_POD)) {
                onePod = mode;
            } else if (List.of("ReadWriteOnce", "ReadOnlyMany", "ReadWriteMany").contains(mode.text())) {
                other = mode;
            }
        }
        if (onePod != null && other != null) {
            report.at(onePod, "ReadWriteOncePod goes with no other access mode; remove it, or the others")
                    .related(other, "another one");
        }
    }
}
