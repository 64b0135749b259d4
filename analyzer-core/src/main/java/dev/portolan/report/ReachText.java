package dev.portolan.report;

import dev.portolan.manifest.NetworkPolicy;
import dev.portolan.manifest.Workload;
import dev.portolan.model.AllowedPair;
import dev.portolan.model.Model;
import dev.portolan.model.NetworkReach;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Who may talk to whom, for people: one paragraph for each workload that is talked to. */
public final class ReachText {

    private final Model model;
    private final NetworkReach reach;
    private final Writer out;

    private ReachText(Model model, NetworkReach reach, Writer out) {
        this.model = model;
        this.reach = reach;
        this.out = out;
    }

    /**
     * @param pairs among those that are asked for
     * @param isFrom whether a workload is asked for as a source
     * @param isTo whether a workload is asked for as a target
     */
    public static void write(
            Model model,
            NetworkReach reach,
            List<AllowedPair> pairs,
            Predicate<Workload> isFrom,
            Predicate<Workload> isTo,
            Writer out)
            throws IOException {
        ReachText text = new ReachText(model, reach, out);
        List<Workload> sorted = AllowedPair.sorted(model);
        List<Workload> sources = sorted.stream().filter(isFrom).toList();
        Map<Workload, List<AllowedPair>> byTarget = pairs.stream().collect(Collectors.groupingBy(AllowedPair::to));
        for (Workload to : sorted.stream().filter(isTo).toList()) {
            text.paragraph(to, sources, byTarget.getOrDefault(to, List.of()));
        }
        text.end(sorted);
    }

    private void paragraph(Workload to, List<Workload> sources, List<AllowedPair> pairs) throws IOException {
        line(AllowedPair.name(model, to));
        line("  in:   " + state(reach.limitingIngress(to)));
        line("  out:  " + state(reach.limitingEgress(to)));
        long others = sources.stream().filter(from -> !from.equals(to)).count();
        boolean everybody = pairs.size() == others
                && pairs.stream().allMatch(pair -> pair.connections().isAll());
        if (others == 0) {
            line("  from: there is no other workload");
        } else if (pairs.isEmpty()) {
            line("  from: " + (others == 1 ? "not by the other one" : "nobody of " + others));
        } else if (everybody && others > 1) {
            line("  from: all " + others + ", on every port");
        } else {
            list(pairs);
        }
        line("");
    }

    private void list(List<AllowedPair> pairs) throws IOException {
        int width = pairs.stream()
                .mapToInt(pair -> AllowedPair.name(model, pair.from()).length())
                .max()
                .orElse(0);
        String before = "  from: ";
        for (AllowedPair pair : pairs) {
            String name = AllowedPair.name(model, pair.from());
            String ports = pair.connections().isAll()
                    ? "every port"
                    : pair.connections().toString();
            line(before + name + " ".repeat(width - name.length() + 2) + ports);
            before = "        ";
        }
    }

    private static String state(List<NetworkPolicy> limiting) {
        return limiting.isEmpty()
                ? "open, no policy selects it"
                : "limited by "
                        + limiting.stream()
                                .map(policy -> String.valueOf(policy.manifest().name()))
                                .collect(Collectors.joining(", "));
    }

    private void end(List<Workload> workloads) throws IOException {
        Set<NetworkPolicy> selecting = new HashSet<>();
        for (Workload workload : workloads) {
            selecting.addAll(reach.limitingIngress(workload));
            selecting.addAll(reach.limitingEgress(workload));
        }
        List<String> idle = new ArrayList<>();
        int policies = 0;
        for (var manifest : model.manifests()) {
            NetworkPolicy policy = NetworkPolicy.of(manifest);
            if (policy != null) {
                policies++;
                if (!selecting.contains(policy)) {
                    idle.add(model.namespace(manifest) + "/" + manifest.name());
                }
            }
        }
        line(Words.count(workloads.size(), "workload", "workloads") + ", " + Words.count(policies, "policy", "policies")
                + "; what no policy selects is open, and addresses outside of the cluster are not shown");
        if (!idle.isEmpty()) {
            line("select nothing here: " + String.join(", ", idle));
        }
    }

    private void line(String text) throws IOException {
        out.write(VisibleText.of(text) + "\n");
    }
}
