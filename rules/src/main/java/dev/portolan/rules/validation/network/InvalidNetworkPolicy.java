package dev.portolan.rules.validation.network;

import static dev.portolan.finding.Severity.ERROR;

import com.google.auto.service.AutoService;
import dev.portolan.manifest.Field;
import dev.portolan.manifest.Manifest;
import dev.portolan.rule.Draft;
import dev.portolan.rule.ManifestRule;
import dev.portolan.rule.Reporter;
import dev.portolan.rule.Rule;
import dev.portolan.rule.RuleInfo;
import dev.portolan.rules.validation.Term;
import dev.portolan.rules.vocabulary.Cidr;
import dev.portolan.rules.vocabulary.PortName;
import dev.portolan.rules.vocabulary.ScalarText;
import dev.portolan.rules.vocabulary.TextForm;
import dev.portolan.yaml.YamlScalar;
import java.util.List;
import java.util.regex.Matcher;

/** NetworkPolicies that the API server refuses, but for their selectors. */
@AutoService(Rule.class)
@RuleInfo(
        id = "invalid-network-policy",
        severity = ERROR,
        summary = "NetworkPolicy that the API server refuses",
        explains = "address-not-canonical")
public final class InvalidNetworkPolicy implements ManifestRule {

    private static final int LAST_PORT = 65535;
    private static final TextForm RANGE = TextForm.of("([0-9]{1,5})\\s*[-:]\\s*([0-9]{1,5})");

    @Override
    public void check(Manifest manifest, Reporter report) {
        if (!manifest.is("networking.k8s.io", "NetworkPolicy")) {
            return;
        }
        Field spec = manifest.spec();
        for (Field rule : spec.get("ingress").items()) {
            checkRule(rule, rule.get("from"), report);
        }
        for (Field rule : spec.get("egress").items()) {
            checkRule(rule, rule.get("to"), report);
        }
        Field types = spec.get("policyTypes");
        if (types.items().size() > 2) {
            report.atKey(
                    types, "policyTypes has " + types.items().size() + " items; at most Ingress and Egress are there");
        } else {
            types.items().forEach(type -> checkType(type, report));
        }
    }

    /** A null is the empty string to the server, and the shape check passes it; of one that is written it tells itself. */
    private static void checkType(Field type, Reporter report) {
        if (type.node() instanceof YamlScalar scalar && scalar.isNull()) {
            report.at(type, "policyTypes has an empty item; write Ingress or Egress, or remove it");
        }
    }

    private static void checkRule(Field rule, Field peers, Reporter report) {
        rule.get("ports").items().forEach(port -> checkPort(port, report));
        peers.items().forEach(peer -> checkPeer(peer, report));
    }

    private static void checkPort(Field port, Reporter report) {
        Field number = port.get("port");
        Field end = port.get("endPort");
        Field protocol = port.get("protocol");
        if (protocol.is("")) {
            report.at(protocol, "protocol is empty; write TCP, UDP or SCTP, or leave it out");
        }
        Term.portNumber(number, report);
        Matcher range = RANGE.matcher(number.text());
        if (number.isString() && range.matches()) {
            report.at(
                    number,
                    "port \"" + number.text() + "\": is a range, which is written as two fields; write port: "
                            + range.group(1) + " and endPort: " + range.group(2));
            return;
        }
        if (number.isString()) {
            Term.check(number, PortName.problem(number.text()), report);
        }
        Long last = end.integer();
        if (last == null) {
            return;
        }
        Long first = number.integer();
        if (first == null) {
            report.at(
                    end, "endPort needs a number in port; " + (number.isAbsent() ? "add one" : "a name has no range"));
        } else if (last > LAST_PORT || (last < 1 && first >= 1)) {
            Term.portNumber(end, report);
        } else if (last < first) {
            report.at(end, "endPort " + last + " is below port " + first + "; write the higher one here")
                    .related(number, "the port");
        } else {
            Term.portNumber(end, report);
        }
    }

    private static void checkPeer(Field peer, Reporter report) {
        Field block = peer.get("ipBlock");
        List<Field> selectors = List.of("podSelector", "namespaceSelector").stream()
                .map(peer::get)
                .filter(Field::isPresent)
                .toList();
        if (block.isAbsent() && selectors.isEmpty()) {
            report.at(
                    peer,
                    peer.headSpan(),
                    "the peer is nobody; give it a podSelector, a namespaceSelector or an ipBlock");
        } else if (block.isPresent() && !selectors.isEmpty()) {
            Draft draft = report.at(
                    peer, block.headSpan(), "a peer has an ipBlock or selectors, not both; make two peers of them");
            selectors.forEach(selector -> draft.related(selector.headSpan(), selector.name()));
        }
        Field cidr = block.get("cidr");
        if (cidr.isString() && !Term.isEmpty(cidr, report)) {
            checkBlock(cidr, report);
            block.get("except").items().forEach(except -> checkExcept(except, cidr, report));
        }
    }

    private static void checkBlock(Field cidr, Reporter report) {
        String problem = IpTerms.blockProblem(cidr.text(), report.version());
        Cidr meant = problem == null ? null : Cidr.parse(cidr.text());
        if (meant == null) {
            Term.check(cidr, problem, report);
        } else {
            report.at(cidr, "cidr \"" + cidr.text() + "\": " + problem)
                    .fix(ScalarText.suggest(report.file(), cidr.span(), meant.canonical()));
        }
    }

    private static void checkExcept(Field except, Field cidr, Reporter report) {
        if (!except.isString() && !except.isAbsent()) {
            return;
        }
        String problem = IpTerms.blockProblem(except.text(), report.version());
        Cidr outer = Cidr.parse(cidr.text());
        Cidr inner = Cidr.parse(except.text());
        if (problem != null) {
            Term.check(except, problem, report);
        } else if (outer != null && inner != null && !outer.strictlyContains(inner)) {
            report.at(
                            except,
                            "except " + except.text() + " is no smaller part of cidr " + cidr.text()
                                    + "; correct one of them")
                    .related(cidr, "the block to except from");
        }
    }
}
