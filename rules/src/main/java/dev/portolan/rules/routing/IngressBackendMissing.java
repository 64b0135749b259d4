package dev.portolan.rules.routing;

import static dev.portolan.finding.Severity.WARNING;

import com.google.auto.service.AutoService;
import dev.portolan.manifest.Field;
import dev.portolan.manifest.LinkType;
import dev.portolan.manifest.Reference;
import dev.portolan.model.Model;
import dev.portolan.rule.ModelRule;
import dev.portolan.rule.Reporter;
import dev.portolan.rule.Rule;
import dev.portolan.rule.RuleInfo;
import dev.portolan.rules.reference.MissingTarget;

/** An Ingress that sends requests to a Service that is not there. */
@AutoService(Rule.class)
@RuleInfo(
        id = "ingress-backend-missing",
        severity = WARNING,
        summary = "Ingress sends requests to a Service that is not there")
public final class IngressBackendMissing implements ModelRule {

    @Override
    public void check(Model model, Reporter report) {
        MissingTarget.of(model, IngressBackendMissing::isBackend).forEach(missing -> missing.tell(model, report));
    }

    /** Resources of other kinds are their controller's own affair. */
    private static boolean isBackend(Reference reference) {
        return reference.type() == LinkType.ROUTES
                && reference.manifest().kind().equals("Ingress")
                && reference.isTo("", "Service")
                && !isAction(reference);
    }

    /** The load balancer of AWS reads what to do from an annotation of that name; there is no such Service. */
    static boolean isAction(Reference reference) {
        Field port = reference.key();
        return port != null && (port.is("use-annotation") || port.get("name").is("use-annotation"));
    }
}
