package dev.portolan.yaml;

import dev.portolan.finding.ReadingProblem;
import dev.portolan.source.TextEdit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A small change after which a text may be read on.
 *
 * @param edits of the file
 * @param problem what was wrong; null where only the engine needs the change, not kubectl
 */
record Repair(List<TextEdit> edits, @Nullable ReadingProblem problem) {}
