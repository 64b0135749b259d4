package dev.portolan.chart;

import dev.portolan.finding.Finding;
import dev.portolan.finding.ObjectIdentity;
import dev.portolan.manifest.Field;
import dev.portolan.manifest.Manifest;
import dev.portolan.model.Model;
import dev.portolan.source.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Draws up the chart of a run. */
final class Survey {

    private final Model model;
    private final Map<String, ChartNode> nodes = new LinkedHashMap<>();
    private final Map<String, ChartGhost> ghosts = new LinkedHashMap<>();
    private final List<ChartEdge> edges = new ArrayList<>();

    private Survey(Model model) {
        this.model = model;
    }

    static Chart of(Model model, Collection<Finding> findings) {
        Survey survey = new Survey(model);
        survey.addNodes(findings);
        new Selects(model, survey).addAll();
        return new Chart(
                List.copyOf(survey.nodes.values()), List.copyOf(survey.ghosts.values()), List.copyOf(survey.edges));
    }

    private void addNodes(Collection<Finding> findings) {
        Map<ObjectIdentity, FindingCount> counts = new HashMap<>();
        for (Finding finding : findings) {
            ObjectIdentity object = finding.object();
            if (object != null) {
                counts.merge(object, FindingCount.NONE.and(finding.severity()), FindingCount::and);
            }
        }
        for (Manifest manifest : model.manifests()) {
            // Objects of one name share their identity and its findings; the first one stands for all.
            FindingCount count = counts.getOrDefault(manifest.identity(), FindingCount.NONE);
            nodes.computeIfAbsent(id(manifest), id -> node(manifest, id, count));
        }
    }

    private ChartNode node(Manifest manifest, String id, FindingCount count) {
        return new ChartNode(
                id,
                manifest.kind(),
                namespace(manifest),
                name(manifest),
                manifest.file().path(),
                line(manifest, manifest.root().headSpan()),
                count,
                1);
    }

    String id(Manifest manifest) {
        return ChartNode.id(namespace(manifest), manifest.kind(), name(manifest));
    }

    private static String name(Manifest manifest) {
        String name = manifest.name();
        return name == null ? "" : name;
    }

    /** Where an object lives; null for nowhere. Of a custom kind nobody knows: most live in a namespace. */
    @Nullable
    String namespace(Manifest manifest) {
        Field stored = manifest.metadata().get("namespace");
        if (stored.isString()) {
            return stored.text();
        }
        return manifest.isCustom() && !manifest.kind().startsWith("Cluster") ? model.namespace(manifest) : null;
    }

    static int line(Manifest manifest, Span span) {
        return manifest.file().position(span.start()).line();
    }

    void add(ChartEdge edge) {
        edges.add(edge);
    }

    void add(ChartGhost ghost) {
        ghosts.putIfAbsent(ghost.id(), ghost);
    }
}
