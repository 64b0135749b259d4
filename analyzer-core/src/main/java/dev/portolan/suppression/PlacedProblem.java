package dev.portolan.suppression;

import dev.portolan.finding.SuppressionProblem;
import dev.portolan.source.SourceFile;

/** A problem, and the file that its place is in. */
public record PlacedProblem(SourceFile file, SuppressionProblem problem) {}
