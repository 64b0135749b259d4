package dev.portolan.rule;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Words that a project may choose for a rule, under {@code rules.<id>.<name>} of its configuration. The rule's page says what they mean. */
@Retention(RetentionPolicy.RUNTIME)
@Target({})
public @interface RuleOption {

    String name();

    /** The words where nobody chooses any. */
    String[] byDefault();
}
