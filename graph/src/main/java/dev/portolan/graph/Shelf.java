package dev.portolan.graph;

import java.util.ArrayList;
import java.util.List;

/** Stands things in rows. */
final class Shelf {

    private static final double GAP = 16;

    private Shelf() {}

    /** Cards that nothing is linked with. */
    static Scene of(List<Card> cards, double width) {
        List<Scene> parts = new ArrayList<>();
        for (Card card : cards) {
            PlacedCard placed = new PlacedCard(card, new Box(0, 0, card.width(), card.height()));
            parts.add(new Scene(List.of(), List.of(placed), List.of(), card.width(), card.height()));
        }
        return rows(parts, Math.max(width, squareWidth(parts)), GAP);
    }

    /** Drawings beside each other, as far as the width allows, and then below. */
    static Scene rows(List<Scene> parts, double width, double gap) {
        List<Scene> placed = new ArrayList<>();
        double x = 0;
        double y = 0;
        double rowHeight = 0;
        double rowWidth = 0;
        for (Scene part : parts) {
            if (x > 0 && x + part.width() > width) {
                x = 0;
                y += rowHeight + gap;
                rowHeight = 0;
            }
            placed.add(part.moved(x, y));
            x += part.width() + gap;
            rowWidth = Math.max(rowWidth, x - gap);
            rowHeight = Math.max(rowHeight, part.height());
        }
        return Scene.of(placed, rowWidth, y + rowHeight);
    }

    /** Makes rows about twice as wide as they are high together. */
    static double squareWidth(List<Scene> parts) {
        double area = parts.stream()
                .mapToDouble(part -> (part.width() + GAP) * (part.height() + GAP))
                .sum();
        double widest = parts.stream().mapToDouble(Scene::width).max().orElse(0);
        return Math.max(widest, Math.sqrt(2 * area));
    }
}
