package dev.portolan.rules.shape;

import dev.portolan.finding.FieldHome;
import dev.portolan.finding.UnknownFieldProblem;
import dev.portolan.manifest.Field;
import dev.portolan.manifest.Manifest;
import dev.portolan.rule.Draft;
import dev.portolan.rule.Reporter;
import dev.portolan.yaml.YamlEntry;
import dev.portolan.yaml.YamlMapping;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Fields, one below the other, that all belong to another part of their object.
 *
 * @param problems at least one
 * @param homes the places where the first of them belongs that are equally near; at least one
 */
record MisplacedBlock(Manifest manifest, List<UnknownFieldProblem> problems, List<Way> homes) {

    /** The block that begins with a field; null where the field is at home nowhere near. */
    static @Nullable MisplacedBlock of(
            Manifest manifest, UnknownFieldProblem first, List<UnknownFieldProblem> unknown) {
        List<Way> homes = nearest(manifest, first);
        YamlMapping owner = FieldPaths.owner(manifest.written(), first.span());
        if (homes.isEmpty() || owner == null) {
            return null;
        }
        List<UnknownFieldProblem> block = new ArrayList<>();
        block.add(first);
        String parent = homes.get(0).parent();
        boolean begun = false;
        for (YamlEntry entry : owner.entries()) {
            if (entry.key().span().equals(first.span())) {
                begun = true;
            } else if (begun) {
                UnknownFieldProblem next = at(entry, unknown);
                if (next == null || !belongsTo(manifest, next, parent)) {
                    break;
                }
                block.add(next);
            }
        }
        return new MisplacedBlock(manifest, List.copyOf(block), homes);
    }

    /** Whether it stands behind the key of a map that is empty, as nothing is indented below it. */
    boolean isPairsOfAnEmptyMap() {
        return homes.size() == 1
                && homes.get(0).isIntoAnEmptyKey()
                && homes.get(0).home().path().endsWith("]");
    }

    private static @Nullable UnknownFieldProblem at(YamlEntry entry, List<UnknownFieldProblem> unknown) {
        return unknown.stream()
                .filter(problem -> problem.span().equals(entry.key().span()))
                .findFirst()
                .orElse(null);
    }

    private static boolean belongsTo(Manifest manifest, UnknownFieldProblem problem, String parent) {
        return NearName.sameLetters(problem.name(), problem.names()) == null
                && nearest(manifest, problem).stream()
                        .anyMatch(way -> way.parent().equals(parent));
    }

    /** The homes that fit best: free ones before taken ones, and of those the nearest. */
    private static List<Way> nearest(Manifest manifest, UnknownFieldProblem problem) {
        List<Way> fitting = problem.homes().stream()
                .filter(FieldHome::fits)
                .map(home -> Way.to(manifest, problem, home))
                .filter(Way::isLikely)
                .toList();
        List<Way> free = fitting.stream().filter(way -> !way.home().taken()).toList();
        List<Way> candidates = free.isEmpty() ? fitting : free;
        int least = candidates.stream().mapToInt(Way::length).min().orElse(0);
        return candidates.stream().filter(way -> way.length() == least).toList();
    }

    /** Where a name is at home near by, though not with what is in it; null where nowhere, or in several places. */
    static @Nullable String placeOfName(Manifest manifest, UnknownFieldProblem problem) {
        List<Way> ways = problem.homes().stream()
                .filter(home -> !home.fits() && !home.taken())
                .map(home -> Way.to(manifest, problem, home))
                .filter(way -> way.target() != null && way.isLikely())
                .toList();
        return ways.size() == 1 ? place(ways.get(0).home()) : null;
    }

    /** Whether the name is at home right above or below, and a whole block with it. */
    boolean isLikelierThanASlip() {
        return problems.size() > 1
                || (homes.get(0).isStraight()
                        && !ExpectedWords.isScalar(
                                homes.get(0).home().expected().type()));
    }

    void tell(Reporter report) {
        UnknownFieldProblem first = problems.get(0);
        List<String> names = problems.stream().map(UnknownFieldProblem::name).toList();
        boolean one = names.size() == 1;
        String start = Owners.inWords(manifest, first.owner(), first.definition()) + " has no " + Words.or(names) + "; "
                + (one ? "it belongs " : "they belong ");
        Way way = homes.get(0);
        FieldHome home = way.home();
        if (homes.size() > 1) {
            List<String> places = homes.stream().map(Way::parent).toList();
            Draft draft = report.at(first, start + "to one of " + Words.and(places));
            if (homes.stream().allMatch(Way::isStraight)) {
                draft.causesAt(first.owner().path());
            }
            return;
        }
        BlockMove move = move(way);
        String it = one ? "it" : "them";
        String how = move == null ? "" : ", so " + how(way, move, it);
        Draft draft = report.at(first, start + place(home) + how);
        if (home.taken()) {
            return;
        }
        draft.fix(move == null ? null : move.fix());
        for (UnknownFieldProblem problem : problems) {
            draft.causes(FieldPaths.member(way.parent(), problem.name()));
        }
        way.unwritten(manifest).forEach(draft::causes);
        if (way.missingKey() != null) {
            draft.causesAt(first.owner().path());
        }
        if (way.isIntoAnEmptyKey()) {
            String owner = first.owner().path();
            draft.causesAt(owner).causesAt(FieldPaths.parent(owner)).causes(way.parent());
        }
        if (home.parent() != null && !home.parent().path().isEmpty()) {
            draft.related(home.parent().key(), (one ? "it belongs" : "they belong") + " under this");
        }
    }

    private static String how(Way way, BlockMove move, String it) {
        String key = way.missingKey();
        if (key != null) {
            return "write " + key + ": above " + it + " and " + indent(move, it);
        }
        return move.inPlace() ? indent(move, it) : "move " + it + " there";
    }

    private static String indent(BlockMove move, String it) {
        return move.indent().replaceFirst("indent", "indent " + it);
    }

    private static String place(FieldHome home) {
        String parent = FieldPaths.parent(home.path());
        if (parent.isEmpty()) {
            return "at the top of the object";
        }
        return parent.endsWith("[]")
                ? "into an item of " + parent.substring(0, parent.length() - 2)
                : "under " + parent;
    }

    private @Nullable BlockMove move(Way way) {
        YamlMapping owner = FieldPaths.owner(manifest.written(), problems.get(0).span());
        if (owner == null) {
            return null;
        }
        List<YamlEntry> entries = owner.entries().stream()
                .filter(entry -> problems.stream()
                        .anyMatch(problem -> problem.span().equals(entry.key().span())))
                .toList();
        String key = way.missingKey();
        if (key != null) {
            return owner.entry(key) == null ? BlockMove.below(manifest, entries, key) : null;
        }
        Field target = way.target();
        return target == null ? null : BlockMove.of(manifest, entries, owner.span(), target);
    }
}
