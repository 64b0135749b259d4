package dev.portolan.rules.service;

import static dev.portolan.finding.Severity.NOTE;

import com.google.auto.service.AutoService;
import dev.portolan.manifest.Manifest;
import dev.portolan.manifest.Service;
import dev.portolan.model.Model;
import dev.portolan.rule.ModelRule;
import dev.portolan.rule.Reporter;
import dev.portolan.rule.Rule;
import dev.portolan.rule.RuleInfo;
import java.util.List;

/** A Service that selects nothing, and for which the input has no addresses. */
@AutoService(Rule.class)
@RuleInfo(id = "service-without-selector", severity = NOTE, summary = "Service has no selector and no Endpoints")
public final class ServiceWithoutSelector implements ModelRule {

    private static final List<String> ADDRESSES = List.of("Endpoints", "EndpointSlice");

    @Override
    public void check(Model model, Reporter report) {
        for (Service service : model.services()) {
            if (!service.isExternalName()
                    && service.selectorField().members().isEmpty()
                    && service.spec().isObject()
                    && !model.hasEndpoints(service)
                    && !mayHaveEndpoints(model, service)) {
                tell(model, service, report);
            }
        }
    }

    private static void tell(Model model, Service service, Reporter report) {
        String start = "Service has no selector, so the cluster finds no pods for it; ";
        NearAddresses near = NearAddresses.of(model, service.manifest());
        if (near == null) {
            report.atKey(
                    service.selectorField(), start + "somebody must write an EndpointSlice, and the input has none");
        } else {
            report.atKey(service.selectorField(), start + near.words()).related(near.place(), near.label());
        }
    }

    /** Addresses that nobody could read may be those of a Service that they name. */
    private static boolean mayHaveEndpoints(Model model, Service service) {
        Manifest manifest = service.manifest();
        String name = String.valueOf(manifest.name());
        return ADDRESSES.stream().anyMatch(kind -> model.unread().mayName(kind, name, manifest));
    }
}
