package dev.portolan.rule;

/**
 * Where other rules meet only what follows from a finding.
 *
 * @param field a path
 * @param inside whether that goes for what is in the field, too
 */
record Consequence(String field, boolean inside) {}
