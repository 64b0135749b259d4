package dev.portolan.rules.network;

import dev.portolan.model.Call;
import dev.portolan.model.Model;
import dev.portolan.source.SourceFile;
import dev.portolan.source.Span;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Calls, one for each place: what a ConfigMap says may be told to many workloads, and in several ways. */
final class CallPlaces {

    private record Place(SourceFile file, Span span, String namespace) {}

    /** Those of one run. */
    private record All(List<Call> calls) {}

    private CallPlaces() {}

    /** The first call of each place, in their order. */
    static List<Call> of(Model model) {
        return model.once(All.class, one -> new All(find(one))).calls();
    }

    private static List<Call> find(Model model) {
        Set<Place> seen = new HashSet<>();
        return model.calls().stream()
                .filter(call -> seen.add(new Place(call.field().manifest().file(), call.span(), call.namespace())))
                .toList();
    }
}
