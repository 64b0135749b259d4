package dev.portolan.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ChartFilterTest {

    private final Chart chart = Charts.shop();

    @Test
    void namesAreGivenAsShortAsTheyAreClear() {
        assertThat(ChartFilter.named(chart, "store")).containsExactlyInAnyOrder("shop/Pod/store", "shop/Service/store");
        assertThat(ChartFilter.named(chart, "Service/store")).containsExactly("shop/Service/store");
        assertThat(ChartFilter.named(chart, "shop/Service/store")).containsExactly("shop/Service/store");
        assertThat(ChartFilter.named(chart, "tore")).isEmpty();
    }

    @Test
    void focusHasWhatReachesItAndWhatItReaches() {
        Chart around = ChartFilter.focus(chart, List.of("shop/Service/store"), Integer.MAX_VALUE);
        assertThat(Charts.ids(around))
                .containsExactly("shop/Deployment/web", "shop/Ingress/shop", "shop/Service/store", "shop/Service/web");
        assertThat(around.ghosts()).hasSize(1);
    }

    @Test
    void focusEndsAtItsDepth() {
        Chart around = ChartFilter.focus(chart, List.of("shop/Deployment/web"), 1);
        assertThat(Charts.ids(around))
                .containsExactly("shop/ConfigMap/web", "shop/Deployment/web", "shop/Service/store", "shop/Service/web");
        assertThat(Charts.ids(ChartFilter.focus(chart, List.of("shop/Deployment/web"), 0)))
                .containsExactly("shop/Deployment/web");
    }

    @Test
    void namespaceHasItsOwnObjectsOnly() {
        assertThat(Charts.ids(ChartFilter.namespace(chart, "default"))).containsExactly("default/ConfigMap/web");
        assertThat(Charts.ids(ChartFilter.namespace(chart, "shop"))).hasSize(6).allMatch(id -> id.startsWith("shop/"));
    }

    @Test
    void kindsAreKnownInAnyCase() {
        Chart kinds = ChartFilter.kinds(chart, List.of("service", "Deployment"));
        assertThat(Charts.ids(kinds)).containsExactly("shop/Deployment/web", "shop/Service/store", "shop/Service/web");
        assertThat(Charts.links(kinds))
                .containsExactly(
                        "outside exposes shop/Service/store",
                        "shop/Deployment/web calls shop/Service/store",
                        "shop/Service/web selects shop/Deployment/web");
    }

    @Test
    void brokenHasWhatIsBrokenAndWhatWasMeant() {
        Chart broken = ChartFilter.broken(chart);
        assertThat(Charts.links(broken))
                .containsExactly(
                        "shop/Service/store selects shop/Pod/app=stroe",
                        "shop/Service/web selects shop/Deployment/web");
        assertThat(Charts.ids(broken))
                .containsExactly("shop/Deployment/web", "shop/Pod/store", "shop/Service/store", "shop/Service/web");
        assertThat(broken.ghosts()).isEqualTo(chart.ghosts());
    }
}
