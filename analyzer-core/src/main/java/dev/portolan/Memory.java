package dev.portolan;

import dev.portolan.manifest.FileUse;
import dev.portolan.manifest.InputDocument;
import dev.portolan.manifest.Manifest;
import dev.portolan.rule.RuleRunner;
import dev.portolan.schema.Schemas;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What one analysis knows from the one before it, and what it leaves for the next. Several threads may ask it for what it knows and keep
 * files; all else is kept by the one that leads the analysis. What was made of a thing is known by the thing itself, not by one that is
 * equal to it, so that all of it hangs on the bytes of files and on nothing else.
 */
final class Memory {

    /** Knows nothing and keeps nothing. */
    static final Memory NONE = new Memory(null, Map.of());

    private static final class ReadFile {
        final byte[] bytes;
        final FileDocuments documents;

        ReadFile(byte[] bytes, FileDocuments documents) {
            this.bytes = bytes;
            this.documents = documents;
        }
    }

    /** What documents are to us, which hangs on the use that kustomizations make of their file. */
    private record SortedFile(FileUse use, List<InputDocument> documents) {}

    private record TextVisit(boolean first, RuleRunner runner) {}

    /** The kinds that these definitions bring, beside the built-in ones. */
    private record Kinds(Schemas builtIn, List<List<Manifest>> definitions, Schemas known) {}

    private final @Nullable Memory past;
    private final Map<String, ReadFile> files;
    private final IdentityHashMap<FileDocuments, SortedFile> sorted = new IdentityHashMap<>();
    private final IdentityHashMap<InputDocument, TextVisit> textVisits = new IdentityHashMap<>();
    private final IdentityHashMap<InputDocument, ObjectVisit> objectVisits = new IdentityHashMap<>();
    private @Nullable Kinds kinds;
    private @Nullable Surroundings surroundings;
    private boolean hasSameSurroundings;

    private Memory(@Nullable Memory past, Map<String, ReadFile> files) {
        this.past = past;
        this.files = files;
    }

    /** Knows nothing, and keeps what it is told. */
    static Memory empty() {
        return new Memory(null, new ConcurrentHashMap<>());
    }

    /** Knows what another one kept. */
    static Memory after(Memory past) {
        return new Memory(past, new ConcurrentHashMap<>());
    }

    /** What this one kept, without what it knows from before. */
    Memory alone() {
        Memory alone = new Memory(null, files);
        alone.sorted.putAll(sorted);
        alone.textVisits.putAll(textVisits);
        alone.objectVisits.putAll(objectVisits);
        alone.kinds = kinds;
        alone.surroundings = surroundings;
        return alone;
    }

    /** Null unless there was a file of this name with these bytes. */
    @Nullable
    FileDocuments file(String name, byte[] bytes) {
        ReadFile known = past == null ? null : past.files.get(name);
        if (known == null || !Arrays.equals(known.bytes, bytes)) {
            return null;
        }
        files.put(name, known);
        return known.documents;
    }

    void keep(String name, byte[] bytes, FileDocuments documents) {
        if (this != NONE) {
            files.put(name, new ReadFile(bytes, documents));
        }
    }

    /** Null unless these documents were sorted for the same use. */
    @Nullable
    List<InputDocument> sorted(FileDocuments file, FileUse use) {
        SortedFile known = past == null ? null : past.sorted.get(file);
        return known == null || !known.use.equals(use) ? null : known.documents;
    }

    void keep(FileDocuments file, FileUse use, List<InputDocument> documents) {
        if (this != NONE) {
            sorted.put(file, new SortedFile(use, documents));
        }
    }

    /** Null unless the same objects defined the kinds. */
    @Nullable
    Schemas kinds(Schemas builtIn, List<List<Manifest>> definitions) {
        Kinds known = past == null ? null : past.kinds;
        return known == null || known.builtIn != builtIn || !known.definitions.equals(definitions) ? null : known.known;
    }

    void keep(Schemas builtIn, List<List<Manifest>> definitions, Schemas known) {
        if (this != NONE) {
            kinds = new Kinds(builtIn, definitions, known);
        }
    }

    /** Says what the visits from now on hang on: those in other surroundings are not known. */
    void enter(Surroundings here) {
        if (this != NONE) {
            surroundings = here;
            hasSameSurroundings = past != null && here.equals(past.surroundings);
        }
    }

    /**
     * Null unless the rules of texts visited the document in these surroundings.
     *
     * @param first whether it speaks for the template that its file is
     */
    @Nullable
    RuleRunner textVisit(InputDocument document, boolean first) {
        TextVisit known = past == null || !hasSameSurroundings ? null : past.textVisits.get(document);
        return known == null || known.first != first ? null : known.runner;
    }

    void keep(InputDocument document, boolean first, RuleRunner runner) {
        if (this != NONE) {
            textVisits.put(document, new TextVisit(first, runner));
        }
    }

    /** Null unless its objects were visited in these surroundings. */
    @Nullable
    ObjectVisit objectVisit(InputDocument document) {
        return past == null || !hasSameSurroundings ? null : past.objectVisits.get(document);
    }

    void keep(ObjectVisit visit) {
        if (this != NONE) {
            objectVisits.put(visit.document(), visit);
        }
    }
}
