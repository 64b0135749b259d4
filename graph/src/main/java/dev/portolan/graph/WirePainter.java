package dev.portolan.graph;

import dev.portolan.chart.ChartEdge;
import dev.portolan.chart.ChartPort;
import dev.portolan.report.PlaceWords;
import dev.portolan.report.VisibleText;
import java.util.List;
import java.util.stream.Collectors;

/** Draws edges, each type with a line and an end of its own. */
final class WirePainter {

    private static final double ROUNDING = 7;
    private static final double HEAD = 8;
    private static final double LINE_HEIGHT = 14;

    private WirePainter() {}

    static void draw(PlacedWire placed, Svg svg) {
        ChartEdge edge = placed.wire().edge();
        svg.open(
                "g",
                "class",
                "edge " + Link.of(edge.type()).style() + " " + edge.state().word(),
                "data-from",
                VisibleText.of(edge.from()),
                "data-to",
                VisibleText.of(edge.to()),
                "data-type",
                edge.type(),
                "data-state",
                edge.state().word());
        svg.text("title", told(edge));
        line(placed.points(), Link.of(edge.type()), svg);
        Box label = placed.label();
        if (label != null) {
            label(placed.wire().label(), label, svg);
        }
        svg.close("g");
    }

    private static String told(ChartEdge edge) {
        String ports = edge.ports().stream().map(ChartPort::inWords).collect(Collectors.joining(", "));
        String link = edge.from() + " " + edge.type() + " " + edge.to();
        return VisibleText.of(ports.isEmpty() ? link : link + ": " + ports)
                + (edge.note().isEmpty() ? "" : "\n" + VisibleText.of(edge.note()))
                + (edge.file().isEmpty()
                        ? ""
                        : "\n" + VisibleText.of(edge.field()) + " at "
                                + PlaceWords.of(edge.file(), edge.line(), edge.renderedFrom()));
    }

    static void line(List<Point> points, Link link, Svg svg) {
        Point tip = points.get(points.size() - 1);
        Point before = points.get(points.size() - 2);
        double length = Math.hypot(tip.x() - before.x(), tip.y() - before.y());
        double dx = length == 0 ? 1 : (tip.x() - before.x()) / length;
        double dy = length == 0 ? 0 : (tip.y() - before.y()) / length;
        double back = Math.min(link.head().gap(), length);
        Point end = new Point(tip.x() - dx * back, tip.y() - dy * back);
        Outline.path(rounded(points, end), "line", svg);
        head(link.head(), tip, dx, dy, svg);
    }

    private static String rounded(List<Point> points, Point end) {
        StringBuilder path = new StringBuilder("M").append(at(points.get(0)));
        for (int i = 1; i < points.size() - 1; i++) {
            Point corner = points.get(i);
            Point next = i == points.size() - 2 ? end : points.get(i + 1);
            double radius =
                    Math.min(ROUNDING, Math.min(distance(points.get(i - 1), corner), distance(corner, next)) / 2);
            path.append(" L").append(at(towards(corner, points.get(i - 1), radius)));
            path.append(" Q").append(at(corner)).append(' ').append(at(towards(corner, next, radius)));
        }
        return path.append(" L").append(at(end)).toString();
    }

    private static String at(Point point) {
        return Outline.at(point.x(), point.y());
    }

    private static double distance(Point one, Point other) {
        return Math.hypot(one.x() - other.x(), one.y() - other.y());
    }

    private static Point towards(Point from, Point to, double length) {
        double whole = distance(from, to);
        return whole == 0
                ? from
                : new Point(
                        from.x() + (to.x() - from.x()) * length / whole,
                        from.y() + (to.y() - from.y()) * length / whole);
    }

    private static void head(Link.Head head, Point tip, double dx, double dy, Svg svg) {
        double half = HEAD / 2;
        Point base = new Point(tip.x() - dx * HEAD, tip.y() - dy * HEAD);
        String left = Outline.at(base.x() - dy * half, base.y() + dx * half);
        String right = Outline.at(base.x() + dy * half, base.y() - dx * half);
        switch (head) {
            case ARROW -> Outline.path("M" + left + " L" + at(tip) + " L" + right + " Z", "head", svg);
            case CHEVRON -> Outline.path("M" + left + " L" + at(tip) + " L" + right, "open", svg);
            case DIAMOND -> {
                Point middle = new Point(tip.x() - dx * half * 1.2, tip.y() - dy * half * 1.2);
                Point start = new Point(tip.x() - dx * half * 2.4, tip.y() - dy * half * 2.4);
                Outline.path(
                        "M" + at(start) + " L" + Outline.at(middle.x() - dy * half * 0.8, middle.y() + dx * half * 0.8)
                                + " L" + at(tip) + " L"
                                + Outline.at(middle.x() + dy * half * 0.8, middle.y() - dx * half * 0.8) + " Z",
                        "head",
                        svg);
            }
            case DOT ->
                svg.empty(
                        "circle",
                        "class",
                        "head",
                        "cx",
                        Svg.number(tip.x() - dx * 3),
                        "cy",
                        Svg.number(tip.y() - dy * 3),
                        "r",
                        "3");
        }
    }

    private static void label(List<String> lines, Box box, Svg svg) {
        Outline.rect(box, 3, "plate", svg);
        double y = box.y() + 12;
        for (String line : lines) {
            svg.text(
                    "text",
                    line,
                    "class",
                    TextStyle.PORT.style(),
                    "x",
                    Svg.number(box.x() + box.width() / 2),
                    "y",
                    Svg.number(y),
                    "text-anchor",
                    "middle");
            y += LINE_HEIGHT;
        }
    }
}
