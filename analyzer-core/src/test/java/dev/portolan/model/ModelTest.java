package dev.portolan.model;

import static dev.portolan.model.Fleet.configMap;
import static dev.portolan.model.Fleet.object;
import static dev.portolan.model.Fleet.pods;
import static dev.portolan.model.Fleet.service;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.manifest.Answer;
import dev.portolan.manifest.Manifest;
import dev.portolan.manifest.Reference;
import dev.portolan.manifest.Service;
import dev.portolan.manifest.Workload;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the objects of a run say of each other. */
class ModelTest {

    private static Dangling dangling(Fleet fleet) {
        List<Dangling> dangling = fleet.model().dangling();
        assertThat(dangling).hasSize(1);
        return dangling.get(0);
    }

    private static List<String> own(Fleet fleet) {
        Model model = fleet.model();
        Service service = model.services().get(0);
        return model.ownWorkloads(service).stream().map(Workload::name).toList();
    }

    private static final String CART = service("cart", "name: cart, tier: front");

    @Test
    void aSelectorOfNothingIsCertainWherePodsOfItsPlaceAreLabelledAlike() {
        Fleet alike = new Fleet().file("x/a.yaml", CART).file("x/b.yaml", pods("stock", "name: stock, tier: back"));
        assertThat(dangling(alike).complete()).isTrue();
        Fleet otherwise = new Fleet().file("x/a.yaml", CART).file("x/b.yaml", pods("stock", "app: stock"));
        assertThat(dangling(otherwise).complete()).isFalse();
    }

    @Test
    void aPairThatPodsElsewhereHaveShowsThatTheRestIsElsewhere() {
        Fleet fleet = new Fleet()
                .file("x/a.yaml", CART)
                .file("x/b.yaml", pods("stock", "name: stock, tier: back"))
                .file("y/b.yaml", pods("mail", "tier: front"));
        assertThat(dangling(fleet).complete()).isFalse();
        assertThat(dangling(fleet.complete()).complete()).isTrue();
    }

    @Test
    void aServiceWithEndpointsOfItsOwnSelectsWhatItLikes() {
        String cart = service("cart", "name: cart");
        String other = object("v1", "Endpoints", "mail");
        String slice = """
            apiVersion: discovery.k8s.io/v1
            kind: EndpointSlice
            metadata: {name: any, labels: {kubernetes.io/service-name: cart}}
            """;
        assertThat(new Fleet().file("a.yaml", cart, other).model().dangling()).hasSize(1);
        assertThat(new Fleet()
                        .file("a.yaml", cart, object("v1", "Endpoints", "cart"))
                        .model()
                        .dangling())
                .isEmpty();
        assertThat(new Fleet().file("a.yaml", cart, slice).model().dangling()).isEmpty();
        String elsewhere = object("v1", "Endpoints", "cart").replace("name: cart", "name: cart, namespace: shop");
        assertThat(new Fleet().file("a.yaml", cart, elsewhere).model().dangling())
                .hasSize(1);
    }

    @Test
    void podsAppliedTogetherAreAServicesOwnBeforeThoseOfItsName() {
        String cart = service("cart", "app: shop");
        assertThat(own(new Fleet().file("x/a.yaml", cart, pods("any", "app: shop"))))
                .containsExactly("any");
        assertThat(own(new Fleet()
                        .file("x/services/a.yaml", cart)
                        .file("x/pods/a.yaml", pods("cart-main", "app: shop"), pods("mail", "app: shop"))))
                .containsExactly("cart-main");
        assertThat(own(new Fleet()
                        .file("x/a.yaml", cart, pods("any", "app: shop"))
                        .file("y/b.yaml", pods("cart", "app: shop"))))
                .containsExactly("any");
        assertThat(own(new Fleet().file("x/y/a.yaml", cart).file("z/b.yaml", pods("cart", "app: shop"))))
                .isEmpty();
    }

    private static String reading(String key) {
        return object("v1", "Pod", "web") + """
            spec: {containers: [{name: main, env: [{name: A, valueFrom: {configMapKeyRef: {name: settings, key: %s}}}]}]}
            """.formatted(key);
    }

    @ParameterizedTest
    @CsvSource({"mode, YES", "speed, NO"})
    void aConfigMapHasTheKeysThatItIsWrittenWith(String key, Answer expected) {
        Model model =
                new Fleet().file("a.yaml", reading(key), configMap("settings")).model();
        assertThat(model.part(only(model))).isEqualTo(expected);
    }

    @Test
    void whatIsNotThereMayHaveAnyKey() {
        Model model = new Fleet().file("a.yaml", reading("mode")).model();
        assertThat(model.part(only(model))).isEqualTo(Answer.UNKNOWN);
    }

    @Test
    void whatIsMeantAsAWholeHasNoPart() {
        String pod = object("v1", "Pod", "web") + """
            spec: {containers: [{name: main, envFrom: [{configMapRef: {name: settings}}]}]}
            """;
        Model model = new Fleet().file("a.yaml", pod).model();
        assertThat(model.part(only(model))).isEqualTo(Answer.YES);
    }

    private static Reference only(Model model) {
        return model.references().stream()
                .filter(reference -> reference.name().equals("settings"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void clusterWideObjectsEndInNoNamespace() {
        Model model = new Fleet()
                .file("a.yaml", object("v1", "Namespace", "shop"), configMap("settings"))
                .model();
        Manifest namespace = model.manifests().get(0);
        assertThat(model.end(namespace)).isEqualTo(new LinkEnd("Namespace", "", "shop", namespace));
        Manifest settings = model.manifests().get(1);
        assertThat(model.end(settings)).isEqualTo(new LinkEnd("ConfigMap", "default", "settings", settings));
    }

    @Test
    void whatIsNotSaidToBeUndecodedMeansWhatItSays() {
        Model model = new Fleet()
                .file("a.yaml", configMap("settings"), configMap("other"))
                .lastIsUndecoded()
                .model();
        assertThat(model.isDecoded(model.manifests().get(0))).isTrue();
        assertThat(model.isDecoded(model.manifests().get(1))).isFalse();
    }

    @Test
    void aConfigMapThatAnyTargetHasTheKeyOfHasIt() {
        Model model = new Fleet()
                .file("a.yaml", reading("speed"), configMap("settings"))
                .file("b.yaml", configMap("settings").replace("mode", "speed"))
                .model();
        assertThat(model.part(only(model))).isEqualTo(Answer.YES);
    }
}
