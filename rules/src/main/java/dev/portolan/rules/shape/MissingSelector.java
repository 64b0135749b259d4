package dev.portolan.rules.shape;

import dev.portolan.finding.Fix;
import dev.portolan.finding.MissingFieldProblem;
import dev.portolan.manifest.Field;
import dev.portolan.manifest.Manifest;
import dev.portolan.source.SourceFile;
import dev.portolan.source.Span;
import dev.portolan.source.TextEdit;
import dev.portolan.yaml.YamlMapping;
import org.jspecify.annotations.Nullable;

/** The selector of a workload that has none: the labels of its own pods. */
final class MissingSelector {

    private MissingSelector() {}

    /** Writes it before the template; null where the template has no labels, or is not written line by line. */
    static @Nullable Fix fix(Manifest manifest, MissingFieldProblem problem) {
        Field owner = FieldPaths.find(manifest, problem.owner().path());
        if (owner == null) {
            return null;
        }
        Field template = owner.get("template");
        Field labels = template.at("metadata", "labels");
        Span key = template.keySpan();
        SourceFile file = manifest.file();
        if (key == null
                || !(labels.node() instanceof YamlMapping pairs)
                || pairs.entries().isEmpty()
                || !isFirstOnItsLine(file, key)
                || "{*&".indexOf(file.text().charAt(pairs.span().start())) >= 0) {
            return null;
        }
        String indentation = " ".repeat(file.position(key.start()).column() - 1);
        StringBuilder selector = new StringBuilder("selector:\n" + indentation + "  matchLabels:\n");
        pairs.entries()
                .forEach(pair -> selector.append(indentation)
                        .append("    ")
                        .append(file.text(new Span(
                                pair.key().span().start(), pair.value().span().end())))
                        .append('\n'));
        return Fix.unsafe("select the pod template's labels", TextEdit.insert(key.start(), selector + indentation));
    }

    private static boolean isFirstOnItsLine(SourceFile file, Span key) {
        int line = file.text().lastIndexOf('\n', key.start() - 1) + 1;
        return file.text().substring(line, key.start()).isBlank();
    }
}
