package dev.portolan.cli;

import dev.portolan.model.ClusterSettings;
import dev.portolan.model.PortRange;
import dev.portolan.rules.network.NodePorts;
import dev.portolan.rules.vocabulary.Cidr;
import java.util.ArrayList;
import java.util.List;
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

    static ClusterSettings settings(@Nullable ParseResult parsed) throws UsageException {
        return new ClusterSettings(blocks(parsed, POD_NETWORK), blocks(parsed, SERVICE_NETWORK), ports(parsed));
    }

    private static List<String> blocks(@Nullable ParseResult parsed, String option) throws UsageException {
        List<String> blocks = new ArrayList<>();
        String text = Options.text(parsed, option, "");
        for (String block : text.isEmpty() ? List.<String>of() : List.of(text.split(",", -1))) {
            if (Cidr.parse(block.strip()) == null) {
                throw new UsageException(
                        option + " " + text + " is no block of addresses; write such as 10.244.0.0/16 or fd00::/48");
            }
            blocks.add(block.strip());
        }
        return blocks;
    }

    private static @Nullable PortRange ports(@Nullable ParseResult parsed) throws UsageException {
        String text = Options.text(parsed, NODE_PORT_RANGE, "");
        PortRange range = text.isEmpty() ? null : NodePorts.parse(text);
        if (range == null && !text.isEmpty()) {
            throw new UsageException(NODE_PORT_RANGE + " " + text + " is no range of ports; write such as 30000-32767");
        }
        return range;
    }
}
