package dev.portolan.rules.reliability;

import dev.portolan.manifest.Field;
import dev.portolan.manifest.Manifest;
import dev.portolan.manifest.Workload;
import dev.portolan.model.Model;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the LimitRanges of the input give to containers that ask for nothing. */
final class LimitRanges {

    private final Model model;
    private final Set<List<String>> given = new HashSet<>();

    private LimitRanges(Model model) {
        this.model = model;
    }

    static LimitRanges of(Model model) {
        LimitRanges ranges = new LimitRanges(model);
        for (Manifest manifest : model.manifests()) {
            if (manifest.is("", "LimitRange")) {
                for (Field limit : manifest.spec().get("limits").items()) {
                    if (limit.get("type").is("Container")) {
                        ranges.add(model.namespace(manifest), "requests", limit.get("defaultRequest"));
                        ranges.add(model.namespace(manifest), "requests", limit.get("default"));
                        ranges.add(model.namespace(manifest), "limits", limit.get("default"));
                    }
                }
            }
        }
        return ranges;
    }

    private void add(String namespace, String part, Field amounts) {
        amounts.members().forEach(amount -> given.add(List.of(namespace, part, amount.name())));
    }

    /** @param part {@code requests} or {@code limits} */
    boolean give(Workload workload, String part, String resource) {
        return given.contains(List.of(model.namespace(workload.manifest()), part, resource));
    }
}
