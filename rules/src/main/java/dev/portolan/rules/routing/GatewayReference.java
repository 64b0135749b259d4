package dev.portolan.rules.routing;

import static dev.portolan.finding.Severity.WARNING;

import com.google.auto.service.AutoService;
import dev.portolan.manifest.Field;
import dev.portolan.manifest.LinkType;
import dev.portolan.manifest.Reference;
import dev.portolan.manifest.ServicePort;
import dev.portolan.model.Model;
import dev.portolan.rule.Draft;
import dev.portolan.rule.ModelRule;
import dev.portolan.rule.Reporter;
import dev.portolan.rule.Rule;
import dev.portolan.rule.RuleInfo;
import dev.portolan.rules.reference.MissingTarget;
import org.jspecify.annotations.Nullable;

/** A route of the Gateway API, or a Gateway, that names what is not there or not allowed. */
@AutoService(Rule.class)
@RuleInfo(
        id = "gateway-reference",
        severity = WARNING,
        summary = "route of the Gateway API names what is not there or not allowed")
public final class GatewayReference implements ModelRule {

    static final String GROUP = "gateway.networking.k8s.io";

    @Override
    public void check(Model model, Reporter report) {
        MissingTarget.of(model, reference -> isBackend(reference) || isParent(reference))
                .forEach(missing -> missing.tell(model, report));
        for (AskedPort asked : AskedPort.of(model, GatewayReference::isBackend, GatewayReference::port)) {
            if (!asked.isListed()) {
                tellPort(asked, report);
            }
        }
        GatewayGrants grants = new GatewayGrants(model);
        for (Reference reference : model.references()) {
            if (isParent(reference)) {
                GatewayParent.check(model, reference, report);
            }
            if (isBackend(reference)) {
                checkPortIsSaid(reference, report);
            }
            if (reference.manifest().group().equals(GROUP) && !isParent(reference)) {
                grants.check(reference, report);
            }
        }
    }

    private static boolean isBackend(Reference reference) {
        return reference.type() == LinkType.ROUTES
                && reference.manifest().group().equals(GROUP)
                && reference.isTo("", "Service");
    }

    private static boolean isParent(Reference reference) {
        return reference.type() == LinkType.ATTACHES
                && reference.manifest().group().equals(GROUP);
    }

    /** What is no number has a finding of its own. */
    private static @Nullable Field port(Reference reference) {
        Field port = reference.key();
        return port == null || port.integer() == null ? null : port;
    }

    private static void checkPortIsSaid(Reference reference, Reporter report) {
        if (reference.key() == null) {
            report.at(
                    reference.field(),
                    "the backend names " + reference.inWords() + " and no port of it; add port with its number");
        }
    }

    private static void tellPort(AskedPort asked, Reporter report) {
        ListedPorts ports = asked.ports();
        Field place = asked.first();
        ServicePort leading = ports.leadingTo(place);
        String why = leading == null
                ? ""
                : "; " + place.text() + " is the pods' port behind the Service's " + leading.number();
        Draft draft = asked.relate(
                report.at(place, asked.service() + " has no port " + place.text() + ", only " + ports.inWords() + why)
                        .label("no port of the Service"));
        ServicePort meant = leading == null ? ports.only() : leading;
        Long number = meant == null ? null : meant.number();
        if (number != null) {
            draft.fix(asked.writeNumber(number));
        }
    }
}
