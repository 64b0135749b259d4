package dev.portolan.graph;

import dev.portolan.chart.Chart;
import dev.portolan.chart.ChartEdge;
import dev.portolan.chart.ChartGhost;
import dev.portolan.chart.ChartNode;
import dev.portolan.chart.ChartPort;
import dev.portolan.chart.FindingCount;
import dev.portolan.model.LinkState;
import dev.portolan.report.PlaceWords;
import dev.portolan.report.VisibleText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes cards and wires of a chart. */
final class Cards {

    private static final double MOST_TEXT = 210;
    private static final double MOST_HINT = 320;
    private static final double LEAST_WIDTH = 84;
    private static final double SIDES = 26;
    private static final double TWO_LINES = 42;
    private static final double HINT_LINE = 14;
    private static final int MOST_LABEL_LINES = 3;

    private final Map<String, Card> cards = new HashMap<>();
    private final Map<String, ChartNode> owners = new HashMap<>();
    private final List<Card> inOrder = new ArrayList<>();
    private final Map<String, Integer> portCounts = new HashMap<>();
    private final List<Wire> wires = new ArrayList<>();

    private Cards() {}

    static Cards of(Chart chart) {
        Cards cards = new Cards();
        Set<String> frames = new HashSet<>();
        chart.nodes().forEach(node -> addTo(frames, node.namespace()));
        chart.ghosts().forEach(ghost -> addTo(frames, ghost.namespace()));
        for (ChartNode node : chart.nodes()) {
            if (node.kind().equals("Namespace") && frames.contains(node.name()) && !node.isGroup()) {
                cards.owners.put(node.name(), node);
            } else {
                cards.add(node);
            }
        }
        chart.ghosts().forEach(cards::add);
        for (ChartEdge edge : chart.edges()) {
            if (edge.type().equals("selects")) {
                cards.portCounts.merge(edge.from(), edge.ports().size(), Math::max);
            }
        }
        chart.edges().forEach(cards::add);
        return cards;
    }

    private static void addTo(Set<String> frames, @Nullable String namespace) {
        if (namespace != null) {
            frames.add(namespace);
        }
    }

    /** The object that a frame stands for; null where the input has none. */
    @Nullable
    ChartNode owner(String namespace) {
        return owners.get(namespace);
    }

    List<Card> cards() {
        return List.copyOf(inOrder);
    }

    List<Wire> wires() {
        return List.copyOf(wires);
    }

    Card card(String id) {
        Card card = cards.get(id);
        if (card == null) {
            throw new IllegalStateException("an edge of the chart ends in nothing");
        }
        return card;
    }

    private void add(Card card) {
        cards.put(card.id(), card);
        inOrder.add(card);
    }

    private void add(ChartNode node) {
        String kind = VisibleText.of(node.kind());
        String name = VisibleText.of(node.name());
        String told = kind + " " + name + (node.namespace() == null ? "" : " in " + VisibleText.of(node.namespace()));
        if (!node.file().isEmpty()) {
            told += "\n" + PlaceWords.of(node.file(), node.line(), node.renderedFrom());
        }
        String findings = node.findings().inWords();
        told += findings.isEmpty() ? "" : "\n" + findings;
        add(card(
                node.id(), node.namespace(), Form.of(node.role()), node.kind(), kind, name, "", node.findings(), told));
    }

    private void add(ChartGhost ghost) {
        String name = VisibleText.of(ghost.name());
        String kind = VisibleText.of(ghost.kind());
        String absent = ghost.kind().equals("Pod") ? "no pods with" : "no " + kind;
        String what = ghost.missing() ? absent : kind + ", not in the input";
        String hint = VisibleText.of(ghost.hint());
        String told = what + " " + name + (hint.isEmpty() ? "" : "\n" + hint);
        Form form = ghost.missing() ? Form.GHOST : Form.ELSEWHERE;
        add(card(ghost.id(), ghost.namespace(), form, ghost.kind(), what, name, hint, FindingCount.NONE, told));
    }

    private static Card card(
            String id,
            @Nullable String frame,
            Form form,
            String objectKind,
            String kind,
            String name,
            String hint,
            FindingCount findings,
            String told) {
        String shownKind = TextWidth.fit(kind, TextStyle.KIND, MOST_TEXT);
        String shownName = TextWidth.fit(name, TextStyle.NAME, MOST_TEXT);
        String shownHint = TextWidth.fit(hint, TextStyle.HINT, MOST_HINT);
        double text = Math.max(
                Math.max(TextWidth.of(shownKind, TextStyle.KIND), TextWidth.of(shownName, TextStyle.NAME)),
                TextWidth.of(shownHint, TextStyle.HINT));
        double width = Math.max(LEAST_WIDTH, SIDES + text + Badge.width(findings));
        double height = TWO_LINES + (hint.isEmpty() ? 0 : HINT_LINE);
        return new Card(
                id, frame, form, objectKind, shownKind, shownName, shownHint, findings, told, Math.ceil(width), height);
    }

    private void add(ChartEdge edge) {
        String from = edge.from();
        if (from.equals(Chart.OUTSIDE)) {
            Card inside = card(edge.to());
            if (inside.form() == Form.ENTRY) {
                return;
            }
            from = "outside " + edge.to();
            String kind = edge.note().isEmpty() ? "from outside" : VisibleText.of(edge.note());
            add(card(from, inside.frame(), Form.ENTRY, "", kind, "outside", "", FindingCount.NONE, kind));
        }
        wires.add(new Wire(edge, from, edge.to(), label(edge)));
    }

    /** The only port of a Service stands between it and its pods already: no call has to repeat it. */
    private boolean saysNothingNew(ChartEdge edge) {
        return edge.type().equals("calls")
                && edge.state() == LinkState.OK
                && portCounts.getOrDefault(edge.to(), 0) == 1;
    }

    private List<String> label(ChartEdge edge) {
        if (saysNothingNew(edge)) {
            return List.of();
        }
        if (edge.size() > 1) {
            return List.of("× " + edge.size() + (edge.state() == LinkState.BROKEN ? " broken" : ""));
        }
        List<String> lines = new ArrayList<>();
        for (ChartPort port : edge.ports()) {
            String words = VisibleText.of(port.inWords());
            if (!lines.contains(words)) {
                lines.add(TextWidth.fit(words, TextStyle.PORT, MOST_TEXT));
            }
        }
        if (lines.size() > MOST_LABEL_LINES) {
            int more = lines.size() - MOST_LABEL_LINES + 1;
            lines = new ArrayList<>(lines.subList(0, MOST_LABEL_LINES - 1));
            lines.add("and " + more + " more");
        }
        return List.copyOf(lines);
    }
}
