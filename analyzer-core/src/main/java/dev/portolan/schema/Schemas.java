package dev.portolan.schema;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The definitions of one Kubernetes version, each loaded when it is first asked for. Safe for use by several threads. */
public final class Schemas {

    private final SchemaFiles files;
    private final KubernetesVersion version;
    private final KindTable kinds;
    private final CustomKinds customKinds;
    private final Map<String, DefinitionFile> definitionFiles;
    private final Map<String, Optional<Definition>> definitions;

    private Schemas(SchemaFiles files, String version) {
        this.files = files;
        this.version = KubernetesVersion.of(version);
        this.kinds = new KindTable(text("kinds.txt"), this.version.minor());
        this.customKinds = CustomKinds.NONE;
        this.definitionFiles = new ConcurrentHashMap<>();
        this.definitions = new ConcurrentHashMap<>();
    }

    private Schemas(Schemas builtIn, CustomKinds customKinds) {
        this.files = builtIn.files;
        this.version = builtIn.version;
        this.kinds = builtIn.kinds;
        this.customKinds = customKinds;
        this.definitionFiles = builtIn.definitionFiles;
        this.definitions = builtIn.definitions;
    }

    /** The same, and besides them the kinds that CustomResourceDefinitions bring; none of them hides a built-in one. */
    public Schemas with(CustomKinds custom) {
        return custom.isEmpty() ? this : new Schemas(this, custom);
    }

    /** The versions there are definitions for, oldest first: {@code 1.23} and so on. */
    public static List<String> versions() {
        return versions(SchemaFiles.CLASS_PATH);
    }

    private static List<String> versions(SchemaFiles files) {
        String text = files.text("versions.txt");
        return text == null ? List.of() : List.of(text.strip().split("\n", -1));
    }

    /**
     * @param version such as {@code 1.29}; empty for the newest
     * @return empty if there are no definitions for it
     */
    public static Optional<Schemas> of(String version) {
        return of(SchemaFiles.CLASS_PATH, version);
    }

    /**
     * Definitions that somebody made of a cluster's own OpenAPI documents.
     *
     * @param folder with {@code versions.txt} and the other files of that run
     * @return empty if the folder holds none
     */
    public static Optional<Schemas> in(Path folder) {
        return of(SchemaFiles.in(folder), "");
    }

    private static Optional<Schemas> of(SchemaFiles files, String version) {
        List<String> known = versions(files);
        if (version.isEmpty() && !known.isEmpty()) {
            return Optional.of(new Schemas(files, known.get(known.size() - 1)));
        }
        return known.contains(version) ? Optional.of(new Schemas(files, version)) : Optional.empty();
    }

    public String version() {
        return version.toString();
    }

    /** A definition by its full name, {@code io.k8s.api.core.v1.Container}; null if this version has none. */
    public @Nullable Definition definition(String name) {
        if (name.indexOf('/') >= 0) {
            return customKinds.definition(name);
        }
        Optional<Definition> known = definitions.get(name);
        if (known == null) {
            known = Optional.ofNullable(load(name));
            definitions.put(name, known);
        }
        return known.orElse(null);
    }

    /** The definition of a kind, {@code definition("apps/v1", "Deployment")}; null if this version does not serve it. */
    public @Nullable Definition definition(String apiVersion, String kind) {
        KindInfo info = kind(apiVersion, kind);
        return info == null || info.definition().isEmpty() ? null : definition(info.definition());
    }

    /** A kind that this version, an earlier or a later one serves; null if there is none. */
    public @Nullable KindInfo kind(String apiVersion, String kind) {
        KindInfo builtIn = kinds.find(apiVersion, kind);
        CustomKind custom = builtIn == null ? customKinds.find(apiVersion, kind) : null;
        return custom == null ? builtIn : custom.info();
    }

    /** A kind that a CustomResourceDefinition brings; null if there is none, and for built-in ones. */
    public @Nullable CustomKind customKind(String apiVersion, String kind) {
        return kinds.find(apiVersion, kind) == null ? customKinds.find(apiVersion, kind) : null;
    }

    /** The kind whose objects a definition describes; null for all that no CustomResourceDefinition brought. */
    @Nullable
    CustomKind customKind(Definition definition) {
        return definition.isCustom() ? customKinds.of(definition) : null;
    }

    /** All kinds that CustomResourceDefinitions bring. */
    public List<KindInfo> customKinds() {
        return customKinds.all().stream().map(CustomKind::info).toList();
    }

    /** A built-in kind in all API versions that any Kubernetes version has of it. */
    public List<KindInfo> kinds(String kind) {
        return kinds.find(kind);
    }

    /** All built-in kinds in all API versions that any Kubernetes version has of them. */
    public List<KindInfo> kinds() {
        return kinds.all();
    }

    /**
     * What to use instead of a kind: what its successors say, or the best apiVersion of its own group; null if this
     * version serves none of them by default.
     */
    public @Nullable KindInfo replacement(KindInfo kind) {
        Set<KindInfo> seen = new HashSet<>();
        KindInfo next = kind;
        while (next != null && seen.add(next)) {
            next = kinds.find(
                    next.lifecycle().replacementApiVersion(), next.lifecycle().replacementKind());
            if (next != null && next.servedByDefault()) {
                return next;
            }
        }
        return kinds.find(kind.kind()).stream()
                .filter(other -> other.servedByDefault() && other.group().equals(kind.group()) && !other.equals(kind))
                .min(Comparator.comparing(KindInfo::apiVersion, ApiVersionOrder.PREFERRED_FIRST))
                .orElse(null);
    }

    private @Nullable Definition load(String name) {
        int dot = name.lastIndexOf('.');
        if (dot < 0) {
            return null;
        }
        String home = name.substring(0, dot);
        DefinitionFile file = definitionFiles.get(home);
        if (file == null) {
            file = new DefinitionFile(home, text("definitions/" + home + ".txt"), version.minor());
            definitionFiles.put(home, file);
        }
        return file.definition(name.substring(dot + 1));
    }

    private String text(String name) {
        String text = files.text(name);
        return text == null ? "" : text;
    }
}
