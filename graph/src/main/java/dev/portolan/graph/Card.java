package dev.portolan.graph;

import dev.portolan.chart.FindingCount;
import org.jspecify.annotations.Nullable;

/**
 * What is drawn of an object, of a ghost, or of a way in.
 *
 * @param id of the chart; of a way in one of its own
 * @param frame the namespace that it is drawn in; null for none
 * @param form its outline
 * @param objectKind as the object has it; empty for a way in
 * @param kind the small line, cut to fit
 * @param name the large line, cut to fit; empty for none
 * @param hint another line; empty for none
 * @param told all of it, for the tooltip
 */
record Card(
        String id,
        @Nullable String frame,
        Form form,
        String objectKind,
        String kind,
        String name,
        String hint,
        FindingCount findings,
        String told,
        double width,
        double height) {}
