package dev.portolan.fix;

import dev.portolan.finding.Finding;

/**
 * A fix that would have done harm, and so was not applied.
 *
 * @param finding whose fix it is
 * @param brought an error that was not there before
 */
public record TakenBack(Finding finding, Finding brought) {}
