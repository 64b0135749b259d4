package dev.portolan.report;

import dev.portolan.finding.Fix;
import dev.portolan.finding.ReadingProblem;
import dev.portolan.finding.TextBehindSeparatorProblem;
import dev.portolan.manifest.Confidential;
import dev.portolan.manifest.DocumentKind;
import dev.portolan.manifest.InputDocument;
import dev.portolan.manifest.Manifest;
import dev.portolan.source.SourceFile;
import dev.portolan.source.Span;
import dev.portolan.source.TextEdit;
import dev.portolan.yaml.YamlMapping;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which text of the input may not be shown, as it may hold values of Secrets. In a Secret everything is hidden but
 * what is known to be harmless: keys, and the values of its identity and metadata. So a comment, a key that is written
 * twice or a misspelt {@code stringData} gives nothing away. What has no kind of its own beside a Secret may be a part of it that a stray
 * line cut off.
 */
final class SecretText {

    private final Map<SourceFile, List<Span>> hidden = new HashMap<>();
    private final List<InputDocument> documents;

    /** The same, for those files that were asked for. */
    private final Map<SourceFile, SpanUnion> unions = new HashMap<>();

    /** Where values of environment variables stand, of files whose fixes move lines; in their order. */
    private final Map<SourceFile, List<Span>> environment = new HashMap<>();

    SecretText(List<InputDocument> documents) {
        this.documents = documents;
        Map<String, Boolean> kinds = new HashMap<>();
        Set<SourceFile> files = new HashSet<>();
        for (InputDocument document : documents) {
            AnchoredText elsewhere = new AnchoredText(document.yaml());
            for (Manifest manifest : document.manifests()) {
                if (kinds.computeIfAbsent(manifest.kind(), Confidential::isSecret)
                        || Confidential.looksSecret(manifest)) {
                    boolean alone = document.manifests().size() == 1;
                    add(manifest.file(), new HiddenValues(manifest, alone ? document.yaml() : null, elsewhere).spans());
                    files.add(manifest.file());
                }
            }
            SourceFile file = document.yaml().file();
            for (YamlMapping secret : NestedSecrets.in(document)) {
                add(file, new HiddenValues(file, secret, secret.span(), elsewhere).spans());
                files.add(file);
            }
            add(file, elsewhere.spans());
            if (document.kind() == DocumentKind.KUSTOMIZATION || isUnread(document)) {
                add(document.yaml().file(), GeneratedSecrets.of(document.yaml()));
            }
            if (isUnread(document) && UnreadSecret.isIn(document.yaml())) {
                files.add(document.yaml().file());
            }
        }
        documents.stream()
                .filter(document -> files.contains(document.yaml().file()))
                .forEach(this::addCutOff);
    }

    private void addCutOff(InputDocument document) {
        SourceFile file = document.yaml().file();
        if (document.manifests().isEmpty()) {
            add(file, UnreadSecret.hidden(document.yaml()));
        }
        for (ReadingProblem problem : document.yaml().problems()) {
            if (problem instanceof TextBehindSeparatorProblem) {
                add(file, List.of(problem.span()));
            }
        }
    }

    private static boolean isUnread(InputDocument document) {
        return document.kind() == DocumentKind.BROKEN_MANIFEST || document.kind() == DocumentKind.TEMPLATE;
    }

    /** The same, and the values of environment variables beside it. */
    static SecretText andEnvironment(List<InputDocument> documents) {
        SecretText text = new SecretText(documents);
        for (InputDocument document : documents) {
            if (document.kind() != DocumentKind.EMPTY) {
                text.add(document.yaml().file(), new EnvironmentValues(document.yaml()).spans());
            }
        }
        return text;
    }

    private void add(SourceFile file, List<Span> spans) {
        if (!spans.isEmpty()) {
            hidden.computeIfAbsent(file, key -> new ArrayList<>()).addAll(spans);
        }
    }

    /** For each UTF-16 unit of a piece of a file, whether it may not be shown. */
    boolean[] of(SourceFile file, Span piece) {
        return union(file).covered(piece);
    }

    boolean touches(SourceFile file, Span piece) {
        return union(file).touches(piece);
    }

    private SpanUnion union(SourceFile file) {
        List<Span> spans = hidden.get(file);
        return spans == null ? SpanUnion.NONE : unions.computeIfAbsent(file, key -> SpanUnion.of(spans));
    }

    /** Whether a fix may be told to programs: what it writes into hidden text holds no word of it. */
    boolean mayTell(SourceFile file, Fix fix) {
        for (TextEdit edit : fix.edits()) {
            if ((touches(file, edit.span()) && hasWord(edit.newText())) || movesVariable(file, edit)) {
                return false;
            }
        }
        return true;
    }

    /** Whether an edit writes the value of an environment variable anew that is not what it mends. */
    private boolean movesVariable(SourceFile file, TextEdit edit) {
        if (!edit.newText().contains("\n")) {
            return false;
        }
        for (Span span : environment.computeIfAbsent(file, this::environment)) {
            String value = file.text(span).strip();
            if (edit.span().contains(span)
                    && !edit.span().equals(span)
                    && !value.isEmpty()
                    && edit.newText().contains(value)) {
                return true;
            }
        }
        return false;
    }

    private List<Span> environment(SourceFile file) {
        List<Span> spans = new ArrayList<>();
        for (InputDocument document : documents) {
            if (document.yaml().file().equals(file)) {
                spans.addAll(new EnvironmentValues(document.yaml()).spans());
            }
        }
        return spans;
    }

    private static boolean hasWord(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isLetterOrDigit(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }
}
