package dev.portolan.rule;

import dev.portolan.finding.Finding;
import dev.portolan.model.Hold;
import java.util.List;

/**
 * What a rule said.
 *
 * @param consequences the fields where other rules meet only what follows from this
 * @param hold what it holds on to beside its field
 */
record Told(Finding finding, List<Consequence> consequences, Hold hold) {

    Told {
        consequences = List.copyOf(consequences);
    }
}
