package dev.portolan.graph;

import dev.portolan.chart.FindingCount;
import dev.portolan.report.VisibleText;

/** Draws cards. */
final class CardPainter {

    private static final double LEFT = 13;
    private static final double KIND_LINE = 17;
    private static final double NAME_LINE = 32;
    private static final double HINT_LINE = 47;

    private CardPainter() {}

    static void draw(PlacedCard placed, Svg svg) {
        Card card = placed.card();
        Box box = placed.box();
        svg.open(
                "g",
                "class",
                "node " + card.form().style(),
                "data-id",
                VisibleText.of(card.id()),
                "data-kind",
                VisibleText.of(card.objectKind()),
                "data-health",
                card.form() == Form.GHOST ? "error" : health(card.findings()),
                "role",
                "graphics-symbol");
        svg.text("title", card.told());
        Outline.draw(card.form(), box, svg);
        write(card.kind(), TextStyle.KIND, box.x() + LEFT, box.y() + KIND_LINE, svg);
        write(card.name(), TextStyle.NAME, box.x() + LEFT, box.y() + NAME_LINE, svg);
        if (!card.hint().isEmpty()) {
            write(card.hint(), TextStyle.HINT, box.x() + LEFT, box.y() + HINT_LINE, svg);
        }
        badges(card.findings(), box, svg);
        svg.close("g");
    }

    static String health(FindingCount findings) {
        if (findings.errors() > 0) {
            return "error";
        }
        return findings.warnings() > 0 ? "warning" : "ok";
    }

    static void badges(FindingCount findings, Box box, Svg svg) {
        double right = box.right() - LEFT + 5;
        if (findings.warnings() > 0) {
            right = badge(Badge.warning(findings), "warnings", right, box, svg);
        }
        if (findings.errors() > 0) {
            badge(Badge.error(findings), "errors", right, box, svg);
        }
    }

    private static double badge(String text, String style, double right, Box box, Svg svg) {
        double width = Badge.width(text);
        Box badge = new Box(right - width, box.y() + 13, width, Badge.HEIGHT);
        svg.open("g", "class", "badge " + style);
        Outline.rect(badge, Badge.HEIGHT / 2, "pill", svg);
        svg.text(
                "text",
                text,
                "class",
                TextStyle.BADGE.style(),
                "x",
                Svg.number(badge.x() + width / 2),
                "y",
                Svg.number(badge.y() + 11.8),
                "text-anchor",
                "middle");
        svg.close("g");
        return badge.x() - 5;
    }

    static void write(String text, TextStyle style, double x, double y, Svg svg) {
        svg.text("text", text, "class", style.style(), "x", Svg.number(x), "y", Svg.number(y));
    }
}
