package dev.portolan.suppression;

import dev.portolan.finding.ExpiredSuppressionProblem;
import dev.portolan.finding.Finding;
import dev.portolan.finding.ObjectIdentity;
import dev.portolan.finding.Spelling;
import dev.portolan.finding.SuppressedFinding;
import dev.portolan.finding.SuppressionKind;
import dev.portolan.finding.SuppressionProblem;
import dev.portolan.finding.SuppressionWithoutReasonProblem;
import dev.portolan.finding.UnknownSuppressionProblem;
import dev.portolan.finding.UnusedSuppressionProblem;
import dev.portolan.manifest.DocumentKind;
import dev.portolan.manifest.InputDocument;
import dev.portolan.manifest.Manifest;
import dev.portolan.source.InputPath;
import dev.portolan.source.SourceFile;
import dev.portolan.source.Span;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** All suppressions of a run. */
public final class Suppressions {

    private final List<Suppression> all = new ArrayList<>();

    /** What other tools were told; whether that is needed is their business. */
    private final List<Suppression> foreign = new ArrayList<>();

    private final @Nullable LocalDate today;
    private @Nullable SourceFile searched;
    private boolean isSpeaking;

    /** @param today which day it is; null to look at the clock, if any suppression has an end */
    public Suppressions(@Nullable LocalDate today) {
        this.today = today;
    }

    /** The day by the clock: the same for everybody, wherever they are. What remembers an answer has to go by the same day. */
    public static LocalDate currentDay() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    /** @param certain whether the document could be checked */
    public void add(InputDocument document, boolean certain) {
        if (!speaks(document.yaml().file())) {
            return;
        }
        if (document.kind() == DocumentKind.MANIFEST || document.kind() == DocumentKind.BROKEN_MANIFEST) {
            all.addAll(SuppressionComments.in(document.yaml(), certain));
        }
        for (Manifest manifest : document.manifests()) {
            all.addAll(SuppressionAnnotations.in(manifest, certain));
        }
    }

    /** Takes what annotations of other tools say of the objects of some documents for suppressions of our rules. */
    public void addForeign(List<InputDocument> documents) {
        ForeignAnnotations annotations = new ForeignAnnotations(ForeignChecks.load());
        for (InputDocument document : documents) {
            document.manifests().forEach(annotations::find);
        }
        foreign.addAll(annotations.found());
    }

    /** Documents of one file come one after the other, so that each file is searched once. */
    private boolean speaks(SourceFile file) {
        if (file != searched) {
            searched = file;
            String text = file.text();
            isSpeaking = text.contains(SuppressionMark.START)
                    && (text.contains(SuppressionMark.COMMENT) || text.contains(SuppressionMark.ANNOTATION));
        }
        return isSpeaking;
    }

    /** @param workingDirectory what the names of files are relative to; absolute */
    public void add(ConfiguredSuppression entry, Path workingDirectory) {
        Predicate<Finding> reach = finding -> entry.paths()
                        .test(InputPath.nearPlace(
                                workingDirectory, finding.file().path()))
                && isMeant(entry.object(), finding.object());
        all.add(new Suppression(
                SuppressionKind.CONFIGURATION,
                entry.rule(),
                entry.file(),
                entry.place(),
                new Terms(entry.expires(), entry.reason()),
                reach,
                true));
    }

    public boolean isEmpty() {
        return all.isEmpty() && foreign.isEmpty();
    }

    private static boolean isMeant(String wanted, @Nullable ObjectIdentity object) {
        if (wanted.isEmpty()) {
            return true;
        }
        if (object == null) {
            return false;
        }
        String name = object.kind() + "/" + object.name();
        String namespace = object.namespace() == null ? "default" : object.namespace();
        return WordPattern.matches(wanted, name) || WordPattern.matches(wanted, namespace + "/" + name);
    }

    /** Takes out what is not to be told. */
    public Sifted sift(List<Finding> findings) {
        List<Finding> told = new ArrayList<>();
        List<SuppressedFinding> suppressed = new ArrayList<>();
        Map<String, List<Suppression>> byRule = byRule();
        for (Finding finding : findings) {
            Suppression by = firstCovering(finding, byRule.getOrDefault(finding.rule(), List.of()));
            if (by == null) {
                told.add(finding);
            } else {
                suppressed.add(
                        new SuppressedFinding(finding, by.kind(), by.terms().reason(), by.file(), by.place()));
            }
        }
        return new Sifted(told, suppressed);
    }

    private static @Nullable Suppression firstCovering(Finding finding, List<Suppression> candidates) {
        for (Suppression one : candidates) {
            if (one.covers(finding)) {
                return one;
            }
        }
        return null;
    }

    private Map<String, List<Suppression>> byRule() {
        Map<String, List<Suppression>> byRule = new HashMap<>();
        List<Suppression> both = new ArrayList<>(all);
        both.addAll(foreign);
        for (Suppression one : both) {
            if (holds(one.terms())) {
                byRule.computeIfAbsent(one.rule(), rule -> new ArrayList<>()).add(one);
            }
        }
        return byRule;
    }

    /**
     * What is wrong with suppressions themselves.
     *
     * @param findings all of the run, suppressed or not
     * @param known ids of all rules
     * @param running ids of the rules that looked; of others nobody knows whether a suppression is needed
     */
    public List<PlacedProblem> problems(
            List<Finding> findings, Set<String> known, Set<String> running, boolean requireReason) {
        Map<String, List<Finding>> byRule = new HashMap<>();
        findings.forEach(finding -> byRule.computeIfAbsent(finding.rule(), rule -> new ArrayList<>())
                .add(finding));
        List<PlacedProblem> problems = new ArrayList<>();
        for (Suppression one : all) {
            List<Finding> candidates = byRule.getOrDefault(one.rule(), List.of());
            for (SuppressionProblem problem : problems(one, candidates, known, running, requireReason)) {
                problems.add(new PlacedProblem(one.file(), problem));
            }
        }
        return problems;
    }

    private List<SuppressionProblem> problems(
            Suppression one, List<Finding> candidates, Set<String> known, Set<String> running, boolean requireReason) {
        List<SuppressionProblem> problems = new ArrayList<>();
        String expires = one.terms().expires();
        if (!known.contains(one.rule())) {
            String near = Spelling.nearest(one.rule(), known.stream().sorted().toList());
            return List.of(new UnknownSuppressionProblem(idPlace(one), one.rule(), near, false));
        }
        if (!expires.isEmpty() && date(expires) == null) {
            problems.add(new UnknownSuppressionProblem(one.place(), expires, null, true));
        } else if (!holds(one.terms())) {
            problems.add(new ExpiredSuppressionProblem(one.place(), one.rule(), expires));
        } else if (one.certain()
                && running.contains(one.rule())
                && candidates.stream().noneMatch(one::covers)) {
            problems.add(new UnusedSuppressionProblem(one.place(), one.rule()));
        }
        if (requireReason && one.terms().reason().isEmpty()) {
            problems.add(new SuppressionWithoutReasonProblem(one.place(), one.rule()));
        }
        return problems;
    }

    /** Of an annotation, only the end of the key. */
    private static Span idPlace(Suppression one) {
        String text = one.file().text(one.place());
        int at = text.lastIndexOf(one.rule());
        int start = one.place().start() + Math.max(0, at);
        return at < 0 ? one.place() : new Span(start, start + one.rule().length());
    }

    /** A day that there is not ends nothing: better one finding too many than one too few. */
    private boolean holds(Terms terms) {
        if (terms.expires().isEmpty()) {
            return true;
        }
        LocalDate last = date(terms.expires());
        return last != null && !(today == null ? currentDay() : today).isAfter(last);
    }

    private static @Nullable LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException noDate) {
            return null;
        }
    }
}
