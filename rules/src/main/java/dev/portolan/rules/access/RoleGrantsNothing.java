package dev.portolan.rules.access;

import static dev.portolan.finding.Severity.WARNING;

import com.google.auto.service.AutoService;
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

/**
 * A role with a group, a resource or a verb that no request ever has. The authorizer compares them sign by sign. Source:
 * kubernetes/kubernetes, pkg/apis/rbac/v1/evaluation_helpers.go.
 */
@AutoService(Rule.class)
@RuleInfo(
        id = "role-grants-nothing",
        severity = WARNING,
        summary = "role names a group, a resource or a verb that no request has")
public final class RoleGrantsNothing implements ModelRule {

    @Override
    public void check(Model model, Reporter report) {
        List<Manifest> roles = Roles.of(model);
        if (roles.isEmpty()) {
            return;
        }
        Schemas.of(report.version().toString())
                .map(RoleWords::of)
                .ifPresent(words -> roles.stream()
                        .flatMap(role -> role.root().get("rules").items().stream())
                        .forEach(rule -> check(rule, words, report)));
    }

    private static void check(Field rule, RoleWords words, Reporter report) {
        Field groups = rule.get("apiGroups");
        Set<String> named = texts(groups);
        for (Field group : groups.items()) {
            String meant = group.isString() ? words.group(group.text()) : null;
            // Where the right word stands beside it, the rule gives what it is to give.
            if (meant != null && !named.contains(meant)) {
                report.at(group, ofGroup(group.text(), meant)).fix(Overwrite.value(group, meant));
            }
        }
        checkResources(rule.get("resources"), named, words, report);
        checkVerbs(rule.get("verbs"), report);
    }

    private static void checkResources(Field resources, Set<String> groups, RoleWords words, Reporter report) {
        Set<String> named = texts(resources);
        for (Field resource : resources.items()) {
            String meant = resource.isString() ? words.resource(resource.text(), groups) : null;
            if (meant != null && !named.contains(meant)) {
                report.at(
                                resource,
                                "there is no resource " + resource.text() + ", so the rule gives no right to it; write "
                                        + meant)
                        .fix(Overwrite.value(resource, meant));
            }
        }
    }

    private static void checkVerbs(Field verbs, Reporter report) {
        Set<String> named = texts(verbs);
        for (Field verb : verbs.items()) {
            String meant = verb.isString() ? RoleWords.verb(verb.text()) : null;
            if (meant != null && !named.contains(meant)) {
                report.at(verb, "no request has verb " + verb.text() + ", so it gives no right; write " + meant)
                        .fix(Overwrite.value(verb, meant));
            }
        }
    }

    private static String ofGroup(String group, String meant) {
        String why = group.indexOf('/') >= 0 ? "a group is named without a version" : "there is no API group " + group;
        return why + ", so the rule gives no right; write " + (meant.isEmpty() ? "\"\", the group of v1" : meant);
    }

    private static Set<String> texts(Field list) {
        Set<String> texts = new HashSet<>();
        list.items().stream().filter(Field::isString).map(Field::text).forEach(texts::add);
        return texts;
    }
}
