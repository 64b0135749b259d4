package dev.portolan.cli;

import dev.portolan.source.SourceFile;
import dev.portolan.source.Span;
import dev.portolan.source.TextEdit;
import dev.portolan.yaml.ReadingLimits;
import dev.portolan.yaml.ScalarStyle;
import dev.portolan.yaml.ScalarType;
import dev.portolan.yaml.YamlEntry;
import dev.portolan.yaml.YamlMapping;
import dev.portolan.yaml.YamlNode;
import dev.portolan.yaml.YamlReader;
import dev.portolan.yaml.YamlScalar;
import dev.portolan.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Puts words into manifests by which a value is known wherever it is told: each stands for a value of a Secret, of an environment variable,
 * of an annotation, or for any other text.
 */
final class Canaries {

    /** Twelve signs of base64, so that they may stand in {@code data}. */
    static final String SECRET = "Zqs7";

    static final String VARIABLE = "Zqv7";

    /** What kubectl keeps of a whole object. */
    static final String COPY = "Zqc7";

    static final String ANNOTATION = "Zqa7";
    static final String OTHER = "Zqo7";

    private static final List<String> IDENTITY = List.of("apiVersion", "kind");

    private final boolean everywhere;
    private final boolean secret;
    private final List<TextEdit> edits = new ArrayList<>();
    private int number;

    private Canaries(boolean secret, boolean everywhere, int number) {
        this.secret = secret;
        this.everywhere = everywhere;
        this.number = number * 1000;
    }

    /**
     * The manifest with such words for its values.
     *
     * @param everywhere whether all texts become such words, not only those that nobody may see
     * @param number another one for each manifest
     */
    static String in(String manifest, boolean everywhere, int number) {
        boolean secret = manifest.lines().anyMatch("kind: Secret"::equals);
        Canaries canaries = new Canaries(secret, everywhere, number);
        YamlNode root = Objects.requireNonNull(YamlReader.read(SourceFile.of("a.yaml", manifest), ReadingLimits.DEFAULT)
                .get(0)
                .root());
        canaries.visit(root, List.of());
        canaries.edits.sort(Comparator.comparing(edit -> edit.span().start()));
        return canaries.withMore(TextEdit.apply(manifest, canaries.edits));
    }

    private String next(String word) {
        return word + String.format(Locale.ROOT, "%08d", number++);
    }

    private void visit(YamlNode node, List<String> path) {
        if (node instanceof YamlMapping mapping) {
            for (YamlEntry entry : mapping.entries()) {
                visit(entry.value(), with(path, entry.name()));
            }
        } else if (node instanceof YamlSequence sequence) {
            sequence.items().forEach(item -> visit(item, with(path, "-")));
        } else if (node instanceof YamlScalar scalar
                && scalar.type() == ScalarType.STRING
                && scalar.style() == ScalarStyle.PLAIN) {
            replace(scalar, path);
        }
    }

    private static List<String> with(List<String> path, String name) {
        List<String> longer = new ArrayList<>(path);
        longer.add(name);
        return longer;
    }

    private void replace(YamlScalar scalar, List<String> path) {
        String word = word(path);
        boolean hidden = word.equals(SECRET) || word.equals(VARIABLE);
        if ((everywhere || hidden) && !(path.size() == 1 && IDENTITY.contains(path.get(0)))) {
            edits.add(new TextEdit(new Span(scalar.span().start(), scalar.span().end()), next(word)));
        }
    }

    private String word(List<String> path) {
        String first = path.get(0);
        if (secret
                && !List.of("apiVersion", "kind", "metadata", "type", "immutable")
                        .contains(first)) {
            return SECRET;
        }
        int last = path.size() - 1;
        if (last > 1 && path.get(last).equals("value") && path.get(last - 2).equals("env")) {
            return VARIABLE;
        }
        return path.contains("annotations") ? ANNOTATION : OTHER;
    }

    /** The manifest with a variable in each container, annotations, and if it is a Secret, with values of several shapes. */
    private String withMore(String text) {
        String more = (text.stripTrailing() + "\n")
                .replaceFirst(
                        "(?m)^metadata:\n",
                        "metadata:\n  annotations:\n    note: " + next(ANNOTATION)
                                + "\n    kubectl.kubernetes.io/last-applied-configuration: '{\"data\":{\"a\":\""
                                + next(COPY)
                                + "\"}}'\n");
        if (secret) {
            return more + "binary:\n  token: " + next(SECRET) + "\n  text: |\n    " + next(SECRET) + "\n    "
                    + next(SECRET)
                    + " # " + next(SECRET) + "\n  quoted: '" + next(SECRET) + "' # " + next(SECRET) + "\n  list: ["
                    + next(SECRET) + "]\n";
        }
        if (text.contains("\n        env:")) {
            return more;
        }
        return more.replaceAll(
                "(?m)^( *)((?:- )?)(image: .*)\n",
                "$1$2$3\n$1  env: [{name: PASSWORD, value: " + next(VARIABLE)
                        + "}, {name: URL, value: \"postgres://shop:" + next(VARIABLE) + "@shop-db:5432/x\"}]\n");
    }
}
