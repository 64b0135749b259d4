package dev.portolan.report;

import dev.portolan.manifest.Field;
import dev.portolan.manifest.ListValue;
import dev.portolan.manifest.Manifest;
import dev.portolan.manifest.ScalarValue;
import java.io.IOException;
import java.util.List;

/** Objects as the API server would store them, as YAML, with a comment behind every value that nobody wrote. */
public final class EffectiveYaml {

    /** Where comments begin, so that short lines have them below each other. */
    private static final int COMMENT_COLUMN = 40;

    private final Appendable out;

    private EffectiveYaml(Appendable out) {
        this.out = out;
    }

    /** @param showSecrets whether the values of Secrets are written, or {@code <hidden>} instead */
    public static void write(List<Manifest> manifests, boolean showSecrets, Appendable out) throws IOException {
        EffectiveYaml yaml = new EffectiveYaml(out);
        String separator = "";
        for (Manifest manifest : manifests) {
            int start = manifest.node().span().start();
            int line = manifest.file().position(start).line();
            out.append(separator)
                    .append("# ")
                    .append(PlaceWords.of(
                            manifest.file().path(), line, manifest.file().renderedFrom(start)))
                    .append('\n');
            yaml.members(manifest.root(), "", "", new SecretValues(manifest, showSecrets), "");
            separator = "---\n";
        }
    }

    /**
     * @param first what stands before the first member, as long as {@code indent}
     * @param told the comment that goes for all of them
     */
    private void members(Field field, String first, String indent, SecretValues secrets, String told)
            throws IOException {
        String start = first;
        StoredMembers members = StoredMembers.of(field);
        for (Field member : members.kept()) {
            value(start + YamlText.of(member.name()) + ":", member, indent, secrets, told);
            start = indent;
        }
        for (Field member : members.dropped()) {
            OriginWords words = OriginWords.of(member.origin());
            out.append(indent)
                    .append("# ")
                    .append(VisibleText.of(member.name()))
                    .append(" is not kept");
            out.append(words == null ? "" : ": " + VisibleText.of(words.reason()))
                    .append('\n');
        }
    }

    /** @param start of the line: all before the value, without a blank behind it */
    private void value(String start, Field field, String indent, SecretValues secrets, String told) throws IOException {
        OriginWords words = OriginWords.of(field.origin());
        String comment = words == null ? "" : words.comment();
        String shown = comment.equals(told) ? "" : comment;
        if (field.value() instanceof ScalarValue scalar) {
            line(
                    start + " " + (secrets.hides(field) ? SecretValues.HIDDEN : YamlText.of(scalar, indent + "  ")),
                    shown);
        } else if (field.isObject()) {
            line(StoredMembers.of(field).kept().isEmpty() ? start + " {}" : start, shown);
            members(field, indent + "  ", indent + "  ", secrets, comment);
        } else if (field.value() instanceof ListValue list) {
            String empty = list.isStoredAsNull() ? " null" : " []";
            line(list.items().isEmpty() ? start + empty : start, shown);
            for (Field item : StoredMembers.items(field, list)) {
                item(item, indent + "  ", secrets, comment);
            }
        } else {
            line(start + " null", shown);
        }
    }

    private void item(Field item, String indent, SecretValues secrets, String told) throws IOException {
        if (!StoredMembers.of(item).kept().isEmpty()) {
            members(item, indent + "- ", indent + "  ", secrets, told);
        } else {
            value(indent + "-", item, indent, secrets, told);
        }
    }

    private void line(String text, String comment) throws IOException {
        out.append(text);
        if (!comment.isEmpty()) {
            // Behind a text of several lines a comment would belong to the text.
            int width = text.length() - text.lastIndexOf('\n') - 1;
            out.append(" ".repeat(Math.max(2, COMMENT_COLUMN - width)))
                    .append("# ")
                    .append(VisibleText.of(comment));
        }
        out.append('\n');
    }
}
