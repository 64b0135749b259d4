package dev.portolan.rules.access;

import dev.portolan.rules.vocabulary.NearWord;
import dev.portolan.rules.vocabulary.TextForm;
import dev.portolan.schema.KindInfo;
import dev.portolan.schema.Schemas;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The words that rules of roles are made of, as one version of Kubernetes knows them.
 *
 * @param groups all that are built in
 * @param plurals of the resources of each group
 * @param byKind the plural for each kind of a group, the kind in small letters
 */
record RoleWords(Set<String> groups, Map<String, Set<String>> plurals, Map<String, Map<String, String>> byKind) {

    private static final TextForm VERSION = TextForm.of("v[0-9]+((alpha|beta)[0-9]+)?");

    /** Of requests for resources and for other URLs, and those that the API server asks for by itself. */
    private static final Set<String> VERBS = Set.of(
            "get",
            "list",
            "watch",
            "create",
            "update",
            "patch",
            "delete",
            "deletecollection",
            "use",
            "bind",
            "escalate",
            "impersonate",
            "approve",
            "sign",
            "attest",
            "proxy",
            "post",
            "put",
            "head",
            "options");

    /** Those of Kubernetes itself; kubelets ask for some of them as well. */
    private static final Set<String> SUBRESOURCES = Set.of(
            "approval",
            "attach",
            "binding",
            "checkpoint",
            "configz",
            "ephemeralcontainers",
            "eviction",
            "exec",
            "finalize",
            "finalizers",
            "flagz",
            "healthz",
            "log",
            "metrics",
            "pods",
            "portforward",
            "proxy",
            "resize",
            "scale",
            "spec",
            "stats",
            "status",
            "statusz",
            "token");

    /** Custom resources are in groups with a dot, so of these groups all resources are known. */
    private static final Set<String> CLOSED = Set.of("", "apps", "autoscaling", "batch", "policy");

    /** What kubectl takes for a resource of these groups, and the authorizer does not. */
    private static final Map<String, Map<String, String>> SHORT_NAMES = Map.of(
            "",
            Map.ofEntries(
                    Map.entry("cm", "configmaps"),
                    Map.entry("ep", "endpoints"),
                    Map.entry("ev", "events"),
                    Map.entry("limits", "limitranges"),
                    Map.entry("no", "nodes"),
                    Map.entry("ns", "namespaces"),
                    Map.entry("po", "pods"),
                    Map.entry("pv", "persistentvolumes"),
                    Map.entry("pvc", "persistentvolumeclaims"),
                    Map.entry("quota", "resourcequotas"),
                    Map.entry("rc", "replicationcontrollers"),
                    Map.entry("sa", "serviceaccounts"),
                    Map.entry("svc", "services")),
            "apps",
            Map.of("deploy", "deployments", "ds", "daemonsets", "rs", "replicasets", "sts", "statefulsets"),
            "autoscaling",
            Map.of("hpa", "horizontalpodautoscalers"),
            "batch",
            Map.of("cj", "cronjobs"),
            "networking.k8s.io",
            Map.of("ing", "ingresses", "netpol", "networkpolicies"),
            "policy",
            Map.of("pdb", "poddisruptionbudgets"),
            "storage.k8s.io",
            Map.of("sc", "storageclasses"));

    static RoleWords of(Schemas schemas) {
        Set<String> groups = new HashSet<>();
        Map<String, Set<String>> plurals = new HashMap<>();
        Map<String, Map<String, String>> byKind = new HashMap<>();
        for (KindInfo kind : schemas.kinds()) {
            groups.add(kind.group());
            if (!kind.plural().isEmpty()) {
                plurals.computeIfAbsent(kind.group(), group -> new TreeSet<>()).add(kind.plural());
                byKind.computeIfAbsent(kind.group(), group -> new HashMap<>())
                        .put(kind.kind().toLowerCase(Locale.ROOT), kind.plural());
            }
        }
        return new RoleWords(groups, plurals, byKind);
    }

    /** The group that was meant by one that cannot be; null for one that may be there, or says nothing. */
    @Nullable
    String group(String written) {
        if (groups.contains(written)) {
            return null;
        }
        int slash = written.indexOf('/');
        if (slash >= 0) {
            String before = written.substring(0, slash);
            return groups.contains(before)
                            && VERSION.matcher(written.substring(slash + 1)).matches()
                    ? before
                    : null;
        }
        if (written.equals("core") || VERSION.matcher(written).matches()) {
            return "";
        }
        return NearWord.of(written, groups);
    }

    /** The resource of one of the groups that was meant by one that none of them has; null where none is near. */
    @Nullable
    String resource(String written, Set<String> inGroups) {
        int slash = written.indexOf('/');
        String resource = slash < 0 ? written : written.substring(0, slash);
        String below = slash < 0 ? "" : written.substring(slash + 1);
        if (inGroups.isEmpty() || !groups.containsAll(inGroups) || resource.indexOf('*') >= 0) {
            return null;
        }
        Set<String> known = new TreeSet<>();
        inGroups.forEach(group -> known.addAll(plurals.getOrDefault(group, Set.of())));
        if (known.contains(resource)) {
            String meant = SUBRESOURCES.contains(below) ? null : NearWord.of(below, SUBRESOURCES);
            return meant == null ? null : resource + "/" + meant;
        }
        String meant = plural(resource, inGroups);
        if (meant == null && CLOSED.containsAll(inGroups)) {
            meant = NearWord.of(resource, known);
        }
        return meant == null ? null : meant + (slash < 0 ? "" : "/" + below);
    }

    /** For the name of a kind, in the singular or with capitals, and for what kubectl calls a resource for short. */
    private @Nullable String plural(String resource, Set<String> inGroups) {
        String small = resource.toLowerCase(Locale.ROOT);
        for (String group : new TreeSet<>(inGroups)) {
            String plural = byKind.getOrDefault(group, Map.of()).get(small);
            if (plural != null) {
                return plural;
            }
            if (plurals.getOrDefault(group, Set.of()).contains(small)) {
                return small;
            }
            String longName = SHORT_NAMES.getOrDefault(group, Map.of()).get(small);
            if (longName != null) {
                return longName;
            }
        }
        return null;
    }

    /** The verb that was meant by one that no request has; null for other words, which a program may ask for. */
    static @Nullable String verb(String written) {
        return VERBS.contains(written) || written.equals("*") ? null : NearWord.of(written, VERBS);
    }
}
