package dev.portolan.graph;

/** Draws the outline of a form. Left and right sides reach the box in its middle, where wires end. */
final class Outline {

    private static final double CORNER = 10;

    private Outline() {}

    static void draw(Form form, Box box, Svg svg) {
        switch (form) {
            case SERVICE -> rect(box, Math.min(box.height() / 2, 22), "shape", svg);
            case WORKLOAD -> {
                rect(new Box(box.x() + 5, box.y(), box.width() - 5, box.height() - 4), 6, "shape back", svg);
                rect(new Box(box.x(), box.y() + 4, box.width() - 4, box.height() - 4), 6, "shape", svg);
            }
            case ENTRY -> {
                rect(box, 4, "shape", svg);
                path(
                        line(box.x(), box.y() + 4, box.bottom() - 4) + line(box.x() + 4, box.y(), box.bottom()),
                        "band",
                        svg);
            }
            case CONFIG -> config(box, svg);
            case STORAGE -> storage(box, svg);
            case IDENTITY -> identity(box, svg);
            case POLICY -> {
                rect(box, 3, "shape", svg);
                rect(new Box(box.x() + 3, box.y() + 3, box.width() - 6, box.height() - 6), 2, "inner", svg);
            }
            case OTHER -> rect(box, 2, "shape", svg);
            case GHOST, ELSEWHERE -> rect(box, 6, "shape", svg);
        }
    }

    private static void config(Box box, Svg svg) {
        String fold = at(box.right() - CORNER, box.y()) + " v" + Svg.number(CORNER) + " h" + Svg.number(CORNER);
        path(
                "M" + at(box.x(), box.y()) + " H" + Svg.number(box.right() - CORNER) + " L"
                        + at(box.right(), box.y() + CORNER) + " V" + Svg.number(box.bottom()) + " H"
                        + Svg.number(box.x()) + " Z",
                "shape",
                svg);
        path("M" + fold, "inner", svg);
    }

    private static void storage(Box box, Svg svg) {
        double lid = 5;
        String arc = "A" + at(box.width() / 2, lid) + " 0 0 ";
        path(
                "M" + at(box.x(), box.y() + lid) + " " + arc + "1 " + at(box.right(), box.y() + lid) + " V"
                        + Svg.number(box.bottom() - lid) + " " + arc + "1 " + at(box.x(), box.bottom() - lid) + " Z",
                "shape",
                svg);
        path("M" + at(box.x(), box.y() + lid) + " " + arc + "0 " + at(box.right(), box.y() + lid), "inner", svg);
    }

    private static void identity(Box box, Svg svg) {
        double cut = Math.min(CORNER, box.height() / 3);
        path(
                "M" + at(box.x() + cut, box.y()) + " H" + Svg.number(box.right() - cut) + " L"
                        + at(box.right(), box.y() + cut) + " V" + Svg.number(box.bottom() - cut) + " L"
                        + at(box.right() - cut, box.bottom()) + " H" + Svg.number(box.x() + cut) + " L"
                        + at(box.x(), box.bottom() - cut) + " V" + Svg.number(box.y() + cut) + " Z",
                "shape",
                svg);
    }

    private static String line(double x, double top, double bottom) {
        return "M" + at(x, top) + " V" + Svg.number(bottom) + " ";
    }

    static void rect(Box box, double radius, String style, Svg svg) {
        svg.empty(
                "rect",
                "class",
                style,
                "x",
                Svg.number(box.x()),
                "y",
                Svg.number(box.y()),
                "width",
                Svg.number(box.width()),
                "height",
                Svg.number(box.height()),
                "rx",
                Svg.number(radius));
    }

    static void path(String data, String style, Svg svg) {
        svg.empty("path", "class", style, "d", data.strip());
    }

    static String at(double x, double y) {
        return Svg.number(x) + " " + Svg.number(y);
    }
}
