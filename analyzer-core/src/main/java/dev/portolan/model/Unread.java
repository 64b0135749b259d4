package dev.portolan.model;

import dev.portolan.manifest.InputDocument;
import dev.portolan.manifest.Manifest;
import dev.portolan.manifest.Workload;
import dev.portolan.source.SourceFile;
import dev.portolan.source.Span;
import dev.portolan.yaml.YamlMapping;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Manifests that could not be read, of which it is known only what a person would make out: those that are no YAML, those
 * that are still templates, and those whose kind no API server knows. Whoever says that something is missing asks here
 * first, whether it may stand there.
 *
 * <p>What can be made out counts. A document whose line {@code kind: Service} and whose name below {@code metadata:} can be
 * read is that Service, and no other one and no ConfigMap, however often it speaks of them; a misspelt kind is what it
 * misspells. A word on the last line may be cut off and counts for nothing. Of a document whose kind or name cannot be
 * read, anything is possible: that counts wherever its words speak for it, and where they do not, among what is surely
 * {@linkplain Scopes#together applied together} with it. It does not count in the rest of the input, or one broken file
 * would silence all of a large tree. A custom object's controller may make others, so what it names may be there, and so
 * may what a kustomization names that could not be read.
 *
 * <p>Answers take the time of a look into a map, those about pods that of a look at each such document. Safe for use by
 * several threads.
 */
public final class Unread {

    /** Stands for all kinds: of what is no text at all, or breaks off before it says so. */
    private static final String ANY = "";

    /** Stands for kinds whose controllers make other objects under names that they are told. */
    private static final String MAKER = "*";

    private static final List<String> SCALERS = List.of("HorizontalPodAutoscaler", "ScaledObject");

    private record Identity(String kind, String name) {}

    private static final class Index {
        final List<UnreadText> texts = new ArrayList<>();
        final Map<String, Set<String>> kindsByWord = new HashMap<>();
        final Map<String, Set<String>> kindsByScope = new HashMap<>();
        final Map<String, Set<String>> namespacesByKind = new HashMap<>();
        final Set<Identity> identities = new HashSet<>();
        final Map<String, Set<String>> namelessByWord = new HashMap<>();
        final Map<String, Set<String>> namelessByScope = new HashMap<>();
    }

    private final Lazy<Index> index;
    private final Scopes scopes;
    private final Function<Manifest, String> namespaces;

    Unread(World world, Scopes scopes, Function<Manifest, String> namespaces) {
        this.scopes = scopes;
        this.namespaces = namespaces;
        this.index = new Lazy<>(() -> index(world));
    }

    private Index index(World world) {
        Index all = new Index();
        for (InputDocument document : world.documents()) {
            SourceFile file = document.yaml().file();
            Span span = document.yaml().span();
            switch (document.kind()) {
                case BROKEN_MANIFEST, TEMPLATE -> add(all, UnreadText.of(file, span));
                case KUSTOMIZATION -> {
                    if (!(document.yaml().root() instanceof YamlMapping)) {
                        addMaker(all, UnreadText.of(file, span));
                    }
                }
                case MANIFEST, PATCH, OTHER, EMPTY -> {}
            }
        }
        for (Manifest manifest : doubtful(world)) {
            add(all, UnreadText.of(manifest.file(), manifest.node().span()));
        }
        return all;
    }

    /** Those that do not say what they are in words that an API server understands; what others are, the model knows. */
    private static Set<Manifest> doubtful(World world) {
        Set<Manifest> doubtful = new LinkedHashSet<>();
        for (Manifest manifest : world.undecoded()) {
            if (!PodMakers.isOfCustomGroup(manifest)
                    && !PodMakers.meant(manifest.kind()).contains(manifest.kind())) {
                doubtful.add(manifest);
            }
        }
        for (InputDocument document : world.documents()) {
            for (Manifest manifest : document.manifests()) {
                if (manifest.apiVersion().isEmpty() || manifest.kind().isEmpty()) {
                    doubtful.add(manifest);
                }
            }
        }
        return doubtful;
    }

    /** What it generates stands in it by its name. */
    private static void addMaker(Index all, UnreadText text) {
        text.words().forEach(word -> put(all.namelessByWord, word, Set.of(MAKER)));
    }

    private void add(Index all, UnreadText text) {
        all.texts.add(text);
        Set<String> kinds = text.kinds().isEmpty() ? Set.of(ANY) : text.kinds();
        String name = text.name();
        for (String word : text.words()) {
            put(all.kindsByWord, word, kinds);
            if (name == null) {
                put(all.namelessByWord, word, kinds);
            }
            if (text.custom()) {
                put(all.namelessByWord, word, Set.of(MAKER));
            }
            if (kinds.contains("Service")) {
                // Its annotations may ask for a certificate.
                put(all.namelessByWord, word, Set.of("Secret"));
            }
        }
        for (String scope : scopes.idsOf(text.file())) {
            put(all.kindsByScope, scope, kinds);
            if (name == null) {
                put(all.namelessByScope, scope, text.custom() ? Set.of(ANY) : kinds);
            }
        }
        String namespace = text.namespace();
        for (String kind : kinds) {
            put(all.namespacesByKind, kind, Set.of(namespace == null ? ANY : namespace));
            if (name != null) {
                all.identities.add(new Identity(kind, name));
            }
        }
    }

    private static void put(Map<String, Set<String>> map, String key, Set<String> values) {
        map.computeIfAbsent(key, k -> new HashSet<>()).addAll(values);
    }

    private static boolean has(Map<String, Set<String>> map, String key, String kind) {
        Set<String> kinds = map.getOrDefault(key, Set.of());
        return kinds.contains(kind) || kinds.contains(ANY);
    }

    private boolean isInScope(Map<String, Set<String>> map, Manifest from, String kind) {
        return !map.isEmpty() && scopes.idsOf(from).stream().anyMatch(scope -> has(map, scope, kind));
    }

    /** Whether an object of a kind and a name may be there, as one that names it would find it. */
    public boolean mayHold(String kind, String name, Manifest from) {
        Index all = index.get();
        return all.identities.contains(new Identity(kind, name))
                || all.identities.contains(new Identity(ANY, name))
                || has(all.namelessByWord, name, kind)
                || all.namelessByWord.getOrDefault(name, Set.of()).contains(MAKER)
                || isInScope(all.namelessByScope, from, kind);
    }

    /** Whether an object of a kind may be there that goes for all of the namespace in which another one lives. */
    public boolean mayHold(String kind, Manifest from) {
        Index all = index.get();
        Set<String> where = all.namespacesByKind.getOrDefault(kind, Set.of());
        return where.contains(ANY) || where.contains(namespaces.apply(from)) || isInScope(all.kindsByScope, from, ANY);
    }

    /**
     * Whether an object of a kind may be there that speaks of another one.
     *
     * @param word by which it would, such as a name
     */
    public boolean mayName(String kind, String word, Manifest from) {
        Index all = index.get();
        return has(all.kindsByWord, word, kind) || isInScope(all.kindsByScope, from, kind);
    }

    /** Whether one of them has a word, or cannot be made out at all and is applied together with an object. */
    public boolean mentions(String word, Manifest from) {
        Index all = index.get();
        return all.kindsByWord.containsKey(word) || isInScope(all.kindsByScope, from, ANY);
    }

    /** Whether an autoscaler of a workload may be there. */
    public boolean mayScale(Workload workload) {
        return SCALERS.stream().anyMatch(kind -> mayName(kind, workload.name(), workload.manifest()));
    }

    /** As {@link #mayHavePods}, but only where they would be applied together with the object that selects them. */
    public boolean mayHavePodsBeside(Map<String, String> labels, Manifest from) {
        return index.get().texts.stream()
                .anyMatch(text -> scopes.together(from, text.file()) && text.mayHavePods(labels.entrySet(), false));
    }

    /** Whether pods with such labels may be there, as an object that selects them would find them. */
    public boolean mayHavePods(Map<String, String> labels, Manifest from) {
        return index.get().texts.stream()
                .anyMatch(text -> text.mayHavePods(labels.entrySet(), !scopes.together(from, text.file())));
    }
}
