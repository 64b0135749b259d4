package dev.portolan.chart;

import dev.portolan.model.LinkState;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A link from one object to another.
 *
 * @param from an id
 * @param to an id
 * @param type {@code selects}, {@code routes}, {@code calls}, {@code scales}, {@code protects}, {@code mounts},
 *     {@code uses-config}, {@code runs-as}, {@code exposes}
 * @param field that says so, as the API server writes its path
 * @param line from 1
 * @param renderedFrom as {@link dev.portolan.source.SourceFile#renderedFrom} has it
 * @param note why it is not well, in a few words; empty where it is
 * @param size how many links it is
 */
public record ChartEdge(
        String from,
        String to,
        String type,
        String field,
        String file,
        int line,
        String renderedFrom,
        LinkState state,
        List<ChartPort> ports,
        String note,
        int size) {

    static final Comparator<ChartEdge> ORDER = Comparator.comparing(ChartEdge::from)
            .thenComparing(ChartEdge::to)
            .thenComparing(ChartEdge::type)
            .thenComparing(ChartEdge::file)
            .thenComparing(ChartEdge::line)
            .thenComparing(ChartEdge::field);

    public ChartEdge {
        ports = List.copyOf(ports);
    }

    ChartEdge withPortsOf(ChartEdge other) {
        List<ChartPort> all =
                Stream.concat(ports.stream(), other.ports.stream()).distinct().toList();
        return new ChartEdge(from, to, type, field, file, line, renderedFrom, state, all, note, size);
    }

    ChartEdge between(String start, String end) {
        return new ChartEdge(start, end, type, field, file, line, renderedFrom, state, List.of(), note, size);
    }

    ChartEdge ofSize(int count) {
        return new ChartEdge(from, to, type, field, file, line, renderedFrom, state, ports, note, count);
    }
}
