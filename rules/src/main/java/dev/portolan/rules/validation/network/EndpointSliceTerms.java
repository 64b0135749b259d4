package dev.portolan.rules.validation.network;

import dev.portolan.manifest.Field;
import dev.portolan.rule.Reporter;
import dev.portolan.rules.validation.LabelTerms;
import dev.portolan.rules.validation.Term;
import dev.portolan.rules.vocabulary.DnsLabel;
import dev.portolan.rules.vocabulary.DnsSubdomain;
import dev.portolan.rules.vocabulary.IpAddress;
import dev.portolan.rules.vocabulary.LabelValue;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an EndpointSlice holds. */
final class EndpointSliceTerms {

    private static final int MOST_ENDPOINTS = 1000;
    private static final int MOST_ADDRESSES = 100;
    private static final int MOST_PORTS = 20_000;
    private static final int MOST_ZONES = 8;
    private static final int MOST_TOPOLOGY_LABELS = 16;
    private static final int NODE_HINTS = 35;

    private EndpointSliceTerms() {}

    static void check(Field root, Reporter report) {
        Field type = root.get("addressType");
        Term.isEmpty(type, report);
        Field endpoints = root.get("endpoints");
        if (atMost(endpoints, MOST_ENDPOINTS, report)) {
            endpoints.items().forEach(endpoint -> checkEndpoint(endpoint, type.text(), report));
        }
        if (atMost(root.get("ports"), MOST_PORTS, report)) {
            checkPorts(root.get("ports"), report);
        }
    }

    private static boolean atMost(Field list, int most, Reporter report) {
        int count = list.items().size();
        if (count > most) {
            report.atKey(list, list.name() + " has " + count + " items; at most " + most + " are allowed");
        }
        return count <= most;
    }

    private static void checkEndpoint(Field endpoint, String type, Reporter report) {
        Field addresses = endpoint.get("addresses");
        if (addresses.isList() && addresses.items().isEmpty()) {
            report.atKey(addresses, "addresses is empty; write at least one");
        }
        atMost(addresses, MOST_ADDRESSES, report);
        for (Field address : addresses.items()) {
            if (address.isString() || address.isAbsent()) {
                Term.check(address, problem(address.text(), type, report), report);
            }
        }
        Field node = endpoint.get("nodeName");
        if (node.isString()) {
            Term.check(node, DnsSubdomain.problem(node.text()), report);
        }
        Field host = endpoint.get("hostname");
        if (host.isString()) {
            Term.check(host, DnsLabel.problem(host.text()), report);
        }
        Field topology = endpoint.get("deprecatedTopology");
        LabelTerms.labels(topology, report);
        if (topology.members().size() > MOST_TOPOLOGY_LABELS) {
            report.atKey(
                    topology,
                    "deprecatedTopology has " + topology.members().size() + " labels; at most 16 are allowed");
        }
        checkHints(endpoint.get("hints"), report);
    }

    private static @Nullable String problem(String text, String type, Reporter report) {
        return switch (type) {
            case "IPv4" -> addressProblem(text, 4, report);
            case "IPv6" -> addressProblem(text, 6, report);
            case "FQDN" -> nameProblem(text);
            default -> null;
        };
    }

    private static @Nullable String addressProblem(String text, int version, Reporter report) {
        IpAddress address = IpAddress.parse(text);
        if (address != null && address.version() != version) {
            return "is no IPv" + version + " address, as addressType says";
        }
        String problem = InvalidEndpoints.addressProblem(text, report);
        if (problem != null || address == null || !IpTerms.isStrict(report.version())) {
            return problem;
        }
        return address.canonical().equals(text) ? null : "must be written " + address.canonical();
    }

    private static @Nullable String nameProblem(String text) {
        String name = text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
        String problem = DnsSubdomain.problem(name);
        if (problem != null) {
            return problem;
        }
        String[] parts = name.split("\\.", -1);
        for (String part : parts) {
            if (DnsLabel.problem(part) != null) {
                return "every part between dots " + DnsLabel.problem(part);
            }
        }
        return parts.length < 2 ? "must be a whole name with a dot, such as db.example.com" : null;
    }

    private static void checkHints(Field hints, Reporter report) {
        Field zones = hints.get("forZones");
        if (atMost(zones, MOST_ZONES, report)) {
            checkNames(zones, LabelValue::problem, report);
        }
        Field nodes = hints.get("forNodes");
        if (report.version().isAtLeast(NODE_HINTS) && atMost(nodes, MOST_ZONES, report)) {
            checkNames(nodes, DnsSubdomain::problem, report);
        }
    }

    private static void checkNames(Field list, Terms terms, Reporter report) {
        Map<String, Field> names = new HashMap<>();
        for (Field item : list.items()) {
            Field name = item.get("name");
            if (!name.isString()) {
                continue;
            }
            Term.check(name, terms.problem(name.text()), report);
            Field first = names.putIfAbsent(name.text(), name);
            if (first != null) {
                report.at(name, "name \"" + name.text() + "\" is listed twice; remove one")
                        .related(first, "the first one");
            }
        }
    }

    /** Why a text is none of some kind of terms, in words. */
    private interface Terms {
        @Nullable
        String problem(String text);
    }

    private static void checkPorts(Field ports, Reporter report) {
        Map<String, Field> names = new HashMap<>();
        for (Field port : ports.items()) {
            Field name = port.get("name");
            if (!name.text().isEmpty()) {
                Term.check(name, DnsLabel.problem(name.text()), report);
            }
            Field first = names.putIfAbsent(name.text(), port);
            if (first != null) {
                String which =
                        name.text().isEmpty() ? "two ports have no name" : "name \"" + name.text() + "\" is used twice";
                report.at(name, which + "; give each port its own").related(first.headSpan(), "the first one");
            }
            InvalidEndpoints.checkProtocols(port, report);
        }
    }
}
