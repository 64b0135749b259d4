package dev.portolan.defaults;

import dev.portolan.manifest.Defaulted;
import dev.portolan.manifest.ListValue;
import dev.portolan.manifest.ObjectValue;
import dev.portolan.manifest.ScalarValue;
import dev.portolan.manifest.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * The addresses and ports that a cluster with IPv4 alone gives a Service. Source: kubernetes,
 * pkg/registry/core/service/storage/alloc.go.
 */
final class ServiceAllocation {

    private static final String ADDRESS = "the cluster picks one from its service network";
    private static final String NODE_PORT = "the cluster picks one from its node ports, by default 30000 to 32767";
    private static final String FAMILY = "default: the cluster's first IP family";
    private static final String NO_SELECTOR = "default of a headless Service without a selector";
    private static final String FOUR = "IPv4";
    private static final String SIX = "IPv6";
    private static final String SAME_AS_ADDRESS = "same as clusterIP";

    private ServiceAllocation() {}

    static void assign(ObjectDraft spec) {
        if (spec.is("type", "ExternalName")) {
            spec.drop("internalTrafficPolicy", "it means nothing for an external name");
            return;
        }
        addresses(spec);
        families(spec);
        if (spec.is("type", "NodePort")
                || (spec.is("type", "LoadBalancer") && !isFalse(spec, "allocateLoadBalancerNodePorts"))) {
            spec.changeEach("ports", ServiceAllocation::port);
        }
        if (spec.is("type", "LoadBalancer") && spec.is("externalTrafficPolicy", "Local")) {
            spec.assign("healthCheckNodePort", NODE_PORT);
        }
    }

    private static boolean isFalse(ObjectDraft draft, String name) {
        return draft.has(name) && draft.is(name, "false");
    }

    private static ObjectValue port(ObjectValue port) {
        return ObjectDraft.of(port).assign("nodePort", NODE_PORT).done();
    }

    private static void addresses(ObjectDraft spec) {
        if (spec.lacks("clusterIP")) {
            Value first = spec.get("clusterIPs") instanceof ListValue list
                            && !list.items().isEmpty()
                    ? list.items().get(0)
                    : null;
            if (first instanceof ScalarValue) {
                spec.put("clusterIP", Origins.copy(first, new Defaulted("same as the first of clusterIPs")));
            } else {
                spec.assign("clusterIP", ADDRESS);
            }
        }
        if (spec.lacks("clusterIPs") && spec.get("clusterIP") instanceof ScalarValue address) {
            boolean assigned = address.text().equals(Assigning.TEXT);
            Value item =
                    assigned ? Assigning.value(SAME_AS_ADDRESS) : Origins.copy(address, new Defaulted(SAME_AS_ADDRESS));
            spec.put("clusterIPs", new ListValue(item.origin(), List.of(item)));
        }
    }

    private static void families(ObjectDraft spec) {
        if (spec.is("clusterIP", "None") && spec.lacks("selector")) {
            headlessFamilies(spec);
            return;
        }
        spec.fill("ipFamilyPolicy", "SingleStack");
        boolean isSix = spec.text("clusterIP").contains(":");
        spec.fill("ipFamilies", Lists.defaulted(isSix ? "from clusterIP" : FAMILY, isSix ? SIX : FOUR));
    }

    /** Without a selector, somebody else makes the endpoints, perhaps of both families. */
    private static void headlessFamilies(ObjectDraft spec) {
        spec.fill("ipFamilyPolicy", "RequireDualStack", NO_SELECTOR);
        boolean dual = !spec.is("ipFamilyPolicy", "SingleStack");
        if (spec.lacks("ipFamilies")) {
            spec.put("ipFamilies", dual ? Lists.defaulted(NO_SELECTOR, FOUR, SIX) : Lists.defaulted(FAMILY, FOUR));
        } else if (dual
                && spec.get("ipFamilies") instanceof ListValue written
                && written.items().size() == 1) {
            List<Value> both = new ArrayList<>(written.items());
            boolean isFour =
                    both.get(0) instanceof ScalarValue first && first.text().equals(FOUR);
            both.addAll(Lists.defaulted(NO_SELECTOR, isFour ? SIX : FOUR).items());
            spec.put("ipFamilies", new ListValue(written.origin(), both));
        }
    }
}
