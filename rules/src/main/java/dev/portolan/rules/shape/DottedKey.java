package dev.portolan.rules.shape;

import dev.portolan.finding.Fix;
import dev.portolan.finding.FoundType;
import dev.portolan.finding.UnknownFieldProblem;
import dev.portolan.manifest.Manifest;
import dev.portolan.rule.Draft;
import dev.portolan.rule.Reporter;
import dev.portolan.source.SourceFile;
import dev.portolan.source.Span;
import dev.portolan.source.TextEdit;
import dev.portolan.yaml.YamlMapping;
import java.util.List;

/** A path typed as one key: {@code spec.replicas: 3}. */
final class DottedKey {

    private static final int STEP = 2;

    private DottedKey() {}

    /** Whether the field is such a key; then it was told of. */
    static boolean tell(Manifest manifest, UnknownFieldProblem problem, Reporter report) {
        List<String> steps = List.of(problem.name().split("\\.", -1));
        if (steps.size() < 2 || steps.contains("") || !problem.names().contains(steps.get(0))) {
            return false;
        }
        Draft draft = report.at(
                        problem,
                        problem.name() + " is one name here and no path; write " + steps.get(1) + " below "
                                + steps.get(0) + (steps.size() > 2 ? ", and so on" : ""))
                .causes(FieldPaths.member(problem.owner().path(), problem.name()));
        YamlMapping owner = FieldPaths.owner(manifest.written(), problem.span());
        SourceFile file = report.file();
        boolean scalar = problem.found() != FoundType.LIST && problem.found() != FoundType.OBJECT;
        boolean block = owner != null && file.text().charAt(owner.span().start()) != '{';
        if (owner != null && block && scalar && owner.entry(steps.get(0)) == null) {
            draft.fix(Fix.unsafe(
                    "write one below the other", new TextEdit(problem.span(), nested(file, problem.span(), steps))));
        }
        return true;
    }

    private static String nested(SourceFile file, Span key, List<String> steps) {
        StringBuilder nested = new StringBuilder();
        int indentation = file.position(key.start()).column() - 1;
        for (int i = 0; i < steps.size(); i++) {
            if (i > 0) {
                nested.append(":\n").append(" ".repeat(indentation + i * STEP));
            }
            nested.append(steps.get(i));
        }
        return nested.toString();
    }
}
