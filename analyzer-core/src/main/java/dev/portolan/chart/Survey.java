package dev.portolan.chart;

import dev.portolan.finding.Finding;
import dev.portolan.finding.ObjectIdentity;
import dev.portolan.manifest.Field;
import dev.portolan.manifest.Manifest;
import dev.portolan.model.Dangling;
import dev.portolan.model.Link;
import dev.portolan.model.LinkEnd;
import dev.portolan.model.LinkState;
import dev.portolan.model.Model;
import dev.portolan.model.NearMiss;
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
    private final Map<List<Object>, ChartEdge> edges = new LinkedHashMap<>();
    private final Map<Manifest, NearMiss> misses = new HashMap<>();

    private Survey(Model model) {
        this.model = model;
    }

    static Chart of(Model model, Collection<Finding> findings) {
        Survey survey = new Survey(model);
        survey.addNodes(findings);
        for (Dangling dangling : model.dangling()) {
            NearMiss miss = dangling.nearMiss();
            if (miss != null) {
                survey.misses.put(dangling.selector().manifest(), miss);
            }
        }
        model.links().forEach(survey::add);
        return new Chart(
                List.copyOf(survey.nodes.values()),
                List.copyOf(survey.ghosts.values()),
                List.copyOf(survey.edges.values()));
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
            LinkEnd end = model.end(manifest);
            nodes.computeIfAbsent(end.id(), id -> node(manifest, end, count));
        }
    }

    private static ChartNode node(Manifest manifest, LinkEnd end, FindingCount count) {
        return new ChartNode(
                end.id(),
                end.kind(),
                namespace(end),
                end.name(),
                manifest.file().path(),
                line(manifest.root()),
                renderedFrom(manifest.root()),
                count,
                1);
    }

    private static @Nullable String namespace(LinkEnd end) {
        return end.namespace().isEmpty() ? null : end.namespace();
    }

    private static int line(Field field) {
        return field.manifest().file().position(field.headSpan().start()).line();
    }

    private static String renderedFrom(Field field) {
        return field.manifest().file().renderedFrom(field.headSpan().start());
    }

    private void add(Link link) {
        String from = end(link.from(), link);
        String to = end(link.to(), link);
        ChartEdge edge = new ChartEdge(
                from,
                to,
                link.type().word(),
                link.field().path(),
                link.field().manifest().file().path(),
                line(link.field()),
                renderedFrom(link.field()),
                link.state(),
                ChartPorts.of(link),
                note(link),
                1);
        // Objects of one name in several places say the same several times.
        edges.merge(List.of(from, to, edge.type(), edge.state()), edge, ChartEdge::withPortsOf);
    }

    /** The id of an end; what is not in the input becomes a ghost. */
    private String end(LinkEnd end, Link link) {
        if (end.equals(LinkEnd.OUTSIDE)) {
            return Chart.OUTSIDE;
        }
        if (!nodes.containsKey(end.id())) {
            Manifest near = link.near();
            String nearId = near == null ? null : model.end(near).id();
            boolean broken = link.state() == LinkState.BROKEN;
            ChartGhost ghost = new ChartGhost(
                    end.id(), end.kind(), namespace(end), end.name(), nearId, hint(link, nearId), broken);
            ghosts.merge(ghost.id(), ghost, ChartGhost::and);
        }
        return end.id();
    }

    private String hint(Link link, @Nullable String near) {
        NearMiss miss = misses.get(link.field().manifest());
        if (near == null) {
            return "";
        }
        if (miss == null) {
            return "did you mean " + near + "?";
        }
        Field label = miss.label();
        String has = label == null ? "no " + miss.pair().name() : label.name() + ": " + label.text();
        return miss.workload().inWords() + " has " + has;
    }

    /** Why a link is not well; of one from outside the way in. */
    private String note(Link link) {
        if (link.from().equals(LinkEnd.OUTSIDE)) {
            String type = link.field().text();
            return type.isEmpty() ? link.to().kind() : type;
        }
        boolean there = nodes.containsKey(link.to().id());
        return switch (link.state()) {
            case OK -> "";
            case BROKEN -> there ? "a part of it that is asked for is missing" : "leads to nothing in the input";
            case UNKNOWN -> there ? "depends on what the input does not show" : "may be outside the input";
        };
    }
}
