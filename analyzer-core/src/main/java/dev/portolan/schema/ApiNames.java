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

    /** Of a name where one wrong letter is a slip, whatever else there may be. */
    private static final int SURE_LENGTH = 6;

    /** What all built-in kinds say together. */
    private static final class BuiltIn {

        private final Set<String> groups = new TreeSet<>();
        private final Set<String> everKnown = new TreeSet<>();

        /** apiVersion to the kinds that one can make and that are served by default. */
        private final Map<String, List<String>> served = new TreeMap<>();

        private BuiltIn(List<KindInfo> kinds) {
            for (KindInfo kind : kinds) {
                groups.add(kind.group());
                everKnown.add(kind.apiVersion());
                if (kind.servedByDefault() && kind.creatable()) {
                    served.computeIfAbsent(kind.apiVersion(), first -> new ArrayList<>())
                            .add(kind.kind());
                }
            }
        }
    }

    private final Schemas schemas;

    /** Null until an object asks that is not simply what it says it is. */
    private volatile @Nullable BuiltIn builtIn;

    /** The kinds of CustomResourceDefinitions. Their groups may have more: nobody knows all of a custom group. */
    private final List<KindInfo> custom;

    /** Of groups that were asked for: a run meets few of them, and each many times. */
    private final Map<String, Boolean> mistakenGroups = new ConcurrentHashMap<>();

    ApiNames(Schemas schemas) {
        this.schemas = schemas;
        this.custom = schemas.customKinds();
    }

    private BuiltIn builtIn() {
        BuiltIn known = builtIn;
        if (known == null) {
            known = new BuiltIn(schemas.kinds());
            builtIn = known;
        }
        return known;
    }

    /** The apiVersions that serve a kind by default, the one to prefer first. */
    List<String> serving(String kind) {
        List<KindInfo> known = schemas.kinds(kind);
        return serving(known.isEmpty() ? custom : known, kind);
    }

    /** The versions in which a custom group serves a kind. */
    List<String> servingInGroup(String apiVersion, String kind) {
        String group = group(apiVersion);
        return serving(
                custom.stream().filter(info -> info.group().equals(group)).toList(), kind);
    }

    private static List<String> serving(List<KindInfo> kinds, String kind) {
        return kinds.stream()
                .filter(info -> info.kind().equals(kind))
                .filter(KindInfo::servedByDefault)
                .map(KindInfo::apiVersion)
                .sorted(ApiVersionOrder.PREFERRED_FIRST)
                .toList();
    }

    /** Whether there is a kind of this name in any group. */
    boolean isKind(String kind) {
        return !schemas.kinds(kind).isEmpty()
                || custom.stream().anyMatch(info -> info.kind().equals(kind));
    }

    /** All apiVersions that are served by default. */
    List<String> served() {
        return List.copyOf(builtIn().served.keySet());
    }

    /** The kinds that an apiVersion serves by default. */
    List<String> kindsOf(String apiVersion) {
        List<String> known = builtIn().served.get(apiVersion);
        return known == null
                ? custom.stream()
                        .filter(info -> info.apiVersion().equals(apiVersion))
                        .map(KindInfo::kind)
                        .toList()
                : known;
    }

    /** The kinds of all other apiVersions, each once in each group. */
    List<ApiKind> kindsBeside(String apiVersion) {
        List<ApiKind> kinds = new ArrayList<>();
        builtIn().served.forEach((other, names) -> {
            if (!other.equals(apiVersion)) {
                names.forEach(name -> kinds.add(new ApiKind(other, name)));
            }
        });
        for (KindInfo info : custom) {
            if (info.servedByDefault() && !info.apiVersion().equals(apiVersion)) {
                kinds.add(new ApiKind(info.apiVersion(), info.kind()));
            }
        }
        kinds.sort(Comparator.comparing(ApiKind::kind)
                .thenComparing(ApiKind::apiVersion, ApiVersionOrder.PREFERRED_FIRST));
        return kinds;
    }

    /** Whether any Kubernetes version has or had it. */
    boolean wasEverKnown(String apiVersion) {
        return builtIn().everKnown.contains(apiVersion);
    }

    /**
     * Whether an apiVersion that nobody knows can only be a mistake: its group is built in, or has no dot as custom ones
     * must, or is a slip of a built-in one.
     */
    boolean isMistaken(String apiVersion) {
        return mistakenGroups.computeIfAbsent(group(apiVersion), this::isMistakenGroup);
    }

    private static String group(String apiVersion) {
        int slash = apiVersion.indexOf('/');
        return slash < 0 ? "" : apiVersion.substring(0, slash);
    }

    private boolean isMistakenGroup(String group) {
        if (builtIn().groups.contains(group) || group.equals(PARENT_OF_GROUPS)) {
            return true;
        }
        if (group.indexOf('.') < 0) {
            return !GROUPS_OF_TOOLS.contains(group);
        }
        if (custom.stream().anyMatch(info -> info.group().equals(group))) {
            return false;
        }
        return builtIn().groups.stream().anyMatch(known -> isNear(group, known))
                || custom.stream().anyMatch(info -> isNear(group, info.group()));
    }

    /** A custom group may have kinds that nobody told us of, with names much like each other. */
    private static boolean isSureSlip(String kind, String known) {
        return known.length() >= SURE_LENGTH && Spelling.distance(kind, known) == 1;
    }

    private static boolean isNear(String group, String known) {
        return Spelling.sameLetters(group, known) || Spelling.isSlip(group, known);
    }

    /** The kind of an apiVersion that a word is surely a slip of; null where there is none. */
    @Nullable
    String slipOf(String kind, String apiVersion) {
        for (String known : kindsOf(apiVersion)) {
            boolean isBuiltIn = builtIn().served.containsKey(apiVersion);
            if (Spelling.sameLetters(kind, known)
                    || (isBuiltIn ? Spelling.isSlip(kind, known) : isSureSlip(kind, known))) {
                return known;
            }
        }
        return null;
    }
}
