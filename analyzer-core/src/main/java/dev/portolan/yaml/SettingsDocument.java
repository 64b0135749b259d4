package dev.portolan.yaml;

import dev.portolan.finding.DuplicateKeyProblem;
import dev.portolan.finding.ReadingProblem;
import dev.portolan.finding.Spelling;
import dev.portolan.finding.SyntaxProblem;
import dev.portolan.source.Position;
import dev.portolan.source.SourceDecoder;
import dev.portolan.source.SourceFile;
import dev.portolan.source.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file by which people tell Portolan something, read as manifests are, and what is wrong with it, each with its place. */
public final class SettingsDocument {

    private final SourceFile file;
    private final List<String> problems = new ArrayList<>();

    private SettingsDocument(SourceFile file) {
        this.file = file;
    }

    /** @param name under which messages speak of it */
    public static SettingsDocument of(String name, byte[] bytes) {
        return new SettingsDocument(SourceDecoder.decode(name, bytes));
    }

    public SourceFile file() {
        return file;
    }

    /**
     * The keys and values of its only document; null if there is none, or something else. What is wrong with it is noted.
     *
     * @param what it is, for messages: {@code a configuration}
     * @param example of an entry
     */
    public @Nullable YamlMapping read(String what, String example) {
        List<YamlNode> roots = new ArrayList<>();
        for (YamlDocument document : YamlReader.read(file, ReadingLimits.DEFAULT)) {
            document.problems().forEach(this::tell);
            if (document.root() != null) {
                roots.add(document.root());
            }
        }
        if (roots.size() > 1) {
            wrong(roots.get(1).span(), what + " is one document; take the rest out");
            return null;
        }
        if (!roots.isEmpty() && roots.get(0) instanceof YamlMapping mapping) {
            return mapping;
        }
        if (!roots.isEmpty()) {
            wrong(roots.get(0).span(), what + " has keys with values, such as " + example);
        }
        return null;
    }

    private void tell(ReadingProblem problem) {
        if (problem instanceof SyntaxProblem syntax) {
            wrong(problem.span(), syntax.what());
        } else if (problem instanceof DuplicateKeyProblem) {
            wrong(problem.span(), file.text(problem.span()) + " is there twice; take one out");
        } else {
            wrong(problem.span(), "this is not read by all alike; write it in a plainer way");
        }
    }

    /** Notes what is wrong at a place. */
    public void wrong(Span place, String what) {
        Position position = file.position(place.start());
        problems.add(file.path() + ":" + position.line() + ":" + position.column() + ": " + what);
    }

    /** What was wrong so far, in the order in which it was noted. */
    public List<String> problems() {
        return problems;
    }

    /** For messages: {@code ; did you mean severity?}, or nothing. */
    public static String near(String word, Collection<String> words) {
        String near = Spelling.nearest(word, words);
        return near == null ? "" : "; did you mean " + near + "?";
    }
}
