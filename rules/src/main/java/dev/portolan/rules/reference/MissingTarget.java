package dev.portolan.rules.reference;

import dev.portolan.finding.Fix;
import dev.portolan.finding.Spelling;
import dev.portolan.manifest.Answer;
import dev.portolan.manifest.Manifest;
import dev.portolan.manifest.Reference;
import dev.portolan.model.Model;
import dev.portolan.model.NearName;
import dev.portolan.model.Resolution;
import dev.portolan.rule.Reporter;
import dev.portolan.rules.vocabulary.NearWord;
import dev.portolan.rules.vocabulary.Overwrite;
import dev.portolan.source.TextEdit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An object that others of the input name, and that is not there.
 *
 * @param references of one object, all to the same other one; at least one, in the order of the text
 * @param near what was probably meant; null where nothing tells
 * @param elsewhere objects of that name in other namespaces
 */
public record MissingTarget(
        List<Reference> references, @Nullable NearName near, List<Manifest> elsewhere) {

    /** Of Reflector, of Kubernetes Replicator, of Config Syncer. */
    private static final Pattern COPIED = Pattern.compile("reflect(ion|or)|replicat(e|ion)|(^|/)sync$");

    /** Letters that are enough to know a longer word by. */
    private static final int SHORTEST = 3;

    private record Key(
            Manifest manifest,
            String group,
            String kind,
            @Nullable String namespace,
            String name) {}

    /**
     * What the input shows to be missing, one for each object that names it; optional references left out, and what is
     * there once it is applied with {@code -n}.
     */
    public static List<MissingTarget> of(Model model, Predicate<Reference> wanted) {
        return gather(
                model,
                reference -> wanted.test(reference)
                        && model.resolve(reference).answer() == Answer.NO
                        && !NamespaceFlag.of(model).isMeant(reference));
    }

    /** What the input has not and nothing in it makes, be it that it lives elsewhere. */
    public static List<MissingTarget> notInInput(Model model, Predicate<Reference> wanted) {
        return gather(
                model,
                reference -> wanted.test(reference)
                        && model.resolve(reference).answer() != Answer.YES
                        && !model.isMade(reference));
    }

    private static List<MissingTarget> gather(Model model, Predicate<Reference> wanted) {
        Map<Key, List<Reference>> missing = new LinkedHashMap<>();
        for (Reference reference : model.references()) {
            if (!reference.optional() && model.isDecoded(reference.manifest()) && wanted.test(reference)) {
                missing.computeIfAbsent(key(reference), key -> new ArrayList<>())
                        .add(reference);
            }
        }
        return missing.values().stream()
                .map(references -> of(model, references))
                .toList();
    }

    private static MissingTarget of(Model model, List<Reference> references) {
        List<Reference> inOrder = references.stream()
                .sorted(Comparator.comparing(
                        reference -> reference.field().span().start()))
                .toList();
        Resolution resolution = model.resolve(inOrder.get(0));
        NearName near = resolution.near();
        // A Service that stands beside has no other use than to be named.
        boolean akin = near != null
                && (inOrder.get(0).isTo("", "Service") || isAkin(inOrder.get(0).name(), near.name()));
        List<Manifest> elsewhere = resolution.elsewhere().stream()
                .filter(manifest -> !isCopied(manifest))
                .toList();
        return new MissingTarget(inOrder, akin ? near : null, elsewhere);
    }

    /** Whether annotations ask some controller to copy an object into other namespaces. */
    private static boolean isCopied(Manifest manifest) {
        return manifest.metadata().get("annotations").members().stream()
                .anyMatch(annotation -> COPIED.matcher(annotation.name()).find());
    }

    /**
     * Whether one name is the other but for a slip, for more words, or for a word cut short. What merely stands beside,
     * and nobody names, may be for a program.
     */
    private static boolean isAkin(String name, String near) {
        List<String> words = words(name);
        List<String> others = words(near);
        return NearWord.of(name, List.of(near)) != null
                || (Spelling.isSlip(name, near) && Spelling.distance(name, near) == 1)
                || words.containsAll(others)
                || others.containsAll(words)
                || isCutShort(words, others);
    }

    private static boolean isCutShort(List<String> words, List<String> others) {
        int differing = 0;
        for (int i = 0; i < words.size() && words.size() == others.size(); i++) {
            String word = words.get(i);
            String other = others.get(i);
            if (!word.equals(other)) {
                boolean shorter = Math.min(word.length(), other.length()) >= SHORTEST
                        && (word.startsWith(other) || other.startsWith(word));
                differing += shorter ? 1 : words.size() + 1;
            }
        }
        return differing == 1;
    }

    private static List<String> words(String name) {
        return Arrays.asList(name.split("[-._]", -1));
    }

    private static Key key(Reference reference) {
        return new Key(
                reference.manifest(), reference.group(), reference.kind(), reference.namespace(), reference.name());
    }

    public Reference first() {
        return references.get(0);
    }

    /** Whether the input shows what was probably meant. */
    public boolean isExplained() {
        return near != null || !elsewhere.isEmpty();
    }

    /** Tells what is missing, and what was probably meant. */
    public void tell(Model model, Reporter report) {
        if (near != null) {
            report.at(first().field(), nothing(model) + "; the nearest name is \"" + near.name() + "\"")
                    .related(near.manifest().metadata().get("name"), "the nearest name")
                    .fix(near.single() ? write(near.name()) : null);
        } else if (!elsewhere.isEmpty()) {
            Manifest other = elsewhere.get(0);
            report.at(first().field(), otherNamespace(model, other))
                    .related(
                            other.metadata().get(other.namespace() == null ? "name" : "namespace"),
                            "the " + first().kind() + " of that name");
        } else {
            report.at(first().field(), nothing(model) + " of the input");
        }
    }

    private String nothing(Model model) {
        String namespace = model.namespace(first());
        String start = "there is no " + first().inWords();
        return namespace.isEmpty() ? start : start + " in namespace \"" + namespace + "\"";
    }

    private String otherNamespace(Model model, Manifest other) {
        String target = first().inWords();
        String owner = first().manifest().identity().inWords();
        String wanted = model.namespace(first());
        String actual = model.namespace(other);
        if (other.namespace() == null) {
            return target + " says no namespace, so it is in \"" + actual + "\" unless applied with -n " + wanted
                    + ", and " + owner + " needs it in \"" + wanted + "\"; write namespace: " + wanted + " there";
        }
        if ("".equals(first().namespace())) {
            return target + " is in namespace \"" + actual + "\", and " + owner
                    + " says no namespace, so it needs it in \"" + wanted + "\" unless applied with -n " + actual
                    + "; write namespace: " + actual + " here";
        }
        return target + " is in namespace \"" + actual + "\", and " + owner + " needs it in \"" + wanted
                + "\"; write one namespace for both";
    }

    /** Writes the name everywhere in the object; null where one of them stands elsewhere, behind an alias. */
    private @Nullable Fix write(String name) {
        List<TextEdit> edits = new ArrayList<>();
        for (Reference reference : references) {
            Fix one = Overwrite.value(reference.field(), name);
            if (one == null) {
                return null;
            }
            one.edits().stream().filter(edit -> !edits.contains(edit)).forEach(edits::add);
        }
        return Fix.unsafe("write " + name, edits.toArray(TextEdit[]::new));
    }
}
