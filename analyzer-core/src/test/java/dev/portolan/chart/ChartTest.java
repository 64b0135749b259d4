package dev.portolan.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.finding.Severity;
import dev.portolan.model.LinkState;
import org.junit.jupiter.api.Test;

class ChartTest {

    private final Chart chart = Charts.shop();

    private ChartEdge edge(String link) {
        return chart.edges().get(Charts.links(chart).indexOf(link));
    }

    @Test
    void everyObjectIsANodeOnceAndTheyAreSorted() {
        assertThat(Charts.ids(chart))
                .containsExactly(
                        "ClusterRole/reader",
                        "default/ConfigMap/web",
                        "shop/ConfigMap/web",
                        "shop/Deployment/web",
                        "shop/Ingress/shop",
                        "shop/Pod/store",
                        "shop/Service/store",
                        "shop/Service/web");
        assertThat(chart.nodes().get(3))
                .isEqualTo(new ChartNode(
                        "shop/Deployment/web", "Deployment", "shop", "web", "all.yaml", 12, "", FindingCount.NONE, 1));
    }

    @Test
    void linksAreOfTheirTypeAndSorted() {
        assertThat(Charts.links(chart))
                .containsExactly(
                        "outside exposes shop/Ingress/shop",
                        "outside exposes shop/Service/store",
                        "shop/Deployment/web uses-config shop/ConfigMap/web",
                        "shop/Deployment/web calls shop/Service/store",
                        "shop/Ingress/shop routes shop/Service/web",
                        "shop/Service/store selects shop/Pod/app=stroe",
                        "shop/Service/web selects shop/Deployment/web");
    }

    @Test
    void portsOfASelectionHaveTheContainersNumberAndName() {
        ChartEdge selects = edge("shop/Service/web selects shop/Deployment/web");
        assertThat(selects.state()).isEqualTo(LinkState.BROKEN);
        assertThat(selects.ports())
                .containsExactly(
                        new ChartPort(80L, "TCP", "main", "http", 8080L),
                        new ChartPort(81L, "TCP", null, "lost", null));
        assertThat(selects.ports()).extracting(ChartPort::inWords).containsExactly("80 → http/8080", "81 → lost/?");
    }

    @Test
    void portOfACallIsTheServices() {
        assertThat(edge("shop/Deployment/web calls shop/Service/store").ports())
                .extracting(ChartPort::inWords)
                .containsExactly("6379");
    }

    @Test
    void brokenSelectionEndsInAGhostWithItsNearMiss() {
        assertThat(chart.ghosts())
                .containsExactly(new ChartGhost(
                        "shop/Pod/app=stroe",
                        "Pod",
                        "shop",
                        "app=stroe",
                        "shop/Pod/store",
                        "Pod \"store\" has app: store",
                        true));
        assertThat(edge("shop/Service/store selects shop/Pod/app=stroe").state())
                .isEqualTo(LinkState.BROKEN);
    }

    @Test
    void findingsAreCountedBySeverity() {
        FindingCount count = FindingCount.NONE
                .and(Severity.ERROR)
                .and(Severity.WARNING)
                .and(Severity.WARNING)
                .and(Severity.NOTE);
        assertThat(count).isEqualTo(new FindingCount(1, 2, 1));
        assertThat(count.inWords()).isEqualTo("1 error, 2 warnings");
    }

    @Test
    void objectsOfOneNameAreOneNodeAndTheirLinksOneEdge() {
        Chart twice = Charts.of(Charts.SHOP + "---\n" + Charts.SHOP);
        assertThat(Charts.ids(twice)).isEqualTo(Charts.ids(chart));
        assertThat(Charts.links(twice)).isEqualTo(Charts.links(chart));
    }

    @Test
    void largeChartIsGroupedStepByStep() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            for (String kind : new String[] {"ConfigMap", "Secret"}) {
                text.append("---\n{apiVersion: v1, kind: " + kind + ", metadata: {name: x" + i + ", namespace: n"
                        + i % 10 + "}}\n");
            }
        }
        Chart whole = Charts.of(text.toString());
        assertThat(whole.grouped(80)).isEqualTo(whole);
        assertThat(whole.grouped(79).nodes()).hasSize(20).allMatch(node -> node.size() == 4);
        assertThat(whole.grouped(19).nodes())
                .hasSize(10)
                .extracting(ChartNode::name)
                .contains("n3 (8 objects)");
        assertThat(Charts.ids(whole.grouped(9))).containsExactly("ConfigMap/*", "Secret/*");
        assertThat(whole.grouped(1).nodes()).extracting(ChartNode::size).containsExactly(80);
    }

    @Test
    void groupsKeepLinksAndSayHowMany() {
        Chart grouped = chart.grouped(3);
        assertThat(grouped.edges()).extracting(ChartEdge::state).contains(LinkState.BROKEN);
        assertThat(grouped.edges().stream().mapToInt(ChartEdge::size).sum())
                .isLessThanOrEqualTo(chart.edges().size());
        assertThat(grouped.edges())
                .allMatch(edge -> edge.from().equals(Chart.OUTSIDE) || isThere(grouped, edge.from()))
                .allMatch(edge -> isThere(grouped, edge.to()));
    }

    private static boolean isThere(Chart chart, String id) {
        return chart.node(id) != null
                || chart.ghosts().stream().anyMatch(ghost -> ghost.id().equals(id));
    }
}
