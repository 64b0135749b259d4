package dev.portolan.graph;

/** How the types of edges look; those that no drawing needs to tell apart look alike. */
enum Link {
    TRAFFIC("traffic", Head.ARROW, "sends traffic to"),
    CALL("call", Head.CHEVRON, "calls by name"),
    GOVERNS("governs", Head.DIAMOND, "scales, protects or watches"),
    USES("uses", Head.DOT, "mounts, reads or runs as");

    /** What a line ends in. */
    enum Head {
        ARROW(7),
        CHEVRON(1),
        DIAMOND(9),
        DOT(6);

        private final double gap;

        Head(double gap) {
            this.gap = gap;
        }

        /** How far before the tip the line ends, in pixels. */
        double gap() {
            return gap;
        }
    }

    private final String style;
    private final Head head;
    private final String legend;

    Link(String style, Head head, String legend) {
        this.style = style;
        this.head = head;
        this.legend = legend;
    }

    static Link of(String type) {
        return switch (type) {
            case "selects", "routes", "exposes", "served-by", "attaches" -> TRAFFIC;
            case "calls" -> CALL;
            case "scales", "protects" -> GOVERNS;
            default -> USES;
        };
    }

    String style() {
        return style;
    }

    Head head() {
        return head;
    }

    String legend() {
        return legend;
    }
}
