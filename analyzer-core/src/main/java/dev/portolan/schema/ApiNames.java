package dev.portolan.schema;

import dev.portolan.finding.ApiKind;
import dev.portolan.finding.Spelling;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Which apiVersions and kinds there are, and which of them were probably meant. */
final class ApiNames {

    /** Everything under it is a group of Kubernetes, it itself is none. */
    private static final String PARENT_OF_GROUPS = "k8s.io";

    /** Tools that write their own files in this form, under a group without a dot. */
    private static final Set<String> GROUPS_OF_TOOLS = Set.of("jib", "skaffold");

    private final Schemas schemas;
    private final Set<String> groups = new TreeSet<>();
    private final Set<String> everKnown = new TreeSet<>();

    /** apiVersion to the kinds that one can make and that are served by default. */
    private final Map<String, List<String>> served = new TreeMap<>();

    /** Of groups that were asked for: a run meets few of them, and each many times. */
    private final Map<String, Boolean> mistakenGroups = new ConcurrentHashMap<>();

    ApiNames(Schemas schemas) {
        this.schemas = schemas;
        for (KindInfo kind : schemas.kinds()) {
            groups.add(kind.group());
            everKnown.add(kind.apiVersion());
            if (kind.servedByDefault() && kind.creatable()) {
                served.computeIfAbsent(kind.apiVersion(), first -> new ArrayList<>())
                        .add(kind.kind());
            }
        }
    }

    /** The apiVersions that serve a kind by default, the one to prefer first. */
    List<String> serving(String kind) {
        return schemas.kinds(kind).stream()
                .filter(KindInfo::servedByDefault)
                .map(KindInfo::apiVersion)
                .sorted(ApiVersionOrder.PREFERRED_FIRST)
                .toList();
    }

    /** All apiVersions that are served by default. */
    List<String> served() {
        return List.copyOf(served.keySet());
    }

    /** The kinds that an apiVersion serves by default. */
    List<String> kindsOf(String apiVersion) {
        return served.getOrDefault(apiVersion, List.of());
    }

    /** The kinds of all other apiVersions, each once in each group. */
    List<ApiKind> kindsBeside(String apiVersion) {
        List<ApiKind> kinds = new ArrayList<>();
        served.forEach((other, names) -> {
            if (!other.equals(apiVersion)) {
                names.forEach(name -> kinds.add(new ApiKind(other, name)));
            }
        });
        kinds.sort(Comparator.comparing(ApiKind::kind)
                .thenComparing(ApiKind::apiVersion, ApiVersionOrder.PREFERRED_FIRST));
        return kinds;
    }

    /** Whether any Kubernetes version has or had it. */
    boolean wasEverKnown(String apiVersion) {
        return everKnown.contains(apiVersion);
    }

    /**
     * Whether an apiVersion that nobody knows can only be a mistake: its group is built in, or has no dot as custom ones
     * must, or is a slip of a built-in one.
     */
    boolean isMistaken(String apiVersion) {
        int slash = apiVersion.indexOf('/');
        String group = slash < 0 ? "" : apiVersion.substring(0, slash);
        return mistakenGroups.computeIfAbsent(group, this::isMistakenGroup);
    }

    private boolean isMistakenGroup(String group) {
        if (groups.contains(group) || group.equals(PARENT_OF_GROUPS)) {
            return true;
        }
        if (group.indexOf('.') < 0) {
            return !GROUPS_OF_TOOLS.contains(group);
        }
        return groups.stream().anyMatch(known -> Spelling.sameLetters(group, known) || Spelling.isSlip(group, known));
    }

    /** The kind of an apiVersion that a word is surely a slip of; null where there is none. */
    @Nullable
    String slipOf(String kind, String apiVersion) {
        for (String known : kindsOf(apiVersion)) {
            if (Spelling.sameLetters(kind, known) || Spelling.isSlip(kind, known)) {
                return known;
            }
        }
        return null;
    }
}
