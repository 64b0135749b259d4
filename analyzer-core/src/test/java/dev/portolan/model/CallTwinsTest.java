package dev.portolan.model;

import static dev.portolan.model.Fleet.object;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** A run may hold several systems with objects of one name: which of them a workload means. */
class CallTwinsTest {

    private static final String WEB = object("apps/v1", "Deployment", "web") + """
        spec: {template: {spec: {containers: [{name: main, envFrom: [{configMapRef: {name: settings}}]}]}}}
        """;

    private static String settings(String host) {
        return object("v1", "ConfigMap", "settings") + "data: {URL: 'http://" + host + ":80'}\n";
    }

    private static List<String> hosts(Fleet fleet) {
        return fleet.model().calls().stream().map(Call::host).toList();
    }

    @Test
    void aWorkloadTakesTheConfigMapsOfItsOwnSystem() {
        Fleet fleet = new Fleet()
                .file("x/settings.yaml", settings("far"))
                .file("y/settings.yaml", settings("near"))
                .file("y/web.yaml", WEB);
        assertThat(hosts(fleet)).containsExactly("near");
        assertThat(hosts(fleet.file("y/more.yaml", settings("beside")))).containsExactly("near", "beside");
    }

    @Test
    void whereItsSystemHasNoneItTakesTheFirst() {
        assertThat(hosts(new Fleet()
                        .file("x/settings.yaml", settings("first"))
                        .file("y/settings.yaml", settings("second"))
                        .file("z/web.yaml", WEB)))
                .containsExactly("first");
        assertThat(hosts(new Fleet().file("x/settings.yaml", settings("only")).file("z/web.yaml", WEB)))
                .containsExactly("only");
    }

    private static final String CALLER = object("apps/v1", "Deployment", "web") + """
        spec: {template: {spec: {containers: [{name: main, env: [{name: DB_URL, value: 'http://db:80'}]}]}}}
        """;

    private static final String DB = object("v1", "Service", "db");

    private static String called(Fleet fleet) {
        List<Call> calls = fleet.model().calls();
        assertThat(calls).hasSize(1);
        return Objects.requireNonNull(calls.get(0).service()).manifest().file().path();
    }

    @Test
    void theServiceAppliedTogetherIsCalledAndElseTheNearest() {
        Fleet fleet = new Fleet()
                .file("a/b/db.yaml", DB)
                .file("x/services/db.yaml", DB)
                .file("x/pods/web.yaml", CALLER);
        assertThat(called(fleet)).isEqualTo("x/services/db.yaml");
        assertThat(called(fleet.file("kustomization.yaml", "resources: [a/b/db.yaml, x/pods/web.yaml]\n")))
                .isEqualTo("a/b/db.yaml");
    }
}
