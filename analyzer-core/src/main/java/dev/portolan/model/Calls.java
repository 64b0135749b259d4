package dev.portolan.model;

import dev.portolan.manifest.Manifest;
import dev.portolan.manifest.PartSpan;
import dev.portolan.manifest.Service;
import dev.portolan.manifest.Workload;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the hosts of Services that workloads are told: the link {@code calls}. */
final class Calls {

    /** Lower ports of bare words are rather the tags of images: {@code redis:7}. */
    private static final int LEAST_BARE_PORT = 20;

    private static final Pattern HOSTS_WITH_PORTS =
            Pattern.compile("[a-z][-_a-z0-9.]*+:[0-9]+(?:,[a-z][-_a-z0-9.]*+:[0-9]+)*+");

    private final Model model;
    private final Map<String, Map<String, List<Service>>> services = new HashMap<>();
    private final Map<String, Map<String, List<Manifest>>> configMaps = new HashMap<>();
    private final Set<String> namespaces = new HashSet<>();

    private Calls(Model model) {
        this.model = model;
        for (Service service : model.services()) {
            index(services, service.manifest(), service);
        }
        for (Manifest manifest : model.manifests()) {
            if (manifest.is("", "ConfigMap")) {
                index(configMaps, manifest, manifest);
            }
            String declared = manifest.is("", "Namespace") ? manifest.name() : null;
            namespaces.add(declared == null ? model.namespace(manifest) : declared);
        }
    }

    private <T> void index(Map<String, Map<String, List<T>>> index, Manifest manifest, T object) {
        String name = manifest.name();
        if (name != null) {
            index.computeIfAbsent(model.namespace(manifest), namespace -> new HashMap<>())
                    .computeIfAbsent(name, one -> new ArrayList<>())
                    .add(object);
        }
    }

    /** In the order of the workloads, and of the texts in them. */
    static List<Call> of(Model model) {
        Calls calls = new Calls(model);
        List<Call> found = new ArrayList<>();
        for (Workload workload : model.workloads()) {
            calls.find(workload, found);
        }
        return List.copyOf(found);
    }

    private void find(Workload workload, List<Call> found) {
        String namespace = model.namespace(workload.manifest());
        Map<String, List<Manifest>> maps = configMaps.getOrDefault(namespace, Map.of());
        for (HostText text : CallTexts.of(workload, name -> nearest(workload, maps.getOrDefault(name, List.of())))) {
            for (HostMention mention : text.mentions(host -> isServiceHost(host, namespace))) {
                Call call = call(workload, namespace, text.text(), mention);
                if (call != null) {
                    found.add(call);
                }
            }
        }
    }

    /** Several objects of one name belong to several systems: those of the workload's own, if it has one. */
    private List<Manifest> nearest(Workload workload, List<Manifest> maps) {
        if (maps.size() < 2) {
            return maps;
        }
        List<Manifest> own = maps.stream()
                .filter(map -> model.scopes().together(workload.manifest(), map))
                .toList();
        return own.isEmpty() ? maps.stream().limit(1).toList() : own;
    }

    private boolean isServiceHost(String host, String namespace) {
        ServiceHost named = ServiceHost.of(host, namespace, this::exists, namespaces::contains);
        return named != null && exists(named.name(), named.namespace());
    }

    private boolean exists(String name, String namespace) {
        return services.getOrDefault(namespace, Map.of()).containsKey(name);
    }

    private @Nullable Call call(Workload workload, String namespace, CallText text, HostMention mention) {
        ServiceHost named = ServiceHost.of(mention.host(), namespace, this::exists, namespaces::contains);
        if (named == null) {
            return null;
        }
        Service service = service(workload, named);
        if (!isHost(workload, text, mention, service)) {
            return null;
        }
        return new Call(
                workload,
                text.field(),
                PartSpan.of(text.field(), mention.start(), mention.end()),
                mention.host(),
                mention.form(),
                text.sort() == CallText.Sort.FILE,
                named.name(),
                named.namespace(),
                mention.port(),
                service);
    }

    private @Nullable Service service(Workload workload, ServiceHost named) {
        List<Service> all = services.getOrDefault(named.namespace(), Map.of()).getOrDefault(named.name(), List.of());
        return all.stream()
                .min(Comparator.comparing(
                                (Service one) -> !model.scopes().together(workload.manifest(), one.manifest()))
                        .thenComparing(one -> Nearness.between(
                                workload.manifest().file(), one.manifest().file())))
                .orElse(null);
    }

    private boolean isHost(Workload workload, CallText text, HostMention mention, @Nullable Service service) {
        Integer port = mention.port();
        return switch (mention.form()) {
            case URL, CLUSTER_NAME -> true;
            case WITH_PORT ->
                port != null
                        && port >= LEAST_BARE_PORT
                        && !isImage(text)
                        && (service != null || isWhole(text, mention));
            // A workload is often told its own name.
            case BARE ->
                service != null && !model.selection(service).workloads().contains(workload);
        };
    }

    private static boolean isImage(CallText text) {
        String label = text.label().toLowerCase(Locale.ROOT);
        String value = text.field().text();
        return text.sort() != CallText.Sort.FILE
                && (label.contains("image") || (value.startsWith("-") && value.contains("image")));
    }

    /** Whether a text is nothing but hosts with ports: of an unknown word amid others nobody can say what it is. */
    private static boolean isWhole(CallText text, HostMention mention) {
        String value = text.field().text();
        return switch (text.sort()) {
            case VARIABLE -> HOSTS_WITH_PORTS.matcher(value).matches();
            case ARGUMENT -> {
                int from = value.startsWith("-") ? value.indexOf('=') + 1 : 0;
                String option = from > 0 ? value.substring(0, from) : text.label();
                yield BareHosts.saysHost(option)
                        && mention.start() >= from
                        && HOSTS_WITH_PORTS.matcher(value.substring(from)).matches();
            }
            case FILE -> false;
        };
    }
}
