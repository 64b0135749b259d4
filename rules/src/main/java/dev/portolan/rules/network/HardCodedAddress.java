package dev.portolan.rules.network;

import static dev.portolan.finding.Severity.NOTE;

import com.google.auto.service.AutoService;
import dev.portolan.manifest.Manifest;
import dev.portolan.manifest.PartSpan;
import dev.portolan.manifest.Service;
import dev.portolan.model.Model;
import dev.portolan.rule.ModelRule;
import dev.portolan.rule.Reporter;
import dev.portolan.rule.Rule;
import dev.portolan.rule.RuleInfo;
import dev.portolan.rules.network.NetworkClaim.Use;
import dev.portolan.rules.vocabulary.Cidr;
import dev.portolan.rules.vocabulary.IpAddress;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** The address of a pod or a Service, written out where its name would do. */
@AutoService(Rule.class)
@RuleInfo(id = "hard-coded-address", severity = NOTE, summary = "address of a pod or Service instead of a name")
public final class HardCodedAddress implements ModelRule {

    /** What kubeadm's documentation and most plug-ins have by default. */
    private static final Cidr USUAL_PODS = Cidr.of("10.244.0.0/16");

    @Override
    public void check(Model model, Reporter report) {
        Addresses addresses = Addresses.of(model);
        for (Manifest manifest : model.manifests()) {
            if (model.namespace(manifest).equals("kube-system")) {
                continue;
            }
            for (WrittenAddress written : WrittenAddress.of(manifest)) {
                String told = addresses.words(written.address());
                if (!told.isEmpty()) {
                    report.at(
                            written.field(),
                            PartSpan.of(written.field(), written.start(), written.end()),
                            written.text() + told);
                }
            }
        }
    }

    /** Those of pods and Services, as far as anybody can tell. */
    private record Addresses(Set<Cidr> pods, Set<Cidr> services, Map<String, Service> known) {

        static Addresses of(Model model) {
            // The same few blocks stand in many files of a large run.
            Set<Cidr> pods = new LinkedHashSet<>();
            Set<Cidr> services = new LinkedHashSet<>();
            for (NetworkClaim claim : NetworkClaims.of(model)) {
                if (claim.use() == Use.SERVICES) {
                    services.add(claim.block());
                } else if (claim.use() != Use.NODE) {
                    pods.add(claim.block());
                }
            }
            if (pods.isEmpty()) {
                pods.add(USUAL_PODS);
            }
            Map<String, Service> known = new HashMap<>();
            for (Service service : model.services()) {
                IpAddress address =
                        IpAddress.parse(service.spec().get("clusterIP").text());
                if (address != null) {
                    known.putIfAbsent(address.canonical(), service);
                }
            }
            return new Addresses(pods, services, known);
        }

        String words(IpAddress address) {
            Service service = known.get(address.canonical());
            if (service != null) {
                return " is the address of Service \"" + service.manifest().name() + "\"; write its name";
            }
            if (isIn(services, address)) {
                return " is an address that the cluster gives to a Service; write the Service's name";
            }
            return isIn(pods, address)
                    ? " is an address that the cluster gives to a pod, and each new pod has another; write a Service's"
                            + " name"
                    : "";
        }

        private static boolean isIn(Set<Cidr> blocks, IpAddress address) {
            return blocks.stream()
                    .anyMatch(
                            block -> block.contains(address) && !block.address().equals(address));
        }
    }
}
