package dev.portolan.rule;

import dev.portolan.finding.Profile;
import dev.portolan.finding.Severity;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a rule is. Everything else about it stands on its page, {@code rules/docs/<id>/README.md}. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface RuleInfo {

    /** Kebab-case, names the bad thing: {@code selector-near-miss}. */
    String id();

    Severity severity();

    /** What is wrong, in a few words, lower-case start, no period. */
    String summary();

    /**
     * Ids of more general rules that meet the same mistake without knowing its cause. Where this rule speaks of a field,
     * theirs about that field, or about what is in it, stays unsaid: one cause, one finding.
     */
    String[] explains() default {};

    /** The profiles that demand what it asks for; without any it is no matter of good practice. */
    Profile[] profiles() default {};

    /** Whether it runs without being asked for. */
    boolean onByDefault() default true;

    /** What a project may choose; {@link Reporter#option} tells a rule what was chosen. */
    RuleOption[] options() default {};
}
