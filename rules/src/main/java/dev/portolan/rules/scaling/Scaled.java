package dev.portolan.rules.scaling;

import dev.portolan.manifest.Autoscaler;
import dev.portolan.manifest.Manifest;
import dev.portolan.manifest.Workload;
import dev.portolan.model.Model;
import dev.portolan.model.Nearness;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An autoscaler and a workload of its own system that it scales. */
record Scaled(Autoscaler autoscaler, Workload workload) {

    /** In the order of the autoscalers in the input. */
    static List<Scaled> of(Model model) {
        List<Autoscaler> autoscalers = new ArrayList<>();
        for (Manifest manifest : model.manifests()) {
            Autoscaler autoscaler = Autoscaler.of(manifest);
            if (autoscaler != null && !autoscaler.targetName().isEmpty()) {
                autoscalers.add(autoscaler);
            }
        }
        if (autoscalers.isEmpty()) {
            return List.of();
        }
        Map<List<String>, List<Workload>> workloads = new HashMap<>();
        for (Workload workload : model.workloads()) {
            Manifest manifest = workload.manifest();
            workloads
                    .computeIfAbsent(
                            List.of(model.namespace(manifest), manifest.group(), workload.kind(), workload.name()),
                            key -> new ArrayList<>())
                    .add(workload);
        }
        List<Scaled> found = new ArrayList<>();
        for (Autoscaler autoscaler : autoscalers) {
            List<String> target = List.of(
                    model.namespace(autoscaler.manifest()),
                    autoscaler.targetGroup(),
                    autoscaler.targetKind(),
                    autoscaler.targetName());
            own(model, autoscaler, workloads.getOrDefault(target, List.of()))
                    .forEach(workload -> found.add(new Scaled(autoscaler, workload)));
        }
        return found;
    }

    /** Those that are applied together with the autoscaler; where there are none, those in folders of one parent. */
    private static List<Workload> own(Model model, Autoscaler autoscaler, List<Workload> named) {
        Manifest manifest = autoscaler.manifest();
        List<Workload> together = named.stream()
                .filter(workload -> model.scopes().together(manifest, workload.manifest()))
                .toList();
        return together.isEmpty()
                ? named.stream()
                        .filter(workload -> Nearness.between(
                                        manifest.file(), workload.manifest().file())
                                == Nearness.SIBLING_FOLDERS)
                        .toList()
                : together;
    }
}
