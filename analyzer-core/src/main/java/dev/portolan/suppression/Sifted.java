package dev.portolan.suppression;

import dev.portolan.finding.Finding;
import dev.portolan.finding.SuppressedFinding;
import java.util.List;

/**
 * Findings, sorted into two.
 *
 * @param told in their order
 * @param suppressed in their order
 */
public record Sifted(List<Finding> told, List<SuppressedFinding> suppressed) {

    public Sifted {
        told = List.copyOf(told);
        suppressed = List.copyOf(suppressed);
    }
}
