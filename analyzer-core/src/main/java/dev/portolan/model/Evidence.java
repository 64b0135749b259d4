package dev.portolan.model;

import dev.portolan.manifest.ContainerPort;
import dev.portolan.manifest.PodPorts;
import dev.portolan.manifest.PodSelector;
import dev.portolan.manifest.Service;
import dev.portolan.manifest.ServicePort;
import dev.portolan.manifest.Workload;
import dev.portolan.source.SourceFile;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Weighs what says that a selector was meant for some pods. Spelling alone convinces nearby. Where the words differ in
 * meaning, only the place can: these are the only pods there with such a label, and more speaks for them than against.
 */
final class Evidence {

    /** What applications say of themselves while they run; no template has it, or another value. */
    private static final Set<String> ROLES = Set.of("role", "leader", "primary", "master", "active", "standby");

    private final Scopes scopes;
    private final Predicate<Workload> reached;
    private final Map<SourceFile, Integer> selectorsOfFile = new HashMap<>();
    private final Map<SourceFile, Integer> workloadsOfFile = new HashMap<>();

    /** @param reached whether some Service reaches a workload */
    Evidence(Scopes scopes, List<PodSelector> selectors, List<Workload> workloads, Predicate<Workload> reached) {
        this.scopes = scopes;
        this.reached = reached;
        selectors.forEach(selector -> selectorsOfFile.merge(selector.manifest().file(), 1, Integer::sum));
        workloads.forEach(workload -> workloadsOfFile.merge(workload.manifest().file(), 1, Integer::sum));
    }

    /** @param others all workloads that were looked at, the candidate included */
    boolean suffices(Candidate candidate, Collection<Workload> others) {
        return candidate.likeness().compareTo(Likeness.SLIP) <= 0
                ? spellingSuffices(candidate)
                : placeSuffices(candidate, others);
    }

    private boolean spellingSuffices(Candidate candidate) {
        boolean spokenFor = reached.test(candidate.workload()) && candidate.onWorkload() == null;
        boolean unknown = scopes.hasUnknown(candidate.selector().manifest().file());
        // user and users may both exist: a Service that calls itself so, beside pods that have their own, means it.
        boolean meansItself = namesItself(candidate);
        if (candidate.isOtherNamingKey()) {
            return candidate.nearness().compareTo(Nearness.SAME_FOLDER) <= 0 && !spokenFor && !unknown;
        }
        return switch (candidate.nearness()) {
            case SAME_FILE -> !(spokenFor && meansItself);
            case SAME_FOLDER -> meansItself ? !spokenFor && support(candidate) > 0 : !unknown || support(candidate) > 0;
            case SIBLING_FOLDERS -> !(spokenFor && meansItself) && relation(candidate) > 0;
            case ELSEWHERE -> !spokenFor && !unknown && relation(candidate) > 0;
        };
    }

    private boolean placeSuffices(Candidate candidate, Collection<Workload> others) {
        Nearness nearness = candidate.nearness();
        if (nearness.compareTo(Nearness.SAME_FOLDER) > 0
                || isPolicy(candidate)
                || scopes.hasUnknown(candidate.selector().manifest().file())
                || isRole(candidate)
                || !isAlone(candidate, others)) {
            return false;
        }
        int needed = nearness == Nearness.SAME_FILE ? 1 : 2;
        if (namesItself(candidate)) {
            needed += 2;
        }
        if (reached.test(candidate.workload())) {
            needed++;
        }
        return support(candidate) >= needed;
    }

    /** Policies are written for all sorts of pods, whatever stands beside them. */
    private static boolean isPolicy(Candidate candidate) {
        return candidate.selector().manifest().is("networking.k8s.io", "NetworkPolicy");
    }

    private static boolean isRole(Candidate candidate) {
        return candidate.label() == null
                && (!Collections.disjoint(Likeness.words(candidate.pair().name()), ROLES)
                        || ROLES.contains(candidate.pair().text())
                        || candidate.pair().text().equals("true"));
    }

    /** Whether no other pods of the place have this key, or agree in all the other pairs. */
    private static boolean isAlone(Candidate candidate, Collection<Workload> others) {
        Nearness nearness = candidate.nearness();
        String key = candidate.pair().name();
        return others.stream()
                .filter(other -> !other.equals(candidate.workload()))
                .filter(other -> Nearness.between(
                                        candidate.selector().manifest().file(),
                                        other.manifest().file())
                                .compareTo(nearness)
                        <= 0)
                .noneMatch(other -> candidate.label() == null || other.labels().field(key) != null);
    }

    /** How much speaks for the pods, spelling apart. */
    private int support(Candidate candidate) {
        int support = relation(candidate);
        if (isPair(candidate)) {
            support += 2;
        }
        if (candidate.likeness() == Likeness.KIN) {
            support++;
        }
        Service service = candidate.selector().service();
        return service != null && portsAgree(service, candidate.workload()) ? support + 1 : support;
    }

    /** How much of it relates the two by name. A Service that names itself after what it selects is of that kin. */
    private static int relation(Candidate candidate) {
        int relation = candidate.onWorkload() == null ? 0 : 2;
        if (namesItself(candidate)) {
            return relation;
        }
        if (candidate.agreeing() > 0) {
            relation++;
        }
        return namesWorkload(candidate) ? relation + 1 : relation;
    }

    /** Whether the two are the only selector and the only workload of one file. */
    private boolean isPair(Candidate candidate) {
        SourceFile file = candidate.selector().manifest().file();
        return candidate.nearness() == Nearness.SAME_FILE
                && selectorsOfFile.getOrDefault(file, 0) == 1
                && workloadsOfFile.getOrDefault(file, 0) == 1;
    }

    private static boolean namesWorkload(Candidate candidate) {
        return !Collections.disjoint(
                Likeness.tellingWords(name(candidate)),
                Likeness.tellingWords(candidate.workload().name()));
    }

    /** Whether the selecting object has in its own name what tells its value from that of the pods. */
    private static boolean namesItself(Candidate candidate) {
        Set<String> name = Likeness.tellingWords(name(candidate));
        Set<String> wanted = Likeness.tellingWords(candidate.pair().text());
        Set<String> had = Likeness.tellingWords(
                candidate.label() == null ? "" : candidate.label().text());
        if (wanted.equals(had)) {
            return false;
        }
        Set<String> telling = wanted.isEmpty() || had.containsAll(wanted) ? wanted : without(wanted, had);
        Set<String> other = without(had, wanted);
        return !telling.isEmpty() && name.containsAll(telling) && (other.isEmpty() || !name.containsAll(other));
    }

    private static Set<String> without(Set<String> words, Set<String> others) {
        Set<String> rest = new HashSet<>(words);
        rest.removeAll(others);
        return rest;
    }

    private static String name(Candidate candidate) {
        String name = candidate.selector().manifest().name();
        return name == null ? "" : name;
    }

    private static boolean portsAgree(Service service, Workload workload) {
        PodPorts declared = PodPorts.of(workload.pod());
        return service.ports().stream().anyMatch(port -> agrees(port, declared));
    }

    private static boolean agrees(ServicePort port, PodPorts declared) {
        String name = port.targetName();
        Long number = port.targetNumber();
        ContainerPort found = null;
        if (name != null) {
            found = declared.named(name, port.protocol());
        } else if (number != null) {
            found = declared.numbered(number);
        }
        return found != null && found.protocol().equals(port.protocol());
    }
}
