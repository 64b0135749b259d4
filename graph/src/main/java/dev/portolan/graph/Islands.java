package dev.portolan.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Lays a whole chart out: namespaces that nothing links with each other each by itself, the others together, and what
 * is not linked at all in rows below.
 */
final class Islands {

    private static final double GAP = 28;

    private final Cards cards;
    private final Set<String> linked = new HashSet<>();
    private final Map<String, String> joined = new HashMap<>();

    private Islands(Cards cards) {
        this.cards = cards;
    }

    static Scene layOut(Cards cards) {
        return new Islands(cards).layOut();
    }

    private Scene layOut() {
        for (Wire wire : cards.wires()) {
            linked.add(wire.from());
            linked.add(wire.to());
            join(unit(cards.card(wire.from())), unit(cards.card(wire.to())));
        }
        Map<String, List<Card>> islands = new LinkedHashMap<>();
        List<Card> adrift = new ArrayList<>();
        for (Card card : cards.cards()) {
            if (card.frame() == null && !linked.contains(card.id())) {
                adrift.add(card);
            } else {
                islands.computeIfAbsent(root(unit(card)), island -> new ArrayList<>())
                        .add(card);
            }
        }
        Map<String, List<Wire>> wires = new HashMap<>();
        for (Wire wire : cards.wires()) {
            wires.computeIfAbsent(root(unit(cards.card(wire.from()))), island -> new ArrayList<>())
                    .add(wire);
        }
        List<Scene> parts = new ArrayList<>();
        islands.forEach((island, members) -> parts.add(island(members, wires.getOrDefault(island, List.of()))));
        if (!adrift.isEmpty()) {
            parts.add(Shelf.of(adrift, 0));
        }
        return Shelf.rows(parts, Shelf.squareWidth(parts), GAP);
    }

    /** What is moved as one: a namespace, or a card that is in none. */
    private static String unit(Card card) {
        String frame = card.frame();
        return frame == null ? "card " + card.id() : "frame " + frame;
    }

    private void join(String one, String other) {
        String first = root(one);
        String second = root(other);
        if (!first.equals(second)) {
            // The smaller name leads, so that the order of the links does not matter.
            boolean ordered = first.compareTo(second) < 0;
            joined.put(ordered ? second : first, ordered ? first : second);
        }
    }

    private String root(String unit) {
        String root = unit;
        for (String next = joined.get(root); next != null; next = joined.get(root)) {
            root = next;
        }
        return root;
    }

    private Scene island(List<Card> members, List<Wire> wires) {
        List<Card> bound =
                members.stream().filter(card -> linked.contains(card.id())).toList();
        Map<String, List<Card>> loose = new TreeMap<>();
        for (Card card : members) {
            String frame = card.frame();
            if (frame != null && !linked.contains(card.id())) {
                loose.computeIfAbsent(frame, name -> new ArrayList<>()).add(card);
            }
        }
        String only = onlyFrame(members);
        return only == null
                ? several(bound, wires, loose)
                : single(only, bound, wires, loose.getOrDefault(only, List.of()));
    }

    /** Null where there are several, or cards that are in none. */
    private static @Nullable String onlyFrame(List<Card> members) {
        String only = members.get(0).frame();
        return only != null && members.stream().allMatch(card -> only.equals(card.frame())) ? only : null;
    }

    private static Scene single(String namespace, List<Card> bound, List<Wire> wires, List<Card> loose) {
        List<Scene> parts = new ArrayList<>();
        double width = PlacedFrame.leastWidth(namespace) - 2 * PlacedFrame.MARGIN;
        double y = PlacedFrame.TITLE;
        if (!bound.isEmpty()) {
            Scene graph = ElkLayout.flat(bound, wires);
            parts.add(graph.moved(PlacedFrame.MARGIN, y));
            width = Math.max(width, graph.width());
            y += graph.height() + PlacedFrame.MARGIN;
        }
        if (!loose.isEmpty()) {
            Scene shelf = Shelf.of(loose, width);
            parts.add(shelf.moved(PlacedFrame.MARGIN, y));
            width = Math.max(width, shelf.width());
            y += shelf.height() + PlacedFrame.MARGIN;
        }
        Box frame = new Box(0, 0, width + 2 * PlacedFrame.MARGIN, y);
        parts.add(new Scene(
                List.of(new PlacedFrame(namespace, frame)), List.of(), List.of(), frame.width(), frame.height()));
        return Scene.of(parts, frame.width(), frame.height());
    }

    private static Scene several(List<Card> bound, List<Wire> wires, Map<String, List<Card>> loose) {
        Map<String, Scene> shelves = new TreeMap<>();
        loose.forEach((namespace, cards) -> shelves.put(namespace, Shelf.of(cards, 0)));
        Scene graph = ElkLayout.framed(bound, wires, shelves);
        List<Scene> parts = new ArrayList<>();
        parts.add(graph);
        for (PlacedFrame frame : graph.frames()) {
            Scene shelf = shelves.get(frame.namespace());
            if (shelf != null) {
                parts.add(shelf.moved(
                        frame.box().x() + PlacedFrame.MARGIN,
                        frame.box().bottom() - PlacedFrame.MARGIN - shelf.height()));
            }
        }
        return Scene.of(parts, graph.width(), graph.height());
    }
}
