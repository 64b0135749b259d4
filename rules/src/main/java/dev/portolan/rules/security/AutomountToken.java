package dev.portolan.rules.security;

import static dev.portolan.finding.Profile.SECURITY;
import static dev.portolan.finding.Severity.NOTE;

import com.google.auto.service.AutoService;
import dev.portolan.finding.Fix;
import dev.portolan.manifest.Field;
import dev.portolan.manifest.Workload;
import dev.portolan.model.Model;
import dev.portolan.rule.ModelRule;
import dev.portolan.rule.Reporter;
import dev.portolan.rule.Rule;
import dev.portolan.rule.RuleInfo;
import dev.portolan.rules.vocabulary.NewMember;
import dev.portolan.source.TextEdit;
import java.util.List;

/** Pods that get a token of the API server, though no binding of the input gives their account anything to do there. */
@AutoService(Rule.class)
@RuleInfo(
        id = "automount-token",
        severity = NOTE,
        summary = "pod gets a key to the API that it may not need",
        profiles = SECURITY,
        onByDefault = false)
public final class AutomountToken implements ModelRule {

    private static final List<String> BINDINGS = List.of("RoleBinding", "ClusterRoleBinding");

    @Override
    public void check(Model model, Reporter report) {
        Accounts accounts = Accounts.of(model);
        for (Workload workload : model.workloads()) {
            Field automount = workload.pod().spec().get("automountServiceAccountToken");
            if (accounts.mountToken(workload) && !accounts.areBound(workload) && !maySaySo(model, workload)) {
                TextEdit edit = NewMember.in(workload.pod().spec(), List.of("automountServiceAccountToken"), "false");
                report.at(
                                automount,
                                workload.podsInWords() + (workload.isOnePod() ? " gets" : " get")
                                        + " a token for the API server; set automountServiceAccountToken:"
                                        + " false where nothing needs it")
                        .fix(automount.isWritten() || edit == null ? null : Fix.unsafe("give them none", edit));
            }
        }
    }

    /** Such a manifest, if it could be read, might say that the token is needed, or not given. */
    private static boolean maySaySo(Model model, Workload workload) {
        String account = Accounts.name(workload);
        return model.unread().mayHold("ServiceAccount", account, workload.manifest())
                || BINDINGS.stream().anyMatch(kind -> model.unread().mayName(kind, account, workload.manifest()));
    }
}
