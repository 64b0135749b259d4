package dev.portolan.model;

/**
 * Ports from {@code first} to {@code last}, both included.
 *
 * @param first from 1
 * @param last up to 65535
 */
public record PortRange(int first, int last) {

    static final PortRange ALL = new PortRange(1, 65535);

    /** {@code 80} or {@code 8080-8090}. */
    @Override
    public String toString() {
        return first == last ? String.valueOf(first) : first + "-" + last;
    }
}
