package dev.portolan.report;

import dev.portolan.finding.NotChecked;
import dev.portolan.finding.NotCheckedReason;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What was not checked for one reason.
 *
 * @param title how many of what: {@code 2 templates}
 * @param names of the files, or of what in them was left alone; sorted, each once, as the input has them
 */
public record NotCheckedGroup(NotCheckedReason reason, String title, List<String> names) {

    public NotCheckedGroup {
        names = List.copyOf(names);
    }

    /** One for each reason that there is, in the order of the reasons. */
    public static List<NotCheckedGroup> of(List<NotChecked> parts) {
        Map<NotCheckedReason, Gathered> gathered = new EnumMap<>(NotCheckedReason.class);
        for (NotChecked part : parts) {
            gathered.computeIfAbsent(part.reason(), reason -> new Gathered()).add(part);
        }
        List<NotCheckedGroup> groups = new ArrayList<>();
        gathered.forEach((reason, all) -> groups.add(told(reason, all.count, sorted(all.files), sorted(all.details))));
        return groups;
    }

    /** What was not checked for one reason, on the way. */
    private static final class Gathered {

        private final Set<String> files = new HashSet<>();
        private final Set<String> details = new HashSet<>();
        private int count;

        void add(NotChecked part) {
            count++;
            files.add(part.file());
            details.add(part.detail().isEmpty() ? part.file() : part.detail());
        }
    }

    private static List<String> sorted(Set<String> names) {
        List<String> sorted = new ArrayList<>(names);
        sorted.sort(null);
        return sorted;
    }

    private static NotCheckedGroup told(NotCheckedReason reason, int count, List<String> files, List<String> details) {
        return switch (reason) {
            case TEMPLATE -> of(reason, files.size(), "template", "templates", files);
            case KUSTOMIZATION -> of(reason, files.size(), "kustomization", "kustomizations", files);
            case PATCH -> of(reason, files.size(), "kustomize patch", "kustomize patches", files);
            case NO_MANIFEST ->
                of(reason, files.size(), "file that is no manifest", "files that are no manifests", files);
            case UNREADABLE -> of(reason, files.size(), "unreadable file", "unreadable files", files);
            case LINK -> of(reason, files.size(), "link out of the folder", "links out of the folder", files);
            case EXCLUDED -> of(reason, files.size(), "excluded file", "excluded files", files);
            case KIND_WITHOUT_SCHEMA ->
                of(reason, count, "object of a kind without a schema", "objects of kinds without a schema", details);
            case CEL_RULES ->
                of(reason, count, "object of a kind with rules in CEL", "objects of kinds with rules in CEL", details);
            case FURTHER_PROBLEMS ->
                of(
                        reason,
                        count,
                        "object with more problems than are told",
                        "objects with more problems than are told",
                        details);
            case FAILED -> of(reason, count, "part where we failed", "parts where we failed", details);
        };
    }

    private static NotCheckedGroup of(NotCheckedReason reason, int count, String one, String many, List<String> names) {
        return new NotCheckedGroup(reason, Words.count(count, one, many), names);
    }
}
