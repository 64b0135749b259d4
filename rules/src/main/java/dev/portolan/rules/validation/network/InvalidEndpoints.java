package dev.portolan.rules.validation.network;

import static dev.portolan.finding.Severity.ERROR;

import com.google.auto.service.AutoService;
import dev.portolan.manifest.Field;
import dev.portolan.manifest.Manifest;
import dev.portolan.rule.ManifestRule;
import dev.portolan.rule.Reporter;
import dev.portolan.rule.Rule;
import dev.portolan.rule.RuleInfo;
import dev.portolan.rules.validation.Term;
import dev.portolan.rules.vocabulary.DnsLabel;
import dev.portolan.rules.vocabulary.DnsSubdomain;
import dev.portolan.rules.vocabulary.IpAddress;
import dev.portolan.rules.vocabulary.QualifiedName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Endpoints and EndpointSlices that the API server refuses. */
@AutoService(Rule.class)
@RuleInfo(
        id = "invalid-endpoints",
        severity = ERROR,
        summary = "Endpoints or EndpointSlice that the API server refuses")
public final class InvalidEndpoints implements ManifestRule {

    @Override
    public void check(Manifest manifest, Reporter report) {
        if (manifest.is("", "Endpoints")) {
            manifest.root().get("subsets").items().forEach(subset -> checkSubset(subset, report));
        } else if (manifest.is("discovery.k8s.io", "EndpointSlice")) {
            EndpointSliceTerms.check(manifest.root(), report);
        }
    }

    private static void checkSubset(Field subset, Reporter report) {
        Field ready = subset.get("addresses");
        Field others = subset.get("notReadyAddresses");
        if (ready.items().isEmpty() && others.items().isEmpty()) {
            report.at(subset, subset.headSpan(), "the subset has no addresses; add one, or remove it");
        }
        for (Field list : List.of(ready, others)) {
            list.items().forEach(address -> checkAddress(address, report));
        }
        List<Field> ports = subset.get("ports").items();
        for (Field port : ports) {
            Field name = port.get("name");
            if (!name.text().isEmpty()) {
                Term.check(name, DnsLabel.problem(name.text()), report);
            } else if (ports.size() > 1) {
                report.at(name, "several ports need names; add one");
            }
            Term.portNumber(port.get("port"), report);
            checkProtocols(port, report);
        }
    }

    static void checkProtocols(Field port, Reporter report) {
        Field application = port.get("appProtocol");
        if (application.isString()) {
            Term.check(application, QualifiedName.problem(application.text()), report);
        }
    }

    private static void checkAddress(Field address, Reporter report) {
        Field ip = address.get("ip");
        if (ip.isString()) {
            Term.check(ip, addressProblem(ip.text(), report), report);
        }
        Field host = address.get("hostname");
        if (!host.text().isEmpty()) {
            Term.check(host, DnsLabel.problem(host.text()), report);
        }
        Field node = address.get("nodeName");
        if (node.isString()) {
            Term.check(node, DnsSubdomain.problem(node.text()), report);
        }
    }

    /** Why traffic cannot be sent there, in words; null if it can. */
    static @Nullable String addressProblem(String text, Reporter report) {
        String problem = IpTerms.problem(text, report.version());
        IpAddress address = IpAddress.parse(text);
        if (problem != null || address == null) {
            return problem;
        }
        if (address.isUnspecified()) {
            return "stands for no address at all; write that of a server";
        }
        if (address.isLoopback()) {
            return "is a loopback address, which leads every node to itself";
        }
        return address.isLinkLocal() || address.isLinkLocalMulticast()
                ? "is a link-local address, which other networks do not reach"
                : null;
    }
}
