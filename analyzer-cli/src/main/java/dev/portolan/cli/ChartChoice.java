package dev.portolan.cli;

import dev.portolan.Settings;
import dev.portolan.chart.Chart;
import dev.portolan.chart.ChartFilter;
import dev.portolan.chart.ChartNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/**
 * Which part of a chart is wanted.
 *
 * @param focus names of objects; none for all
 * @param depth how many links away from them
 * @param namespace empty for all
 * @param kinds none for all
 */
record ChartChoice(List<String> focus, int depth, String namespace, Set<String> kinds, boolean onlyBroken) {

    private static final String FOCUS = "--focus";
    private static final String DEPTH = "--depth";
    private static final String KIND = "--kind";
    private static final String ONLY_BROKEN = "--only-broken";

    static void addOptions(CommandSpec spec) {
        spec.addOption(Options.values(
                FOCUS,
                "NAME",
                "draw this object, what reaches it and what it reaches: web, Service/web or shop/Service/web; may be"
                        + " repeated"));
        spec.addOption(Options.value(DEPTH, "N", "with --focus, how many links away something may be; all by default"));
        spec.addOption(Options.values(KIND, "KIND", "draw only these kinds; may be repeated, or a list with commas"));
        spec.addOption(
                Options.flag(ONLY_BROKEN, "draw only links that lead nowhere, their ends, and objects with errors"));
    }

    static ChartChoice of(ParseResult parsed) throws UsageException {
        List<String> focus = Options.texts(parsed, FOCUS);
        if (focus.isEmpty() && Options.isGiven(parsed, DEPTH)) {
            throw new UsageException(DEPTH + " counts from --focus, which is not given");
        }
        return new ChartChoice(
                focus,
                depth(Options.text(parsed, DEPTH, "")),
                Options.text(parsed, Input.NAMESPACE, ""),
                Options.words(parsed, KIND),
                Options.isGiven(parsed, ONLY_BROKEN));
    }

    private static int depth(String text) throws UsageException {
        if (text.isEmpty()) {
            return Integer.MAX_VALUE;
        }
        if (text.length() > 9 || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new UsageException(DEPTH + " " + text + " is no number of links");
        }
        return Integer.parseInt(text);
    }

    Chart applyTo(Chart whole) throws UsageException {
        Chart chart = whole;
        if (!namespace.isEmpty()) {
            chart = ChartFilter.namespace(chart, namespace);
        }
        if (!focus.isEmpty()) {
            chart = ChartFilter.focus(chart, focused(chart), depth);
        }
        if (!kinds.isEmpty()) {
            requireKnown(chart);
            chart = ChartFilter.kinds(chart, kinds);
        }
        return onlyBroken ? ChartFilter.broken(chart) : chart;
    }

    private Set<String> focused(Chart chart) throws UsageException {
        Set<String> ids = new LinkedHashSet<>();
        for (String name : focus) {
            List<String> found = ChartFilter.named(chart, name);
            if (found.isEmpty()) {
                throw new UsageException(
                        "there is no object " + name + " to look at" + Settings.suggestion(name, names(chart)));
            }
            ids.addAll(found);
        }
        return ids;
    }

    private static List<String> names(Chart chart) {
        return chart.nodes().stream().map(ChartNode::name).distinct().toList();
    }

    private void requireKnown(Chart chart) throws UsageException {
        List<String> known =
                chart.nodes().stream().map(ChartNode::kind).distinct().toList();
        for (String kind : kinds) {
            if (known.stream().noneMatch(kind::equalsIgnoreCase)) {
                throw new UsageException("there is no object of kind " + kind + Settings.suggestion(kind, known));
            }
        }
    }
}
