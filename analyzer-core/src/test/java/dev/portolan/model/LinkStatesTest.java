package dev.portolan.model;

import static dev.portolan.model.Fleet.configMap;
import static dev.portolan.model.Fleet.deployment;
import static dev.portolan.model.Fleet.object;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.manifest.Manifest;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Where links end, and whether they hold. */
class LinkStatesTest {

    private static final String PODS = object("apps/v1", "Deployment", "web") + """
        spec:
          template:
            metadata: {labels: {app: web}}
            spec: {containers: [{name: main, ports: [{name: http, containerPort: 8080}]}]}
        """;

    private static String service(String name, String spec) {
        return object("v1", "Service", name) + "spec: {" + spec + "}\n";
    }

    private static String ingress(String service, String port) {
        return object("networking.k8s.io/v1", "Ingress", "door") + """
            spec: {defaultBackend: {service: {name: %s, port: {%s}}}}
            """.formatted(service, port);
    }

    private static List<String> links(Fleet fleet) {
        return fleet.model().links().stream().map(LinkStatesTest::inWords).toList();
    }

    private static String inWords(Link link) {
        String ports = link.ports().stream()
                .map(port -> " " + port.port() + "/" + port.name() + ">" + port.target())
                .collect(Collectors.joining());
        Manifest near = link.near();
        return link.from().id() + " " + link.type().word() + " " + link.to().id() + ports + " "
                + link.state().word() + (near == null ? "" : " near " + near.name());
    }

    @Test
    void everyPortOfAServiceHasItsTargetOrNone() {
        assertThat(links(new Fleet()
                        .file(
                                "web.yaml",
                                PODS,
                                service(
                                        "web",
                                        "selector: {app: web}, ports: [{name: a, port: 80, targetPort:"
                                                + " http}, {name: b, port: 81}]"))))
                .containsExactly("default/Service/web selects default/Deployment/web 80/a>8080 81/b>81 ok");
        assertThat(links(new Fleet()
                        .file(
                                "web.yaml",
                                PODS,
                                service("web", "selector: {app: web}, ports: [{port: 80, targetPort: htpp}]"))))
                .containsExactly("default/Service/web selects default/Deployment/web 80/>null broken");
    }

    @Test
    void aSelectorWithoutPodsEndsInWhatItAsksFor() {
        String slip = service("web", "selector: {app: wbe, tier: front}, ports: [{port: 80}]");
        assertThat(links(new Fleet().file("web.yaml", PODS, slip.replace(", tier: front", ""))))
                .containsExactly("default/Service/web selects default/Pod/app=wbe broken near web");
        assertThat(links(new Fleet().file("web.yaml", slip)))
                .containsExactly("default/Service/web selects default/Pod/app=wbe,tier=front unknown");
    }

    @Test
    void aSelectorWhosePodsLiveInAnotherNamespaceEndsNearThem() {
        String elsewhere = PODS.replace("name: web}", "name: web, namespace: shop}");
        assertThat(links(new Fleet()
                        .file("web.yaml", elsewhere, service("web", "selector: {app: web}, ports: [{port: 80}]"))))
                .containsExactly("default/Service/web selects default/Pod/app=web broken near web");
    }

    @Test
    void onlyItsOwnPodsAreAServicesWhereItHasSome() {
        String web = service("web", "selector: {app: web}, ports: [{port: 80, targetPort: http}]");
        String twin = PODS.replace("name: web}", "name: twin}").replace("8080", "9090");
        Fleet apart = new Fleet().file("x/a.yaml", PODS, web).file("y/b.yaml", twin);
        assertThat(links(apart)).containsExactly("default/Service/web selects default/Deployment/web 80/>8080 ok");
        assertThat(links(apart.file("kustomization.yaml", "resources: [x/a.yaml, y/b.yaml]\n")))
                .containsExactly(
                        "default/Service/web selects default/Deployment/web 80/>8080 ok",
                        "default/Service/web selects default/Deployment/twin 80/>9090 ok");
        assertThat(links(new Fleet().file("x/y/a.yaml", web).file("z/b.yaml", PODS, twin)))
                .hasSize(2);
    }

    @Test
    void aRouteHoldsWhereServiceAndPortAreThere() {
        String web = service("web", "type: LoadBalancer, ports: [{name: http, port: 80}]");
        assertThat(links(new Fleet().file("web.yaml", web, ingress("web", "number: 80"))))
                .containsExactly(
                        "Outside/outside exposes default/Service/web ok",
                        "Outside/outside exposes default/Ingress/door ok",
                        "default/Ingress/door routes default/Service/web 80/http>null ok");
        assertThat(links(new Fleet().file("web.yaml", web, ingress("web", "name: https"))))
                .contains("default/Ingress/door routes default/Service/web null/https>null broken");
        assertThat(links(new Fleet().file("web.yaml", web, ingress("wbe", "number: 80"))))
                .contains("default/Ingress/door routes default/Service/wbe 80/>null broken near web");
        assertThat(links(new Fleet().file("web.yaml", ingress("web", "number: 80"))))
                .contains("default/Ingress/door routes default/Service/web 80/>null unknown");
    }

    @Test
    void oneLinkStandsForAllPlacesThatSayIt() {
        String pod = object("v1", "Pod", "web") + """
            spec:
              containers:
                - name: main
                  env:
                    - {name: A, valueFrom: {configMapKeyRef: {name: settings, key: mode}}}
                    - {name: B, valueFrom: {configMapKeyRef: {name: settings, key: mood, optional: %s}}}
            """;
        assertThat(links(new Fleet().file("web.yaml", pod.formatted("false"), configMap("settings"))))
                .containsExactly("default/Pod/web uses-config default/ConfigMap/settings broken");
        assertThat(links(new Fleet().file("web.yaml", pod.formatted("true"), configMap("settings"))))
                .containsExactly("default/Pod/web uses-config default/ConfigMap/settings ok");
    }

    @Test
    void oneLinkHasThePortsOfAllPlacesThatSayIt() {
        String door = object("networking.k8s.io/v1", "Ingress", "door") + """
            spec:
              rules:
                - http:
                    paths:
                      - {path: /a, backend: {service: {name: web, port: {number: 80}}}}
                      - {path: /b, backend: {service: {name: web, port: {number: 81}}}}
                      - {path: /c, backend: {service: {name: web, port: {number: 80}}}}
            """;
        String web = service("web", "ports: [{name: a, port: 80}, {name: b, port: 81}]");
        assertThat(links(new Fleet().file("web.yaml", web, door)))
                .contains("default/Ingress/door routes default/Service/web 80/a>null 81/b>null ok");
    }

    @Test
    void whatLivesInAnotherNamespaceIsMissedWhereBothAreWritten() {
        String shop = configMap("settings, namespace: shop");
        assertThat(links(new Fleet().file("a.yaml", deployment("web, namespace: front", "settings"), shop)))
                .containsExactly("front/Deployment/web uses-config front/ConfigMap/settings broken near settings");
        assertThat(links(new Fleet().file("a.yaml", deployment("web", "settings"), shop)))
                .containsExactly("default/Deployment/web uses-config default/ConfigMap/settings unknown near settings");
        assertThat(links(new Fleet()
                        .file("a.yaml", deployment("web, namespace: front", "settings"), configMap("settings"))))
                .containsExactly("front/Deployment/web uses-config front/ConfigMap/settings unknown near settings");
    }

    @Test
    void podsThatMayBeSelectedAreDrawnSo() {
        String hash = "pod-template-hash: 5b6c";
        assertThat(links(new Fleet()
                        .file(
                                "web.yaml",
                                PODS,
                                service("web", "selector: {" + hash + "}, ports: [{port: 80}]"),
                                object("policy/v1", "PodDisruptionBudget", "budget")
                                        + "spec: {selector: {matchLabels: {" + hash + "}}}\n")))
                .containsExactly(
                        "default/Service/web selects default/Deployment/web unknown",
                        "default/PodDisruptionBudget/budget protects default/Deployment/web unknown");
    }

    @Test
    void aPodTemplateRunsNothing() {
        String template = object("v1", "PodTemplate", "any") + """
            template: {spec: {containers: [{name: main, envFrom: [{configMapRef: {name: settings}}]}]}}
            """;
        assertThat(links(new Fleet().file("a.yaml", template, configMap("settings"))))
                .isEmpty();
    }

    @Test
    void theNearestOfSeveralSystemsIsTheOwn() {
        List<Link> links = new Fleet()
                .file("a/settings.yaml", configMap("settings"))
                .file("b/web.yaml", deployment("web", "settings"))
                .file("b/settings.yaml", configMap("settings"))
                .model()
                .links();
        assertThat(links)
                .singleElement()
                .satisfies(link -> assertThat(link.to().manifest())
                        .extracting(Manifest::file)
                        .hasToString("b/settings.yaml"));
        assertThat(new Fleet()
                        .file("a/b/settings.yaml", configMap("settings"))
                        .file("x/pods/web.yaml", deployment("web", "settings"))
                        .file("x/maps/settings.yaml", configMap("settings"))
                        .model()
                        .links())
                .singleElement()
                .satisfies(link -> assertThat(link.to().manifest())
                        .extracting(Manifest::file)
                        .hasToString("x/maps/settings.yaml"));
    }

    @Test
    void policiesAndBudgetsProtectWhatTheySelect() {
        assertThat(links(new Fleet()
                        .file(
                                "web.yaml",
                                PODS,
                                object("policy/v1", "PodDisruptionBudget", "budget")
                                        + "spec: {selector: {matchExpressions: [{key: app, operator: Exists}]}}\n",
                                object("networking.k8s.io/v1", "NetworkPolicy", "wall") + "spec: {podSelector: {}}\n",
                                object("networking.k8s.io/v1", "NetworkPolicy", "other")
                                        + "spec: {podSelector: {matchLabels: {app: db}}}\n")))
                .startsWith(
                        "default/PodDisruptionBudget/budget protects default/Deployment/web ok",
                        "default/NetworkPolicy/wall protects default/Deployment/web ok")
                .hasSize(3);
    }

    @Test
    void gatewaysRouteToTheRoutesThatHangOnThem() {
        String route = object("gateway.networking.k8s.io/v1", "HTTPRoute", "shop") + """
            spec: {parentRefs: [{name: door}], rules: [{backendRefs: [{name: web, port: 80}]}]}
            """;
        String gateway =
                object("gateway.networking.k8s.io/v1", "Gateway", "door") + "spec: {listeners: [{name: http}]}\n";
        assertThat(links(new Fleet().file("web.yaml", gateway, route, service("web", "ports: [{port: 80}]"))))
                .containsExactly(
                        "Outside/outside exposes default/Gateway/door ok",
                        "default/Gateway/door routes default/HTTPRoute/shop ok",
                        "default/HTTPRoute/shop routes default/Service/web 80/>null ok");
        String section = route.replace("name: door", "name: door, sectionName: https");
        assertThat(links(new Fleet().file("web.yaml", gateway, section)))
                .contains("default/Gateway/door routes default/HTTPRoute/shop broken");
        assertThat(links(new Fleet().file("web.yaml", gateway, section.replace("https", "http"))))
                .contains("default/Gateway/door routes default/HTTPRoute/shop ok");
    }

    @Test
    void autoscalersScaleWorkloads() {
        String scaler = object("autoscaling/v2", "HorizontalPodAutoscaler", "more") + """
            spec: {scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: web}}
            """;
        assertThat(links(new Fleet().file("web.yaml", PODS, scaler)))
                .containsExactly("default/HorizontalPodAutoscaler/more scales default/Deployment/web ok");
    }
}
