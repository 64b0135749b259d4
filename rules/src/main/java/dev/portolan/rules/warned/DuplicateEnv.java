package dev.portolan.rules.warned;

import static dev.portolan.finding.Severity.WARNING;

import com.google.auto.service.AutoService;
import dev.portolan.manifest.Container;
import dev.portolan.manifest.Field;
import dev.portolan.rule.ContainerRule;
import dev.portolan.rule.Reporter;
import dev.portolan.rule.Rule;
import dev.portolan.rule.RuleInfo;
import dev.portolan.rules.vocabulary.EnvName;
import java.util.HashMap;
import java.util.Map;

/** An environment variable that a later one of the same name hides. */
@AutoService(Rule.class)
@RuleInfo(id = "duplicate-env", severity = WARNING, summary = "environment variable is set twice")
public final class DuplicateEnv implements ContainerRule {

    @Override
    public void check(Container container, Reporter report) {
        Map<String, Field> names = new HashMap<>();
        for (Field variable : container.field().get("env").items()) {
            Field name = variable.get("name");
            if (name.text().isEmpty()) {
                continue;
            }
            Field first = names.putIfAbsent(name.text(), name);
            if (first != null && !buildsOn(variable, name.text())) {
                report.at(
                                name,
                                "variable " + EnvName.shown(name.text())
                                        + " is set twice; this one counts, and kubectl apply may drop either, so remove one")
                        .related(first, "set here first");
            }
        }
    }

    /** Whether the value takes the earlier one in: {@code PATH: $(PATH):/opt/bin}. */
    private static boolean buildsOn(Field variable, String name) {
        String reference = "$(" + name + ")";
        String value = variable.get("value").text();
        return variable.get("valueFrom").isAbsent() && value.contains(reference) && !value.equals(reference);
    }
}
