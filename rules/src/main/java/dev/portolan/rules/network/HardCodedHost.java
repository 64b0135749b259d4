package dev.portolan.rules.network;

import static dev.portolan.finding.Severity.NOTE;

import com.google.auto.service.AutoService;
import dev.portolan.model.Call;
import dev.portolan.model.Model;
import dev.portolan.rule.ModelRule;
import dev.portolan.rule.Reporter;
import dev.portolan.rule.Rule;
import dev.portolan.rule.RuleInfo;

/** A Service's name among the arguments, where an environment variable would do. */
@AutoService(Rule.class)
@RuleInfo(
        id = "hard-coded-host",
        severity = NOTE,
        summary = "Service's name in command or args instead of a variable",
        onByDefault = false)
public final class HardCodedHost implements ModelRule {

    @Override
    public void check(Model model, Reporter report) {
        for (Call call : CallPlaces.of(model)) {
            String list = call.field().parent().name();
            if (call.service() != null && (list.equals("command") || list.equals("args"))) {
                report.at(
                        call.field(),
                        call.span(),
                        "the host of Service \"" + call.name() + "\" is fixed in " + list
                                + "; put it into a variable under env and write $(NAME) here");
            }
        }
    }
}
