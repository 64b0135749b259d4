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
import dev.portolan.model.BuiltFields;
import dev.portolan.model.Hold;
import dev.portolan.model.Model;
import dev.portolan.rule.Visitors.Visitor;
import dev.portolan.schema.KubernetesVersion;
import dev.portolan.source.SourceFile;
import dev.portolan.yaml.YamlDocument;
import java.util.ArrayList;
import java.util.List;

/**
 * Shows each rule what it wants to see and gathers what it says. A rule that throws is noted and the others go on.
 * Not for use by several threads.
 */
public final class RuleRunner {

    private final List<RegisteredRule> rules;
    private final Visitors visitors;
    private final List<Told> told = new ArrayList<>();
    private final KubernetesVersion version;
    private final Demand demand;
    private final FailureLog failures;
    private final Fingerprints fingerprints = new Fingerprints();
    private AliasedValues untold = AliasedValues.NONE;

    /**
     * @param version of the API server that the rules have in mind
     * @param demand which good practices are asked for
     * @param failures where rules that throw are noted
     */
    public RuleRunner(List<RegisteredRule> rules, KubernetesVersion version, Demand demand, FailureLog failures) {
        this.rules = rules;
        this.visitors = new Visitors(rules);
        this.version = version;
        this.demand = demand;
        this.failures = failures;
    }

    private RuleRunner(RuleRunner whole) {
        this.rules = whole.rules;
        this.visitors = whole.visitors;
        this.version = whole.version;
        this.demand = whole.demand;
        this.failures = new FailureLog();
    }

    /** A runner of the same rules that knows of nothing yet: for use by another thread. */
    public RuleRunner part() {
        return new RuleRunner(this);
    }

    /** Takes over what rules said to another runner, and which of them threw. */
    public void add(RuleRunner part) {
        told.addAll(part.told);
        part.failures.failures().forEach(failures::add);
    }

    /** The same for several of them, in their order. */
    public void addAll(List<RuleRunner> parts) {
        parts.forEach(this::add);
    }

    /** Where rules that throw are noted. */
    public FailureLog failures() {
        return failures;
    }

    /** A document of a file that holds manifests, and what its reading met. */
    public void visit(YamlDocument document) {
        String where = document.file().path();
        for (Visitor<DocumentRule> one : visitors.documentRules) {
            Reporter reporter = Reporter.of(version, one.registered(), document.file());
            run(one, reporter, where, () -> one.rule().check(document, reporter));
        }
        for (ReadingProblem problem : document.problems()) {
            visit(problem, document.file());
        }
    }

    /** The first document of a file that is an unrendered template. */
    public void visitTemplate(YamlDocument template) {
        for (Visitor<TemplateRule> one : visitors.templateRules) {
            Reporter reporter = Reporter.of(version, one.registered(), template.file());
            run(one, reporter, template.file().path(), () -> one.rule().check(template, reporter));
        }
    }

    /**
     * An object and what its shape check met.
     *
     * @param manifest as the API server would store it
     */
    public void visit(Manifest manifest, List<ShapeProblem> problems) {
        KubernetesVersion standard = demand.release(version, manifest.identity());
        for (Visitor<ManifestRule> one : visitors.manifestRules) {
            Reporter reporter = reporter(one, manifest, standard);
            run(one, reporter, manifest, () -> one.rule().check(manifest, reporter));
        }
        for (Visitor<ShapeRule> one : visitors.shapeRules) {
            Reporter reporter = reporter(one, manifest, standard);
            run(one, reporter, manifest, () -> one.rule().check(manifest, problems, reporter));
        }
        Service service = Service.of(manifest);
        if (service != null) {
            for (Visitor<ServiceRule> one : visitors.serviceRules) {
                Reporter reporter = reporter(one, manifest, standard);
                run(one, reporter, manifest, () -> one.rule().check(service, reporter));
            }
        }
        Pod pod = Pod.of(manifest);
        if (pod != null) {
            visit(pod, standard);
        }
        for (ShapeProblem problem : problems) {
            String field = problem.field().isEmpty() ? null : problem.field();
            for (Visitor<ProblemRule<?>> one : visitors.problemRules) {
                visit(one, one.rule(), problem, Reporter.of(version, one.registered(), manifest, field), manifest);
            }
        }
    }

    private Reporter reporter(Visitor<?> visitor, Manifest manifest, KubernetesVersion standard) {
        Reporter reporter = Reporter.of(version, visitor.registered(), manifest, null);
        return standard.equals(version) ? reporter : reporter.withStandard(standard);
    }

    private void visit(Pod pod, KubernetesVersion standard) {
        for (Visitor<PodRule> one : visitors.podRules) {
            Reporter reporter = reporter(one, pod.manifest(), standard);
            run(one, reporter, pod.manifest(), () -> one.rule().check(pod, reporter));
        }
        List<Container> containers = pod.allContainers();
        for (Visitor<ContainerRule> one : visitors.containerRules) {
            Reporter reporter = reporter(one, pod.manifest(), standard);
            for (Container container : containers) {
                run(one, reporter, pod.manifest(), () -> one.rule().check(container, reporter));
            }
        }
    }

    /** What is wrong with a suppression. */
    public void visit(SourceFile file, SuppressionProblem problem) {
        visit(problem, file);
    }

    /** The rules that look at all objects together. */
    public List<RegisteredRule> modelRules() {
        return visitors.modelRules.stream().map(Visitor::registered).toList();
    }

    /**
     * All objects together, for one rule.
     *
     * @param rule of {@link #modelRules}
     */
    public void visit(Model model, RegisteredRule rule) {
        if (model.manifests().isEmpty()) {
            return;
        }
        SourceFile first = model.manifests().get(0).file();
        Visitor<ModelRule> one = new Visitor<>(rule, (ModelRule) rule.rule());
        Reporter reporter = Reporter.of(version, rule, first);
        run(one, reporter, "all objects", () -> one.rule().check(model, reporter));
    }

    /** All objects together, for all rules; call it once, after the others. */
    public void visit(Model model) {
        for (RegisteredRule rule : modelRules()) {
            visit(model, rule);
        }
    }

    /** Keeps values back, whatever rules say of them. */
    public void hide(AliasedValues values) {
        untold = values;
    }

    /** What was said so far, in the order of {@link Finding#ORDER}. */
    public List<Finding> findings() {
        return fingerprints.apply(sorted().stream().map(Told::finding).toList());
    }

    /** The same, without what is said of fields that no build applies as they are written. */
    public List<Finding> findings(BuiltFields builtFields) {
        List<Told> all = sorted();
        List<Finding> named = fingerprints.apply(all.stream().map(Told::finding).toList());
        List<Finding> applied = new ArrayList<>(named.size());
        for (int i = 0; i < named.size(); i++) {
            if (!builtFields.isOvertaken(named.get(i), all.get(i).hold())) {
                applied.add(named.get(i));
            }
        }
        return applied;
    }

    private List<Told> sorted() {
        return OneCause.of(rules, told).stream()
                .map(untold::hide)
                .sorted((one, other) -> Finding.ORDER.compare(one.finding(), other.finding()))
                .toList();
    }

    private void visit(Problem problem, SourceFile file) {
        for (Visitor<ProblemRule<?>> one : visitors.problemRules) {
            visit(one, one.rule(), problem, Reporter.of(version, one.registered(), file), file.path());
        }
    }

    private <P extends Problem> void visit(
            Visitor<?> visitor, ProblemRule<P> rule, Problem problem, Reporter reporter, Object where) {
        if (rule.problem().isInstance(problem)) {
            run(visitor, reporter, where, () -> rule.check(rule.problem().cast(problem), reporter));
        }
    }

    // A rule may be anybody's code: whatever it throws, the other rules still count.
    private void run(Visitor<?> visitor, Reporter reporter, Object where, Runnable check) {
        RegisteredRule registered = visitor.registered();
        failures.guard(registered.id(), where, check);
        for (Draft draft : reporter.take()) {
            List<Profile> profiles = draft.profiles == null ? registered.profiles() : draft.profiles;
            if (demand.wants(registered, draft.object, profiles)) {
                told.add(new Told(finding(registered, draft, profiles), draft.consequences, hold(registered, draft)));
            }
        }
    }

    private static Hold hold(RegisteredRule registered, Draft draft) {
        return new Hold(kind(registered, draft), draft.lacked, draft.others);
    }

    private static Hold.Kind kind(RegisteredRule registered, Draft draft) {
        if (draft.placeholder) {
            return Hold.Kind.PLACEHOLDER;
        }
        if (registered.looksAround()) {
            return Hold.Kind.LINK;
        }
        return registered.looksAtShape() ? Hold.Kind.SHAPE : Hold.Kind.VALUE;
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
