package dev.portolan.graph;

/**
 * How a text is written.
 *
 * @param style the class of the style sheet that says so
 * @param size in pixels
 */
record TextStyle(String style, double size, boolean bold) {

    static final TextStyle NAME = new TextStyle("name", 12, true);
    static final TextStyle KIND = new TextStyle("kind", 10, false);
    static final TextStyle HINT = new TextStyle("hint", 10.5, false);
    static final TextStyle PORT = new TextStyle("port", 10.5, false);
    static final TextStyle FRAME = new TextStyle("place", 12, true);
    static final TextStyle BADGE = new TextStyle("count", 10.5, true);
    static final TextStyle LEGEND = new TextStyle("key", 11, false);
}
