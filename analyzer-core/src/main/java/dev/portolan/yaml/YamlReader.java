package dev.portolan.yaml;

import dev.portolan.source.SourceFile;
import java.util.ArrayList;
import java.util.List;

/** Reads text as kubectl reads it. Several threads may read at once. */
public final class YamlReader {

    private YamlReader() {}

    /** The documents of a file, or of a JSON stream, in their order; a broken one does not hide the others. */
    public static List<YamlDocument> read(SourceFile file, ReadingLimits limits) {
        List<YamlDocument> documents = new ArrayList<>();
        for (Chunk chunk : JsonStream.takeApart(ChunkSplitter.split(file.text()))) {
            YamlDocument document = new ChunkReader(file, chunk, limits).read(documents.size());
            List<Chunk> parts = JoinedObjects.takeApart(document, chunk);
            if (parts.isEmpty()) {
                documents.add(document);
            }
            for (Chunk part : parts) {
                documents.add(new ChunkReader(file, part, limits).read(documents.size()));
            }
        }
        return documents;
    }
}
