package dev.portolan.schema;

import dev.portolan.finding.MalformedValueProblem;
import dev.portolan.finding.NumberRangeProblem;
import dev.portolan.finding.ShapeProblem;
import dev.portolan.finding.WrongTypeProblem;
import dev.portolan.manifest.Manifest;
import dev.portolan.yaml.YamlEntry;
import dev.portolan.yaml.YamlMapping;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Compares objects with the schemas of their kinds. Safe for use by several threads. */
public final class ShapeCheck {

    private static final Comparator<ShapeProblem> BY_PLACE = (one, other) -> {
        int order = one.span().compareTo(other.span());
        return order == 0 ? one.field().compareTo(other.field()) : order;
    };

    /** Nobody mends more in one go, and to look for each one's cause in a hostile object takes time that grows with their square. */
    private static final int MOST_PROBLEMS = 500;

    private final Schemas schemas;
    private final ApiNames names;
    private final Judge judge = new PlainJudge(new LibraryJudge());

    public ShapeCheck(Schemas schemas) {
        this.schemas = schemas;
        this.names = new ApiNames(schemas);
    }

    /** @param manifest as written */
    public Shape check(Manifest manifest) {
        Identity identity = IdentityCheck.check(schemas, names, manifest.node());
        List<ShapeProblem> problems = new ArrayList<>(identity.problems());
        Definition definition = identity.definition();
        if (definition == null) {
            problems.addAll(metadataTypes(manifest.node()));
        } else {
            problems.addAll(new ShapeWalk(schemas, judge).walk(manifest.node(), definition));
            addCustomProblems(manifest, definition, problems);
        }
        boolean decoded = identity.served() && problems.stream().noneMatch(ShapeCheck::stopsDecoding);
        problems.sort(BY_PLACE);
        List<ShapeProblem> distinct = distinct(problems);
        List<ShapeProblem> told = told(distinct);
        return new Shape(definition != null, decoded, told, distinct.size() - told.size());
    }

    /** The first of each kind of problem, so that many slight ones do not hide the one that weighs. */
    private static List<ShapeProblem> told(List<ShapeProblem> all) {
        if (all.size() <= MOST_PROBLEMS) {
            return all;
        }
        Map<Class<?>, Integer> counts = new HashMap<>();
        all.forEach(problem -> counts.put(problem.getClass(), 0));
        int share = MOST_PROBLEMS / counts.size();
        return all.stream()
                .filter(problem -> counts.merge(problem.getClass(), 1, Integer::sum) <= share)
                .toList();
    }

    /** What a CustomResourceDefinition asks of values besides their types. A status that nobody reads is not judged. */
    private void addCustomProblems(Manifest manifest, Definition definition, List<ShapeProblem> problems) {
        CustomKind custom = schemas.customKind(definition);
        if (custom == null) {
            return;
        }
        problems.addAll(new ValueWalk().walk(manifest.node(), custom, definition));
        if (custom.statusApart()) {
            problems.removeIf(problem ->
                    problem.field().startsWith("status.") || problem.field().equals("status"));
        }
    }

    /** Equal ones stand at one place, so only those are compared. */
    private static List<ShapeProblem> distinct(List<ShapeProblem> sorted) {
        List<ShapeProblem> distinct = new ArrayList<>();
        for (ShapeProblem problem : sorted) {
            int at = distinct.size() - 1;
            while (at >= 0
                    && BY_PLACE.compare(distinct.get(at), problem) == 0
                    && !distinct.get(at).equals(problem)) {
                at--;
            }
            if (at < 0 || BY_PLACE.compare(distinct.get(at), problem) != 0) {
                distinct.add(problem);
            }
        }
        return List.copyOf(distinct);
    }

    /** Of a kind without a schema nothing is known but the types in its metadata. */
    private List<ShapeProblem> metadataTypes(YamlMapping root) {
        Definition anyObject = schemas.definition("v1", "ConfigMap");
        YamlEntry metadata = root.entry("metadata");
        if (anyObject == null || metadata == null) {
            return List.of();
        }
        return new ShapeWalk(schemas, judge)
                .walk(root, anyObject, metadata).stream()
                        .filter(problem -> problem instanceof WrongTypeProblem)
                        .toList();
    }

    private static boolean stopsDecoding(ShapeProblem problem) {
        return problem instanceof WrongTypeProblem
                || problem instanceof MalformedValueProblem
                || problem instanceof NumberRangeProblem;
    }
}
