package dev.portolan.config;

import dev.portolan.finding.Spelling;
import dev.portolan.source.PathGlobs;
import dev.portolan.source.SourceFile;
import dev.portolan.source.Span;
import dev.portolan.suppression.ConfiguredSuppression;
import dev.portolan.yaml.YamlEntry;
import dev.portolan.yaml.YamlMapping;
import dev.portolan.yaml.YamlScalar;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** One entry below {@code suppress}. */
final class SuppressionEntry {

    private static final List<String> KEYS = List.of("rule", "path", "object", "reason", "expires");

    private final YamlMapping mapping;
    private final Path configuration;
    private final SourceFile file;
    private final BiConsumer<Span, String> wrong;

    SuppressionEntry(YamlMapping mapping, Path configuration, SourceFile file, BiConsumer<Span, String> wrong) {
        this.mapping = mapping;
        this.configuration = configuration;
        this.file = file;
        this.wrong = wrong;
    }

    /** Null where it has no rule. */
    @Nullable
    ConfiguredSuppression read() {
        for (YamlEntry entry : mapping.entries()) {
            String name = entry.key().text();
            if (!KEYS.contains(name)) {
                String near = Spelling.nearest(name, KEYS);
                wrong.accept(
                        entry.key().span(),
                        "an entry of suppress has no " + name
                                + (near == null
                                        ? "; it can have " + String.join(", ", KEYS)
                                        : "; did you mean " + near + "?"));
            } else if (!(entry.value() instanceof YamlScalar)) {
                wrong.accept(entry.value().span(), name + " is one word");
            }
        }
        if (!(mapping.get("rule") instanceof YamlScalar rule)) {
            wrong.accept(mapping.span(), "an entry of suppress has at least a rule");
            return null;
        }
        return new ConfiguredSuppression(
                rule.text(), paths(text("path")), text("object"), expires(), text("reason"), file, rule.span());
    }

    private String text(String key) {
        return mapping.get(key) instanceof YamlScalar scalar && !scalar.isNull() ? scalar.text() : "";
    }

    private String expires() {
        String text = text("expires");
        try {
            if (!text.isEmpty()) {
                LocalDate.parse(text);
            }
        } catch (DateTimeParseException noDay) {
            YamlEntry entry = mapping.entry("expires");
            wrong.accept(
                    entry == null ? mapping.span() : entry.value().span(),
                    "there is no day " + text + "; write it as in 2027-01-31");
        }
        return text;
    }

    /** Whether a file, absolute, is meant. */
    private Predicate<Path> paths(String glob) {
        Path folder = configuration.getParent();
        if (glob.isEmpty() || folder == null) {
            return path -> true;
        }
        PathGlobs globs = new PathGlobs(List.of(glob), folder);
        return path -> path.startsWith(folder) && globs.selects(path);
    }
}
