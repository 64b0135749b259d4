package dev.portolan.maven;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What the descriptor of the plug-in says, which its build makes of the annotations. */
final class PluginDescriptor {

    private static final Pattern GOAL = Pattern.compile("<goal>([^<]+)</goal>");
    private static final Pattern PROPERTY = Pattern.compile("\\$\\{(portolan\\.[A-Za-z]+)\\}");

    private PluginDescriptor() {}

    static List<String> goals(String xml) {
        return GOAL.matcher(xml).results().map(found -> found.group(1)).sorted().toList();
    }

    static List<String> properties(String xml) {
        return PROPERTY.matcher(xml)
                .results()
                .map((MatchResult found) -> found.group(1))
                .distinct()
                .sorted()
                .toList();
    }
}
