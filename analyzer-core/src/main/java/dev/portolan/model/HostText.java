package dev.portolan.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * A text that a workload is given, with what in it may be hosts.
 *
 * @param shown what its form shows to be a host
 * @param bare words that are hosts where Services have these names
 */
record HostText(CallText text, List<HostMention> shown, List<HostMention> bare) {

    /** One that stands in the workload itself. */
    static HostText of(CallText text) {
        return new HostText(text, HostScanner.scan(text.field().text()), BareHosts.scan(text));
    }

    boolean isEmpty() {
        return shown.isEmpty() && bare.isEmpty();
    }

    /**
     * In the order of the text.
     *
     * @param known whether a host is that of a Service
     */
    List<HostMention> mentions(Predicate<String> known) {
        List<HostMention> named = new ArrayList<>();
        for (HostMention one : bare) {
            if (!isShown(one.start()) && known.test(one.host())) {
                named.add(one);
            }
        }
        if (named.isEmpty()) {
            return shown;
        }
        named.addAll(0, shown);
        named.sort(Comparator.comparingInt(HostMention::start));
        return named;
    }

    private boolean isShown(int start) {
        for (HostMention one : shown) {
            if (one.start() <= start && start < one.end()) {
                return true;
            }
        }
        return false;
    }
}
