package dev.portolan.rules.vocabulary;

import java.time.zone.ZoneRulesProvider;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A time zone of the IANA database, such as {@code Europe/Lisbon}; case counts. */
public final class TimeZoneName {

    /** In the IANA database, and left out of Java's. */
    private static final Set<String> NOT_IN_JAVA = Set.of("EST", "HST", "MST", "ROC", "Factory");

    private TimeZoneName() {}

    /** Why it is none, in words; null if it is one. */
    public static @Nullable String problem(String text) {
        if (text.isEmpty()) {
            return "must not be empty";
        }
        if (text.equalsIgnoreCase("Local")) {
            return "must be a zone of the IANA database; the controller's own zone cannot be asked for";
        }
        if (NOT_IN_JAVA.contains(text)) {
            return null;
        }
        Set<String> known = Zones.KNOWN;
        if (known.contains(text) && !text.startsWith("SystemV/")) {
            return null;
        }
        for (String zone : known) {
            if (zone.equalsIgnoreCase(text)) {
                return "is no zone of the IANA database; write " + zone;
            }
        }
        return "is no zone of the IANA database, such as Europe/Lisbon";
    }

    /** Loaded when the first CronJob names a zone. */
    private static final class Zones {
        static final Set<String> KNOWN = ZoneRulesProvider.getAvailableZoneIds();
    }
}
