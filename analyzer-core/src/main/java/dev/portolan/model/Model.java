package dev.portolan.model;

import dev.portolan.manifest.Addresses;
import dev.portolan.manifest.Answer;
import dev.portolan.manifest.LabelSelector;
import dev.portolan.manifest.Manifest;
import dev.portolan.manifest.ObjectKind;
import dev.portolan.manifest.PodSelector;
import dev.portolan.manifest.Reference;
import dev.portolan.manifest.Service;
import dev.portolan.manifest.ServicePort;
import dev.portolan.manifest.Workload;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All objects of a run and the links between them. Takes time linear in the number of objects and links. Safe for use
 * by several threads.
 */
public final class Model {

    private final World world;
    private final List<Manifest> manifests;
    private final List<Service> services;
    private final List<Workload> workloads;
    private final Builds builds;
    private final Scopes scopes;
    private final FluxVariables variables;
    private final BuiltFields builtFields;
    private final WorkloadIndex index;
    private final Unread unread;
    private final Resolver resolver;
    private final Lazy<Map<String, List<Workload>>> byNamespace;
    private final Lazy<Map<Manifest, List<Manifest>>> servicesOf = new Lazy<>(this::findServices);
    private final Lazy<List<Link>> allLinks = new Lazy<>(() -> Links.of(this));
    private final Set<String> endpoints;
    private final Map<Manifest, ServiceLinks> links = new ConcurrentHashMap<>();
    private final Map<Class<?>, Lazy<?>> answers = new ConcurrentHashMap<>();
    private final DanglingSearch danglingSearch;
    private final Lazy<List<Dangling>> dangling;
    private final Lazy<List<Call>> calls = new Lazy<>(() -> Calls.of(this));

    private Model(World world, List<Manifest> manifests) {
        this.world = world;
        this.manifests = List.copyOf(manifests);
        this.services = present(manifests.stream().map(Service::of));
        this.workloads = present(manifests.stream().map(Workload::of));
        this.byNamespace = new Lazy<>(() -> workloads.stream().collect(Collectors.groupingBy(this::namespace)));
        this.builds = new Builds(world.documents());
        this.builtFields = new BuiltFields(builds, world.documents());
        this.scopes = new Scopes(world, builds, this.manifests, this::namespace);
        this.variables = new FluxVariables(world.documents(), this.manifests, builds);
        this.index = new WorkloadIndex(workloads, builds, this::namespace);
        this.unread = new Unread(world, scopes, this::namespace);
        this.resolver = new Resolver(
                world,
                unread,
                this.manifests,
                builds,
                scopes,
                this::namespace,
                workload -> servicesOf.get().getOrDefault(workload, List.of()));
        this.endpoints = endpoints();
        this.danglingSearch = new DanglingSearch(this, world, index);
        this.dangling = new Lazy<>(danglingSearch::all);
    }

    private static <T> List<T> present(Stream<@Nullable T> found) {
        List<T> all = new ArrayList<>();
        found.forEach(one -> {
            if (one != null) {
                all.add(one);
            }
        });
        return List.copyOf(all);
    }

    /** @param manifests as the API server would store them, in the order of the input */
    public static Model of(World world, List<Manifest> manifests) {
        return new Model(world, manifests);
    }

    /**
     * What several rules have to work out of all objects, worked out once.
     *
     * @param type of the answer, which names the question
     */
    public <T> T once(Class<T> type, Function<Model, T> question) {
        Lazy<?> answer = answers.computeIfAbsent(type, first -> new Lazy<>(() -> question.apply(this)));
        return type.cast(answer.get());
    }

    public World world() {
        return world;
    }

    public List<Manifest> manifests() {
        return manifests;
    }

    /** In the order of the input. */
    public List<Service> services() {
        return services;
    }

    /** Pods and whatever makes pods from a template, in the order of the input. */
    public List<Workload> workloads() {
        return workloads;
    }

    /** Those of one namespace as it is written, in the order of the input. */
    public List<Workload> workloads(String namespace) {
        return byNamespace.get().getOrDefault(namespace, List.of());
    }

    public Scopes scopes() {
        return scopes;
    }

    /** What Flux fills in once all is built. */
    public FluxVariables variables() {
        return variables;
    }

    /** Which written fields of its objects are applied as they are written. */
    public BuiltFields builtFields() {
        return builtFields;
    }

    /** What manifests say that could not be read. */
    public Unread unread() {
        return unread;
    }

    /** The namespace an object lives in: where none is written, that of the run. */
    public String namespace(Manifest manifest) {
        String namespace = manifest.namespace();
        return namespace == null ? world.namespace() : namespace;
    }

    /** All fields by which objects of the run name others, in the order of the input. */
    public List<Reference> references() {
        return resolver.references();
    }

    /**
     * The objects of the run that have a kind and a name, in the order of the input.
     *
     * @param group empty for the core group
     * @param namespace null or empty for that of the run; it does not matter for a kind that has none
     */
    public List<Manifest> named(String group, String kind, @Nullable String namespace, String name) {
        String place = namespace == null || namespace.isEmpty() ? world.namespace() : namespace;
        return resolver.named(ObjectKind.atHome(group, kind), place, name);
    }

    /**
     * Whether what a reference leads to has the part that it means: the key of a ConfigMap, the port of a Service. Yes if
     * any target has it or none is asked for; unknown where there is no target.
     */
    public Answer part(Reference reference) {
        Answer any = reference.key() == null ? Answer.YES : Answer.UNKNOWN;
        for (Manifest target : resolve(reference).targets()) {
            Answer has = Parts.has(target, reference);
            any = has == Answer.NO && isOpen(target) ? Answer.UNKNOWN : has;
            if (any != Answer.NO) {
                return any;
            }
        }
        return any;
    }

    /** All courses between objects of the run that a chart shows; none is there twice. */
    public List<Link> links() {
        return allLinks.get();
    }

    /** An object of the run as an end of links. */
    public LinkEnd end(Manifest manifest) {
        boolean clusterWide = ObjectKind.of(manifest).isClusterWide();
        String name = manifest.name();
        return new LinkEnd(manifest.kind(), clusterWide ? "" : namespace(manifest), name == null ? "" : name, manifest);
    }

    /** Where a reference leads: to objects of the input, to none, or nobody can tell. */
    public Resolution resolve(Reference reference) {
        return resolver.resolve(reference);
    }

    /** Whether something of the input, such as a generator, will make an object of that name: what it holds is unknown. */
    public boolean isMade(Manifest manifest) {
        return resolver.isMade(manifest);
    }

    /** Whether an object has keys that the input does not show: a generator reads them from a file of variables. */
    public boolean isOpen(Manifest manifest) {
        return builds.isOpen(manifest);
    }

    /** Whether something of the input, such as a StatefulSet's claim template, will make what a reference names, or a manifest that could not be read may. */
    public boolean isMade(Reference reference) {
        return resolver.isMade(reference);
    }

    /** The namespace in which the object that a reference names is looked for; empty for a kind that has none. */
    public String namespace(Reference reference) {
        return resolver.namespace(reference);
    }

    private String namespace(Workload workload) {
        return namespace(workload.manifest());
    }

    /** Whether the API server could decode an object, so that its fields mean what they say. */
    public boolean isDecoded(Manifest manifest) {
        return !world.undecoded().contains(manifest);
    }

    /** Which workloads a Service selects: the link {@code selects}. None for one without a selector. */
    public Selection selection(Service service) {
        return links(service).selection();
    }

    private ServiceLinks links(Service service) {
        return links.computeIfAbsent(service.manifest(), manifest -> findLinks(service));
    }

    private ServiceLinks findLinks(Service service) {
        PodSelector selector = PodSelector.of(service.manifest());
        Selection selection = selector == null ? new Selection(List.of(), List.of()) : selection(selector);
        List<Workload> own = ownWorkloads(service, selection.workloads());
        List<PortReach> reach = reach(service, selection.workloads());
        boolean all = own.size() == selection.workloads().size();
        return new ServiceLinks(selection, reach, own, all ? reach : reach(service, own));
    }

    /** Which workloads of its own namespace a selector chooses, as written or in some build. */
    public Selection selection(PodSelector selector) {
        String written = namespace(selector.manifest());
        Selection all = index.select(written, selector.pairs());
        for (Placement placement : builds.placements(selector.manifest().file())) {
            all = all.or(index.select(
                    placement.namespace(written), placement.changes().pairs(selector.pairs())));
        }
        return all;
    }

    /** Which workloads of an object's namespace a selector of it chooses, whatever its form, as written or in some build. */
    public Selection choice(Manifest object, LabelSelector selector) {
        PodSelector pairs = PodSelector.of(object);
        return pairs == null ? selection(object, selector) : selection(pairs);
    }

    /** Which workloads of an object's namespace a selector of it chooses; all of them if it asks for nothing. */
    public Selection selection(Manifest manifest, LabelSelector selector) {
        String written = namespace(manifest);
        Selection all = index.select(written, selector);
        for (Placement placement : builds.placements(manifest.file())) {
            all = all.or(index.select(placement.namespace(written), selector));
        }
        return all;
    }

    /** By workload, the Services that select its pods. */
    private Map<Manifest, List<Manifest>> findServices() {
        Map<Manifest, List<Manifest>> found = new HashMap<>();
        for (Service service : services) {
            for (Workload workload : selection(service).workloads()) {
                found.computeIfAbsent(workload.manifest(), one -> new ArrayList<>(1))
                        .add(service.manifest());
            }
        }
        return found;
    }

    /** What each port of a Service reaches, in their order. */
    public List<PortReach> reach(Service service) {
        return links(service).reach();
    }

    /** What each port of a Service reaches of {@link #ownWorkloads}, in their order. */
    public List<PortReach> ownReach(Service service) {
        return links(service).ownReach();
    }

    private static List<PortReach> reach(Service service, List<Workload> workloads) {
        List<PortReach> reach = new ArrayList<>();
        for (ServicePort port : service.ports()) {
            reach.add(PortReach.of(port, workloads));
        }
        return List.copyOf(reach);
    }

    /**
     * The workloads that a Service selects and that surely belong to one system with it: those that are applied
     * together with it; where there are none, those of its name in folders of one parent. A run may hold several
     * systems that use the same labels.
     */
    public List<Workload> ownWorkloads(Service service) {
        return links(service).own();
    }

    private List<Workload> ownWorkloads(Service service, List<Workload> selected) {
        List<Workload> together = new ArrayList<>(selected);
        together.removeIf(workload -> !scopes.together(service.manifest(), workload.manifest()));
        return together.isEmpty()
                ? selected.stream()
                        .filter(workload -> isNamesake(service, workload))
                        .toList()
                : List.copyOf(together);
    }

    private static boolean isNamesake(Service service, Workload workload) {
        Manifest manifest = service.manifest();
        String name = manifest.name();
        return Nearness.between(manifest.file(), workload.manifest().file()) == Nearness.SIBLING_FOLDERS
                && name != null
                && !Collections.disjoint(Likeness.tellingWords(name), Likeness.tellingWords(workload.name()));
    }

    /** Whether the input says itself which addresses stand behind a Service. */
    public boolean hasEndpoints(Service service) {
        return endpoints.contains(
                key(namespace(service.manifest()), service.manifest().name()));
    }

    private Set<String> endpoints() {
        Set<String> found = new HashSet<>();
        for (Manifest manifest : manifests) {
            Addresses addresses = Addresses.of(manifest);
            if (addresses != null) {
                found.add(key(namespace(manifest), addresses.service()));
            }
        }
        return found;
    }

    private static String key(String namespace, @Nullable String name) {
        return namespace + "/" + name;
    }

    /** Selectors that choose no pod of the input, in the order of the input. */
    public List<Dangling> dangling() {
        return dangling.get();
    }

    /**
     * The hosts of Services that workloads are told: the link {@code calls}. In the order of the workloads.
     */
    public List<Call> calls() {
        return calls.get();
    }

    /** Why a selector, be it of an object of whatever kind, chooses no pod of the input; null where it chooses some, or may. */
    public @Nullable Dangling dangling(PodSelector selector) {
        return danglingSearch.find(selector);
    }

    /** The same of a selector that looks into this namespace, whatever that of its object is. */
    public @Nullable Dangling dangling(PodSelector selector, String namespace) {
        return danglingSearch.find(selector, namespace);
    }
}
