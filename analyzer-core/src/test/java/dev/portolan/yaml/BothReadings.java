package dev.portolan.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.source.SourceFile;

/** Documents by {@link CommonYaml} and by the engine. */
public final class BothReadings {

    private static final String BEFORE = "before: the document\n---\n";

    private int all;
    private int common;

    /** Compares what both read, each document of a text by itself. */
    public void compare(String text) {
        SourceFile file = SourceFile.of("a.yaml", BEFORE + text);
        for (Chunk chunk : ChunkSplitter.split(file.text())) {
            if (chunk.start() >= BEFORE.length()) {
                compare(file, chunk);
            }
        }
    }

    private void compare(SourceFile file, Chunk chunk) {
        all++;
        YamlNode read = CommonYaml.read(chunk.text(), chunk.start(), ReadingLimits.DEFAULT);
        if (read == null) {
            return;
        }
        common++;
        YamlDocument other = new ChunkReader(file, chunk, ReadingLimits.DEFAULT).readByEngine(0);
        assertThat(other.problems()).as(chunk.text()).isEqualTo(chunk.problems());
        assertThat(words(read)).as(chunk.text()).isEqualTo(other.root() == null ? "nothing" : words(other.root()));
    }

    /** Everything that there is to say about a node. */
    private static String words(YamlNode node) {
        StringBuilder words = new StringBuilder();
        tell(node, words);
        return words.toString();
    }

    private static void tell(YamlNode node, StringBuilder words) {
        if (node instanceof YamlScalar scalar) {
            words.append(scalar).append(" written ").append(scalar.text()).append('\n');
            return;
        }
        words.append(node.getClass().getSimpleName()).append(node.span()).append('\n');
        if (node instanceof YamlMapping mapping) {
            for (YamlEntry entry : mapping.entries()) {
                tell(entry.key(), words);
                tell(entry.value(), words);
            }
        } else if (node instanceof YamlSequence sequence) {
            sequence.items().forEach(item -> tell(item, words));
        }
        words.append("end\n");
    }

    /** How many documents there were. */
    public int all() {
        return all;
    }

    /** How many of them the engine was not needed for. */
    public int common() {
        return common;
    }
}
