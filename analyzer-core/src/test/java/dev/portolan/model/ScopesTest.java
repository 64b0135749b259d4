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

    @Test
    void whatTheUserSaysBringsFoldersTogether() {
        Fleet apart = new Fleet().file("shop/x/a.yaml", CART).file("shop/y/z/b.yaml", STOCK);
        assertThat(isCertain(apart)).isFalse();
        assertThat(isCertain(apart.scope("shop/x"))).isFalse();
        assertThat(isCertain(apart.scope("sho"))).isFalse();
        assertThat(isCertain(apart.scope("shop"))).isTrue();
    }

    @Test
    void theWorkingDirectoryAsAScopeHoldsAll() {
        Fleet apart = new Fleet().file("x/a.yaml", CART).file("y/z/b.yaml", STOCK);
        assertThat(isCertain(apart.scope(""))).isTrue();
    }

    @Test
    void labelsOfABuildAreKeysOfItsPods() {
        String plain = STOCK.replace(", tier: back", "");
        String labels = "labels: [{pairs: {tier: back}, includeTemplates: true}]\n" + BASE;
        Fleet fleet = new Fleet().file("base/a.yaml", CART).file("base/b.yaml", plain);
        assertThat(isCertain(fleet)).isFalse();
        assertThat(isCertain(fleet.file("base/kustomization.yaml", labels))).isTrue();
    }

    @Test
    void podsThatABuildMovesAreOfItsNamespaceThere() {
        String moved = "namespace: shop\nresources: [../x, ../y/z]\n";
        String cart = CART.replace("name: cart}", "name: cart, namespace: shop}");
        Fleet fleet = new Fleet()
                .file("x/a.yaml", cart)
                .file("x/kustomization.yaml", "resources: [a.yaml]\n")
                .file("y/z/b.yaml", STOCK)
                .file("y/z/kustomization.yaml", "resources: [b.yaml]\n");
        assertThat(isCertain(fleet)).isFalse();
        assertThat(isCertain(fleet.file("over/kustomization.yaml", moved))).isTrue();
    }

    /** The component is named last, so that what takes it has to be asked again. */
    @Test
    void aComponentOfAComponentPatchesAllThatThoseHoldWhoTakeIt() {
        String component = "apiVersion: kustomize.config.k8s.io/v1alpha1\nkind: Component\n";
        Fleet taken = fleet().file("base/kustomization.yaml", BASE + "components: [../mid]\n")
                .file("mid/kustomization.yaml", component + "components: [../part]\n")
                .file("part/kustomization.yaml", component + "patches: [{path: p.yaml}]\n");
        assertThat(isCertain(taken)).isFalse();
    }

    @Test
    void whatABuildPatchesElsewhereMayBecomeThePodsOfIt() {
        Fleet fleet = new Fleet()
                .file("x/a.yaml", CART)
                .file("x/kustomization.yaml", "resources: [a.yaml]\n")
                .file("y/z/b.yaml", STOCK)
                .file("y/z/kustomization.yaml", "resources: [b.yaml]\npatches: [{path: p.yaml}]\n")
                .file("over/kustomization.yaml", "resources: [../x, ../y/z]\n");
        assertThat(isCertain(fleet)).isFalse();
    }

    @Test
    void aKustomizationThatPatchesMayHideWhatLiesBesideItOrWhatItNames() {
        String patches = "patches: [{path: p.yaml}]\n";
        assertThat(isCertain(fleet().file("base/kustomization.yaml", "resources: [b.yaml]\n" + patches)))
                .isFalse();
        assertThat(isCertain(fleet().file("kustomization.yaml", "resources: [base/a.yaml, base/b.yaml]\n" + patches)))
                .isFalse();
        assertThat(isCertain(fleet().file("else/kustomization.yaml", "resources: [c.yaml]\n" + patches)))
                .isTrue();
    }

    @Test
    void patchedBasesThatNameEachOtherEndSomewhere() {
        Fleet circle = fleet().file("base/kustomization.yaml", BASE + "patches: [{path: p.yaml}]\nbases: [../over]\n")
                .file("over/kustomization.yaml", "resources: [../base]\n");
        assertThat(isCertain(circle)).isFalse();
    }

    private static Fleet chain(int length) {
        Fleet fleet = fleet().file("base/kustomization.yaml", BASE);
        for (int i = 1; i < length; i++) {
            String next = i == 1 ? "base" : "k" + (i - 1);
            fleet.file("k" + i + "/kustomization.yaml", "resources: [../" + next + "]\n");
        }
        return fleet;
    }

    @Test
    void whatABuildHoldsBelowFiveHundredFoldersIsUnknown() {
        assertThat(isCertain(chain(501))).isTrue();
        assertThat(isCertain(chain(502))).isFalse();
    }

    @Test
    void anObjectThatCannotBeDecodedMayBeThePods() {
        for (String kind : List.of("Deployment", "Deploymnet", "Anything")) {
            Fleet doubtful = fleet().file("base/c.yaml", object("apps/v1", kind, "any"));
            assertThat(isCertain(doubtful.lastIsUndecoded())).as(kind).isFalse();
        }
        Fleet custom = fleet().file("base/c.yaml", object("serving.example.com/v1", "Service", "any"));
        assertThat(isCertain(custom.lastIsUndecoded())).isFalse();
        Fleet settings = fleet().file("base/c.yaml", object("v1", "ConfigMap", "any"));
        assertThat(isCertain(settings.lastIsUndecoded())).isTrue();
    }

    private static final String UNREAD = "resources: [\n";

    /** With all that a patch would leave out. */
    private static final String WHOLE = STOCK.replace("name: main}", "name: main, image: a}");

    private static boolean isTakenUnread(Fleet fleet) {
        Model model = fleet.model();
        return model.scopes().isTakenUnread(model.workloads().get(0).manifest().file());
    }

    @Test
    void aKustomizationThatCannotBeReadMayTakeWhatLiesBelowIt() {
        Fleet below = new Fleet().file("shop/base/b.yaml", WHOLE);
        assertThat(isTakenUnread(below)).isFalse();
        assertThat(isTakenUnread(below.file("sho/kustomization.yaml", UNREAD))).isFalse();
        assertThat(isTakenUnread(below.file("shop/kustomization.yaml", "resources: [base/b.yaml]\n")))
                .isFalse();
        assertThat(isTakenUnread(new Fleet().file("shop/base/b.yaml", WHOLE).file("shop/kustomization.yaml", UNREAD)))
                .isTrue();
        assertThat(isTakenUnread(new Fleet().file("shop/base/b.yaml", WHOLE).file("kustomization.yaml", UNREAD)))
                .isTrue();
    }

    @Test
    void whatAKustomizationThatCannotBeReadTakesIsAppliedTogether() {
        Fleet apart = new Fleet().file("x/a.yaml", CART).file("y/z/b.yaml", WHOLE);
        Model model = apart.file("kustomization.yaml", UNREAD).model();
        assertThat(model.scopes()
                        .together(
                                model.services().get(0).manifest(),
                                model.workloads().get(0).manifest()))
                .isTrue();
    }
}
