package dev.portolan.chart;

import org.jspecify.annotations.Nullable;

/**
 * A port that a link goes through.
 *
 * @param port the Service's number; null where only a name is written and it names none
 * @param name the Service port's own, or the one that is written; null where there is none
 * @param targetName of a link to pods the container's name of the port, empty for none; null for another link
 * @param target the container's number; null where the pod cannot resolve it, and where the link leads to no pods
 */
public record ChartPort(
        @Nullable Long port,
        String protocol,
        @Nullable String name,
        @Nullable String targetName,
        @Nullable Long target) {

    /** {@code 80 → http/8080}; {@code 80 → http/?} of one that the pods do not have; {@code 80} of a link to no pods. */
    public String inWords() {
        String asked = port == null ? String.valueOf(name) : port.toString();
        String before = protocol.equals("TCP") ? asked : asked + "/" + protocol;
        if (targetName == null) {
            return before;
        }
        String number = target == null ? "?" : target.toString();
        return before + " → " + (targetName.isEmpty() ? number : targetName + "/" + number);
    }
}
