package dev.portolan.graph;

import java.util.ArrayList;
import java.util.List;

/** A drawing, or a part of one, before it becomes text. */
record Scene(List<PlacedFrame> frames, List<PlacedCard> cards, List<PlacedWire> wires, double width, double height) {

    Scene {
        frames = List.copyOf(frames);
        cards = List.copyOf(cards);
        wires = List.copyOf(wires);
    }

    Scene moved(double dx, double dy) {
        return new Scene(
                frames.stream().map(frame -> frame.moved(dx, dy)).toList(),
                cards.stream().map(card -> card.moved(dx, dy)).toList(),
                wires.stream().map(wire -> wire.moved(dx, dy)).toList(),
                width,
                height);
    }

    /** All of them in one drawing of this size; they stand where they are. */
    static Scene of(List<Scene> parts, double width, double height) {
        List<PlacedFrame> frames = new ArrayList<>();
        List<PlacedCard> cards = new ArrayList<>();
        List<PlacedWire> wires = new ArrayList<>();
        for (Scene part : parts) {
            frames.addAll(part.frames);
            cards.addAll(part.cards);
            wires.addAll(part.wires);
        }
        return new Scene(frames, cards, wires, width, height);
    }
}
