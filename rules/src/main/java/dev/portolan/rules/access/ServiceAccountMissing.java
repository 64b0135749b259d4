package dev.portolan.rules.access;

import static dev.portolan.finding.Severity.NOTE;

import com.google.auto.service.AutoService;
import dev.portolan.manifest.LinkType;
import dev.portolan.model.Model;
import dev.portolan.rule.ModelRule;
import dev.portolan.rule.Reporter;
import dev.portolan.rule.Rule;
import dev.portolan.rule.RuleInfo;
import dev.portolan.rules.reference.MissingTarget;

/** An account that pods run as and that the input has not. */
@AutoService(Rule.class)
@RuleInfo(id = "service-account-missing", severity = NOTE, summary = "pods' ServiceAccount is not in the input")
public final class ServiceAccountMissing implements ModelRule {

    @Override
    public void check(Model model, Reporter report) {
        for (MissingTarget missing :
                MissingTarget.notInInput(model, reference -> reference.type() == LinkType.RUNS_AS)) {
            // What is explained is told by reference-near-miss.
            if (!missing.isExplained()) {
                report.at(
                        missing.first().field(),
                        missing.first().inWords()
                                + " is not in the input; no pod is made until it is in namespace \""
                                + model.namespace(missing.first()) + "\"");
            }
        }
    }
}
