package dev.portolan.rules.security;

import dev.portolan.manifest.Field;
import dev.portolan.manifest.Manifest;
import dev.portolan.manifest.Workload;
import dev.portolan.model.Model;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the input says of the service accounts of pods. */
final class Accounts {

    private final Model model;
    private final Set<List<String>> withoutToken = new HashSet<>();
    private final Set<List<String>> bound = new HashSet<>();

    private Accounts(Model model) {
        this.model = model;
    }

    static Accounts of(Model model) {
        Accounts accounts = new Accounts(model);
        for (Manifest manifest : model.manifests()) {
            Field automount = manifest.root().get("automountServiceAccountToken");
            if (manifest.is("", "ServiceAccount") && automount.isPresent() && !automount.isTrue()) {
                accounts.withoutToken.add(key(model.namespace(manifest), String.valueOf(manifest.name())));
            }
            for (Field subject : manifest.root().get("subjects").items()) {
                if (subject.get("kind").is("ServiceAccount")) {
                    String namespace = subject.get("namespace").text();
                    accounts.bound.add(key(
                            namespace.isEmpty() ? model.namespace(manifest) : namespace,
                            subject.get("name").text()));
                }
            }
        }
        return accounts;
    }

    private static List<String> key(String namespace, String name) {
        return List.of(namespace, name);
    }

    /** The account that the pods of a workload have. */
    static String name(Workload workload) {
        String name = workload.pod().spec().get("serviceAccountName").text();
        return name.isEmpty() ? "default" : name;
    }

    /** Whether the pods of a workload get a token: as they say, else as their account does. */
    boolean mountToken(Workload workload) {
        Field automount = workload.pod().spec().get("automountServiceAccountToken");
        if (automount.isPresent()) {
            return automount.isTrue();
        }
        return !withoutToken.contains(key(model.namespace(workload.manifest()), name(workload)));
    }

    /** Whether a binding of the input gives the account of a workload something to do. */
    boolean areBound(Workload workload) {
        return bound.contains(key(model.namespace(workload.manifest()), name(workload)));
    }
}
