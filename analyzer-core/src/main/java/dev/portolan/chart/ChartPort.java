package dev.portolan.chart;

import org.jspecify.annotations.Nullable;

/**
 * A port that a link goes through.
 *
 * @param port the Service's number, or what is written where there is no number
 * @param name the Service port's own; null where it has none
 * @param targetName the container's name of the port, where the Service asks for it or the container has one; empty for none
 * @param target the container's number; null where the pod cannot resolve it
 */
public record ChartPort(
        @Nullable Long port,
        String protocol,
        @Nullable String name,
        String targetName,
        @Nullable Long target) {

    /** {@code 80 → http/8080}; of one that leads nowhere {@code 80 → http/?}. */
    public String inWords() {
        String before = (port == null ? "?" : port.toString()) + (protocol.equals("TCP") ? "" : "/" + protocol);
        String number = target == null ? "?" : target.toString();
        return before + " → " + (targetName.isEmpty() ? number : targetName + "/" + number);
    }
}
