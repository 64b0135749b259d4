package dev.portolan.defaults;

import dev.portolan.manifest.Defaulted;
import dev.portolan.manifest.Member;
import dev.portolan.manifest.ObjectValue;
import dev.portolan.manifest.Quantity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Requests and limits that follow from others. Source: kubernetes, pkg/apis/core/v1: SetDefaults_Pod. */
final class PodResources {

    private static final String FROM_CONTAINERS = "what the containers ask for together";
    private static final String SAME_AS_LIMIT = "same as the limit";

    private PodResources() {}

    /** A container that has a limit and no request for it requests its limit. */
    static ObjectValue requestsFromLimits(ObjectValue container) {
        return ObjectDraft.of(container)
                .change("resources", PodResources::withRequests)
                .done();
    }

    private static ObjectValue withRequests(ObjectValue resources) {
        ObjectDraft draft = ObjectDraft.of(resources);
        ObjectValue limits = draft.object("limits");
        if (limits == null) {
            return resources;
        }
        ObjectValue requests = draft.object("requests");
        ObjectDraft filled = requests == null ? ObjectDraft.defaulted(SAME_AS_LIMIT) : ObjectDraft.of(requests);
        for (Member limit : limits.members()) {
            filled.fill(limit.name(), Origins.copy(limit.value(), new Defaulted(SAME_AS_LIMIT)));
        }
        ObjectValue now = filled.done();
        return now == requests ? resources : draft.set("requests", now).done();
    }

    /** What a pod asks for as a whole, where its author said a part of it. */
    static void fillPodLevel(ObjectDraft spec) {
        ObjectValue resources = spec.object("resources");
        if (resources == null) {
            return;
        }
        ObjectDraft draft = ObjectDraft.of(resources);
        hugePageLimits(spec, draft);
        requests(spec, draft);
        limits(spec, draft);
        spec.set("resources", draft.done());
    }

    private static void hugePageLimits(ObjectDraft spec, ObjectDraft resources) {
        Map<String, Quantity> requests = ResourceList.of(resources.done(), "requests");
        if (requests.isEmpty() && ResourceList.of(resources.done(), "limits").isEmpty()) {
            return;
        }
        Map<String, Quantity> found = new LinkedHashMap<>();
        ofContainers(spec, "limits").forEach((name, amount) -> {
            if (ResourceList.isHugePages(name) && !requests.containsKey(name)) {
                found.put(name, amount);
            }
        });
        fill(resources, "limits", found, FROM_CONTAINERS);
    }

    private static void requests(ObjectDraft spec, ObjectDraft resources) {
        Map<String, Quantity> limits = ResourceList.of(resources.done(), "limits");
        if (limits.isEmpty()) {
            return;
        }
        Map<String, Quantity> found = new LinkedHashMap<>();
        ofContainers(spec, "requests").forEach((name, amount) -> {
            if (ResourceList.isOvercommitted(name)) {
                found.put(name, amount);
            }
        });
        fill(resources, "requests", found, FROM_CONTAINERS);
        limits.keySet().removeIf(name -> !ResourceList.isForPods(name));
        fill(resources, "requests", limits, SAME_AS_LIMIT);
    }

    private static void limits(ObjectDraft spec, ObjectDraft resources) {
        Set<String> limits = ResourceList.of(resources.done(), "limits").keySet();
        Set<String> requests = ResourceList.of(resources.done(), "requests").keySet();
        if (limits.stream().anyMatch(ResourceList::isForPods)
                || requests.stream().noneMatch(ResourceList::isForPods)) {
            return;
        }
        Map<String, Quantity> found = new LinkedHashMap<>();
        ofContainers(spec, "limits").forEach((name, amount) -> {
            if (ResourceList.isOvercommitted(name) && allLimit(spec, name)) {
                found.put(name, amount);
            }
        });
        fill(resources, "limits", found, FROM_CONTAINERS);
    }

    private static boolean allLimit(ObjectDraft spec, String resource) {
        return PodSpecDefaults.CONTAINERS.stream()
                .flatMap(list -> spec.objects(list).stream())
                .allMatch(container -> ofContainer(container, "limits").containsKey(resource));
    }

    private static void fill(ObjectDraft resources, String list, Map<String, Quantity> amounts, String reason) {
        if (amounts.isEmpty()) {
            return;
        }
        ObjectValue old = resources.object(list);
        ObjectDraft draft = old == null ? ObjectDraft.defaulted(reason) : ObjectDraft.of(old);
        amounts.forEach((name, amount) -> draft.fill(name, ResourceList.value(amount, reason)));
        resources.set(list, draft.done());
    }

    /** What the containers have at the time when they have most: init containers run one after another, sidecars stay. */
    private static Map<String, Quantity> ofContainers(ObjectDraft spec, String list) {
        Map<String, Quantity> running = new LinkedHashMap<>();
        for (ObjectValue container : spec.objects("containers")) {
            ResourceList.add(running, ofContainer(container, list));
        }
        Map<String, Quantity> sidecars = new LinkedHashMap<>();
        Map<String, Quantity> starting = new LinkedHashMap<>();
        for (ObjectValue container : spec.objects("initContainers")) {
            Map<String, Quantity> own = ofContainer(container, list);
            if (ObjectDraft.of(container).is("restartPolicy", "Always")) {
                ResourceList.add(running, own);
                ResourceList.add(sidecars, own);
                own = new LinkedHashMap<>(sidecars);
            } else {
                ResourceList.add(own, sidecars);
            }
            ResourceList.raise(starting, own);
        }
        ResourceList.raise(running, starting);
        return running;
    }

    private static Map<String, Quantity> ofContainer(ObjectValue container, String list) {
        @Nullable ObjectValue resources = ObjectDraft.of(container).object("resources");
        return ResourceList.of(resources, list);
    }

    /** The containers' own lists, one for each container and init container. */
    static List<ObjectValue> containers(ObjectValue spec) {
        ObjectDraft draft = ObjectDraft.of(spec);
        return PodSpecDefaults.CONTAINERS.stream()
                .flatMap(list -> draft.objects(list).stream())
                .toList();
    }
}
