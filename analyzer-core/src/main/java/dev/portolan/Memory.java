package dev.portolan;

import dev.portolan.manifest.FileUse;
import dev.portolan.manifest.InputDocument;
import dev.portolan.manifest.Manifest;
import dev.portolan.rule.RuleRunner;
import dev.portolan.schema.Schemas;
import dev.portolan.source.FileStamp;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
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
    static final Memory NONE = new Memory(null, Map.of(), Clock.systemUTC());

    private static final class ReadFile {
        final byte[] bytes;
        final FileDocuments documents;
        final @Nullable FileStamp stamp;

        /** @param stamp by which it is known without being read; null for none */
        ReadFile(byte[] bytes, FileDocuments documents, @Nullable FileStamp stamp) {
            this.bytes = bytes;
            this.documents = documents;
            this.stamp = stamp;
        }
    }

    /** What documents are to us, which hangs on the use that kustomizations make of their file. */
    private record SortedFile(FileUse use, List<InputDocument> documents) {}

    private record TextVisit(boolean first, RuleRunner runner) {}

    /** The kinds that these definitions bring, beside the built-in ones. */
    private record Kinds(Schemas builtIn, List<List<Manifest>> definitions, Schemas known) {}

    private @Nullable Memory past;
    private final Map<String, ReadFile> files;
    private final Clock clock;
    private final IdentityHashMap<FileDocuments, SortedFile> sorted = new IdentityHashMap<>();
    private final IdentityHashMap<InputDocument, TextVisit> textVisits = new IdentityHashMap<>();
    private final IdentityHashMap<InputDocument, ObjectVisit> objectVisits = new IdentityHashMap<>();
    private @Nullable Kinds kinds;
    private @Nullable Surroundings surroundings;
    private boolean hasSameSurroundings;

    private Memory(@Nullable Memory past, Map<String, ReadFile> files, Clock clock) {
        this.past = past;
        this.files = files;
        this.clock = clock;
    }

    /** Knows nothing, and keeps what it is told. */
    static Memory empty(Clock clock) {
        return new Memory(null, new ConcurrentHashMap<>(), clock);
    }

    /** Knows what another one kept. */
    static Memory after(Memory past) {
        return new Memory(past, new ConcurrentHashMap<>(), past.clock);
    }

    /** Lets go of what it knows from before. */
    void end() {
        past = null;
    }

    /** By which a file that is read now can be known without being read; null where nobody can say so. */
    @Nullable
    FileStamp stamp(Path file) {
        if (this == NONE) {
            return null;
        }
        Instant now = clock.instant(); // before anything can happen to the file
        FileStamp stamp = FileStamp.of(file);
        return stamp == null || !stamp.isSettled(now) ? null : stamp;
    }

    /** Null unless there was a file of this name with this stamp. */
    @Nullable
    FileDocuments file(String name, @Nullable FileStamp stamp) {
        ReadFile known = past == null ? null : past.files.get(name);
        if (known == null || stamp == null || !stamp.equals(known.stamp)) {
            return null;
        }
        files.put(name, known);
        return known.documents;
    }

    /**
     * Null unless there was a file of this name with these bytes.
     *
     * @param stamp of before it was read
     */
    @Nullable
    FileDocuments file(String name, byte[] bytes, @Nullable FileStamp stamp) {
        ReadFile known = past == null ? null : past.files.get(name);
        if (known == null || !Arrays.equals(known.bytes, bytes)) {
            return null;
        }
        files.put(name, new ReadFile(known.bytes, known.documents, stamp));
        return known.documents;
    }

    void keep(String name, byte[] bytes, @Nullable FileStamp stamp, FileDocuments documents) {
        if (this != NONE) {
            files.put(name, new ReadFile(bytes, documents, stamp));
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
