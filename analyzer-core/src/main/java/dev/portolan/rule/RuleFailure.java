package dev.portolan.rule;

/**
 * A rule that threw: a bug of ours. What it would have found is not known.
 *
 * @param where the object or file that it was looking at, for people
 * @param cause the exception's class and the place in our code that threw, never its message (it may quote values)
 */
public record RuleFailure(String rule, String where, String cause) {}
