package dev.portolan.ownrule;

import dev.portolan.manifest.Assigned;
import dev.portolan.manifest.Field;
import dev.portolan.manifest.Manifest;
import dev.portolan.manifest.Value;
import dev.portolan.rule.ManifestRule;
import dev.portolan.rule.Reporter;
import dev.portolan.schema.ValueSchema;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A rule that a project wrote itself: fields, and what must be true of their values. */
public final class OwnRule implements ManifestRule {

    private static final String PAGE = "README.md";

    private final List<Visit> visits;
    private final List<FieldPath> paths;
    private final boolean asWritten;
    private final @Nullable ValueSchema schema;
    private final @Nullable MessageText message;
    private final @Nullable MessageText whenAbsent;
    private final String url;
    private final Path folder;
    private final ByteBuffer source;

    /**
     * @param asWritten whether what people wrote is judged, and not what the API server would store
     * @param schema null where any value will do
     * @param message of a value that is not as the schema wants it
     * @param whenAbsent of a field without a value; null where that is fine
     * @param url that tells more; empty for none
     * @param folder with its page
     * @param source the bytes that all of this was read from
     */
    OwnRule(
            List<Visit> visits,
            List<FieldPath> paths,
            boolean asWritten,
            @Nullable ValueSchema schema,
            @Nullable MessageText message,
            @Nullable MessageText whenAbsent,
            String url,
            Path folder,
            ByteBuffer source) {
        this.visits = visits;
        this.paths = paths;
        this.asWritten = asWritten;
        this.schema = schema;
        this.message = message;
        this.whenAbsent = whenAbsent;
        this.url = url;
        this.folder = folder;
        this.source = source;
    }

    @Override
    public void check(Manifest manifest, Reporter report) {
        Manifest judged = asWritten ? Manifest.of(manifest.file(), manifest.document(), manifest.node()) : manifest;
        for (Visit visit : visits) {
            for (Visit.Root root : visit.roots(judged)) {
                for (FieldPath path : paths) {
                    for (Field field : path.of(root.field())) {
                        check(field, root.container(), report);
                    }
                }
            }
        }
    }

    private void check(Field field, String container, Reporter report) {
        Value value = field.value();
        if (value != null && value.origin() instanceof Assigned) {
            // What the cluster will choose, nobody can judge.
            return;
        }
        if (value == null || field.isAbsent()) {
            if (whenAbsent != null) {
                report.at(field, whenAbsent.of(field, container));
            }
        } else if (schema != null && message != null && !schema.accepts(value)) {
            String words = message.of(field, container);
            if (field.isObject() || field.isList()) {
                report.atKey(field, words);
            } else {
                report.at(field, words);
            }
        }
    }

    /** Rules of the same text judge alike, so that what one found need not be looked for by the next one. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof OwnRule rule && folder.equals(rule.folder) && source.equals(rule.source);
    }

    @Override
    public int hashCode() {
        return source.hashCode();
    }

    /** An address that tells more; empty for none. */
    public String url() {
        return url;
    }

    /** The Markdown of the rule's page; null if it has none. */
    public @Nullable String page() {
        try {
            Path page = folder.resolve(PAGE);
            return Files.isRegularFile(page) ? Files.readString(page) : null;
        } catch (IOException unreadable) {
            return null;
        }
    }
}
