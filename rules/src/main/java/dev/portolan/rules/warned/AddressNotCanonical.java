package dev.portolan.rules.warned;

import static dev.portolan.finding.Severity.NOTE;

import com.google.auto.service.AutoService;
import dev.portolan.manifest.Field;
import dev.portolan.manifest.Manifest;
import dev.portolan.manifest.Pod;
import dev.portolan.manifest.Service;
import dev.portolan.rule.ManifestRule;
import dev.portolan.rule.Reporter;
import dev.portolan.rule.Rule;
import dev.portolan.rule.RuleInfo;
import dev.portolan.rules.validation.Term;
import dev.portolan.rules.vocabulary.Cidr;
import dev.portolan.rules.vocabulary.IpAddress;
import dev.portolan.rules.vocabulary.ScalarText;
import java.util.List;

/** Addresses that are written otherwise than everybody else writes them: comparing them as texts finds no equals. */
@AutoService(Rule.class)
@RuleInfo(id = "address-not-canonical", severity = NOTE, summary = "IP address that is not written as usual")
public final class AddressNotCanonical implements ManifestRule {

    @Override
    public void check(Manifest manifest, Reporter report) {
        Service service = Service.of(manifest);
        if (service != null) {
            service.spec().get("externalIPs").items().forEach(field -> checkAddress(field, report));
            service.spec().get("loadBalancerSourceRanges").items().forEach(field -> checkBlock(field, report));
            checkAddress(service.spec().get("loadBalancerIP"), report);
        }
        Pod pod = Pod.of(manifest);
        if (pod != null) {
            pod.spec().at("dnsConfig", "nameservers").items().forEach(field -> checkAddress(field, report));
            pod.spec().get("hostAliases").items().forEach(alias -> checkAddress(alias.get("ip"), report));
        }
        if (manifest.is("networking.k8s.io", "NetworkPolicy")) {
            checkPolicy(manifest.root().get("spec"), report);
        }
        if (manifest.is("", "Endpoints")) {
            for (Field subset : manifest.root().get("subsets").items()) {
                for (String list : List.of("addresses", "notReadyAddresses")) {
                    subset.get(list).items().forEach(address -> checkAddress(address.get("ip"), report));
                }
            }
        }
    }

    private static void checkPolicy(Field spec, Reporter report) {
        for (Field rule : spec.get("ingress").items()) {
            rule.get("from").items().forEach(peer -> checkPeer(peer.get("ipBlock"), report));
        }
        for (Field rule : spec.get("egress").items()) {
            rule.get("to").items().forEach(peer -> checkPeer(peer.get("ipBlock"), report));
        }
    }

    private static void checkPeer(Field block, Reporter report) {
        checkBlock(block.get("cidr"), report);
        block.get("except").items().forEach(except -> checkBlock(except, report));
    }

    private static void checkAddress(Field field, Reporter report) {
        IpAddress address = field.isString() ? IpAddress.parse(field.text()) : null;
        if (address != null) {
            tell(field, address.canonical(), report);
        } else if (field.isString() && IpAddress.hasLeadingZero(field.text())) {
            report.at(
                    field,
                    Term.label(field) + " " + field.text()
                            + " has leading zeros, which some programs read as octal; write it without");
        }
    }

    private static void checkBlock(Field field, Reporter report) {
        Cidr block = field.isString() ? Cidr.parse(field.text().trim()) : null;
        if (block != null) {
            tell(field, block.canonical(), report);
        }
    }

    private static void tell(Field field, String canonical, Reporter report) {
        if (field.isWritten() && !field.text().trim().equals(canonical)) {
            report.at(
                            field,
                            Term.label(field) + " " + field.text()
                                    + " is not how this address is usually written; write " + canonical)
                    .fix(ScalarText.suggest(report.file(), field.span(), canonical));
        }
    }
}
