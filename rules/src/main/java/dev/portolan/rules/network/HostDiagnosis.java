package dev.portolan.rules.network;

import dev.portolan.manifest.BuiltInObjects;
import dev.portolan.manifest.Manifest;
import dev.portolan.manifest.ObjectKind;
import dev.portolan.manifest.Service;
import dev.portolan.manifest.Workload;
import dev.portolan.model.Call;
import dev.portolan.model.HostForm;
import dev.portolan.model.Model;
import dev.portolan.model.NearName;
import dev.portolan.model.Resolution;
import dev.portolan.rules.vocabulary.TextForm;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says why a host leads to no Service, where there is evidence. */
final class HostDiagnosis {

    private static final String DOMAIN = ".cluster.local";
    private static final ObjectKind SERVICE = new ObjectKind("", "Service");

    private final Model model;

    HostDiagnosis(Model model) {
        this.model = model;
    }

    /** Where objects of a run live, and those that every cluster has. */
    private record Namespaces(Set<String> names) {

        static Namespaces of(Model model) {
            Set<String> names = new HashSet<>(Set.of("default", "kube-system"));
            for (Manifest manifest : model.manifests()) {
                String declared = manifest.is("", "Namespace") ? manifest.name() : null;
                names.add(declared == null ? model.namespace(manifest) : declared);
            }
            return new Namespaces(names);
        }
    }

    /** The workloads of a run by namespace and name, and the Services that lead to each. */
    private record Behind(Map<List<String>, List<Workload>> workloads, Map<Workload, List<Service>> services) {

        static Behind of(Model model) {
            Behind behind = new Behind(new HashMap<>(), new HashMap<>());
            for (Workload workload : model.workloads()) {
                behind.workloads
                        .computeIfAbsent(
                                key(model.namespace(workload.manifest()), workload.name()), k -> new ArrayList<>())
                        .add(workload);
            }
            for (Service service : model.services()) {
                model.selection(service)
                        .workloads()
                        .forEach(workload -> behind.services
                                .computeIfAbsent(workload, w -> new ArrayList<>())
                                .add(service));
            }
            return behind;
        }
    }

    /** What the configurations of proxies give a name to, by their text: {@code upstream backend { ... }}. */
    private record ProxyNames(Map<String, Set<String>> byText) {

        private static final TextForm DEFINITION =
                TextForm.of("\\b(?:upstream|cluster|backend|listen)\\s++\"?+([A-Za-z0-9-]++)(?!_)");

        Set<String> of(String text) {
            return byText.computeIfAbsent(
                    text,
                    one -> DEFINITION
                            .matcher(one)
                            .results()
                            .map(name -> name.group(1))
                            .collect(Collectors.toSet()));
        }
    }

    private static List<String> key(String namespace, String name) {
        return List.of(namespace, name);
    }

    /** Null where it leads to one, or may. */
    @Nullable
    HostTrouble of(Call call) {
        if (call.host().endsWith(DOMAIN) && !call.host().contains(".svc.")) {
            return withoutSvc(call);
        }
        if (call.host().equals(call.name() + ".svc") || call.host().equals(call.name() + ".svc" + DOMAIN)) {
            return withoutNamespace(call);
        }
        if (call.service() != null
                || isDefinedInFile(call)
                || model.unread()
                        .mayHold("Service", call.name(), call.reference().manifest())) {
            return null;
        }
        Resolution resolution = model.resolve(call.reference());
        return switch (resolution.answer()) {
            case YES -> null;
            case NO -> missing(call, resolution);
            case UNKNOWN -> unseen(call);
        };
    }

    private @Nullable HostTrouble withoutSvc(Call call) {
        if (call.service() == null
                && !model.once(Namespaces.class, Namespaces::of).names().contains(call.namespace())) {
            return null;
        }
        String instead = call.host().substring(0, call.host().length() - DOMAIN.length()) + ".svc" + DOMAIN;
        return new HostTrouble(
                "host " + call.host() + " lacks \"svc\" behind the namespace and is found by nobody; write " + instead,
                "no such name in the cluster",
                instead,
                manifest(call.service()));
    }

    private @Nullable HostTrouble withoutNamespace(Call call) {
        Service service = call.service();
        if (service == null) {
            return null;
        }
        return new HostTrouble(
                "host " + call.host() + " names no namespace before \"svc\" and is found by nobody; write "
                        + call.name() + " alone, or with its namespace",
                "no such name in the cluster",
                call.name(),
                service.manifest());
    }

    private static @Nullable Manifest manifest(@Nullable Service service) {
        return service == null ? null : service.manifest();
    }

    /** What a proxy's own configuration defines is no host. */
    private boolean isDefinedInFile(Call call) {
        return call.file()
                && call.isShort()
                && model.once(ProxyNames.class, one -> new ProxyNames(new ConcurrentHashMap<>()))
                        .of(call.field().text())
                        .contains(call.name());
    }

    private @Nullable HostTrouble missing(Call call, Resolution resolution) {
        HostTrouble workload = workload(call);
        if (workload != null) {
            return workload;
        }
        NearName near = resolution.near();
        if (near != null) {
            return new HostTrouble(
                    "namespace " + call.namespace() + " has no Service \"" + call.name() + "\"; \"" + near.name()
                            + "\" is one",
                    "no Service of this name",
                    near.single() ? renamed(call, near.name()) : null,
                    near.manifest());
        }
        return resolution.elsewhere().isEmpty() ? nowhere(call) : elsewhere(call, resolution.elsewhere());
    }

    private static HostTrouble nowhere(Call call) {
        return new HostTrouble(
                "namespace " + call.namespace() + " has no Service \"" + call.name()
                        + "\" in this input; add it or name one that is there",
                "no Service of this name",
                null,
                null);
    }

    private @Nullable HostTrouble elsewhere(Call call, List<Manifest> found) {
        Manifest service = found.get(0);
        String there = model.namespace(service);
        if (!call.isShort()) {
            // One without a namespace may be applied with -n.
            return found.stream().anyMatch(one -> one.namespace() == null)
                    ? null
                    : new HostTrouble(
                            "namespace " + call.namespace() + " has no Service \"" + call.name()
                                    + "\" in this input; it is in " + there,
                            "not in namespace " + call.namespace(),
                            null,
                            service);
        }
        String instead = call.name() + "." + there;
        String unless = unlessApplied(call, service);
        boolean sure = unless.isEmpty()
                && found.stream().allMatch(one -> model.namespace(one).equals(there));
        return new HostTrouble(
                "Service \"" + call.name() + "\" is in namespace " + there + ", and "
                        + call.from().inWords() + " looks for it in its own, " + call.namespace() + unless + "; write "
                        + instead,
                "not in namespace " + call.namespace(),
                sure ? instead : null,
                service);
    }

    /** An object without a namespace lives where it is applied. */
    private static String unlessApplied(Call call, Manifest service) {
        if (call.from().manifest().namespace() == null) {
            return ", unless applied with -n " + service.namespace();
        }
        return service.namespace() == null ? ", unless the Service is applied with -n " + call.namespace() : "";
    }

    /** Where the input does not show whether there is such a Service. */
    private @Nullable HostTrouble unseen(Call call) {
        HostTrouble builtIn = builtIn(call);
        if (builtIn != null) {
            return builtIn;
        }
        HostTrouble workload = workload(call);
        return workload == null ? emptyNamespace(call) : workload;
    }

    /** Every cluster has some Services, and a namespace of its own for them. */
    private static @Nullable HostTrouble builtIn(Call call) {
        if (!call.isShort() || call.from().manifest().namespace() == null || call.form() == HostForm.WITH_PORT) {
            return null;
        }
        for (String namespace : List.of("default", "kube-system")) {
            if (BuiltInObjects.exists(SERVICE, namespace, call.name())) {
                String instead = call.name() + "." + namespace;
                return new HostTrouble(
                        "Service \"" + call.name() + "\" is in namespace " + namespace + ", and "
                                + call.from().inWords() + " looks for it in its own, " + call.namespace() + "; write "
                                + instead,
                        "not in namespace " + call.namespace(),
                        instead,
                        null);
            }
        }
        return null;
    }

    /** Only Services have names that lead anywhere. */
    private @Nullable HostTrouble workload(Call call) {
        Behind behind = model.once(Behind.class, Behind::of);
        for (Workload workload : behind.workloads().getOrDefault(key(call.namespace(), call.name()), List.of())) {
            List<Service> leading = behind.services().getOrDefault(workload, List.of()).stream()
                    .filter(service -> model.scopes().together(workload.manifest(), service.manifest()))
                    .toList();
            boolean near = model.scopes().together(call.from().manifest(), workload.manifest());
            if (near && !leading.isEmpty() && !workload.equals(call.from())) {
                return workload(call, workload, leading);
            }
        }
        return null;
    }

    private static HostTrouble workload(Call call, Workload workload, List<Service> leading) {
        String service = String.valueOf(leading.get(0).manifest().name());
        return new HostTrouble(
                "\"" + call.name() + "\" is the name of " + workload.inWords()
                        + ", and only Services can be called; Service \"" + service + "\" leads to it; write "
                        + renamed(call, service),
                "no Service of this name",
                leading.size() == 1 ? renamed(call, service) : null,
                leading.get(0).manifest());
    }

    private static String renamed(Call call, String name) {
        int at = call.host().startsWith(call.name()) ? 0 : call.host().indexOf("." + call.name()) + 1;
        return call.host().substring(0, at)
                + name
                + call.host().substring(at + call.name().length());
    }

    /** A namespace that the input makes, with Services in it, and the one that is named is none of them. */
    private @Nullable HostTrouble emptyNamespace(Call call) {
        Manifest from = call.from().manifest();
        boolean shown = !call.isShort()
                && !BuiltInObjects.isSystem(call.namespace())
                && !model.scopes().hasUnknown(from.file())
                && model.named("", "Namespace", null, call.namespace()).stream()
                        .anyMatch(namespace -> model.scopes().together(from, namespace))
                && model.services().stream()
                        .map(Service::manifest)
                        .anyMatch(one -> model.namespace(one).equals(call.namespace())
                                && model.scopes().together(from, one));
        return shown ? nowhere(call) : null;
    }
}
