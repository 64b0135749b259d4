package dev.portolan.rule;

import dev.portolan.finding.Finding;
import java.util.List;

/**
 * What a rule said.
 *
 * @param consequences the fields where other rules meet only what follows from this
 */
record Told(Finding finding, List<Consequence> consequences) {

    Told {
        consequences = List.copyOf(consequences);
    }
}
