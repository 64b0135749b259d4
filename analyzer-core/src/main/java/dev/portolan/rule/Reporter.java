package dev.portolan.rule;

import dev.portolan.finding.ObjectIdentity;
import dev.portolan.finding.ShapeProblem;
import dev.portolan.manifest.Field;
import dev.portolan.manifest.Manifest;
import dev.portolan.schema.KubernetesVersion;
import dev.portolan.source.SourceFile;
import dev.portolan.source.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes what one rule tells of one visited thing. */
public final class Reporter {

    private final KubernetesVersion version;
    private final KubernetesVersion standard;
    private final RegisteredRule rule;
    private final SourceFile file;
    private final @Nullable ObjectIdentity object;
    private final @Nullable String field;
    private List<Draft> drafts = List.of();

    private Reporter(
            KubernetesVersion version,
            KubernetesVersion standard,
            RegisteredRule rule,
            SourceFile file,
            @Nullable ObjectIdentity object,
            @Nullable String field) {
        this.version = version;
        this.standard = standard;
        this.rule = rule;
        this.file = file;
        this.object = object;
        this.field = field;
    }

    /** For a visit to a document, or to all objects of a run (then {@code file} is the first one's). */
    static Reporter of(KubernetesVersion version, RegisteredRule rule, SourceFile file) {
        return new Reporter(version, version, rule, file, null, null);
    }

    /**
     * For a visit to an object.
     *
     * @param field the path that a finding at a mere place is about; null for the whole object
     */
    static Reporter of(KubernetesVersion version, RegisteredRule rule, Manifest manifest, @Nullable String field) {
        return new Reporter(version, version, rule, manifest.file(), manifest.identity(), field);
    }

    /** The same, for an object whose namespace holds its pods to the Pod Security Standards of another release. */
    Reporter withStandard(KubernetesVersion release) {
        return new Reporter(version, release, rule, file, object, field);
    }

    /** Of the API server that the run has in mind. */
    public KubernetesVersion version() {
        return version;
    }

    /** The release whose Pod Security Standards count for the visited object. */
    public KubernetesVersion standard() {
        return standard;
    }

    /**
     * The words that were chosen for an option of the rule, or those that it has by default.
     *
     * @throws IllegalArgumentException if its {@link RuleInfo} names no such option
     */
    public List<String> option(String name) {
        List<String> words = rule.options().get(name);
        if (words == null) {
            throw new IllegalArgumentException(rule.id() + " has no option " + name);
        }
        return words;
    }

    /** The file that is visited. */
    public SourceFile file() {
        return file;
    }

    /** Tells of a field: at its written value or, where nobody wrote one, at the key of the nearest written parent. */
    public Draft at(Field place, String message) {
        return at(place, place.span(), message);
    }

    /** Tells of a field, at its key. */
    public Draft atKey(Field place, String message) {
        return at(place, place.headSpan(), message);
    }

    /** Tells of a field, at a span of its own choice in the field's file. */
    public Draft at(Field place, Span span, String message) {
        Manifest manifest = place.manifest();
        return add(new Draft(manifest.file(), span, message, manifest.identity(), place.path()));
    }

    /** Tells of what the shape check met in the visited object. */
    public Draft at(ShapeProblem problem, String message) {
        return at(problem, problem.span(), message);
    }

    /** Tells of what the shape check met in the visited object, at a span of its own choice in the visited file. */
    public Draft at(ShapeProblem problem, Span span, String message) {
        String path = problem.field().isEmpty() ? null : problem.field();
        return add(new Draft(file, span, message, object, path));
    }

    /** Tells of a place in the visited file. */
    public Draft at(Span span, String message) {
        return add(new Draft(file, span, message, object, field));
    }

    private Draft add(Draft draft) {
        // Hardly any visit tells anything.
        if (drafts.isEmpty()) {
            drafts = new ArrayList<>();
        }
        drafts.add(draft);
        return draft;
    }

    /** What was told since the last call. */
    List<Draft> take() {
        List<Draft> taken = drafts;
        drafts = List.of();
        return taken;
    }
}
