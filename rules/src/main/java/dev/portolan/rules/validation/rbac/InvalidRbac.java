package dev.portolan.rules.validation.rbac;

import static dev.portolan.finding.Severity.ERROR;

import com.google.auto.service.AutoService;
import dev.portolan.finding.Fix;
import dev.portolan.manifest.Field;
import dev.portolan.manifest.LinkType;
import dev.portolan.manifest.Manifest;
import dev.portolan.manifest.Reference;
import dev.portolan.model.Model;
import dev.portolan.model.Resolution;
import dev.portolan.rule.Draft;
import dev.portolan.rule.ManifestRule;
import dev.portolan.rule.ModelRule;
import dev.portolan.rule.Reporter;
import dev.portolan.rule.Rule;
import dev.portolan.rule.RuleInfo;
import dev.portolan.rules.validation.Term;
import dev.portolan.rules.vocabulary.DnsSubdomain;
import dev.portolan.rules.vocabulary.NewMember;
import dev.portolan.rules.vocabulary.PathSegment;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Roles and their bindings that the API server refuses. */
@AutoService(Rule.class)
@RuleInfo(id = "invalid-rbac", severity = ERROR, summary = "role or binding that the API server refuses")
public final class InvalidRbac implements ManifestRule, ModelRule {

    private static final String GROUP = "rbac.authorization.k8s.io";

    @Override
    public void check(Manifest manifest, Reporter report) {
        if (!manifest.group().equals(GROUP)) {
            return;
        }
        Field root = manifest.root();
        switch (manifest.kind()) {
            case "Role" -> root.get("rules").items().forEach(rule -> checkRule(rule, true, report));
            case "ClusterRole" -> checkClusterRole(root, report);
            case "RoleBinding" -> checkBinding(root, List.of("Role", "ClusterRole"), report);
            case "ClusterRoleBinding" -> checkBinding(root, List.of("ClusterRole"), report);
            default -> {}
        }
    }

    /** Which account is meant, only the other objects of the input tell. */
    @Override
    public void check(Model model, Reporter report) {
        model.references().stream()
                .filter(InvalidRbac::isInNoNamespace)
                .forEach(reference -> tellNoNamespace(reference, model.resolve(reference), report));
    }

    /** Whether a subject of a binding that lives in no namespace says none either: nothing fills it in. */
    public static boolean isInNoNamespace(Reference reference) {
        return reference.type() == LinkType.EMPOWERS
                && reference.manifest().is(GROUP, "ClusterRoleBinding")
                && reference.field().parent().get("namespace").text().isEmpty();
    }

    private static void tellNoNamespace(Reference reference, Resolution resolution, Reporter report) {
        List<Manifest> accounts = Stream.concat(resolution.targets().stream(), resolution.elsewhere().stream())
                .toList();
        List<String> namespaces = accounts.stream()
                .map(account -> Objects.requireNonNullElse(account.namespace(), ""))
                .distinct()
                .toList();
        boolean known = namespaces.size() == 1 && !namespaces.get(0).isEmpty();
        Field subject = reference.field().parent();
        Draft draft = report.at(
                subject.get("namespace"),
                reference.field().span(),
                "a ClusterRoleBinding must say in which namespace the ServiceAccount is; "
                        + (known ? "write namespace: " + namespaces.get(0) : "add namespace"));
        if (known) {
            draft.related(accounts.get(0).metadata().get("namespace"), "the ServiceAccount of that name")
                    .fix(subject.get("namespace").isWritten() ? null : write(subject, namespaces.get(0)));
        }
    }

    private static @Nullable Fix write(Field subject, String namespace) {
        return NewMember.fix(subject, List.of("namespace"), namespace, "write namespace: " + namespace);
    }

    private static void checkClusterRole(Field root, Reporter report) {
        root.get("rules").items().forEach(rule -> checkRule(rule, false, report));
        Field aggregation = root.get("aggregationRule");
        Field selectors = aggregation.get("clusterRoleSelectors");
        if (aggregation.isPresent() && selectors.items().isEmpty()) {
            report.at(
                    selectors,
                    aggregation.headSpan(),
                    "aggregationRule needs clusterRoleSelectors; write at least one, or remove it");
        }
    }

    private static void checkRule(Field rule, boolean isNamespaced, Reporter report) {
        Field verbs = rule.get("verbs");
        if (verbs.isList() && verbs.items().isEmpty()) {
            report.atKey(verbs, "verbs is empty; write at least one, such as get");
        }
        Field urls = rule.get("nonResourceURLs");
        Field groups = rule.get("apiGroups");
        Field resources = rule.get("resources");
        if (!urls.items().isEmpty()) {
            boolean mixed = !groups.items().isEmpty()
                    || !resources.items().isEmpty()
                    || !rule.get("resourceNames").items().isEmpty();
            if (isNamespaced) {
                report.atKey(
                        urls, "nonResourceURLs lie in no namespace, so a Role cannot have them; use a ClusterRole");
            } else if (mixed) {
                report.atKey(urls, "a rule is about resources or nonResourceURLs, not both; make two rules of them");
            }
            return;
        }
        if (groups.items().isEmpty()) {
            report.at(
                    groups,
                    groups.isWritten() ? groups.headSpan() : rule.headSpan(),
                    "the rule names no apiGroups; write [\"\"] for those of v1");
        }
        if (resources.items().isEmpty()) {
            report.at(
                    resources,
                    resources.isWritten() ? resources.headSpan() : rule.headSpan(),
                    "the rule names no resources; write at least one, such as pods");
        }
    }

    private static void checkBinding(Field root, List<String> kinds, Reporter report) {
        Field role = root.get("roleRef");
        Field group = role.get("apiGroup");
        if (!group.text().isEmpty() && !group.is(GROUP)) {
            report.at(group, "apiGroup \"" + group.text() + "\" has no roles; write " + GROUP);
        }
        Field kind = role.get("kind");
        if (kind.isWritten() && kind.isString() && !kinds.contains(kind.text())) {
            report.at(
                    kind,
                    "a binding here cannot refer to kind \"" + kind.text() + "\"; write " + String.join(" or ", kinds));
        }
        Field name = role.get("name");
        if (name.isString() && !Term.isEmpty(name, report)) {
            Term.check(name, PathSegment.problem(name.text()), report);
        }
        root.get("subjects").items().forEach(subject -> checkSubject(subject, report));
    }

    private static void checkSubject(Field subject, Reporter report) {
        Field name = subject.get("name");
        Term.isEmpty(name, report);
        Field group = subject.get("apiGroup");
        Field kind = subject.get("kind");
        switch (kind.text()) {
            case "ServiceAccount" -> {
                if (!name.text().isEmpty()) {
                    Term.check(name, DnsSubdomain.problem(name.text()), report);
                }
                if (!group.text().isEmpty()) {
                    report.at(group, "ServiceAccounts are in no apiGroup; remove it");
                }
            }
            case "User", "Group" -> {
                if (!group.text().isEmpty() && !group.is(GROUP)) {
                    report.at(group, "apiGroup \"" + group.text() + "\" has no subjects; write " + GROUP);
                }
            }
            default -> Term.oneOf(kind, List.of("ServiceAccount", "User", "Group"), report);
        }
    }
}
