package dev.portolan.cli;

import dev.portolan.AnalysisException;
import dev.portolan.model.ClusterSettings;
import dev.portolan.rules.network.ClusterWords;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** The options that say what addresses and ports the cluster has. */
final class ClusterOptions {

    private static final String POD_NETWORK = "--pod-network";
    private static final String SERVICE_NETWORK = "--service-network";
    private static final String NODE_PORT_RANGE = "--node-port-range";

    private ClusterOptions() {}

    static void add(CommandSpec spec) {
        spec.addOption(Options.value(
                POD_NETWORK, "CIDR[,CIDR]", "the addresses that pods get, such as 10.244.0.0/16; two for dual stack"));
        spec.addOption(
                Options.value(SERVICE_NETWORK, "CIDR[,CIDR]", "the addresses that Services get, such as 10.96.0.0/12"));
        spec.addOption(Options.value(
                NODE_PORT_RANGE, "FROM-TO", "the ports of Services of type NodePort; 30000-32767 otherwise"));
    }

    static ClusterSettings settings(@Nullable ParseResult parsed) throws AnalysisException {
        try {
            return new ClusterSettings(
                    ClusterWords.blocks(Options.text(parsed, POD_NETWORK, ""), POD_NETWORK),
                    ClusterWords.blocks(Options.text(parsed, SERVICE_NETWORK, ""), SERVICE_NETWORK),
                    ClusterWords.ports(Options.text(parsed, NODE_PORT_RANGE, ""), NODE_PORT_RANGE));
        } catch (IllegalArgumentException wrong) {
            throw new AnalysisException(String.valueOf(wrong.getMessage()));
        }
    }
}
