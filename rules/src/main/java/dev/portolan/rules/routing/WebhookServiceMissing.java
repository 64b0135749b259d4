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

/** A webhook or an APIService whose Service is not there, or has not the port that the API server calls. */
@AutoService(Rule.class)
@RuleInfo(
        id = "webhook-service-missing",
        severity = WARNING,
        summary = "webhook or APIService names a Service, or a port of it, that is not there")
public final class WebhookServiceMissing implements ModelRule {

    private static final long HTTPS = 443;

    @Override
    public void check(Model model, Reporter report) {
        MissingTarget.of(model, WebhookServiceMissing::isServedBy).forEach(missing -> missing.tell(model, report));
        for (AskedPort asked : AskedPort.of(model, WebhookServiceMissing::isServedBy, WebhookServiceMissing::place)) {
            long port = number(asked.first());
            if (!asked.ports().hasNumber(port)) {
                tell(asked, port, report);
            }
        }
    }

    private static boolean isServedBy(Reference reference) {
        return reference.type() == LinkType.SERVED_BY;
    }

    private static Field place(Reference reference) {
        Field port = reference.key();
        return port != null && port.isWritten() ? port : reference.field();
    }

    private static long number(Field place) {
        Long number = place.integer();
        return number == null ? HTTPS : number;
    }

    private static void tell(AskedPort asked, long port, Reporter report) {
        boolean written = asked.first().integer() != null;
        String why = written ? "" : ", which is called where no port is written";
        Draft draft = asked.relate(report.at(
                        asked.first(),
                        asked.service() + " has no port " + port + why + ", only "
                                + asked.ports().inWords())
                .label("the API server calls port " + port));
        ServicePort only = asked.ports().only();
        Long number = only == null ? null : only.number();
        if (written && number != null) {
            draft.fix(asked.writeNumber(number));
        }
    }
}
