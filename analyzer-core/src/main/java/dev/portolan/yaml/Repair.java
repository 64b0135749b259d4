package dev.portolan.yaml;

import dev.portolan.finding.ReadingProblem;
import dev.portolan.source.TextEdit;
import org.jspecify.annotations.Nullable;

/**
 * A small change after which a text may be read on.
 *
 * @param edit of the file
 * @param problem what was wrong; null where only the engine needs the change, not kubectl
 */
record Repair(TextEdit edit, @Nullable ReadingProblem problem) {}
