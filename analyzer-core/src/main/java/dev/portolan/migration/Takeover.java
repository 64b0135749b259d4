package dev.portolan.migration;

import dev.portolan.finding.Severity;
import dev.portolan.rule.RegisteredRule;
import dev.portolan.rule.RuleCatalog;
import dev.portolan.suppression.ForeignCheck;
import dev.portolan.suppression.ForeignChecks;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Our configuration, as it grows while that of another tool is read. */
final class Takeover {

    /**
     * What is to be made of a rule.
     *
     * @param checks of the other tool for which it stands
     */
    private record Choice(Severity severity, Set<String> checks) {}

    private final String tool;
    private final RuleCatalog catalog;
    private final ForeignChecks checks = ForeignChecks.load();
    private final Map<String, Choice> wanted = new TreeMap<>();
    private final Map<String, Set<String>> unwanted = new TreeMap<>();
    private final Set<String> labels = new TreeSet<>();
    private final Map<String, String> head = new LinkedHashMap<>();
    private final List<String> excluded = new ArrayList<>();
    private final List<String> suppressions = new ArrayList<>();
    private final List<String> missing = new ArrayList<>();
    private final List<DraftRule> rules = new ArrayList<>();

    Takeover(String tool, RuleCatalog catalog) {
        this.tool = tool;
        this.catalog = catalog;
    }

    List<ForeignCheck> checks() {
        return checks.of(tool);
    }

    boolean knows(String check) {
        return checks.find(tool, check) != null;
    }

    /** The other tool runs a check. */
    void runs(String check, Severity severity) {
        ForeignCheck known = checks.find(tool, check);
        if (known == null) {
            missing(check, "nobody here knows such a check");
            return;
        }
        if (known.rules().isEmpty()) {
            missing(check, known.remark());
        }
        for (String rule : known.rules()) {
            Choice before = wanted.getOrDefault(rule, new Choice(severity, new TreeSet<>()));
            before.checks().add(check);
            wanted.put(rule, severity.reaches(before.severity()) ? new Choice(severity, before.checks()) : before);
        }
    }

    /** Somebody told the other tool to leave a check out. */
    void leavesOut(String check) {
        ForeignCheck known = checks.find(tool, check);
        for (String rule : known == null ? List.<String>of() : known.rules()) {
            unwanted.computeIfAbsent(rule, id -> new TreeSet<>()).add(check);
        }
    }

    /** A key at the beginning; of several values the last one counts, as it does where options are given. */
    void head(String key, String value) {
        head.put(key, value);
    }

    void exclude(String glob) {
        excluded.add(glob);
    }

    /** A label that every object shall have. */
    void requireLabel(String key) {
        labels.add(key);
    }

    /** Leaves out what a check says of some objects. */
    void suppress(String check, String object) {
        ForeignCheck known = checks.find(tool, check);
        for (String rule : known == null ? List.<String>of() : known.rules()) {
            String entry = "  - {rule: " + rule + ", object: " + FlowText.quoted(object) + ", reason: "
                    + FlowText.quoted("exempt from " + check + " of " + tool) + "}";
            if (!suppressions.contains(entry)) {
                suppressions.add(entry);
            }
        }
    }

    /** Something has no counterpart. */
    void missing(String what, String why) {
        missing.add(what + ": " + why);
    }

    /** A check of the project's own, if it can be a rule. */
    void add(String check, DraftRule rule) {
        List<String> problems = new ArrayList<>(rule.problems());
        if (catalog.find(rule.id()).isPresent()) {
            problems.add("there is a rule " + rule.id() + " already");
        }
        if (problems.isEmpty()) {
            rules.add(rule);
        } else {
            missing(check, problems.get(0));
        }
    }

    /** @param name of the file that it comes from */
    String text(String name) {
        StringBuilder text = new StringBuilder();
        comment("", "What " + name + " tells " + tool + ". Rules that are not named here stay as they are.", text);
        head.forEach((key, value) -> text.append(key).append(": ").append(value).append('\n'));
        if (!excluded.isEmpty()) {
            text.append("exclude:\n");
            excluded.forEach(
                    glob -> text.append("  - ").append(FlowText.quoted(glob)).append('\n'));
        }
        appendRules(text);
        if (!suppressions.isEmpty()) {
            text.append("suppress:\n");
            suppressions.forEach(entry -> text.append(entry).append('\n'));
        }
        if (!missing.isEmpty()) {
            comment("", "Without a counterpart here, or not taken over as it was:", text);
            missing.forEach(line -> comment("  ", line, text));
        }
        for (DraftRule rule : rules) {
            comment("", "A rule of its own; put this into rules/" + rule.id() + "/rule.yaml:", text);
            rule.lines().forEach(line -> comment("  ", line, text));
        }
        return text.toString();
    }

    private static void comment(String indent, String line, StringBuilder text) {
        text.append("# ")
                .append(indent)
                .append(line.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " "))
                .append('\n');
    }

    private void appendRules(StringBuilder text) {
        Map<String, String> lines = new TreeMap<>();
        wanted.forEach((rule, choice) -> addWanted(rule, choice, lines));
        unwanted.forEach((rule, by) -> {
            if (!wanted.containsKey(rule)) {
                addUnwanted(rule, by, lines);
            }
        });
        if (!labels.isEmpty()) {
            List<String> keys = labels.stream().map(FlowText::quoted).toList();
            lines.put("required-labels", "{severity: error, labels: [" + String.join(", ", keys) + "]}");
        }
        if (!lines.isEmpty()) {
            text.append("rules:\n");
            lines.forEach((rule, line) ->
                    text.append("  ").append(rule).append(": ").append(line).append('\n'));
        }
    }

    /** What runs by itself is as serious as we take it. */
    private void addWanted(String rule, Choice choice, Map<String, String> lines) {
        boolean runs = catalog.find(rule).map(RegisteredRule::onByDefault).orElse(true);
        if (!runs) {
            lines.put(rule, choice.severity().word() + " # " + String.join(", ", choice.checks()));
        }
    }

    private void addUnwanted(String rule, Set<String> by, Map<String, String> lines) {
        RegisteredRule known = catalog.find(rule).orElse(null);
        if (known == null || !known.onByDefault()) {
            return;
        }
        if (known.severity() == Severity.ERROR) {
            missing(
                    String.join(", ", by),
                    "left out there, but " + rule + " stays on: it tells only of what the API server refuses or what"
                            + " cannot work");
        } else {
            lines.put(rule, "off # " + String.join(", ", by));
        }
    }
}
