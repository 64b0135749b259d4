package dev.portolan.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** On which ports one pod may talk to another: ranges by protocol, sorted, neither overlapping nor touching. */
public final class Connections {

    /** The protocols that a policy knows, in the order of reports. */
    private static final List<String> PROTOCOLS = List.of("SCTP", "TCP", "UDP");

    public static final Connections NONE = new Connections(Map.of());
    public static final Connections ALL = everything();

    private final Map<String, List<PortRange>> ranges;

    private Connections(Map<String, List<PortRange>> ranges) {
        this.ranges = new TreeMap<>(ranges);
    }

    private static Connections everything() {
        Map<String, List<PortRange>> all = new TreeMap<>();
        PROTOCOLS.forEach(protocol -> all.put(protocol, List.of(PortRange.ALL)));
        return new Connections(all);
    }

    /** These ports of one protocol; nothing where no policy knows the protocol. */
    static Connections of(String protocol, PortRange ports) {
        return PROTOCOLS.contains(protocol) ? new Connections(Map.of(protocol, List.of(ports))) : NONE;
    }

    public boolean isNone() {
        return ranges.isEmpty();
    }

    public boolean isAll() {
        return equals(ALL);
    }

    /** Whether a port of a protocol is among them. */
    public boolean contains(String protocol, long port) {
        return ranges.getOrDefault(protocol, List.of()).stream()
                .anyMatch(range -> range.first() <= port && port <= range.last());
    }

    /** What is in this or in the other. */
    public Connections or(Connections other) {
        Map<String, List<PortRange>> joined = new TreeMap<>();
        for (String protocol : PROTOCOLS) {
            List<PortRange> both = new ArrayList<>(ranges.getOrDefault(protocol, List.of()));
            both.addAll(other.ranges.getOrDefault(protocol, List.of()));
            if (!both.isEmpty()) {
                joined.put(protocol, merged(both));
            }
        }
        return new Connections(joined);
    }

    private static List<PortRange> merged(List<PortRange> ranges) {
        ranges.sort(Comparator.comparingInt(PortRange::first));
        List<PortRange> merged = new ArrayList<>();
        PortRange open = ranges.get(0);
        for (PortRange next : ranges.subList(1, ranges.size())) {
            if (next.first() <= open.last() + 1) {
                open = new PortRange(open.first(), Math.max(open.last(), next.last()));
            } else {
                merged.add(open);
                open = next;
            }
        }
        merged.add(open);
        return List.copyOf(merged);
    }

    /** What is in this and in the other. */
    public Connections and(Connections other) {
        Map<String, List<PortRange>> common = new TreeMap<>();
        for (String protocol : PROTOCOLS) {
            List<PortRange> shared = new ArrayList<>();
            for (PortRange range : ranges.getOrDefault(protocol, List.of())) {
                for (PortRange limit : other.ranges.getOrDefault(protocol, List.of())) {
                    int first = Math.max(range.first(), limit.first());
                    int last = Math.min(range.last(), limit.last());
                    if (first <= last) {
                        shared.add(new PortRange(first, last));
                    }
                }
            }
            if (!shared.isEmpty()) {
                common.put(protocol, merged(shared));
            }
        }
        return new Connections(common);
    }

    /** Each range as {@code TCP 8080-8090}, by protocol, then port. */
    public List<String> inWords() {
        List<String> words = new ArrayList<>();
        ranges.forEach((protocol, ports) -> ports.forEach(range -> words.add(protocol + " " + range)));
        return words;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Connections connections && ranges.equals(connections.ranges);
    }

    @Override
    public int hashCode() {
        return ranges.hashCode();
    }

    @Override
    public String toString() {
        return isAll() ? "All" : String.join(", ", inWords());
    }
}
