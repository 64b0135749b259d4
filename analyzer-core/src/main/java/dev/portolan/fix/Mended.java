package dev.portolan.fix;

import dev.portolan.finding.Finding;
import dev.portolan.source.SourceFile;
import java.util.List;

/**
 * What fixes made of the texts.
 *
 * @param last the look at the texts as they are now
 * @param files those that changed, by name
 * @param applied the findings whose fixes were applied, in the order in which that happened; their places are those of their round
 * @param takenBack by the order of the input within a round
 * @param refused files that have fixes, but hold bytes that are no text, which writing would change; by name
 * @param settled whether nothing is left to do; else the fixes go round in circles
 */
public record Mended<L extends Look>(
        L last,
        List<MendedFile> files,
        List<Finding> applied,
        List<TakenBack> takenBack,
        List<SourceFile> refused,
        boolean settled) {

    public Mended {
        files = List.copyOf(files);
        applied = List.copyOf(applied);
        takenBack = List.copyOf(takenBack);
        refused = List.copyOf(refused);
    }
}
