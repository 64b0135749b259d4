package dev.portolan.rule;

import dev.portolan.finding.FailureLog;
import dev.portolan.finding.Finding;
import dev.portolan.finding.Problem;
import dev.portolan.finding.Profile;
import dev.portolan.finding.ReadingProblem;
import dev.portolan.finding.ShapeProblem;
import dev.portolan.finding.SuppressionProblem;
import dev.portolan.manifest.Container;
import dev.portolan.manifest.Manifest;
import dev.portolan.manifest.Pod;
import dev.portolan.manifest.Service;
import dev.portolan.model.Model;
import dev.portolan.schema.KubernetesVersion;
import dev.portolan.source.SourceFile;
import dev.portolan.yaml.YamlDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Shows each rule what it wants to see and gathers what it says. A rule that throws is noted and the others go on.
 * Not for use by several threads.
 */
public final class RuleRunner {

    private final List<RegisteredRule> rules;
    private final List<Told> told = new ArrayList<>();
    private final KubernetesVersion version;
    private final Demand demand;
    private final FailureLog failures;
    private final Fingerprints fingerprints = new Fingerprints();

    /**
     * @param version of the API server that the rules have in mind
     * @param demand which good practices are asked for
     * @param failures where rules that throw are noted
     */
    public RuleRunner(List<RegisteredRule> rules, KubernetesVersion version, Demand demand, FailureLog failures) {
        this.rules = rules;
        this.version = version;
        this.demand = demand;
        this.failures = failures;
    }

    /** A document of a file that holds manifests, and what its reading met. */
    public void visit(YamlDocument document) {
        for (RegisteredRule registered : rules) {
            if (registered.rule() instanceof DocumentRule rule) {
                run(
                        registered,
                        Reporter.of(version, registered, document.file()),
                        document.file().path(),
                        r -> rule.check(document, r));
            }
            if (registered.rule() instanceof ProblemRule<?> rule) {
                for (ReadingProblem problem : document.problems()) {
                    visit(
                            registered,
                            rule,
                            problem,
                            Reporter.of(version, registered, document.file()),
                            document.file().path());
                }
            }
        }
    }

    /** The first document of a file that is an unrendered template. */
    public void visitTemplate(YamlDocument template) {
        for (RegisteredRule registered : rules) {
            if (registered.rule() instanceof TemplateRule rule) {
                run(
                        registered,
                        Reporter.of(version, registered, template.file()),
                        template.file().path(),
                        r -> rule.check(template, r));
            }
        }
    }

    /**
     * An object and what its shape check met.
     *
     * @param manifest as the API server would store it
     */
    public void visit(Manifest manifest, List<ShapeProblem> problems) {
        Pod pod = Pod.of(manifest);
        Service service = Service.of(manifest);
        for (RegisteredRule registered : rules) {
            if (registered.rule() instanceof ManifestRule rule) {
                run(
                        registered,
                        Reporter.of(version, registered, manifest, null),
                        manifest,
                        r -> rule.check(manifest, r));
            } else if (registered.rule() instanceof ServiceRule rule && service != null) {
                run(
                        registered,
                        Reporter.of(version, registered, manifest, null),
                        manifest,
                        r -> rule.check(service, r));
            } else if (registered.rule() instanceof PodRule rule && pod != null) {
                run(registered, Reporter.of(version, registered, manifest, null), manifest, r -> rule.check(pod, r));
            } else if (registered.rule() instanceof ContainerRule rule && pod != null) {
                for (Container container : pod.allContainers()) {
                    run(
                            registered,
                            Reporter.of(version, registered, manifest, null),
                            manifest,
                            r -> rule.check(container, r));
                }
            } else if (registered.rule() instanceof ShapeRule rule) {
                run(
                        registered,
                        Reporter.of(version, registered, manifest, null),
                        manifest,
                        r -> rule.check(manifest, problems, r));
            } else if (registered.rule() instanceof ProblemRule<?> rule) {
                for (ShapeProblem problem : problems) {
                    String field = problem.field().isEmpty() ? null : problem.field();
                    visit(registered, rule, problem, Reporter.of(version, registered, manifest, field), manifest);
                }
            }
        }
    }

    /** What is wrong with a suppression. */
    public void visit(SourceFile file, SuppressionProblem problem) {
        for (RegisteredRule registered : rules) {
            if (registered.rule() instanceof ProblemRule<?> rule) {
                visit(registered, rule, problem, Reporter.of(version, registered, file), file.path());
            }
        }
    }

    /** All objects together; call it once, after the others. */
    public void visit(Model model) {
        if (model.manifests().isEmpty()) {
            return;
        }
        SourceFile first = model.manifests().get(0).file();
        for (RegisteredRule registered : rules) {
            if (registered.rule() instanceof ModelRule rule) {
                run(registered, Reporter.of(version, registered, first), "all objects", r -> rule.check(model, r));
            }
        }
    }

    /** What was said so far, in the order of {@link Finding#ORDER}. */
    public List<Finding> findings() {
        return fingerprints.apply(
                OneCause.of(rules, told).stream().sorted(Finding.ORDER).toList());
    }

    private <P extends Problem> void visit(
            RegisteredRule registered, ProblemRule<P> rule, Problem problem, Reporter reporter, Object where) {
        if (rule.problem().isInstance(problem)) {
            run(registered, reporter, where, r -> rule.check(rule.problem().cast(problem), r));
        }
    }

    // A rule may be anybody's code: whatever it throws, the other rules still count.
    private void run(RegisteredRule registered, Reporter reporter, Object where, Consumer<Reporter> check) {
        failures.guard(registered.id(), where, () -> check.accept(reporter));
        for (Draft draft : reporter.drafts()) {
            List<Profile> profiles = draft.profiles == null ? registered.profiles() : draft.profiles;
            if (demand.wants(registered, draft.object, profiles)) {
                told.add(new Told(finding(registered, draft, profiles), draft.consequences));
            }
        }
    }

    private static Finding finding(RegisteredRule registered, Draft draft, List<Profile> profiles) {
        return new Finding(
                registered.id(),
                registered.severity(),
                draft.message,
                draft.label,
                draft.file,
                draft.span,
                draft.object,
                draft.field,
                draft.related,
                draft.fix,
                profiles,
                "");
    }
}
