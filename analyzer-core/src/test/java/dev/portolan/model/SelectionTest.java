package dev.portolan.model;

import static dev.portolan.model.Fleet.object;
import static dev.portolan.model.Fleet.pods;
import static dev.portolan.model.Fleet.service;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.manifest.Answer;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which pods selectors with and without expressions choose. */
class SelectionTest {

    private static final String FRONT = pods("front", "app: web, tier: front");
    private static final String BACK = pods("back", "app: web, tier: back");
    private static final String ELSEWHERE = pods("far, namespace: shop", "app: web, tier: front");

    /** The names behind the links of the only budget or policy. */
    private static List<String> isProtected(String budget, String... others) {
        return new Fleet()
                .file("a.yaml", budget).file("b.yaml", others).model().links().stream()
                        .map(link -> link.to().id())
                        .toList();
    }

    private static String budget(String selector) {
        return object("policy/v1", "PodDisruptionBudget", "web") + "spec: {selector: {" + selector + "}}\n";
    }

    @Test
    void pairsAndExpressionsCountTogether() {
        String pair = "matchLabels: {app: web}";
        String notBack = "matchExpressions: [{key: tier, operator: NotIn, values: [back]}]";
        assertThat(isProtected(budget(pair), FRONT, BACK, ELSEWHERE))
                .containsExactly("default/Deployment/front", "default/Deployment/back");
        assertThat(isProtected(budget(notBack), FRONT, BACK, ELSEWHERE)).containsExactly("default/Deployment/front");
        assertThat(isProtected(budget(pair + ", " + notBack), FRONT, BACK, ELSEWHERE))
                .containsExactly("default/Deployment/front");
        assertThat(isProtected(budget("matchLabels: {app: mail}, " + notBack), FRONT, BACK, ELSEWHERE))
                .noneMatch(end -> end.contains("Deployment"));
    }

    @Test
    void anEmptySelectorChoosesAllPodsOfItsNamespace() {
        String policy = object("networking.k8s.io/v1", "NetworkPolicy", "all") + "spec: {podSelector: {}}\n";
        assertThat(isProtected(policy, FRONT, BACK, ELSEWHERE))
                .containsExactly("default/Deployment/front", "default/Deployment/back");
    }

    @Test
    void expressionsSeeLabelsThatABuildAdds() {
        String exists = budget("matchExpressions: [{key: env, operator: Exists}]");
        Fleet fleet = new Fleet().file("a.yaml", exists).file("b.yaml", FRONT);
        assertThat(fleet.model().links()).noneMatch(link -> link.to().id().equals("default/Deployment/front"));
        fleet.file("kustomization.yaml", "commonLabels: {env: prod}\nresources: [a.yaml, b.yaml]\n");
        assertThat(fleet.model().links()).anyMatch(link -> link.to().id().equals("default/Deployment/front"));
    }

    private static Answer selects(String pair, String... workloads) {
        Model model = new Fleet()
                .file("a.yaml", service("web", pair))
                .file("b.yaml", workloads)
                .model();
        return model.selection(model.services().get(0)).answer();
    }

    private static String set(String name) {
        return pods(name, "app: web").replace("Deployment", "StatefulSet");
    }

    @Test
    void aPodOfAStatefulSetIsChosenByItsName() {
        String name = "statefulset.kubernetes.io/pod-name: ";
        assertThat(selects(name + "db-main-0", set("db-main"))).isEqualTo(Answer.YES);
        assertThat(selects(name + "db-main-0", set("db"), set("mail"))).isEqualTo(Answer.NO);
        assertThat(selects(name + "db-main-0", pods("db-main", "app: web"))).isEqualTo(Answer.NO);
        assertThat(selects(name + "db-main-0, app: web", set("db-main"))).isEqualTo(Answer.YES);
        assertThat(selects(name + "db-main-0, app: mail", set("db-main"))).isEqualTo(Answer.NO);
    }

    @Test
    void whatAControllerAloneKnowsMayBeAnything() {
        assertThat(selects("pod-template-hash: 5b6c", pods("web", "app: web"))).isEqualTo(Answer.UNKNOWN);
        assertThat(selects("pod-template-hash: 5b6c", set("web"))).isEqualTo(Answer.NO);
    }
}
