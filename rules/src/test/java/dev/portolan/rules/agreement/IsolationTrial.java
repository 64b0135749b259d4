package dev.portolan.rules.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.Analysis;
import dev.portolan.AnalysisException;
import dev.portolan.AnalysisRequest;
import dev.portolan.Analyzer;
import dev.portolan.Recall;
import dev.portolan.finding.Profile;
import dev.portolan.manifest.DocumentKind;
import dev.portolan.rule.RuleCatalog;
import dev.portolan.source.SourceFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A world of documents, and what is said of the others while one of them is broken. */
final class IsolationTrial {

    static final RuleCatalog CATALOG = RuleCatalog.load();

    /** One document of the world. */
    record Document(int file, int piece) {}

    /** What is said of the others of a document, while all is well and while it is not there. */
    private record Expected(List<String> single, Map<String, String> standing, Set<String> places, boolean misnamed) {}

    private final String name;
    private final List<CutText> texts;
    private final IsolationCount count;
    private final Recall recall = new Recall();
    private @Nullable Analysis whole;
    private @Nullable Document knownOf;
    private @Nullable Expected known;

    IsolationTrial(String name, List<SourceFile> files, IsolationCount count) {
        this.name = name;
        this.texts = files.stream().map(CutText::of).toList();
        this.count = count;
    }

    /** Those that can be broken; none where there is no other one that could be hurt. */
    List<Document> documents() {
        List<Document> documents = new ArrayList<>();
        int all = 0;
        for (int file = 0; file < texts.size(); file++) {
            for (int piece = 0; piece < texts.get(file).starts().size(); piece++) {
                all++;
                if (texts.get(file).hasLines(piece)) {
                    documents.add(new Document(file, piece));
                }
            }
        }
        return all < 2 ? List.of() : documents;
    }

    /** Breaks a document in each of these ways, and mends it again. */
    void tryOn(Document document, List<Breakage> ways) throws AnalysisException {
        CutText before = texts.get(document.file());
        SparedFindings spared =
                new SparedFindings(before.file().path(), document.piece(), before.body(document.piece()));
        Expected expected = expected(document, spared);
        for (Breakage way : ways) {
            CutText after = before.broken(document.piece(), way);
            String where = name + " " + before.file().path() + " document " + document.piece() + " " + way;
            assertThat(after.starts()).as(where).hasSameSizeAs(before.starts());
            List<CutText> broken = with(document.file(), after);
            compare(where, way, expected, spared, analyze(broken), broken);
        }
    }

    private Expected expected(Document document, SparedFindings spared) throws AnalysisException {
        if (known == null || !document.equals(knownOf)) {
            known = findExpected(document, spared);
            knownOf = document;
        }
        return known;
    }

    private Expected findExpected(Document document, SparedFindings spared) throws AnalysisException {
        if (whole == null) {
            whole = analyze(texts);
        }
        Map<String, String> linking = spared.linking(whole, texts);
        Map<String, String> standing = new TreeMap<>(linking);
        if (!linking.isEmpty()) {
            List<CutText> without =
                    with(document.file(), texts.get(document.file()).without(document.piece()));
            standing.keySet()
                    .retainAll(spared.linking(analyze(without), without).keySet());
        }
        return new Expected(
                spared.single(whole, texts), standing, spared.places(whole, texts), spared.isMisnamed(whole, texts));
    }

    private void compare(
            String where,
            Breakage way,
            Expected expected,
            SparedFindings spared,
            Analysis analysis,
            List<CutText> broken) {
        CutText text = broken.stream()
                .filter(one -> one.file().path().equals(spared.file()))
                .findFirst()
                .orElseThrow();
        boolean unreadable = isUnreadable(analysis, text, spared.piece());
        // A kustomization that can be read, and names other files, makes other things of them.
        if (unreadable || !spared.isKustomization() || !way.saysOtherwise()) {
            List<String> single = spared.single(analysis, broken);
            if (isLaidOverOthers(spared)) {
                // What it writes anew is told as it is written, and nothing else is hidden.
                assertThat(single).as(where).containsAll(expected.single());
            } else {
                assertThat(single).as(where).isEqualTo(expected.single());
            }
        }
        if (!unreadable
                && (expected.misnamed()
                        || way.saysOtherwise()
                        || way == Breakage.GARBAGE
                        || spared.isOfUnknownKind(way))) {
            count.addReadable();
            return;
        }
        Map<String, String> told = spared.linking(analysis, broken);
        count.addUnreadable(expected.standing(), told.keySet());
        told.keySet().removeIf(key -> expected.places().contains(SparedFindings.placeOf(key)));
        if (!way.leavesKind()) {
            told.keySet().removeIf(key -> !spared.isBeside(key));
        }
        assertThat(told)
                .as(where + ": it is the mistake of the broken document")
                .isEmpty();
    }

    /** Whether it is a kustomization or a patch while it is well. */
    private boolean isLaidOverOthers(SparedFindings spared) {
        return whole != null
                && whole.documents().stream()
                        .filter(document -> document.yaml().file().path().equals(spared.file()))
                        .anyMatch(document ->
                                document.kind() == DocumentKind.KUSTOMIZATION || document.kind() == DocumentKind.PATCH);
    }

    private List<CutText> with(int file, CutText changed) {
        List<CutText> all = new ArrayList<>(texts);
        all.set(file, changed);
        return all;
    }

    private static boolean isUnreadable(Analysis analysis, CutText text, int piece) {
        return analysis.documents().stream()
                .filter(document ->
                        document.yaml().file().path().equals(text.file().path()))
                .filter(document -> text.pieceAt(document.yaml().span().start()) == piece)
                .allMatch(document -> document.kind() == DocumentKind.BROKEN_MANIFEST
                        || (document.kind() == DocumentKind.KUSTOMIZATION
                                && document.yaml().root() == null));
    }

    private Analysis analyze(List<CutText> world) throws AnalysisException {
        AnalysisRequest request = AnalysisRequest.of(Path.of(""), List.of())
                .withTexts(world.stream().map(CutText::file).toList())
                .withProfiles(EnumSet.allOf(Profile.class))
                .withRecall(recall)
                .withThreads(1);
        Analysis analysis = Analyzer.analyze(request, CATALOG);
        assertThat(analysis.failures()).isEmpty();
        return analysis;
    }
}
