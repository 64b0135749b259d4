package dev.portolan.rules.shape;

import com.google.auto.service.AutoService;
import dev.portolan.finding.Fix;
import dev.portolan.finding.MissingIdentityProblem;
import dev.portolan.finding.Severity;
import dev.portolan.finding.ShapeProblem;
import dev.portolan.finding.Spelling;
import dev.portolan.manifest.Manifest;
import dev.portolan.rule.Reporter;
import dev.portolan.rule.Rule;
import dev.portolan.rule.RuleInfo;
import dev.portolan.rule.ShapeRule;
import dev.portolan.rules.vocabulary.ScalarText;
import dev.portolan.source.SourceFile;
import dev.portolan.source.Span;
import dev.portolan.source.TextEdit;
import dev.portolan.yaml.YamlEntry;
import dev.portolan.yaml.YamlMapping;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

@AutoService(Rule.class)
@RuleInfo(id = "missing-identity", severity = Severity.ERROR, summary = "an object without apiVersion, kind or name")
public final class MissingIdentity implements ShapeRule {

    private static final Set<String> TOP = Set.of("apiVersion", "kind", "metadata", "spec", "data", "status");

    @Override
    public void check(Manifest manifest, List<ShapeProblem> problems, Reporter report) {
        for (ShapeProblem problem : problems) {
            if (problem instanceof MissingIdentityProblem missing) {
                tell(manifest, missing, report);
            }
        }
    }

    private static void tell(Manifest manifest, MissingIdentityProblem problem, Reporter report) {
        String name = problem.field();
        if (name.equals("metadata.name")) {
            String what = manifest.kind().isEmpty() ? "the object" : "this " + manifest.kind();
            report.at(problem, what + " has no name; write one under metadata");
            return;
        }
        YamlEntry misspelt = misspelt(manifest.node(), name);
        if (misspelt != null) {
            SourceFile file = manifest.file();
            report.at(problem, misspelt.key().span(), "there is no " + misspelt.name() + "; write " + name)
                    .causes(misspelt.name())
                    .fix(Fix.safe(
                            "write " + name,
                            ScalarText.replace(file, misspelt.key().span(), name)));
            return;
        }
        report.at(problem, name + " is missing" + advice(manifest, problem)).fix(insert(manifest, problem));
    }

    private static String advice(Manifest manifest, MissingIdentityProblem problem) {
        List<String> candidates = problem.candidates();
        if (problem.field().equals("apiVersion")) {
            return candidates.isEmpty()
                    ? "; write which API has the kind"
                    : "; " + manifest.kind() + " is in " + candidates.get(0);
        }
        return candidates.size() == 1
                ? "; " + manifest.apiVersion() + " has only " + candidates.get(0)
                : "; write what the object is to be, such as kind: Deployment";
    }

    /** The keys at the top that stand for a missing one; they are told of here. */
    static Set<Span> misspeltKeys(Manifest manifest, List<ShapeProblem> problems) {
        Set<Span> keys = new HashSet<>();
        for (ShapeProblem problem : problems) {
            YamlEntry entry =
                    problem instanceof MissingIdentityProblem ? misspelt(manifest.node(), problem.field()) : null;
            if (entry != null) {
                keys.add(entry.key().span());
            }
        }
        return keys;
    }

    /** An entry at the top that nobody knows, and whose key may be the missing one. */
    private static @Nullable YamlEntry misspelt(YamlMapping root, String name) {
        for (YamlEntry entry : root.entries()) {
            String key = entry.name();
            boolean near = Spelling.sameLetters(key, name)
                    || (!TOP.contains(key)
                            && (Spelling.distance(key, name) <= (name.length() > 4 ? 2 : 1)
                                    || (name.equals("kind") && key.endsWith("Kind"))
                                    || (name.equals("apiVersion") && Spelling.sameLetters(key, "version"))));
            if (near && !key.equals(name)) {
                return entry;
            }
        }
        return null;
    }

    /** A new first line, where there is no doubt what it says. */
    private static @Nullable Fix insert(Manifest manifest, MissingIdentityProblem problem) {
        SourceFile file = manifest.file();
        int start = manifest.node().span().start();
        boolean onItsOwnLine = file.position(start).column() == 1 && file.text().charAt(start) != '{';
        boolean manyKinds =
                problem.field().equals("kind") && problem.candidates().size() > 1;
        if (manyKinds
                || problem.candidates().isEmpty()
                || !onItsOwnLine
                || manifest.node().entry(problem.field()) != null) {
            return null;
        }
        String line = problem.field() + ": " + problem.candidates().get(0);
        TextEdit edit = TextEdit.insert(start, line + "\n");
        return problem.candidates().size() == 1 ? Fix.safe("write " + line, edit) : Fix.unsafe("write " + line, edit);
    }
}
