package dev.portolan.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.source.Bundled;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ObjectKindTest {

    @Test
    void builtInKindsAreClusterWideWhereTheServerSaysSo() {
        List<String> wrong = new ArrayList<>();
        int compared = 0;
        String kinds = Objects.requireNonNull(Bundled.text("dev/portolan/schemas/kinds.txt"));
        for (String line : kinds.lines().toList()) {
            String[] columns = line.split("\t", -1);
            boolean served = columns.length > 4 && !columns[4].isEmpty();
            if (served) {
                int slash = columns[0].indexOf('/');
                String group = slash < 0 ? "" : columns[0].substring(0, slash);
                boolean clusterWide = !columns[3].contains("N");
                if (new ObjectKind(group, columns[1]).isClusterWide() != clusterWide) {
                    wrong.add(columns[0] + " " + columns[1]);
                }
                compared++;
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(compared).isGreaterThan(100);
    }

    @ParameterizedTest
    @CsvSource({
        "gateway.networking.k8s.io, GatewayClass",
        "cert-manager.io, ClusterIssuer",
        "external-secrets.io, ClusterSecretStore",
        "kyverno.io, ClusterPolicy"
    })
    void customKindsThatAreClusterWide(String group, String kind) {
        assertThat(new ObjectKind(group, kind).isClusterWide()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "postgresql.cnpg.io, Cluster",
        "cluster.x-k8s.io, Cluster",
        "cluster.x-k8s.io, ClusterClass",
        "addons.cluster.x-k8s.io, ClusterResourceSet",
        "operators.coreos.com, ClusterServiceVersion",
        "ipam.cluster.x-k8s.io, IPAddress",
        "longhorn.io, Node",
        "cert-manager.io, Issuer"
    })
    void customKindsThatLiveInANamespace(String group, String kind) {
        assertThat(new ObjectKind(group, kind).isClusterWide()).isFalse();
    }
}
