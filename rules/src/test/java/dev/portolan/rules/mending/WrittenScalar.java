package dev.portolan.rules.mending;

import dev.portolan.source.SourceFile;
import dev.portolan.yaml.ReadingLimits;
import dev.portolan.yaml.YamlDocument;
import dev.portolan.yaml.YamlEntry;
import dev.portolan.yaml.YamlMapping;
import dev.portolan.yaml.YamlNode;
import dev.portolan.yaml.YamlReader;
import dev.portolan.yaml.YamlScalar;
import dev.portolan.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.List;

/** A key or a value of a text, where it is written. */
record WrittenScalar(YamlScalar scalar, boolean isKey) {

    /** All that our reader sees in a text, but what aliases repeat. */
    static List<WrittenScalar> in(String text) {
        List<WrittenScalar> found = new ArrayList<>();
        for (YamlDocument document : YamlReader.read(SourceFile.of("text.yaml", text), ReadingLimits.DEFAULT)) {
            if (document.root() != null) {
                collect(document.root(), found);
            }
        }
        found.removeIf(one -> {
            int start = one.scalar().span().start();
            return one.scalar().span().length() == 0 || "*&!".indexOf(text.charAt(start)) >= 0;
        });
        return found;
    }

    private static void collect(YamlNode node, List<WrittenScalar> found) {
        if (node instanceof YamlScalar scalar) {
            found.add(new WrittenScalar(scalar, false));
        } else if (node instanceof YamlSequence sequence) {
            sequence.items().forEach(item -> collect(item, found));
        } else if (node instanceof YamlMapping mapping) {
            for (YamlEntry entry : mapping.entries()) {
                found.add(new WrittenScalar(entry.key(), true));
                collect(entry.value(), found);
            }
        }
    }
}
