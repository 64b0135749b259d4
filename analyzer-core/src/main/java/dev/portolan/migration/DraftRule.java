package dev.portolan.migration;

import dev.portolan.ownrule.OwnRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A rule of a project's own, as it would stand in a {@code rule.yaml}. */
final class DraftRule {

    private final String id;
    private final List<String> lines = new ArrayList<>();

    /** @param name of the check that it stands for, in whatever case */
    DraftRule(String name) {
        this.id = name.replaceAll("([a-z0-9])([A-Z])", "$1-$2")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^[-0-9]+|-+$", "");
    }

    String id() {
        return id;
    }

    /** A key with a text. */
    DraftRule text(String key, String text) {
        return flow(key, FlowText.quoted(text.replaceAll("\\s+", " ").strip()));
    }

    /** A key with a value that is written already. */
    DraftRule flow(String key, String value) {
        lines.add(key + ": " + value);
        return this;
    }

    List<String> lines() {
        return lines;
    }

    /** What is wrong with it, without places; none if it is a rule. */
    List<String> problems() {
        return OwnRules.problems(id, String.join("\n", lines) + "\n").stream()
                .map(problem -> problem.replaceFirst("^[^:]*:\\d+:\\d+: ", ""))
                .toList();
    }
}
