package dev.portolan.rules.routing;

import dev.portolan.manifest.Answer;
import dev.portolan.manifest.Field;
import dev.portolan.manifest.Manifest;
import dev.portolan.manifest.Reference;
import dev.portolan.model.Model;
import dev.portolan.rule.Draft;
import dev.portolan.rule.Reporter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the ReferenceGrants of the input let routes and Gateways use of other namespaces. */
final class GatewayGrants {

    private final Model model;
    private final Map<String, List<Manifest>> byNamespace = new HashMap<>();

    GatewayGrants(Model model) {
        this.model = model;
        for (Manifest manifest : model.manifests()) {
            if (manifest.is(GatewayReference.GROUP, "ReferenceGrant")) {
                byNamespace
                        .computeIfAbsent(model.namespace(manifest), namespace -> new ArrayList<>())
                        .add(manifest);
            }
        }
    }

    /** Tells of an object of another namespace that is there, and that no grant lets be used. */
    void check(Reference reference, Reporter report) {
        Manifest from = reference.manifest();
        String namespace = model.namespace(reference);
        boolean foreign = reference.namespace() != null
                && !reference.namespace().isEmpty()
                && !namespace.equals(model.namespace(from));
        if (!foreign || model.resolve(reference).answer() != Answer.YES) {
            return;
        }
        List<Manifest> grants = byNamespace.getOrDefault(namespace, List.of());
        if (grants.stream().noneMatch(grant -> permits(grant, reference)) && isKnown(reference, grants)) {
            tell(reference, namespace, grants, report);
        }
    }

    /** A grant would stand beside what it is about, or beside what uses it. */
    private boolean isKnown(Reference reference, List<Manifest> grants) {
        Manifest from = reference.manifest();
        boolean together = model.resolve(reference).targets().stream()
                .anyMatch(target ->
                        model.scopes().together(from, target) && !model.scopes().hasUnknown(target.file()));
        return (together || !grants.isEmpty()) && !model.scopes().hasUnknown(from.file());
    }

    private boolean permits(Manifest grant, Reference reference) {
        Manifest user = reference.manifest();
        boolean from = grant.spec().get("from").items().stream()
                .anyMatch(allowed -> allowed.get("group").text().equals(user.group())
                        && allowed.get("kind").is(user.kind())
                        && allowed.get("namespace").is(model.namespace(user)));
        boolean to = grant.spec().get("to").items().stream()
                .anyMatch(allowed -> allowed.get("group").text().equals(reference.group())
                        && allowed.get("kind").is(reference.kind())
                        && (allowed.get("name").text().isEmpty()
                                || allowed.get("name").is(reference.name())));
        return from && to;
    }

    private void tell(Reference reference, String namespace, List<Manifest> grants, Reporter report) {
        Manifest user = reference.manifest();
        Field place = reference.field().parent().get("namespace");
        String unless = user.namespace() == null ? ", unless applied with -n " + namespace : "";
        Draft draft = report.at(
                        place,
                        (grants.isEmpty() ? "no ReferenceGrant" : "no ReferenceGrant of those")
                                + " in namespace " + namespace + " lets the " + user.kind() + "s of "
                                + model.namespace(user) + " use " + reference.inWords() + "; add one there" + unless)
                .label("another namespace");
        grants.forEach(grant ->
                draft.related(grant.spec().get("from"), grant.identity().inWords() + " is for others"));
    }
}
