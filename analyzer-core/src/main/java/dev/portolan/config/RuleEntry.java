package dev.portolan.config;

import dev.portolan.finding.Severity;
import dev.portolan.finding.Spelling;
import dev.portolan.source.SourceFile;
import dev.portolan.source.Span;
import dev.portolan.yaml.YamlEntry;
import dev.portolan.yaml.YamlMapping;
import dev.portolan.yaml.YamlNode;
import dev.portolan.yaml.YamlScalar;
import dev.portolan.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** One entry below {@code rules}: a word, or a mapping with a severity and options. */
final class RuleEntry {

    private static final String SEVERITY = "severity";
    private static final String OFF = "off";
    private static final List<String> WORDS = List.of(OFF, "note", "warning", "error");

    private final YamlEntry entry;
    private final List<String> known;
    private final SourceFile file;
    private final BiConsumer<Span, String> wrong;
    private final List<OptionSetting> options = new ArrayList<>();
    private String severity = "";
    private int line;

    /** @param known the names of the rule's options */
    RuleEntry(YamlEntry entry, List<String> known, SourceFile file, BiConsumer<Span, String> wrong) {
        this.entry = entry;
        this.known = known;
        this.file = file;
        this.wrong = wrong;
        this.line = line(entry);
    }

    RuleSetting read() {
        if (entry.value() instanceof YamlMapping mapping) {
            for (YamlEntry member : mapping.entries()) {
                if (member.key().text().equals(SEVERITY)) {
                    line = line(member);
                    readSeverity(member.value());
                } else {
                    readOption(member);
                }
            }
        } else {
            readSeverity(entry.value());
        }
        return new RuleSetting(entry.key().text(), severity.equals(OFF), Severity.of(severity), options, line);
    }

    private void readSeverity(YamlNode value) {
        // YAML 1.1 reads off as false, so what counts is what is written.
        severity = value instanceof YamlScalar scalar ? scalar.text() : "";
        if (!WORDS.contains(severity)) {
            wrong.accept(value.span(), "a rule can be " + String.join(", ", WORDS) + near(severity, WORDS));
        }
    }

    private void readOption(YamlEntry member) {
        String name = member.key().text();
        if (!known.contains(name)) {
            List<String> all = new ArrayList<>(known);
            all.add(SEVERITY);
            String near = near(name, all);
            wrong.accept(
                    member.key().span(),
                    entry.key().text() + " has no option " + name
                            + (near.isEmpty() ? "; it can have " + String.join(", ", all) : near));
            return;
        }
        options.add(new OptionSetting(name, words(name, member.value()), line(member)));
    }

    private List<String> words(String name, YamlNode value) {
        List<String> words = new ArrayList<>();
        for (YamlNode node : value instanceof YamlSequence sequence ? sequence.items() : List.of(value)) {
            if (node instanceof YamlScalar scalar
                    && !scalar.isNull()
                    && !scalar.text().isEmpty()) {
                words.add(scalar.text());
            } else {
                wrong.accept(node.span(), name + " is a list of words");
            }
        }
        return words;
    }

    private int line(YamlEntry of) {
        return file.position(of.key().span().start()).line();
    }

    private static String near(String word, List<String> words) {
        String near = Spelling.nearest(word, words);
        return near == null ? "" : "; did you mean " + near + "?";
    }
}
