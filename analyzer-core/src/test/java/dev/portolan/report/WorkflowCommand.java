package dev.portolan.report;

import java.util.Map;
import java.util.TreeMap;

/**
 * A line of a log as GitHub's runner takes it (actions/runner, ActionCommand.TryParseV2): a name, properties between commas, and data
 * behind the second pair of colons; percent signs escape, and are looked at last.
 */
record WorkflowCommand(String name, Map<String, String> properties, String data) {

    private static final String COLONS = "::";

    /** @throws IllegalArgumentException if the runner would print the line as it is */
    static WorkflowCommand parse(String line) {
        String text = line.stripLeading();
        int end = text.indexOf(COLONS, COLONS.length());
        if (!text.startsWith(COLONS) || end < 0) {
            throw new IllegalArgumentException("no command: " + line);
        }
        String head = text.substring(COLONS.length(), end);
        int blank = head.indexOf(' ');
        Map<String, String> properties = new TreeMap<>();
        if (blank > 0) {
            for (String property : head.substring(blank + 1).strip().split(",", -1)) {
                String[] pair = property.split("=", 2);
                properties.put(pair[0], unescaped(pair[1].replace("%3A", ":").replace("%2C", ",")));
            }
        }
        return new WorkflowCommand(
                blank < 0 ? head : head.substring(0, blank), properties, unescaped(text.substring(end + 2)));
    }

    private static String unescaped(String text) {
        return text.replace("%0D", "\r").replace("%0A", "\n").replace("%25", "%");
    }
}
