package dev.portolan.rules.reference;

import dev.portolan.manifest.Answer;
import dev.portolan.manifest.Manifest;
import dev.portolan.manifest.Reference;
import dev.portolan.model.Model;
import dev.portolan.model.Resolution;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whether objects that say no namespace are plainly meant for {@code -n}. A chart writes the namespace of its release
 * where an account or a Service is named, and leaves it out of the objects themselves.
 */
final class NamespaceFlag {

    private final Model model;
    private final Map<String, Set<String>> written = new HashMap<>();
    private final Map<String, Set<String>> wanted = new HashMap<>();

    private NamespaceFlag(Model model) {
        this.model = model;
        for (Manifest manifest : model.manifests()) {
            String namespace = manifest.namespace();
            if (namespace != null) {
                add(written, manifest, namespace);
            }
        }
        for (Reference reference : model.references()) {
            if (leadsToUnsaid(model.resolve(reference))) {
                add(wanted, reference.manifest(), model.namespace(reference));
            }
        }
    }

    static NamespaceFlag of(Model model) {
        return model.once(NamespaceFlag.class, NamespaceFlag::new);
    }

    private void add(Map<String, Set<String>> byScope, Manifest manifest, String namespace) {
        for (String scope : model.scopes().idsOf(manifest)) {
            byScope.computeIfAbsent(scope, id -> new HashSet<>()).add(namespace);
        }
    }

    private static boolean leadsToUnsaid(Resolution resolution) {
        return resolution.answer() == Answer.NO
                && resolution.near() == null
                && !resolution.elsewhere().isEmpty()
                && resolution.elsewhere().stream().allMatch(manifest -> manifest.namespace() == null);
    }

    /**
     * Whether a reference finds what it names once that is applied with {@code -n}, and nothing speaks against it: all
     * references of the scope that lead to objects without a namespace agree, and no object says that it lives elsewhere.
     * A namespace that stands in what Helm rendered is part of the chart, whatever else it says.
     */
    boolean isMeant(Reference reference) {
        Resolution resolution = model.resolve(reference);
        if (!leadsToUnsaid(resolution)) {
            return false;
        }
        Set<String> only = Set.of(model.namespace(reference));
        List<String> scopes = model.scopes().idsOf(reference.manifest());
        boolean agreed = scopes.stream().allMatch(id -> only.containsAll(wanted.getOrDefault(id, Set.of())));
        return agreed
                && (resolution.elsewhere().stream().allMatch(target -> isRendered(target, reference.manifest()))
                        || (reference.manifest().namespace() == null
                                && scopes.stream()
                                        .allMatch(id -> only.containsAll(written.getOrDefault(id, Set.of())))));
    }

    /** In one stream all is rendered, whatever somebody wrote before the mark of one document. */
    private static boolean isRendered(Manifest target, Manifest from) {
        return isRendered(target) || (target.file() == from.file() && isRendered(from));
    }

    private static boolean isRendered(Manifest manifest) {
        return !manifest.file().renderedFrom(manifest.node().span().start()).isEmpty();
    }
}
