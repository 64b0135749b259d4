package dev.portolan.model;

import static dev.portolan.model.Fleet.object;
import static dev.portolan.model.Fleet.pods;
import static dev.portolan.model.Fleet.service;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which pods a selector without any was meant for. */
class NearMissSearchTest {

    private static Dangling dangling(Fleet fleet) {
        List<Dangling> dangling = fleet.model().dangling();
        assertThat(dangling).hasSize(1);
        return dangling.get(0);
    }

    private static NearMiss nearMiss(Fleet fleet) {
        return Objects.requireNonNull(dangling(fleet).nearMiss());
    }

    private static final String SLIP = service("orders", "app: ordres");

    @Test
    void aSlipHasOneMendingWhereAllThatIsNearAsksForTheSame() {
        Fleet one = new Fleet().file("a.yaml", SLIP, pods("orders", "app: orders"));
        assertThat(nearMiss(one).single()).isTrue();
        assertThat(nearMiss(one).differsInValue()).isTrue();
        assertThat(nearMiss(one.file("a.yaml", pods("other", "app: orders"))).single())
                .isTrue();
        Fleet two = new Fleet().file("a.yaml", SLIP, pods("one", "app: orders"), pods("two", "app: ordre"));
        assertThat(nearMiss(two).single()).isFalse();
    }

    @Test
    void aSlipCountsWhereTheOtherPairsAgree() {
        String both = service("orders", "app: ordres, tier: back");
        Fleet agreeing = new Fleet().file("a.yaml", both, pods("orders", "app: orders, tier: back"));
        assertThat(nearMiss(agreeing).single()).isTrue();
        Fleet differing = new Fleet().file("a.yaml", both, pods("orders", "app: orders"));
        assertThat(dangling(differing).nearMiss()).isNull();
    }

    @Test
    void theNearestPodsAreMeant() {
        Fleet fleet = new Fleet()
                .file("x/services/a.yaml", SLIP)
                .file("x/pods/a.yaml", pods("orders", "app: orders"))
                .file("y/z/a.yaml", pods("orders-elsewhere", "app: ordre"));
        assertThat(nearMiss(fleet).workload().name()).isEqualTo("orders");
        assertThat(nearMiss(fleet).single()).isTrue();
        assertThat(nearMiss(fleet.file("x/services/b.yaml", pods("orders-here", "app: orders")))
                        .workload()
                        .name())
                .isEqualTo("orders-here");
    }

    @Test
    void labelsOfTheWorkloadItselfAreNoLabelsOfItsPods() {
        String outside =
                object("apps/v1", "Deployment", "shop").replace("name: shop", "name: shop, labels: {app: cart}") + """
                spec: {template: {metadata: {labels: {app: shop}}, spec: {containers: [{name: main}]}}}
                """;
        NearMiss near = nearMiss(new Fleet().file("a.yaml", service("cart", "app: cart"), outside));
        assertThat(near.onWorkload()).isNotNull();
        assertThat(near.workload().name()).isEqualTo("shop");
    }

    @Test
    void allLabelsOfTheWorkloadItselfMayBeMeantForItsPods() {
        String outside = object("apps/v1", "Deployment", "shop")
                        .replace("name: shop", "name: shop, labels: {app: cart, tier: front}")
                + """
                spec: {template: {metadata: {labels: {site: shop}}, spec: {containers: [{name: main}]}}}
                """;
        NearMiss near = nearMiss(new Fleet().file("a.yaml", service("cart", "app: cart, tier: front"), outside));
        assertThat(near.onWorkload()).isNotNull();
        assertThat(near.label()).isNull();
        assertThat(near.single()).isFalse();
        String other = outside.replace("tier: front", "tier: back");
        assertThat(dangling(new Fleet().file("a.yaml", service("cart", "app: cart, tier: front"), other))
                        .nearMiss())
                .isNull();
    }

    /** Nothing but the place leads from one to the other: an index by spelling goes by the first letter. */
    @Test
    void aSlipInTheFirstLetterIsSeenNearby() {
        String slip = service("orders", "app: rders");
        String orders = pods("orders", "app: orders");
        assertThat(nearMiss(new Fleet().file("a.yaml", slip, orders)).workload().name())
                .isEqualTo("orders");
        assertThat(nearMiss(new Fleet().file("x/services/a.yaml", slip).file("x/pods/a.yaml", orders))
                        .workload()
                        .name())
                .isEqualTo("orders");
        assertThat(dangling(new Fleet().file("a/b/a.yaml", slip).file("c/d/e/a.yaml", orders))
                        .nearMiss())
                .isNull();
    }

    @Test
    void nobodyStandsOutInACrowd() {
        List<String> crowd = new ArrayList<>(List.of(service("orders", "app: rders"), pods("orders", "app: orders")));
        while (crowd.size() <= 200) {
            crowd.add(pods("p" + crowd.size(), "app: p" + crowd.size()));
        }
        assertThat(dangling(new Fleet().file("a.yaml", crowd.toArray(String[]::new)))
                        .nearMiss())
                .isNotNull();
        crowd.add(pods("other", "app: other"));
        assertThat(dangling(new Fleet().file("a.yaml", crowd.toArray(String[]::new)))
                        .nearMiss())
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"site: stock, apps: stock", "apps: stock, site: stock"})
    void theKeyThatIsSpeltMostAlikeIsMeant(String labels) {
        NearMiss near = nearMiss(new Fleet().file("a.yaml", service("any", "app: stock"), pods("any", labels)));
        assertThat(Objects.requireNonNull(near.label()).name()).isEqualTo("apps");
        assertThat(near.differsInValue()).isFalse();
    }
}
