package dev.portolan.graph;

/** A card where it is drawn. */
record PlacedCard(Card card, Box box) {

    PlacedCard moved(double dx, double dy) {
        return new PlacedCard(card, box.moved(dx, dy));
    }
}
