package dev.portolan.finding;

import dev.portolan.source.SourceFile;
import dev.portolan.source.Span;

/**
 * A second place that explains a finding.
 *
 * @param message what is to be seen there, in the manner of a finding's message
 */
public record Related(SourceFile file, Span span, String message) {}
