package dev.portolan.manifest;

import dev.portolan.finding.LostContentProblem;
import dev.portolan.source.SourceFile;
import dev.portolan.source.Span;
import dev.portolan.yaml.YamlDocument;
import dev.portolan.yaml.YamlMapping;
import dev.portolan.yaml.YamlNode;
import dev.portolan.yaml.YamlScalar;
import dev.portolan.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says what each document of a run is to us. */
public final class DocumentSorter {

    private static final String TEMPLATE = "{{";

    private final KustomizeRoles roles;

    private DocumentSorter(KustomizeRoles roles) {
        this.roles = roles;
    }

    /** The same documents, in the same order, each with what it is. */
    public static List<InputDocument> sort(List<YamlDocument> documents) {
        return of(documents).sorted(documents);
    }

    /**
     * Looks at all documents together, because a kustomization says which other files are patches. Safe for use by
     * several threads.
     */
    public static DocumentSorter of(List<YamlDocument> all) {
        return new DocumentSorter(KustomizeRoles.of(all));
    }

    /** What the documents of a file hang on, beside themselves. */
    public FileUse useOf(SourceFile file) {
        return roles.useOf(file);
    }

    /**
     * The same documents, in the same order, each with what it is. Hangs on nothing but them and the use of their files.
     *
     * @param documents all of one or several files
     */
    public List<InputDocument> sorted(List<YamlDocument> documents) {
        List<InputDocument> sorted = new ArrayList<>(documents.size());
        Set<String> manifestFiles = new HashSet<>();
        for (YamlDocument document : documents) {
            InputDocument input = sort(document);
            sorted.add(input);
            if (isManifest(input)) {
                manifestFiles.add(document.file().path());
            }
        }
        sorted.replaceAll(input ->
                isStray(input) && manifestFiles.contains(input.yaml().file().path())
                        ? new InputDocument(input.yaml(), DocumentKind.BROKEN_MANIFEST, List.of())
                        : input);
        return List.copyOf(sorted);
    }

    private static boolean isManifest(InputDocument input) {
        return input.kind() == DocumentKind.MANIFEST || input.kind() == DocumentKind.BROKEN_MANIFEST;
    }

    /** A piece that came off a manifest of the same file, such as what stands behind a line that only looks like one. */
    private static boolean isStray(InputDocument input) {
        return (input.kind() == DocumentKind.OTHER || input.kind() == DocumentKind.EMPTY)
                && !(input.yaml().root() instanceof YamlMapping)
                && !input.yaml().problems().isEmpty();
    }

    private InputDocument sort(YamlDocument document) {
        if (!(document.root() instanceof YamlMapping root)) {
            return new InputDocument(document, kindWithoutMapping(document), List.of());
        }
        DocumentKind kind = kindOf(document, root);
        return new InputDocument(
                document, kind, kind == DocumentKind.MANIFEST ? ObjectLists.flatten(document, root) : List.of());
    }

    private DocumentKind kindOf(YamlDocument document, YamlMapping root) {
        if (KustomizeRoles.isKustomization(document)) {
            return DocumentKind.KUSTOMIZATION;
        }
        FileUse use = roles.useOf(document.file());
        if (use.role() != null) {
            return use.role();
        }
        if (!ManifestSigns.isManifest(document, root)) {
            return isManifestLost(document) ? DocumentKind.BROKEN_MANIFEST : DocumentKind.OTHER;
        }
        if (isTemplate(root)) {
            return DocumentKind.TEMPLATE;
        }
        return PatchSigns.isPatch(document, root, use.mayBePatch()) ? DocumentKind.PATCH : DocumentKind.MANIFEST;
    }

    /** One indented line before the others ends a document, and with them the manifest that it was to be. */
    private static boolean isManifestLost(YamlDocument document) {
        return document.problems().stream()
                .anyMatch(problem -> problem instanceof LostContentProblem lost
                        && ManifestSigns.isManifest(document.file()
                                .text(new Span(
                                        lost.span().start(), document.span().end()))));
    }

    private DocumentKind kindWithoutMapping(YamlDocument document) {
        String text = document.file().text(document.span());
        if (isBlank(document.root(), text)) {
            return DocumentKind.EMPTY;
        }
        if (KustomizeRoles.isKustomization(document)) {
            return DocumentKind.KUSTOMIZATION;
        }
        DocumentKind role = roles.useOf(document.file()).role();
        if (role != null) {
            return role;
        }
        if (document.root() == null && text.contains(TEMPLATE)) {
            return DocumentKind.TEMPLATE;
        }
        if (document.root() instanceof YamlSequence list) {
            return PatchSigns.isListOfOperations(list) ? DocumentKind.PATCH : DocumentKind.OTHER;
        }
        return ManifestSigns.isManifest(text) ? DocumentKind.BROKEN_MANIFEST : DocumentKind.OTHER;
    }

    private static boolean isBlank(@Nullable YamlNode root, String text) {
        if (root instanceof YamlScalar scalar) {
            return scalar.isNull();
        }
        return root == null
                && text.lines()
                        .allMatch(line -> line.isBlank() || line.stripLeading().startsWith("#"));
    }

    /** A template that happens to be YAML, because all its expressions stand between quotes. */
    private static boolean isTemplate(YamlMapping root) {
        return hasExpression(root.get("apiVersion"))
                || hasExpression(root.get("kind"))
                || (root.get("metadata") instanceof YamlMapping metadata
                        && (hasExpression(metadata.get("name")) || hasExpression(metadata.get("namespace"))));
    }

    private static boolean hasExpression(@Nullable YamlNode node) {
        return node instanceof YamlScalar scalar && scalar.value().contains(TEMPLATE);
    }
}
