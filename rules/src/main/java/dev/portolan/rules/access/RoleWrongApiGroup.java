package dev.portolan.rules.access;

import static dev.portolan.finding.Severity.WARNING;

import com.google.auto.service.AutoService;
import dev.portolan.finding.Fix;
import dev.portolan.manifest.Field;
import dev.portolan.manifest.Manifest;
import dev.portolan.model.Model;
import dev.portolan.rule.ModelRule;
import dev.portolan.rule.Reporter;
import dev.portolan.rule.Rule;
import dev.portolan.rule.RuleInfo;
import dev.portolan.rules.vocabulary.Overwrite;
import dev.portolan.schema.Schemas;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A role that names a resource of Kubernetes in a group where it is not. */
@AutoService(Rule.class)
@RuleInfo(
        id = "role-wrong-api-group",
        severity = WARNING,
        summary = "role names a resource in an API group that has it not")
public final class RoleWrongApiGroup implements ModelRule {

    @Override
    public void check(Model model, Reporter report) {
        List<Manifest> roles = Roles.of(model);
        if (roles.isEmpty()) {
            return;
        }
        Schemas.of(report.version().toString()).map(ResourceGroups::of).ifPresent(groups -> {
            roles.forEach(role -> check(role, groups, report));
        });
    }

    private static void check(Manifest role, ResourceGroups known, Reporter report) {
        List<Field> rules = role.root().get("rules").items();
        Set<String> granted = new HashSet<>();
        for (Field rule : rules) {
            List<String> groups = texts(rule.get("apiGroups"));
            texts(rule.get("resources")).stream()
                    .filter(resource -> groups.contains("*") || isIn(groups, known.homes(resource)))
                    .forEach(granted::add);
        }
        rules.forEach(rule -> check(rule, granted, known, report));
    }

    private static boolean isIn(List<String> groups, Set<String> homes) {
        return groups.stream().anyMatch(homes::contains);
    }

    /** @param granted what some rule of the role names in the right group: another one is for older clusters */
    private static void check(Field rule, Set<String> granted, ResourceGroups known, Reporter report) {
        List<String> groups = texts(rule.get("apiGroups"));
        if (groups.isEmpty() || !known.areBuiltIn(groups)) {
            return;
        }
        Fix fix = fix(rule, known);
        for (Field resource : rule.get("resources").items()) {
            Set<String> homes = known.homes(resource.text());
            if (!homes.isEmpty() && !granted.contains(resource.text()) && !isIn(groups, homes)) {
                report.at(resource, message(resource.text(), groups, homes))
                        .related(rule.get("apiGroups"), "the groups of this rule")
                        .fix(fix);
            }
        }
    }

    private static List<String> texts(Field list) {
        return list.items().stream().filter(Field::isString).map(Field::text).toList();
    }

    private static String message(String resource, List<String> groups, Set<String> homes) {
        return resource + (homes.size() == 1 ? " are in API group " : " are in API groups ") + quoted(homes)
                + ", so this rule, which names " + quoted(groups) + ", gives no right to them; write "
                + (homes.size() == 1 ? "that group" : "one of them");
    }

    private static String quoted(Iterable<String> names) {
        return "\"" + String.join("\" and \"", names) + "\"";
    }

    /** Another group, if the rule names only one and none of its resources is in that. */
    private static @Nullable Fix fix(Field rule, ResourceGroups known) {
        List<Field> groups = rule.get("apiGroups").items();
        String meant = known.common(texts(rule.get("resources")));
        return groups.size() == 1 && meant != null ? Overwrite.value(groups.get(0), meant) : null;
    }
}
