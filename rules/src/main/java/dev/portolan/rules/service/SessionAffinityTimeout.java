package dev.portolan.rules.service;

import static dev.portolan.finding.Severity.NOTE;

import com.google.auto.service.AutoService;
import dev.portolan.manifest.Field;
import dev.portolan.manifest.Service;
import dev.portolan.rule.Reporter;
import dev.portolan.rule.Rule;
import dev.portolan.rule.RuleInfo;
import dev.portolan.rule.ServiceRule;

/** ClientIP affinity whose timeout nobody chose. */
@AutoService(Rule.class)
@RuleInfo(
        id = "session-affinity-timeout",
        severity = NOTE,
        summary = "ClientIP affinity lasts three hours where nothing else is written")
public final class SessionAffinityTimeout implements ServiceRule {

    @Override
    public void check(Service service, Reporter report) {
        Field affinity = service.spec().get("sessionAffinity");
        Field timeout = service.spec().at("sessionAffinityConfig", "clientIP", "timeoutSeconds");
        if (affinity.is("ClientIP") && !timeout.isWritten()) {
            report.at(
                    affinity,
                    "a client stays with its pod for three hours after its last request; "
                            + "sessionAffinityConfig.clientIP.timeoutSeconds says otherwise");
        }
    }
}
