package dev.portolan.rules.scaling;

import dev.portolan.manifest.Autoscaler;
import dev.portolan.manifest.LinkType;
import dev.portolan.manifest.Manifest;
import dev.portolan.manifest.Reference;
import dev.portolan.manifest.Workload;
import dev.portolan.model.Model;
import dev.portolan.model.Nearness;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** An autoscaler and a workload of its own system that it scales. */
record Scaled(Autoscaler autoscaler, Workload workload) {

    /** In the order of the autoscalers in the input. */
    static List<Scaled> of(Model model) {
        List<Scaled> found = new ArrayList<>();
        for (Reference reference : model.references()) {
            Autoscaler autoscaler = reference.type() == LinkType.SCALES ? Autoscaler.of(reference.manifest()) : null;
            if (autoscaler != null) {
                own(model, autoscaler, model.resolve(reference).targets())
                        .forEach(workload -> found.add(new Scaled(autoscaler, workload)));
            }
        }
        return found;
    }

    /** Those that are applied together with the autoscaler; where there are none, those in folders of one parent. */
    private static List<Workload> own(Model model, Autoscaler autoscaler, List<Manifest> targets) {
        Manifest from = autoscaler.manifest();
        List<Manifest> together = targets.stream()
                .filter(target -> model.scopes().together(from, target))
                .toList();
        List<Manifest> own = together.isEmpty()
                ? targets.stream()
                        .filter(target -> Nearness.between(from.file(), target.file()) == Nearness.SIBLING_FOLDERS)
                        .toList()
                : together;
        return own.stream().map(Workload::of).flatMap(Stream::ofNullable).toList();
    }
}
