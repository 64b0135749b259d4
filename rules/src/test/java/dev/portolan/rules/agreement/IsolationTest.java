package dev.portolan.rules.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.Analysis;
import dev.portolan.AnalysisException;
import dev.portolan.AnalysisRequest;
import dev.portolan.Analyzer;
import dev.portolan.example.Example;
import dev.portolan.example.RuleFolder;
import dev.portolan.finding.Finding;
import dev.portolan.finding.Profile;
import dev.portolan.manifest.DocumentKind;
import dev.portolan.rule.RegisteredRule;
import dev.portolan.rule.RuleCatalog;
import dev.portolan.rule.TemplateRule;
import dev.portolan.rules.Shared;
import dev.portolan.source.SourceDecoder;
import dev.portolan.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A broken document hides nothing of the others and blames none of them. What is said of an object by itself stays word
 * for word. What is said of links between objects may become silent, as nobody knows what the broken document held; but
 * no such finding comes up because a document cannot be read.
 */
class IsolationTest {

    /** How many ways are tried on one document where there are many documents; the next one is broken otherwise. */
    private static final int PER_PIECE = 1;

    private static final List<Breakage> WAYS = List.of(Breakage.values());
    /** Spelling in one file is evidence by itself, whatever else may be there. */
    private static final String NEAR = "selector-near-miss";

    private static final RuleCatalog CATALOG = RuleCatalog.load();
    private static final Map<String, RegisteredRule> RULES = rules();

    private static Map<String, RegisteredRule> rules() {
        Map<String, RegisteredRule> rules = new HashMap<>();
        CATALOG.rules().forEach(rule -> rules.put(rule.id(), rule));
        return rules;
    }

    @Test
    void documentsOfTheExamplesStandAlone() throws IOException, AnalysisException {
        int tried = 0;
        try (Stream<Path> folders = Files.list(Shared.project().resolve("examples/broken"))) {
            for (Path folder : folders.filter(Files::isDirectory).sorted().toList()) {
                tried += tryAll(texts(folder), WAYS.size());
            }
        }
        tried += tryAll(texts(Shared.project().resolve("examples/shop")), WAYS.size());
        assertThat(tried).isGreaterThan(200);
    }

    @Test
    void documentsOfRulePagesStandAlone() throws IOException, AnalysisException {
        int tried = 0;
        for (RuleFolder folder : RuleFolder.all(Shared.project().resolve("rules/docs"))) {
            List<Example> examples = new ArrayList<>(folder.page().examples("Flagged"));
            examples.addAll(folder.page().examples("Fine"));
            examples.addAll(folder.fixtures());
            for (Example example : examples) {
                tried += tryAll(example.files(), PER_PIECE);
            }
        }
        assertThat(tried).isGreaterThan(700);
    }

    @Test
    void documentsOfTheCorporaStandAlone() throws IOException, AnalysisException {
        Path corpora = Shared.folder().resolve("corpora");
        int tried = 0;
        for (SourceFile file : texts(corpora)) {
            tried += tryAll(List.of(file), PER_PIECE);
        }
        assertThat(tried).isGreaterThan(1000);
    }

    private static List<SourceFile> texts(Path folder) throws IOException {
        List<SourceFile> texts = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(path -> path.toString().matches(".*\\.ya?ml"))
                    .sorted()
                    .toList()) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                texts.add(SourceDecoder.decode(name, Files.readAllBytes(file)));
            }
        }
        return texts;
    }

    /**
     * Breaks each document in turn.
     *
     * @param ways how many ways to break each; the next document is broken in the next ways
     * @return how many were tried
     */
    private static int tryAll(List<SourceFile> files, int ways) throws AnalysisException {
        List<CutText> cut = files.stream().map(CutText::of).toList();
        if (cut.stream().mapToInt(text -> text.starts().size()).sum() < 2) {
            return 0;
        }
        Analysis whole = analyze(cut);
        int tried = 0;
        int turn = 0;
        for (int i = 0; i < cut.size(); i++) {
            for (int piece = 0; piece < cut.get(i).starts().size(); piece++) {
                if (!cut.get(i).hasLines(piece)) {
                    continue;
                }
                turn++;
                for (int way = 0; way < ways; way++) {
                    tried++;
                    compare(cut, whole, i, piece, WAYS.get((turn + way) % WAYS.size()));
                }
            }
        }
        return tried;
    }

    private static void compare(List<CutText> cut, Analysis whole, int file, int piece, Breakage breakage)
            throws AnalysisException {
        CutText before = cut.get(file);
        CutText after = before.broken(piece, breakage);
        List<CutText> changed = new ArrayList<>(cut);
        changed.set(file, after);
        Analysis broken = analyze(changed);
        String body = before.body(piece);
        String where = before.file().path() + " document " + piece + " " + breakage;
        assertThat(after.starts()).as(where).hasSameSizeAs(before.starts());
        Spared spared = new Spared(before.file().path(), piece, body);
        assertThat(spared.single(broken, changed)).as(where).isEqualTo(spared.single(whole, cut));
        if (isUnreadable(broken, after, piece)) {
            Map<String, String> added = spared.linking(broken, changed);
            spared.places(whole, cut).forEach(added::remove);
            assertThat(added).as(where).isEmpty();
        }
    }

    private static boolean isUnreadable(Analysis analysis, CutText text, int piece) {
        return analysis.documents().stream()
                .filter(document ->
                        document.yaml().file().path().equals(text.file().path()))
                .filter(document -> text.pieceAt(document.yaml().span().start()) == piece)
                .allMatch(document -> document.kind() == DocumentKind.BROKEN_MANIFEST);
    }

    private static Analysis analyze(List<CutText> texts) throws AnalysisException {
        AnalysisRequest request = AnalysisRequest.of(Path.of(""), List.of())
                .withTexts(texts.stream().map(CutText::file).toList())
                .withProfiles(EnumSet.allOf(Profile.class))
                .withThreads(1);
        Analysis analysis = Analyzer.analyze(request, CATALOG);
        assertThat(analysis.failures()).isEmpty();
        return analysis;
    }

    /** The findings of all documents but one. */
    private record Spared(String file, int piece, String body) {

        /** Those that look at one object, in words and with their places in their documents. */
        List<String> single(Analysis analysis, List<CutText> texts) {
            List<String> said = new ArrayList<>();
            for (Finding finding : analysis.findings()) {
                RegisteredRule rule = rule(finding);
                if (!rule.looksAround() && !mayFollow(rule, finding)) {
                    String place = place(finding, texts);
                    String words = finding.rule() + " " + finding.field() + " " + finding.message() + finding.label();
                    if (!place.isEmpty()) {
                        said.add(place + " " + words + " " + finding.severity());
                    }
                }
            }
            return said;
        }

        /** What is said of links, by its place. */
        Map<String, String> linking(Analysis analysis, List<CutText> texts) {
            Map<String, String> said = new TreeMap<>();
            for (Finding finding : analysis.findings()) {
                if (rule(finding).looksAround() && !NEAR.equals(finding.rule())) {
                    said.put(place(finding, texts), finding.rule());
                }
            }
            said.remove("");
            return said;
        }

        /** Where anything is said: one rule may take over from another that knows more. */
        Set<String> places(Analysis analysis, List<CutText> texts) {
            Set<String> places = new HashSet<>();
            analysis.findings().forEach(finding -> places.add(place(finding, texts)));
            return places;
        }

        private static RegisteredRule rule(Finding finding) {
            return Objects.requireNonNull(RULES.get(finding.rule()), finding.rule());
        }

        /** What a definition, a namespace or the first template of a file says of the others is gone with it. */
        private boolean mayFollow(RegisteredRule rule, Finding finding) {
            return (body.contains("CustomResourceDefinition") && finding.object() != null)
                    || (body.contains("Namespace") && !finding.profiles().isEmpty())
                    || rule.rule() instanceof TemplateRule;
        }

        /** Empty for the broken document. */
        private String place(Finding finding, List<CutText> texts) {
            CutText text = texts.stream()
                    .filter(one -> one.file().path().equals(finding.file().path()))
                    .findFirst()
                    .orElseThrow();
            int at = text.pieceAt(finding.span().start());
            int from = finding.span().start() - text.starts().get(at);
            return at == piece && text.file().path().equals(file)
                    ? ""
                    : text.file().path() + " " + at + "+" + from;
        }
    }
}
