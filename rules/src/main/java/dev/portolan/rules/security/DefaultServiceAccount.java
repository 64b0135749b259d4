package dev.portolan.rules.security;

import static dev.portolan.finding.Profile.SECURITY;
import static dev.portolan.finding.Severity.NOTE;

import com.google.auto.service.AutoService;
import dev.portolan.manifest.Workload;
import dev.portolan.model.Model;
import dev.portolan.rule.ModelRule;
import dev.portolan.rule.Reporter;
import dev.portolan.rule.Rule;
import dev.portolan.rule.RuleInfo;

/** Pods that call the API server, if they do, by the account that all pods of the namespace share. */
@AutoService(Rule.class)
@RuleInfo(
        id = "default-service-account",
        severity = NOTE,
        summary = "pod shares the account of all others",
        profiles = SECURITY,
        onByDefault = false)
public final class DefaultServiceAccount implements ModelRule {

    @Override
    public void check(Model model, Reporter report) {
        Accounts accounts = Accounts.of(model);
        for (Workload workload : model.workloads()) {
            if (accounts.mountToken(workload) && Accounts.name(workload).equals("default")) {
                report.at(
                        workload.pod().spec().get("serviceAccountName"),
                        workload.podsInWords() + (workload.isOnePod() ? " shares" : " share")
                                + " the account \"default\" with all others of the namespace; name one that is made"
                                + " for this alone");
            }
        }
    }
}
