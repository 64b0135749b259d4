package dev.portolan.rules.shape;

import dev.portolan.finding.Fix;
import dev.portolan.manifest.Field;
import dev.portolan.source.SourceFile;
import dev.portolan.source.Span;
import dev.portolan.source.TextEdit;
import dev.portolan.yaml.YamlMapping;
import dev.portolan.yaml.YamlNode;
import dev.portolan.yaml.YamlSequence;

/** YAML below a key of a ConfigMap, where only text can stand. */
final class DataText {

    private static final Reshaping NONE = new Reshaping("", null);

    private DataText() {}

    /** The same lines as a block of text. */
    static Reshaping of(Field field, YamlNode node) {
        Span key = field.keySpan();
        if (key == null || !(node instanceof YamlMapping || node instanceof YamlSequence)) {
            return NONE;
        }
        SourceFile file = field.manifest().file();
        Span value = node.span();
        if (value.start() < key.end() || "*&".indexOf(file.text().charAt(value.start())) >= 0) {
            return NONE;
        }
        String between = file.text().substring(key.end(), value.start());
        if (between.contains("\n")) {
            boolean indented = file.position(value.start()).column()
                    > file.position(key.start()).column();
            return between.startsWith(":") && indented
                    ? new Reshaping(
                            "write | behind the colon to make it text",
                            Fix.unsafe("make it a block of text", TextEdit.insert(key.end() + 1, " |")))
                    : NONE;
        }
        String text = file.text(value);
        return text.contains("'") || text.contains("\n")
                ? NONE
                : new Reshaping(
                        "put it between quotes to make it text",
                        Fix.unsafe("put it between quotes", new TextEdit(value, "'" + text + "'")));
    }
}
