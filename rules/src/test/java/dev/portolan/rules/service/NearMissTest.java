package dev.portolan.rules.service;

import static dev.portolan.rules.service.Coast.deployment;
import static dev.portolan.rules.service.Coast.service;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What counts as near, the further away the less: a wrong blame costs more than a missed slip. */
class NearMissTest {

    private static final String ORDERS = deployment("orders", "app: orders");
    private static final String SLIP = service("orders", "app: ordres");

    private static void blames(Coast coast, String file) {
        assertThat(coast.findings()).singleElement().asString().startsWith("selector-near-miss " + file + " ");
    }

    private static void isQuiet(Coast coast) {
        assertThat(coast.findings()).isEmpty();
    }

    @Test
    void aSlipIsSeenInTheSameFolderAndInFoldersOfOneParent() {
        blames(new Coast().file("shop/a.yaml", ORDERS).file("shop/b.yaml", SLIP), "shop/b.yaml");
        blames(new Coast().file("x/services/a.yaml", SLIP).file("x/deployments/a.yaml", ORDERS), "x/services/a.yaml");
    }

    @Test
    void aSlipFarAwayNeedsSomethingElseThatSpeaksForIt() {
        blames(new Coast().file("a/b/s.yaml", SLIP).file("c/d/e/d.yaml", ORDERS), "a/b/s.yaml");
        isQuiet(new Coast()
                .file("a/b/s.yaml", service("cart", "app: cart"))
                .file("c/d/e/d.yaml", deployment("card", "app: card")));
    }

    @Test
    void aNeighbourThatHasItsOwnServiceIsNotMeantByAnotherName() {
        isQuiet(new Coast()
                .file("x/a.yaml", deployment("users", "app: users"), service("users", "app: users"))
                .file("x/b/c.yaml", service("user", "app: user")));
    }

    @Test
    void wordsOfAnotherMeaningNeedThePlace() {
        String api = deployment("shop-api", "app: shop, tier: backend");
        String front = service("shop", "app: shop, tier: frontend");
        blames(new Coast().file("a.yaml", api, front), "a.yaml");
        isQuiet(new Coast().file("x/y/a.yaml", api).file("z/b.yaml", front));
    }

    @Test
    void theOnlySelectorAndTheOnlyWorkloadOfAFileBelongTogether() {
        String web = service("web", "app: web").replace("9090", "8080");
        blames(new Coast().file("a.yaml", deployment("nginx", "app: nginx"), web), "a.yaml");
    }

    @Test
    void aServiceThatCallsItselfAsItSelectsMeansPodsElsewhere() {
        String main = deployment("redis-main", "app: redis, role: main");
        String replica = service("redis-replica", "app: redis, role: replica");
        assertThat(new Coast().file("a.yaml", main, replica).findings())
                .singleElement()
                .asString()
                .startsWith("selector-matches-nothing");
        isQuiet(new Coast().file("a.yaml", replica).file("b.yaml", deployment("web", "site: web")));
    }

    @Test
    void anotherKeyForTheSameNameIsSeenInTheSameFolderOnly() {
        String plain = deployment("stock", "app: stock");
        String named = service("stock", "app.kubernetes.io/name: stock");
        blames(new Coast().file("x/a.yaml", plain).file("x/b.yaml", named), "x/b.yaml");
        isQuiet(new Coast().file("x/a.yaml", plain).file("y/b.yaml", named));
    }

    @Test
    void aTemplateBesideMayHoldThePods() {
        String api = deployment("shop-api", "app: shop, tier: backend");
        String front = service("shop", "app: shop, tier: frontend");
        isQuiet(new Coast().file("x/a.yaml", api, front).template("x/b.yaml"));
    }

    @Test
    void anObjectThatCouldNotBeDecodedMayBeThePods() {
        String reports = service("reports", "app: reports");
        assertThat(new Coast().file("a.yaml", reports, ORDERS).findings()).hasSize(1);
        isQuiet(new Coast().file("a.yaml", reports, ORDERS).lastIsUndecoded());
    }

    @Test
    void aKustomizationThatChangesLabelsMakesItUnknown() {
        String reports = service("reports", "app: reports");
        Coast plain = new Coast()
                .file("base/a.yaml", reports, ORDERS)
                .file("base/kustomization.yaml", "resources: [a.yaml]\n");
        assertThat(plain.findings()).hasSize(1);
        isQuiet(plain.file("overlay/kustomization.yaml", "resources: [../base]\npatches: [{path: p.yaml}]\n"));
    }

    @Test
    void aReferenceThatAnyObjectOfTheInputSatisfiesIsSatisfied() {
        isQuiet(new Coast()
                .file("a/s.yaml", service("stock", "app: stock"), deployment("web", "app: stocks"))
                .file("b/c/d.yaml", deployment("stock", "app: stock")));
    }

    @Test
    void whenTheInputIsAllThereIsNothingIsLeftUnsaid() {
        Coast apart =
                new Coast().file("a/b/s.yaml", service("stock", "app: stock")).file("c/d.yaml", ORDERS);
        isQuiet(apart);
        assertThat(apart.complete().findings())
                .isEqualTo(List.of("selector-matches-nothing a/b/s.yaml selector {app: stock} matches no pod in this "
                        + "input; label pods so or select labels that they have"));
    }

    @Test
    void oneNameInTwoFilesOfAFolderMayBeAlternativesInOneKustomizationNot() {
        Coast apart = new Coast().file("x/a.yaml", ORDERS).file("x/b.yaml", ORDERS);
        isQuiet(apart);
        assertThat(apart.file("x/kustomization.yaml", "resources: [a.yaml, b.yaml]\n")
                        .findings())
                .singleElement()
                .asString()
                .startsWith("duplicate-object x/b.yaml");
    }

    @Test
    void aPortNameIsMissedOnlyByPodsOfTheSameSystem() {
        String web = service("web", "app: web").replace("9090", "https");
        String pod = deployment("web", "app: web");
        assertThat(new Coast().file("a.yaml", web, pod).findings()).hasSize(1);
        isQuiet(new Coast().file("a/b/s.yaml", web).file("c/d.yaml", pod));
    }

    private static final String API = deployment("shop-api", "app: shop, tier: backend");

    private static String frontend(String name) {
        return service(name, "app: shop, tier: frontend");
    }

    /** That pods are missing may be said all the same. */
    private static void blamesNobody(Coast coast) {
        assertThat(coast.findings()).noneMatch(finding -> finding.startsWith("selector-near-miss "));
    }

    @Test
    void inAnotherFileOfTheFolderOneHintMoreIsNeeded() {
        blames(new Coast().file("x/a.yaml", API).file("x/b.yaml", frontend("shop")), "x/b.yaml");
        blames(new Coast().file("x/a.yaml", API, frontend("cart")), "x/a.yaml");
        blamesNobody(new Coast().file("x/a.yaml", API).file("x/b.yaml", frontend("cart")));
        String port = frontend("cart").replace("9090", "8080");
        blames(new Coast().file("x/a.yaml", API).file("x/b.yaml", port), "x/b.yaml");
    }

    @Test
    void podsThatAServiceReachesNeedOneHintMore() {
        String own = service("own", "tier: backend");
        blamesNobody(new Coast().file("x/a.yaml", API, own).file("x/b.yaml", frontend("shop")));
        String port = frontend("shop").replace("9090", "http");
        blames(new Coast().file("x/a.yaml", API, own).file("x/b.yaml", port), "x/b.yaml");
    }

    @Test
    void severalPodsWithTheLabelMayAllBeMeantOrNone() {
        String jobs = deployment("jobs", "app: other, tier: jobs");
        blamesNobody(new Coast().file("x/a.yaml", API, jobs, frontend("shop")));
        blames(new Coast().file("x/a.yaml", API, frontend("shop")).file("y/b.yaml", jobs), "x/a.yaml");
        String untold = deployment("jobs", "app: other");
        blames(new Coast().file("x/a.yaml", API, untold, frontend("shop")), "x/a.yaml");
    }

    @Test
    void whatApplicationsSayOfThemselvesWhileTheyRunIsNoSlip() {
        String redis = deployment("redis", "app: redis");
        blames(new Coast().file("a.yaml", redis, service("redis", "app: redis, tier: cache")), "a.yaml");
        blamesNobody(new Coast().file("a.yaml", redis, service("redis", "app: redis, redis-role: cache")));
        blamesNobody(new Coast().file("a.yaml", redis, service("redis", "app: redis, tier: leader")));
        blamesNobody(new Coast().file("a.yaml", redis, service("redis", "app: redis, elected: 'true'")));
    }

    @Test
    void aSlipBesideATemplateIsNone() {
        String door = service("door", "app: ordres");
        blames(new Coast().file("x/a.yaml", ORDERS).file("x/b.yaml", door), "x/b.yaml");
        blamesNobody(new Coast().file("x/a.yaml", ORDERS).file("x/b.yaml", door).template("x/c.yaml"));
    }

    @Test
    void aSlipInFoldersOfOneParentNeedsAName() {
        blamesNobody(new Coast()
                .file("x/services/a.yaml", service("door", "app: ordres"))
                .file("x/deployments/a.yaml", ORDERS));
    }

    @Test
    void aSlipFarAwayIsNoneWherePodsHaveTheirService() {
        String own = service("orders-own", "app: orders");
        blamesNobody(new Coast().file("a/b/s.yaml", SLIP).file("c/d/e/d.yaml", ORDERS, own));
        blamesNobody(new Coast()
                .file("a/b/s.yaml", SLIP)
                .file("c/d/e/d.yaml", ORDERS)
                .template("a/b/t.yaml"));
    }

    @Test
    void aServiceThatCallsItselfSoMeansItWherePodsHaveTheirService() {
        String users = deployment("users", "app: users");
        String user = service("user", "app: user");
        blames(new Coast().file("a.yaml", users, user), "a.yaml");
        blamesNobody(new Coast().file("a.yaml", users, service("users", "app: users"), user));
        blamesNobody(new Coast().file("x/a.yaml", users).file("x/b.yaml", user));
        blames(new Coast().file("x/a.yaml", users).file("x/b.yaml", user.replace("9090", "8080")), "x/b.yaml");
    }

    @Test
    void anotherKeyIsNotMeantWherePodsHaveTheirServiceOrATemplateStandsBeside() {
        String plain = deployment("stock", "app: stock");
        String named = service("stock", "app.kubernetes.io/name: stock");
        String own = service("stock-own", "app: stock");
        blamesNobody(new Coast().file("x/a.yaml", plain, own).file("x/b.yaml", named));
        blamesNobody(new Coast().file("x/a.yaml", plain).file("x/b.yaml", named).template("x/c.yaml"));
    }

    @Test
    void inFoldersOfOneParentPodsThatHaveTheirServiceAreMeantOnlyByItsName() {
        Coast users = new Coast()
                .file("x/pods/a.yaml", deployment("users", "app: users"))
                .file("x/services/a.yaml", service("users", "app: users"));
        blamesNobody(users.file("x/services/b.yaml", service("user", "app: user")));
        blames(
                new Coast()
                        .file("x/pods/a.yaml", deployment("users", "app: users"))
                        .file("x/services/a.yaml", service("users", "app: users"))
                        .file("x/services/b.yaml", service("users-door", "app: usres")),
                "x/services/b.yaml");
    }

    @Test
    void aServiceThatCouldNotBeReadMayReachThePods() {
        String unread = "apiVersion: v1\nkind: Service\nmetadata:\n  name: own\nspec:\n  selector:\n    tier: %s\n";
        Coast apart = new Coast().file("x/a.yaml", API).file("x/b.yaml", frontend("shop"));
        blames(apart.broken("y/z/c.yaml", unread.formatted("other") + "odd: [\n"), "x/b.yaml");
        blamesNobody(apart.broken("y/z/d.yaml", unread.formatted("backend") + "odd: [\n"));
    }
}
