package dev.portolan.model;

import static dev.portolan.model.Fleet.object;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Whether the input shows all that is applied together: only then is a selector of nothing surely wrong. */
class ScopesTest {

    private static final String CART = object("v1", "Service", "cart") + """
        spec: {selector: {name: cart, tier: front}, ports: [{port: 80}]}
        """;

    /** Pods that nobody takes for those of the cart, labelled by the same keys. */
    private static final String STOCK = object("apps/v1", "Deployment", "stock") + """
        spec: {template: {metadata: {labels: {name: stock, tier: back}}, spec: {containers: [{name: main}]}}}
        """;

    private static final String BASE = "resources: [a.yaml, b.yaml]\n";

    private static Fleet fleet() {
        return new Fleet().file("base/a.yaml", CART).file("base/b.yaml", STOCK);
    }

    private static boolean isCertain(Fleet fleet) {
        List<Dangling> dangling = fleet.model().dangling();
        assertThat(dangling).hasSize(1);
        return dangling.get(0).complete();
    }

    @Test
    void aKustomizationThatOnlyListsHidesNothing() {
        assertThat(isCertain(fleet())).isTrue();
        assertThat(isCertain(fleet().file("base/kustomization.yaml", BASE))).isTrue();
        assertThat(isCertain(fleet().file("base/kustomization.yaml", BASE)
                        .file("over/kustomization.yaml", "resources: [../base]\n")))
                .isTrue();
    }

    @Test
    void aResourceOutsideOfTheInputMayHoldThePods() {
        assertThat(isCertain(fleet().file("base/kustomization.yaml", "resources: [a.yaml, b.yaml, ../elsewhere]\n")))
                .isFalse();
        assertThat(isCertain(fleet().file("base/kustomization.yaml", "resources: [../elsewhere, a.yaml, b.yaml]\n")))
                .isFalse();
    }

    @Test
    void whatAnOverlayPatchesMayBecomeThePods() {
        Fleet patched = fleet().file("base/kustomization.yaml", BASE)
                .file("over/kustomization.yaml", "resources: [../base]\npatches: [{path: p.yaml}]\n");
        assertThat(isCertain(patched)).isFalse();
        Fleet twice = fleet().file("base/kustomization.yaml", BASE)
                .file("over/kustomization.yaml", "resources: [../base]\n")
                .file("top/kustomization.yaml", "resources: [../over]\npatches: [{path: p.yaml}]\n");
        assertThat(isCertain(twice)).isFalse();
        Fleet beside = fleet().file("base/kustomization.yaml", BASE)
                .file("other/kustomization.yaml", "resources: [x.yaml]\npatches: [{path: p.yaml}]\n");
        assertThat(isCertain(beside)).isTrue();
    }

    @Test
    void aComponentPatchesAllThatThoseHoldWhoTakeIt() {
        String component = """
            apiVersion: kustomize.config.k8s.io/v1alpha1
            kind: Component
            patches: [{path: p.yaml}]
            """;
        Fleet taken = fleet().file("base/kustomization.yaml", BASE)
                .file("component/kustomization.yaml", component)
                .file("over/kustomization.yaml", "resources: [../base]\ncomponents: [../component]\n");
        assertThat(isCertain(taken)).isFalse();
        Fleet left = fleet().file("base/kustomization.yaml", BASE)
                .file("component/kustomization.yaml", component)
                .file("over/kustomization.yaml", "resources: [../base]\n");
        assertThat(isCertain(left)).isTrue();
    }

    @Test
    void aKustomizationBringsFoldersTogether() {
        Fleet apart = new Fleet().file("x/a.yaml", CART).file("y/z/b.yaml", STOCK);
        assertThat(isCertain(apart)).isFalse();
        assertThat(isCertain(apart.file("kustomization.yaml", "resources: [x/a.yaml, y/z/b.yaml]\n")))
                .isTrue();
    }

    @Test
    void aBaseOfTwoBringsThemTogether() {
        assertThat(isCertain(new Fleet()
                        .file("x/a.yaml", CART)
                        .file("x/kustomization.yaml", "resources: [a.yaml]\n")
                        .file("y/z/b.yaml", STOCK)
                        .file("y/z/kustomization.yaml", "resources: [b.yaml]\n")
                        .file("over/kustomization.yaml", "resources: [../x, ../y/z]\n")))
                .isTrue();
    }

    @Test
    void anOperatorsObjectMayMakeThePods() {
        String custom = object("example.com/v1", "Harbour", "cart") + """
            spec: {template: {spec: {containers: [{name: main, image: a}]}}}
            """;
        assertThat(isCertain(fleet().file("base/c.yaml", custom))).isFalse();
        assertThat(isCertain(fleet().file("else/c.yaml", custom))).isTrue();
    }
}
