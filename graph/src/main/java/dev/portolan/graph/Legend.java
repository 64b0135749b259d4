package dev.portolan.graph;

import dev.portolan.chart.ChartEdge;
import dev.portolan.model.LinkState;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Says what the forms and lines of a drawing mean: those that occur in it. */
final class Legend {

    static final double ROW = 26;
    private static final double SAMPLE = 30;
    private static final double GAP = 22;
    private static final double BETWEEN = 8;

    /** A sample and its words. */
    private record Entry(Sample sample, String words) {

        double width() {
            return SAMPLE + BETWEEN + TextWidth.of(words, TextStyle.LEGEND);
        }
    }

    /** Draws the sample into a box. */
    private interface Sample {
        void draw(Box box, Svg svg);
    }

    private final List<Entry> entries = new ArrayList<>();
    private final double width;

    private Legend(double width) {
        this.width = width;
    }

    static Legend of(Scene scene, double width) {
        Legend legend = new Legend(width);
        Set<Form> forms = EnumSet.noneOf(Form.class);
        scene.cards().forEach(card -> forms.add(card.card().form()));
        Set<Link> links = EnumSet.noneOf(Link.class);
        Set<LinkState> states = EnumSet.noneOf(LinkState.class);
        for (PlacedWire wire : scene.wires()) {
            ChartEdge edge = wire.wire().edge();
            links.add(Link.of(edge.type()));
            states.add(edge.state());
        }
        forms.forEach(legend::add);
        links.forEach(link -> legend.add(link, LinkState.OK, link.legend()));
        if (states.contains(LinkState.BROKEN)) {
            legend.add(Link.TRAFFIC, LinkState.BROKEN, "leads nowhere");
        }
        if (states.contains(LinkState.UNKNOWN)) {
            legend.add(Link.TRAFFIC, LinkState.UNKNOWN, "may lead out of the input");
        }
        legend.addBadges(scene);
        return legend;
    }

    private void add(Form form) {
        entries.add(new Entry(
                (box, svg) -> {
                    svg.open("g", "class", "node " + form.style());
                    Outline.draw(form, new Box(box.x(), box.y() + 1, box.width(), box.height() - 2), svg);
                    svg.close("g");
                },
                form.legend()));
    }

    private void add(Link link, LinkState state, String words) {
        entries.add(new Entry(
                (box, svg) -> {
                    svg.open("g", "class", "edge " + link.style() + " " + state.word());
                    WirePainter.line(
                            List.of(new Point(box.x(), box.middle()), new Point(box.right(), box.middle())), link, svg);
                    svg.close("g");
                },
                words));
    }

    private void addBadges(Scene scene) {
        if (scene.cards().stream().anyMatch(card -> card.card().findings().errors() > 0)) {
            entries.add(new Entry((box, svg) -> badge("errors", "✕", box, svg), "errors"));
        }
        if (scene.cards().stream().anyMatch(card -> card.card().findings().warnings() > 0)) {
            entries.add(new Entry((box, svg) -> badge("warnings", "!", box, svg), "warnings"));
        }
    }

    private static void badge(String style, String sign, Box box, Svg svg) {
        svg.open("g", "class", "badge " + style);
        Outline.rect(new Box(box.x() + 3, box.middle() - 8, 24, Badge.HEIGHT), Badge.HEIGHT / 2, "pill", svg);
        svg.text(
                "text",
                sign,
                "class",
                TextStyle.BADGE.style(),
                "x",
                Svg.number(box.x() + 15),
                "y",
                Svg.number(box.middle() + 3.8),
                "text-anchor",
                "middle");
        svg.close("g");
    }

    double height() {
        return rows() * ROW;
    }

    private int rows() {
        int rows = 1;
        double x = 0;
        for (Entry entry : entries) {
            if (x > 0 && x + entry.width() > width) {
                rows++;
                x = 0;
            }
            x += entry.width() + GAP;
        }
        return entries.isEmpty() ? 0 : rows;
    }

    void draw(double left, double top, Svg svg) {
        svg.open("g", "class", "legend", "aria-hidden", "true");
        double x = 0;
        double y = top;
        for (Entry entry : entries) {
            if (x > 0 && x + entry.width() > width) {
                x = 0;
                y += ROW;
            }
            entry.sample().draw(new Box(left + x, y + 3, SAMPLE, 20), svg);
            CardPainter.write(entry.words(), TextStyle.LEGEND, left + x + SAMPLE + BETWEEN, y + 17, svg);
            x += entry.width() + GAP;
        }
        svg.close("g");
    }
}
