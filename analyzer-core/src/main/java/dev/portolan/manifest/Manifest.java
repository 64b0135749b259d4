package dev.portolan.manifest;

import dev.portolan.finding.ObjectIdentity;
import dev.portolan.source.SourceFile;
import dev.portolan.yaml.ScalarType;
import dev.portolan.yaml.YamlMapping;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One object of the input: a document, or an item of a {@code kind: List}. */
public final class Manifest {

    private final SourceFile file;
    private final int document;
    private final YamlMapping node;
    private final ObjectValue written;

    // Every rule asks each object what it is, and where its parts are.
    private final String apiVersion;
    private final String group;
    private final String kind;
    private final Field root;
    private @Nullable Field metadata;
    private @Nullable Field spec;
    private @Nullable ObjectIdentity identity;

    private @Nullable Made made;
    private volatile @Nullable Known known;

    /** Answers about this object, each by its type; few questions are asked. */
    private record Known(
            Class<?> type, Object answer, @Nullable Known others) {}

    /** What an object makes. One value, so that several threads may look it up at once. */
    private record Made(@Nullable Pod pod) {}

    private Manifest(SourceFile file, int document, YamlMapping node, ObjectValue written, ObjectValue effective) {
        this.file = file;
        this.document = document;
        this.node = node;
        this.written = written;
        this.apiVersion = string(written, "apiVersion");
        int slash = apiVersion.indexOf('/');
        this.group = slash < 0 ? "" : apiVersion.substring(0, slash);
        this.kind = string(written, "kind");
        this.root = Field.root(this, effective);
    }

    private static String string(ObjectValue object, String name) {
        Member member = object.member(name);
        return member != null && member.value() instanceof ScalarValue scalar && scalar.type() == ScalarType.STRING
                ? scalar.text()
                : "";
    }

    /**
     * An object as written, nothing filled in yet.
     *
     * @param document the number of its document in the file, from 0
     */
    public static Manifest of(SourceFile file, int document, YamlMapping node) {
        ObjectValue written = Value.of(node);
        return new Manifest(file, document, node, written, written);
    }

    /**
     * An object that something in the input describes, without being it.
     *
     * @param node that describes it
     */
    public static Manifest generated(SourceFile file, int document, YamlMapping node, ObjectValue object) {
        return new Manifest(file, document, node, object, object);
    }

    /** The same object, as the API server would store it. */
    public Manifest stored(ObjectValue effective) {
        return new Manifest(file, document, node, written, effective);
    }

    public SourceFile file() {
        return file;
    }

    public int document() {
        return document;
    }

    public YamlMapping node() {
        return node;
    }

    /** The object as the API server would store it. */
    public Field root() {
        return root;
    }

    /** The object as it is written, nothing filled in. */
    public Field written() {
        return Field.root(this, written);
    }

    public Field metadata() {
        Field known = metadata;
        if (known == null) {
            known = root.get("metadata");
            metadata = known;
        }
        return known;
    }

    /** The pod that it is or makes; null where it is and makes none. */
    @Nullable
    Pod pod() {
        Made known = made;
        if (known == null) {
            known = new Made(PodPlaces.pod(this));
            made = known;
        }
        return known.pod();
    }

    /**
     * What somebody has to work out of this object, worked out once. Objects that did not change are met again in later looks at the
     * same files, so that the answer must hang on the object alone: not on other objects, nor on the configuration.
     *
     * @param type of the answer, which names the question
     */
    public <T> T once(Class<T> type, Function<Manifest, T> question) {
        for (Known one = known; one != null; one = one.others()) {
            if (one.type() == type) {
                return type.cast(one.answer());
            }
        }
        T answer = question.apply(this);
        // Two threads may both have worked it out, to the same end; one of two answers may be forgotten and be worked
        // out again.
        known = new Known(type, answer, known);
        return answer;
    }

    public Field spec() {
        Field known = spec;
        if (known == null) {
            known = root.get("spec");
            spec = known;
        }
        return known;
    }

    /** {@code apiVersion} as written; empty where there is none or no string. */
    public String apiVersion() {
        return apiVersion;
    }

    /** {@code kind} as written; empty where there is none or no string. */
    public String kind() {
        return kind;
    }

    /** What stands before the slash of {@code apiVersion}; empty for the core group. */
    public String group() {
        return group;
    }

    /** What stands behind the slash of {@code apiVersion}, or all of it. */
    public String version() {
        return apiVersion.substring(apiVersion.indexOf('/') + 1);
    }

    /** Whether it is of this group and kind, in whatever version. */
    public boolean is(String group, String kind) {
        return this.kind.equals(kind) && this.group.equals(group);
    }

    /** Whether its kind is no part of Kubernetes itself. */
    public boolean isCustom() {
        return !ApiGroups.isBuiltIn(group());
    }

    /** As written; null where there is none. */
    public @Nullable String name() {
        return identity().name();
    }

    /** The object's own labels, not those of pods that it may make. */
    public Map<String, String> labels() {
        return Labels.of(metadata().get("labels"));
    }

    /** As written; null where there is none. */
    public @Nullable String namespace() {
        return identity().namespace();
    }

    private @Nullable String string(String name) {
        Field field = written().at("metadata", name);
        return field.isString() && !field.text().isEmpty() ? field.text() : null;
    }

    public ObjectIdentity identity() {
        ObjectIdentity known = identity;
        if (known == null) {
            known = new ObjectIdentity(emptyToNull(apiVersion), emptyToNull(kind), string("namespace"), string("name"));
            identity = known;
        }
        return known;
    }

    private static @Nullable String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
    }

    @Override
    public String toString() {
        return apiVersion() + " " + kind() + " " + namespace() + "/" + name() + " in " + file;
    }
}
