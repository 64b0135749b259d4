package dev.portolan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code --pod-network}, {@code --service-network} and {@code --node-port-range}. */
class ClusterOptionsTest {

    private static final String INPUT = """
        apiVersion: v1
        kind: Service
        metadata: {name: web}
        spec:
          type: NodePort
          selector: {app: web}
          ports: [{port: 80, nodePort: 20500}]
        ---
        apiVersion: v1
        kind: ConfigMap
        metadata: {name: settings}
        data:
          pod: 10.32.1.2:80
          service: "http://[fd00:96::7]:80"
        ---
        apiVersion: crd.projectcalico.org/v1
        kind: IPPool
        metadata: {name: pods}
        spec: {cidr: 10.40.0.0/16}
        """;

    @TempDir
    private Path folder;

    private Run check(String... options) {
        String[] args = new String[options.length + 4];
        args[0] = "check";
        args[1] = "--notes";
        args[2] = "--no-snippets";
        args[3] = "-";
        System.arraycopy(options, 0, args, 4, options.length);
        return Run.with(INPUT, Terminal.none(), folder, args);
    }

    @Test
    void withoutThemTheUsualOnesCount() {
        assertThat(check().out())
                .contains("nodePort 20500 is outside 30000-32767")
                .doesNotContain("hard-coded-address", "pod-network-mismatch");
    }

    @Test
    void nodePortsGoByTheGivenRange() {
        assertThat(check("--node-port-range", "20000-20600").out())
                .doesNotContain("node-port-range]")
                .contains("fixed ports are safe from 20000 to 20017");
        assertThat(check("--node-port-range", "20000-20400").out()).contains("is outside 20000-20400");
    }

    @Test
    void networksAreComparedWithTheInput() {
        String out = check("--pod-network", "10.32.0.0/16,fd00:244::/56", "--service-network=fd00:96::/112")
                .out();
        assertThat(out)
                .contains("10.32.1.2 is an address that the cluster gives to a pod")
                .contains("fd00:96::7 is an address that the cluster gives to a Service")
                .contains("cidr of IPPool \"pods\" 10.40.0.0/16 is not the network of the pods, --pod-network"
                        + " 10.32.0.0/16");
        assertThat(check("--service-network", "10.40.7.0/24").out())
                .contains("cidr of IPPool \"pods\" 10.40.0.0/16 shares addresses with --service-network 10.40.7.0/24");
    }

    @ParameterizedTest
    @CsvSource({
        "--pod-network, 10.244.0.0",
        "--pod-network, '10.244.0.0/16,'",
        "--service-network, pods",
        "--node-port-range, 30000",
        "--node-port-range, 32767-30000",
        "--node-port-range, 30000-70000"
    })
    void whatIsNoNetworkOrRangeEndsWithTwo(String option, String value) {
        Run run = check(option, value);
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(option + " " + value + " is no ");
    }
}
