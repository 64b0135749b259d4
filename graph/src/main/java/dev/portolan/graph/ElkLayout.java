package dev.portolan.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.elk.alg.layered.LayeredLayoutProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.LayeringStrategy;
import org.eclipse.elk.alg.layered.options.NodePlacementStrategy;
import org.eclipse.elk.alg.layered.options.OrderingStrategy;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.math.KVector;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeLabelPlacement;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.options.HierarchyHandling;
import org.eclipse.elk.core.options.SizeConstraint;
import org.eclipse.elk.core.util.NullElkProgressMonitor;
import org.eclipse.elk.graph.ElkBendPoint;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkLabel;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;
import org.jspecify.annotations.Nullable;

/** Lays out what is linked, layer by layer from left to right, as ELK does it. */
final class ElkLayout {

    private static final double BETWEEN_CARDS = 16;
    private static final double BETWEEN_LAYERS = 14;
    private static final double BETWEEN_EDGES = 8;
    private static final double BETWEEN_COMPONENTS = 28;
    private static final double ASPECT_RATIO = 1.8;

    private final ElkNode root = ElkGraphUtil.createGraph();
    private final Map<String, ElkNode> frames = new LinkedHashMap<>();
    private final Map<String, ElkNode> nodes = new HashMap<>();
    private final Map<Card, ElkNode> cards = new LinkedHashMap<>();
    private final Map<Wire, ElkEdge> wires = new LinkedHashMap<>();

    private ElkLayout() {
        // Before the first layout ELK has to learn which of its own values can be copied.
        LayoutMetaDataService.getInstance();
        root.setProperty(LayeredOptions.ASPECT_RATIO, ASPECT_RATIO);
        root.setProperty(LayeredOptions.SPACING_COMPONENT_COMPONENT, BETWEEN_COMPONENTS);
        setUp(root, 0, 0);
    }

    /** The linked cards of one namespace, without its frame. */
    static Scene flat(List<Card> cards, List<Wire> wires) {
        ElkLayout layout = new ElkLayout();
        cards.forEach(card -> layout.add(card, layout.root));
        return layout.layOut(wires);
    }

    /**
     * Several namespaces, and cards that are in none, with their frames.
     *
     * @param shelves for each namespace the room that is to be left at the bottom of its frame
     */
    static Scene framed(List<Card> cards, List<Wire> wires, Map<String, Scene> shelves) {
        ElkLayout layout = new ElkLayout();
        layout.root.setProperty(LayeredOptions.HIERARCHY_HANDLING, HierarchyHandling.INCLUDE_CHILDREN);
        for (Card card : cards) {
            String namespace = card.frame();
            layout.add(card, namespace == null ? layout.root : layout.frame(namespace, shelves.get(namespace)));
        }
        return layout.layOut(wires);
    }

    private static void setUp(ElkNode graph, double top, double margin) {
        graph.setProperty(LayeredOptions.DIRECTION, Direction.RIGHT);
        graph.setProperty(LayeredOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
        graph.setProperty(LayeredOptions.PADDING, new ElkPadding(top, margin, margin, margin));
        graph.setProperty(LayeredOptions.SPACING_NODE_NODE, BETWEEN_CARDS);
        graph.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, BETWEEN_LAYERS);
        graph.setProperty(LayeredOptions.SPACING_EDGE_NODE_BETWEEN_LAYERS, BETWEEN_EDGES);
        graph.setProperty(LayeredOptions.SPACING_EDGE_EDGE_BETWEEN_LAYERS, BETWEEN_EDGES);
        graph.setProperty(LayeredOptions.SPACING_EDGE_NODE, BETWEEN_EDGES);
        graph.setProperty(LayeredOptions.SPACING_EDGE_EDGE, BETWEEN_EDGES);
        graph.setProperty(LayeredOptions.LAYERING_STRATEGY, LayeringStrategy.NETWORK_SIMPLEX);
        graph.setProperty(LayeredOptions.NODE_PLACEMENT_STRATEGY, NodePlacementStrategy.BRANDES_KOEPF);
        graph.setProperty(LayeredOptions.CONSIDER_MODEL_ORDER_STRATEGY, OrderingStrategy.NONE);
        graph.setProperty(LayeredOptions.RANDOM_SEED, 1);
    }

    private ElkNode frame(String namespace, @Nullable Scene shelf) {
        return frames.computeIfAbsent(namespace, name -> {
            ElkNode frame = ElkGraphUtil.createNode(root);
            frame.setProperty(LayeredOptions.HIERARCHY_HANDLING, HierarchyHandling.INCLUDE_CHILDREN);
            setUp(frame, PlacedFrame.TITLE, PlacedFrame.MARGIN);
            double width = PlacedFrame.leastWidth(name);
            if (shelf != null) {
                width = Math.max(width, shelf.width() + 2 * PlacedFrame.MARGIN);
                frame.setProperty(
                        LayeredOptions.PADDING,
                        new ElkPadding(
                                PlacedFrame.TITLE,
                                PlacedFrame.MARGIN,
                                2 * PlacedFrame.MARGIN + shelf.height(),
                                PlacedFrame.MARGIN));
            }
            frame.setProperty(LayeredOptions.NODE_SIZE_CONSTRAINTS, SizeConstraint.minimumSize());
            frame.setProperty(LayeredOptions.NODE_SIZE_MINIMUM, new KVector(width, 0));
            return frame;
        });
    }

    private void add(Card card, ElkNode parent) {
        ElkNode node = ElkGraphUtil.createNode(parent);
        node.setDimensions(card.width(), card.height());
        nodes.put(card.id(), node);
        cards.put(card, node);
    }

    private void add(Wire wire) {
        ElkNode from = node(wire.from());
        ElkNode to = node(wire.to());
        ElkEdge edge = ElkGraphUtil.createSimpleEdge(from, to);
        if (!wire.label().isEmpty()) {
            ElkLabel label = ElkGraphUtil.createLabel(String.join("\n", wire.label()), edge);
            label.setDimensions(wire.labelWidth(), wire.labelHeight());
            label.setProperty(LayeredOptions.EDGE_LABELS_PLACEMENT, EdgeLabelPlacement.CENTER);
            label.setProperty(LayeredOptions.EDGE_LABELS_INLINE, true);
        }
        wires.put(wire, edge);
    }

    private ElkNode node(String id) {
        ElkNode node = nodes.get(id);
        if (node == null) {
            throw new IllegalStateException("a wire ends in no card");
        }
        return node;
    }

    private Scene layOut(List<Wire> all) {
        all.forEach(this::add);
        new LayeredLayoutProvider().layout(root, new NullElkProgressMonitor());
        List<PlacedFrame> placedFrames = new ArrayList<>();
        frames.forEach((name, node) -> placedFrames.add(new PlacedFrame(name, box(node))));
        List<PlacedCard> placedCards = new ArrayList<>();
        cards.forEach((card, node) -> placedCards.add(new PlacedCard(card, box(node))));
        List<PlacedWire> placedWires = new ArrayList<>();
        wires.forEach((wire, edge) -> placedWires.add(placed(wire, edge)));
        return new Scene(placedFrames, placedCards, placedWires, root.getWidth(), root.getHeight());
    }

    private static Box box(ElkNode node) {
        Point corner = origin(node.getParent());
        return new Box(corner.x() + node.getX(), corner.y() + node.getY(), node.getWidth(), node.getHeight());
    }

    private static Point origin(ElkNode node) {
        double x = 0;
        double y = 0;
        for (ElkNode at = node; at.getParent() != null; at = at.getParent()) {
            x += at.getX();
            y += at.getY();
        }
        return new Point(x, y);
    }

    private static PlacedWire placed(Wire wire, ElkEdge edge) {
        Point origin = origin(edge.getContainingNode());
        List<Point> points = new ArrayList<>();
        for (ElkEdgeSection section : edge.getSections()) {
            points.add(new Point(section.getStartX(), section.getStartY()));
            for (ElkBendPoint bend : section.getBendPoints()) {
                points.add(new Point(bend.getX(), bend.getY()));
            }
            points.add(new Point(section.getEndX(), section.getEndY()));
        }
        Box label = null;
        for (ElkLabel placed : edge.getLabels()) {
            label = new Box(placed.getX(), placed.getY(), placed.getWidth(), placed.getHeight());
        }
        return new PlacedWire(wire, points, label).moved(origin.x(), origin.y());
    }
}
