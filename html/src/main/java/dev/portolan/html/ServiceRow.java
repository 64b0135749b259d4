package dev.portolan.html;

import java.util.List;

/**
 * A Service and its links.
 *
 * @param node its id in the chart
 * @param ports each with where it leads: {@code 80 → http/8080}
 * @param usedBy who calls it or leads to it
 */
public record ServiceRow(
        String node,
        String namespace,
        String name,
        String place,
        List<String> selects,
        List<String> ports,
        List<String> usedBy,
        State state) {

    /** How well it is; the worst comes first. */
    public enum State {
        BROKEN("broken", "broken"),
        UNKNOWN("unknown", "no pods known"),
        WITHOUT_SELECTOR("unselective", "has no selector"),
        WELL("well", "reaches its pods");

        private final String word;
        private final String title;

        State(String word, String title) {
            this.word = word;
            this.title = title;
        }

        public String word() {
            return word;
        }

        public String title() {
            return title;
        }
    }
}
