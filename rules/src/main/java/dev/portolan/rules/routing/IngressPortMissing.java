package dev.portolan.rules.routing;

import static dev.portolan.finding.Severity.ERROR;

import com.google.auto.service.AutoService;
import dev.portolan.finding.Fix;
import dev.portolan.finding.Spelling;
import dev.portolan.manifest.Field;
import dev.portolan.manifest.LinkType;
import dev.portolan.manifest.Reference;
import dev.portolan.manifest.ServicePort;
import dev.portolan.model.Model;
import dev.portolan.rule.ModelRule;
import dev.portolan.rule.Reporter;
import dev.portolan.rule.Rule;
import dev.portolan.rule.RuleInfo;
import dev.portolan.rules.vocabulary.PortName;
import org.jspecify.annotations.Nullable;

/** An Ingress that asks a Service for a port that it has not. */
@AutoService(Rule.class)
@RuleInfo(id = "ingress-port-missing", severity = ERROR, summary = "Ingress asks a Service for a port that it has not")
public final class IngressPortMissing implements ModelRule {

    @Override
    public void check(Model model, Reporter report) {
        for (AskedPort asked : AskedPort.of(model, IngressPortMissing::isBackend, IngressPortMissing::place)) {
            if (!asked.isListed()) {
                tell(asked, report);
            }
        }
    }

    private static boolean isBackend(Reference reference) {
        return reference.type() == LinkType.ROUTES
                && reference.manifest().kind().equals("Ingress")
                && !IngressBackendMissing.isAction(reference);
    }

    /** In the betas of Ingress the port is a number or a name; later it holds one of them. */
    private static @Nullable Field place(Reference reference) {
        Field port = reference.key();
        if (port == null) {
            return null;
        }
        Field name = port.get("name");
        Field asked = port;
        if (port.isObject()) {
            asked = name.isPresent() ? name : port.get("number");
        }
        boolean readable = asked.isString() ? PortName.problem(asked.text()) == null : asked.integer() != null;
        return readable ? asked : null;
    }

    private static void tell(AskedPort asked, Reporter report) {
        ListedPorts ports = asked.ports();
        Field place = asked.first();
        ServicePort leading = ports.leadingTo(place);
        String why = leading == null
                ? ""
                : "; " + place.text() + " is the pods' port behind the Service's "
                        + (leading.name().isEmpty() ? leading.number() : leading.name());
        asked.relate(report.at(
                                place,
                                asked.service() + " has no port " + (place.isString() ? "named " : "") + place.text()
                                        + ", only " + ports.inWords() + why)
                        .label("no port of the Service"))
                .fix(fix(asked, leading));
    }

    private static @Nullable Fix fix(AskedPort asked, @Nullable ServicePort leading) {
        ListedPorts ports = asked.ports();
        Field place = asked.first();
        String near = place.isString() ? Spelling.nearest(place.text(), ports.names()) : null;
        if (near != null) {
            return asked.writeName(near);
        }
        ServicePort meant = leading == null ? ports.only() : leading;
        if (meant == null) {
            return null;
        }
        if (place.isString() && !meant.name().isEmpty()) {
            return asked.writeName(meant.name());
        }
        Long number = meant.number();
        return number == null ? null : asked.writeNumber(number);
    }
}
