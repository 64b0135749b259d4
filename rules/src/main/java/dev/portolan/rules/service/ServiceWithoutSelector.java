package dev.portolan.rules.service;

import static dev.portolan.finding.Severity.NOTE;

import com.google.auto.service.AutoService;
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

    /** Addresses that nobody could read may be those of any Service. */
    private static final List<String> UNREAD = List.of("Endpoints", "EndpointSlice");

    @Override
    public void check(Model model, Reporter report) {
        if (UNREAD.stream().anyMatch(model.unread()::mentions)) {
            return;
        }
        for (Service service : model.services()) {
            if (!service.isExternalName()
                    && service.selectorField().members().isEmpty()
                    && service.spec().isObject()
                    && !model.hasEndpoints(service)) {
                report.atKey(
                        service.selectorField(),
                        "Service has no selector, so the cluster finds no pods for it; somebody must write an "
                                + "EndpointSlice, and the input has none");
            }
        }
    }
}
