package dev.portolan.rule;

import dev.portolan.finding.Fix;
import dev.portolan.finding.LongWords;
import dev.portolan.finding.ObjectIdentity;
import dev.portolan.finding.Profile;
import dev.portolan.finding.Related;
import dev.portolan.manifest.Field;
import dev.portolan.source.SourceFile;
import dev.portolan.source.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A finding that a rule is still adding to. It counts as told from the start. Of words that are far too long, the middle is left out. */
public final class Draft {

    final SourceFile file;
    final Span span;
    final String message;
    final @Nullable ObjectIdentity object;
    final @Nullable String field;
    final List<Related> related = new ArrayList<>();
    final List<Consequence> consequences = new ArrayList<>();
    final List<String> lacked = new ArrayList<>();
    final List<String> others = new ArrayList<>();
    String label = "";
    boolean placeholder;

    /** Null for all profiles of the rule. */
    @Nullable
    List<Profile> profiles;

    @Nullable
    Fix fix;

    Draft(SourceFile file, Span span, String message, @Nullable ObjectIdentity object, @Nullable String field) {
        this.file = file;
        this.span = span;
        this.message = LongWords.cut(message);
        this.object = object;
        this.field = field;
    }

    /** Words for beside the carets of a text report. */
    public Draft label(String words) {
        label = LongWords.cut(words);
        return this;
    }

    /** A second place that explains the finding: a field's written value. */
    public Draft related(Field other, String message) {
        if (file == other.manifest().file() && other.manifest().identity().equals(object)) {
            others.add(other.path());
        }
        return related(other.manifest().file(), other.span(), message);
    }

    /** A second place that explains the finding, in the same file. */
    public Draft related(Span other, String message) {
        return related(file, other, message);
    }

    /** A second place that explains the finding. */
    public Draft related(SourceFile otherFile, Span other, String message) {
        related.add(new Related(otherFile, other, LongWords.cut(message)));
        return this;
    }

    /**
     * A path where other rules find something wrong only because of this: what they say about that field of the object,
     * or about what is in it, stays unsaid.
     */
    public Draft causes(String path) {
        consequences.add(new Consequence(path, true));
        return this;
    }

    /** A path where other rules find something wrong only because of this; what is in that field is another matter. */
    public Draft causesAt(String path) {
        consequences.add(new Consequence(path, false));
        return this;
    }

    /**
     * A path of the object where something is missing that would mend it, if a build put it there: not the field of the finding, but
     * another one that it needs. An item is named by a key of it, {@code spec.volumes[name=data]}; of several paths any one will do.
     */
    public Draft lacks(String path) {
        lacked.add(path);
        return this;
    }

    /** What stands there is no value yet: whoever builds the object is to put one there. */
    public Draft placeholder() {
        placeholder = true;
        return this;
    }

    /** The profiles that demand what is asked for here, where not all of the rule's profiles do. */
    public Draft demandedBy(Profile... some) {
        profiles = List.of(some);
        return this;
    }

    /**
     * What mends it; null is allowed and means that nothing does for sure. Lines that it writes end as their neighbours do, so a rule need
     * not think of CR LF.
     */
    public Draft fix(@Nullable Fix mend) {
        fix = mend == null ? null : mend.withLineEndsOf(file);
        return this;
    }
}
