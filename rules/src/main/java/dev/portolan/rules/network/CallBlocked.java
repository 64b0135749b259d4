package dev.portolan.rules.network;

import static dev.portolan.finding.Severity.WARNING;

import com.google.auto.service.AutoService;
import dev.portolan.manifest.NetworkPolicy;
import dev.portolan.model.Call;
import dev.portolan.model.Model;
import dev.portolan.rule.Draft;
import dev.portolan.rule.ModelRule;
import dev.portolan.rule.Reporter;
import dev.portolan.rule.Rule;
import dev.portolan.rule.RuleInfo;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A workload is told to call a Service whose pods the NetworkPolicies keep it from. */
@AutoService(Rule.class)
@RuleInfo(id = "call-blocked", severity = WARNING, summary = "call that NetworkPolicies forbid")
public final class CallBlocked implements ModelRule {

    @Override
    public void check(Model model, Reporter report) {
        Set<List<Object>> told = new HashSet<>();
        for (BlockedCall blocked : BlockedCall.of(model)) {
            Call call = blocked.call();
            if (told.add(List.of(call.from(), call.name(), call.namespace(), blocked.ports()))) {
                tell(blocked, report);
            }
        }
    }

    private static void tell(BlockedCall blocked, Reporter report) {
        Call call = blocked.call();
        NetworkPolicy policy = blocked.policies().get(0);
        String names = blocked.policies().size() == 1
                ? policy.manifest().identity().inWords() + " lets"
                : policy.manifest().identity().inWords() + " and "
                        + (blocked.policies().size() - 1)
                        + (blocked.policies().size() == 2 ? " other let" : " others let");
        String way = blocked.leaving()
                ? " nothing out of " + call.from().inWords() + " to "
                        + blocked.to().inWords()
                : " nothing from " + call.from().inWords() + " into "
                        + blocked.to().inWords();
        Draft draft = report.at(
                        call.field(),
                        call.span(),
                        names + way + " on " + blocked.ports() + ", where Service \"" + call.name()
                                + "\" leads; allow it there")
                .label("this call is blocked");
        for (NetworkPolicy one : blocked.policies()) {
            draft.related(
                    one.manifest().file(),
                    one.manifest().spec().headSpan(),
                    "this policy limits what " + (blocked.leaving() ? "leaves " : "enters ")
                            + (blocked.leaving() ? call.from() : blocked.to()).inWords());
        }
    }
}
