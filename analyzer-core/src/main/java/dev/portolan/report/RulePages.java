package dev.portolan.report;

import dev.portolan.ownrule.OwnRule;
import dev.portolan.rule.RegisteredRule;
import dev.portolan.source.Bundled;
import org.jspecify.annotations.Nullable;

/** The pages of rules, as they lie on the class path beside them. */
public final class RulePages {

    private RulePages() {}

    /** The Markdown of a rule's page; null if it has none. */
    public static @Nullable String markdown(RegisteredRule rule) {
        return rule.rule() instanceof OwnRule own ? own.page() : markdown(rule.id());
    }

    /** The Markdown of a built-in rule's page; null if it has none. */
    public static @Nullable String markdown(String rule) {
        return Bundled.text("portolan/rules/" + rule + "/README.md");
    }
}
