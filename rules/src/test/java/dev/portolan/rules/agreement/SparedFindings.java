package dev.portolan.rules.agreement;

import dev.portolan.Analysis;
import dev.portolan.finding.Finding;
import dev.portolan.rule.ModelRule;
import dev.portolan.rule.RegisteredRule;
import dev.portolan.rule.TemplateRule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The findings of all documents but one. A place is a file, the number of a document in it, and an offset in that one, so
 * that it is the same whatever the other documents are.
 *
 * @param file of the one
 * @param piece its number in the file
 * @param body its text while it is well
 */
record SparedFindings(String file, int piece, String body) {

    private static final Map<String, RegisteredRule> RULES =
            IsolationTrial.CATALOG.rules().stream().collect(Collectors.toMap(RegisteredRule::id, Function.identity()));

    /** Of a group that no API server has by itself. */
    private static final Pattern CUSTOM = Pattern.compile("(?m)^apiVersion:\\s*\\S+\\.(?!k8s\\.io/)[^\\s./]+/");

    /** Those that look at one object, in words and with their places. */
    List<String> single(Analysis analysis, Iterable<CutText> texts) {
        List<String> said = new ArrayList<>();
        for (Finding finding : analysis.findings()) {
            RegisteredRule rule = rule(finding);
            String place = place(finding, texts);
            if (!place.isEmpty()
                    && !rule.looksAround()
                    && !mayFollow(rule, finding)
                    && !isOfStrayPiece(finding, texts)) {
                said.add(place + " " + finding.rule() + " " + finding.field() + " " + finding.message()
                        + finding.label() + " " + finding.severity());
            }
        }
        return said;
    }

    /** What is said of links between objects: words by place and rule. */
    Map<String, String> linking(Analysis analysis, Iterable<CutText> texts) {
        Map<String, String> said = new TreeMap<>();
        for (Finding finding : analysis.findings()) {
            String place = place(finding, texts);
            if (!place.isEmpty() && rule(finding).looksAround()) {
                said.put(place + " " + finding.rule(), finding.message());
            }
        }
        return said;
    }

    /** Where anything is said: one rule may take over from another that knows more. */
    Set<String> places(Analysis analysis, Iterable<CutText> texts) {
        Set<String> places = new HashSet<>();
        analysis.findings().forEach(finding -> places.add(place(finding, texts)));
        return places;
    }

    /** @param key of {@link #linking} */
    static String placeOf(String key) {
        return key.substring(0, key.lastIndexOf(' '));
    }

    /** Whether something stands in the folder of the one, and is applied together with it. */
    boolean isBeside(String key) {
        String other = key.substring(0, placeOf(key).lastIndexOf(' '));
        return folder(other).equals(folder(file));
    }

    private static String folder(String path) {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }

    /** Whether no server knows what the one is even while it is well: with a line less it may come right. */
    boolean isMisnamed(Analysis whole, Iterable<CutText> texts) {
        return whole.findings().stream()
                .filter(finding -> place(finding, texts).isEmpty())
                .map(SparedFindings::rule)
                .anyMatch(rule -> rule.looksAround() && !(rule.rule() instanceof ModelRule));
    }

    boolean isKustomization() {
        return file.matches("(.*/)?kustomization\\.ya?ml");
    }

    /** A kind that somebody brought may be spelt in whatever manner. */
    boolean isOfUnknownKind(Breakage way) {
        return way == Breakage.MISSPELT_KIND && CUSTOM.matcher(body).find();
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

    /** What has no kind of its own came off the document before it, and is one with it. */
    private static boolean isOfStrayPiece(Finding finding, Iterable<CutText> texts) {
        CutText text = text(finding, texts);
        return finding.object() == null
                && !text.body(text.pieceAt(finding.span().start())).contains("kind");
    }

    private static CutText text(Finding finding, Iterable<CutText> texts) {
        for (CutText text : texts) {
            if (text.file().path().equals(finding.file().path())) {
                return text;
            }
        }
        throw new IllegalArgumentException(finding.file().path());
    }

    /** Empty for the one. */
    private String place(Finding finding, Iterable<CutText> texts) {
        CutText text = text(finding, texts);
        int at = text.pieceAt(finding.span().start());
        int from = finding.span().start() - text.starts().get(at);
        boolean isTheOne = at == piece && text.file().path().equals(file);
        return isTheOne ? "" : text.file().path() + " " + at + "+" + from;
    }
}
