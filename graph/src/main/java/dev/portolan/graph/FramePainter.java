package dev.portolan.graph;

import dev.portolan.chart.ChartNode;
import dev.portolan.report.PlaceWords;
import dev.portolan.report.VisibleText;
import org.jspecify.annotations.Nullable;

/** Draws the frames of namespaces. */
final class FramePainter {

    private static final double TITLE_LINE = 22;

    private FramePainter() {}

    /** @param owner the Namespace itself, which a frame with its findings stands for; null where the input has none */
    static void draw(PlacedFrame frame, @Nullable ChartNode owner, Svg svg) {
        Box box = frame.box();
        svg.open(
                "g",
                "class",
                owner == null ? "frame" : "frame node",
                "data-namespace",
                VisibleText.of(frame.namespace()),
                "data-id",
                VisibleText.of(owner == null ? "" : owner.id()),
                "data-kind",
                owner == null ? "" : "Namespace",
                "data-health",
                owner == null ? "ok" : CardPainter.health(owner.findings()));
        if (owner != null) {
            svg.text(
                    "title",
                    "Namespace " + VisibleText.of(owner.name()) + "\n"
                            + PlaceWords.of(owner.file(), owner.line(), owner.renderedFrom()));
        }
        Outline.rect(box, 10, "area", svg);
        String title = PlacedFrame.title(frame.namespace());
        CardPainter.write(title, TextStyle.FRAME, box.x() + PlacedFrame.MARGIN, box.y() + TITLE_LINE, svg);
        if (owner != null) {
            Box line = new Box(box.x(), box.y() - 4, box.width(), PlacedFrame.TITLE);
            CardPainter.badges(owner.findings(), line, svg);
        }
        svg.close("g");
    }
}
