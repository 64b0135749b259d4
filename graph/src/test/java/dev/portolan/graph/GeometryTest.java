package dev.portolan.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.chart.Chart;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where things stand in a drawing. */
class GeometryTest {

    private static final double HAIR = 0.01;

    @ParameterizedTest
    @ValueSource(ints = {5, 50, 300})
    void noTwoCardsOrLabelsOverlap(int objects) {
        Chart chart = Charts.ofSize(objects);
        assertThat(chart.nodes()).hasSizeGreaterThanOrEqualTo(objects);
        Scene scene = SvgDrawing.scene(chart);

        List<Box> boxes = new ArrayList<>();
        scene.cards().forEach(card -> boxes.add(card.box()));
        int cards = boxes.size();
        scene.wires().stream().map(PlacedWire::label).forEach(label -> {
            if (label != null) {
                boxes.add(label);
            }
        });
        assertThat(cards).isGreaterThanOrEqualTo(objects);
        assertThat(boxes).as("labels").hasSizeGreaterThan(cards);
        for (int i = 0; i < boxes.size(); i++) {
            for (int j = 0; j < i; j++) {
                assertThat(shrunk(boxes.get(i)).overlaps(boxes.get(j)))
                        .as("%s and %s", boxes.get(i), boxes.get(j))
                        .isFalse();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 50, 300})
    void framesHoldTheirCardsAndNoOthers(int objects) {
        Scene scene = SvgDrawing.scene(Charts.ofSize(objects));
        assertThat(scene.frames()).isNotEmpty();
        for (PlacedFrame frame : scene.frames()) {
            for (PlacedCard card : scene.cards()) {
                if (frame.namespace().equals(card.card().frame())) {
                    assertThat(frame.box().contains(shrunk(card.box()))).isTrue();
                    assertThat(card.box().y())
                            .isGreaterThanOrEqualTo(frame.box().y() + PlacedFrame.TITLE - HAIR);
                } else {
                    assertThat(frame.box().overlaps(card.box())).isFalse();
                }
            }
            for (PlacedFrame other : scene.frames()) {
                assertThat(other.equals(frame) || !shrunk(other.box()).overlaps(frame.box()))
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 50, 300})
    void everythingStandsInsideTheDrawing(int objects) {
        Scene scene = SvgDrawing.scene(Charts.ofSize(objects));
        Box whole = new Box(-HAIR, -HAIR, scene.width() + 2 * HAIR, scene.height() + 2 * HAIR);
        assertThat(scene.cards()).allMatch(card -> whole.contains(card.box()));
        assertThat(scene.frames()).allMatch(frame -> whole.contains(frame.box()));
        assertThat(scene.wires())
                .allMatch(wire ->
                        wire.points().stream().allMatch(point -> whole.contains(new Box(point.x(), point.y(), 0, 0))));
    }

    @Test
    void wiresBeginAndEndAtTheirCards() {
        Scene scene = SvgDrawing.scene(Charts.ofSize(50));
        assertThat(scene.wires()).hasSizeGreaterThan(20);
        for (PlacedWire wire : scene.wires()) {
            assertThat(isAtRim(card(scene, wire.wire().from()), wire.points().get(0)))
                    .isTrue();
            assertThat(isAtRim(
                            card(scene, wire.wire().to()),
                            wire.points().get(wire.points().size() - 1)))
                    .isTrue();
        }
    }

    private static Box card(Scene scene, String id) {
        return scene.cards().stream()
                .filter(card -> card.card().id().equals(id))
                .findFirst()
                .orElseThrow()
                .box();
    }

    private static boolean isAtRim(Box box, Point point) {
        boolean atSide = Math.abs(point.x() - box.x()) < HAIR || Math.abs(point.x() - box.right()) < HAIR;
        return atSide && point.y() > box.y() - HAIR && point.y() < box.bottom() + HAIR;
    }

    @Test
    void trafficFlowsFromLeftToRight() {
        Scene scene = SvgDrawing.scene(Charts.ofSize(5));
        Box ingress = card(scene, "space-0/Ingress/app-0");
        Box service = card(scene, "space-0/Service/app-0");
        Box workload = card(scene, "space-0/Deployment/app-0");
        Box settings = card(scene, "space-0/ConfigMap/app-0");
        assertThat(ingress.right()).isLessThan(service.x());
        assertThat(service.right()).isLessThan(workload.x());
        assertThat(workload.right()).isLessThan(settings.x());
    }

    private static Box shrunk(Box box) {
        return new Box(box.x() + HAIR, box.y() + HAIR, box.width() - 2 * HAIR, box.height() - 2 * HAIR);
    }
}
