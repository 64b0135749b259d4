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
        return switch (candidate.likeness()) {
            case SAME_LETTERS -> candidate.nearness() != Nearness.ELSEWHERE || support(candidate) > 0;
            case SLIP -> slipSuffices(candidate);
            case KIN, FOREIGN -> placeSuffices(candidate, others);
        };
    }

    private boolean slipSuffices(Candidate candidate) {
        boolean spokenFor = reached.test(candidate.workload());
        if (candidate.nearness() == Nearness.ELSEWHERE) {
            return support(candidate) > 0 && !spokenFor && !isUnknown(candidate);
        }
        // user and users may both exist: a Service that calls itself so, beside pods that have their own, means it.
        return !(spokenFor && namesItself(candidate)) || candidate.onWorkload() != null;
    }

    private boolean placeSuffices(Candidate candidate, Collection<Workload> others) {
        Nearness nearness = candidate.nearness();
        if (nearness.compareTo(Nearness.SAME_FOLDER) > 0
                || isPolicy(candidate)
                || isUnknown(candidate)
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

    private boolean isUnknown(Candidate candidate) {
        return scopes.hasUnknown(candidate.selector().manifest().file());
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

    /** How many things speak for the pods, spelling apart. */
    private int support(Candidate candidate) {
        int support = candidate.onWorkload() == null ? 0 : 2;
        if (isPair(candidate)) {
            support += 2;
        }
        if (candidate.agreeing() > 0) {
            support++;
        }
        if (candidate.likeness() == Likeness.KIN) {
            support++;
        }
        if (namesWorkload(candidate)) {
            support++;
        }
        Service service = candidate.selector().service();
        return service != null && portsAgree(service, candidate.workload()) ? support + 1 : support;
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

    /** Whether the selecting object has the differing value in its own name, and the pods' value not. */
    private static boolean namesItself(Candidate candidate) {
        Set<String> name = Likeness.tellingWords(name(candidate));
        Set<String> wanted = Likeness.tellingWords(candidate.pair().text());
        String there = candidate.label() == null ? "" : candidate.label().text();
        Set<String> had = Likeness.tellingWords(there);
        return !wanted.isEmpty() && name.containsAll(wanted) && !(name.containsAll(had) && !had.isEmpty());
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
