package dev.portolan;

import dev.portolan.finding.Failure;
import dev.portolan.finding.FailureLog;
import dev.portolan.finding.Finding;
import dev.portolan.finding.NotChecked;
import dev.portolan.finding.NotCheckedReason;
import dev.portolan.finding.Spelling;
import dev.portolan.fix.Doubt;
import dev.portolan.manifest.DocumentKind;
import dev.portolan.manifest.DocumentSorter;
import dev.portolan.manifest.InputDocument;
import dev.portolan.manifest.Manifest;
import dev.portolan.model.Model;
import dev.portolan.model.World;
import dev.portolan.rule.AliasedValues;
import dev.portolan.rule.ConfiguredRules;
import dev.portolan.rule.Demand;
import dev.portolan.rule.RegisteredRule;
import dev.portolan.rule.RuleCatalog;
import dev.portolan.rule.RuleRunner;
import dev.portolan.schema.CustomKinds;
import dev.portolan.schema.KubernetesVersion;
import dev.portolan.schema.Schemas;
import dev.portolan.schema.ShapeCheck;
import dev.portolan.source.FileFinder;
import dev.portolan.source.SourceFile;
import dev.portolan.suppression.PlacedProblem;
import dev.portolan.suppression.Sifted;
import dev.portolan.suppression.Suppressions;
import dev.portolan.yaml.YamlDocument;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** From paths to findings: every stage once, in the order of the data. */
public final class Analyzer {

    private static final String DEFAULT_NAMESPACE = "default";

    /** With so many objects it is worth a thread to look at all of them together. */
    private static final int FEWEST_OBJECTS = 200;

    private final AnalysisRequest request;
    private final RuleCatalog catalog;
    private final Schemas schemas;
    private final List<NotChecked> notChecked = new ArrayList<>();
    private final Map<YamlDocument, Doubt> doubts = new HashMap<>();
    private final FailureLog failures = new FailureLog();
    private final Workers workers;
    private final Memory memory;
    private final InputFiles input;

    private Analyzer(AnalysisRequest request, RuleCatalog catalog, Schemas schemas, Memory memory) {
        this.request = request;
        this.catalog = catalog;
        this.schemas = schemas;
        this.workers = Workers.of(request.threads());
        this.memory = memory;
        this.input = new InputFiles(request, workers, memory);
    }

    /**
     * Looks at what a request names, with all rules of the class path.
     *
     * @throws AnalysisException if a path is not there or cannot be read, or if a version or rule is unknown
     */
    public static Analysis analyze(AnalysisRequest request) throws AnalysisException {
        return analyze(request, RuleCatalog.load());
    }

    /**
     * Looks at what a request names, with the rules of a catalog.
     *
     * @throws AnalysisException if a path is not there or cannot be read, or if a version or rule is unknown
     */
    public static Analysis analyze(AnalysisRequest request, RuleCatalog builtIn) throws AnalysisException {
        RuleCatalog catalog = builtIn.with(request.ownRules());
        requireScopes(request);
        requireKnownRules(catalog, request.only());
        requireKnownRules(catalog, request.skip());
        Recall recall = request.recall();
        String version = request.kubernetesVersion();
        Schemas schemas = (recall == null ? Schemas.of(version) : recall.schemas(version))
                .orElseThrow(() -> new AnalysisException("Kubernetes version " + version + " is not known; known are "
                        + String.join(", ", Schemas.versions())));
        if (recall == null) {
            return new Analyzer(request, catalog, schemas, Memory.NONE).run();
        }
        Memory memory = recall.begin();
        Analysis analysis = new Analyzer(request, catalog, schemas, memory).run();
        if (analysis.failures().isEmpty()) { // they would be told of once only
            recall.keep(memory);
        }
        return analysis;
    }

    private static void requireScopes(AnalysisRequest request) throws AnalysisException {
        for (Path scope : request.scopes()) {
            if (!Files.isDirectory(request.workingDirectory().resolve(scope))) {
                throw new AnalysisException("scope " + scope + " is no folder");
            }
        }
    }

    private static void requireKnownRules(RuleCatalog catalog, Set<String> ids) throws AnalysisException {
        for (String id : ids) {
            if (catalog.find(id).isEmpty()) {
                throw new AnalysisException("there is no rule " + id + suggestion(catalog, id));
            }
        }
    }

    private static String suggestion(RuleCatalog catalog, String id) {
        List<String> ids = catalog.rules().stream().map(RegisteredRule::id).toList();
        String near = Spelling.nearest(id, ids);
        return near == null ? "; \"portolan rules\" lists them" : "; did you mean " + near + "?";
    }

    private Analysis run() throws AnalysisException {
        List<FileDocuments> files = input.read(request.texts(), request.paths());
        List<InputDocument> documents = sort(files);
        Schemas known = withCustomKinds(documents);
        Demand demand = demand(documents);
        List<RegisteredRule> rules = catalog.selected(
                request.only(), request.skip(), demand.profiles(), request.severities(), request.options());
        memory.enter(new Surroundings(known, namespace(), rules, demand));
        RuleRunner runner = new RuleRunner(rules, KubernetesVersion.of(schemas.version()), demand, failures);
        runner.hide(failures.guard("aliases", "all files", AliasedValues.NONE, () -> AliasedValues.of(documents)));
        visitDocuments(documents, runner);
        Model model = visitObjects(documents, runner, known);
        visitModel(model, runner);
        Sifted sifted = sift(documents, model, rules, runner);
        notChecked.addAll(input.notChecked());
        for (Failure failure : failures.failures()) {
            notChecked.add(new NotChecked(failure.where(), NotCheckedReason.FAILED, failure.part()));
        }
        notChecked.sort(NotChecked.ORDER);
        return new Analysis(
                schemas.version(),
                rules,
                configured(demand, rules),
                files.size(),
                documents,
                model,
                sifted.told(),
                sifted.suppressed(),
                0,
                List.copyOf(notChecked),
                Map.copyOf(doubts),
                failures.failures());
    }

    private ConfiguredRules configured(Demand demand, List<RegisteredRule> rules) {
        return request.severities().isEmpty()
                        && request.options().isEmpty()
                        && request.configuredSettings().isEmpty()
                ? ConfiguredRules.NONE
                : ConfiguredRules.of(
                        request.configuration(),
                        catalog.selected(request.only(), request.skip(), demand.profiles()),
                        rules,
                        adjusted(),
                        request.configuredSettings());
    }

    /** Whoever only names a rule has chosen no options. */
    private Set<String> adjusted() {
        Set<String> adjusted = new HashSet<>(request.options().keySet());
        adjusted.removeIf(rule -> request.options().getOrDefault(rule, Map.of()).isEmpty());
        return adjusted;
    }

    /** Takes out what people chose to live with, and tells what is wrong with how they said so. */
    private Sifted sift(List<InputDocument> documents, Model model, List<RegisteredRule> rules, RuleRunner runner) {
        Suppressions suppressions = new Suppressions(request.today());
        for (InputDocument document : documents) {
            boolean certain = !doubts.containsKey(document.yaml());
            failures.guard("suppressions", document.yaml().file().path(), () -> suppressions.add(document, certain));
        }
        Path base = request.workingDirectory().toAbsolutePath().normalize();
        request.suppressions().forEach(entry -> suppressions.add(entry, base));
        if (request.foreignSuppressions()) {
            failures.guard("foreign suppressions", "all files", () -> suppressions.addForeign(documents));
        }
        if (suppressions.isEmpty()) {
            return new Sifted(findings(model, runner.findings(model.builtFields())), List.of());
        }
        // Whoever looks at a base alone needs the suppressions of what an overlay mends.
        List<Finding> found = findings(model, runner.findings());
        List<PlacedProblem> problems =
                suppressions.problems(found, ids(catalog.rules()), ids(rules), request.requireReason());
        problems.forEach(placed -> runner.visit(placed.file(), placed.problem()));
        return suppressions.sift(findings(model, runner.findings(model.builtFields())));
    }

    /** What rules say of a value that is not known yet means nothing. */
    private static List<Finding> findings(Model model, List<Finding> found) {
        return found.stream()
                .filter(finding -> !model.variables().fill(finding.file(), finding.span()))
                .toList();
    }

    private static Set<String> ids(List<RegisteredRule> rules) {
        Set<String> ids = new HashSet<>();
        rules.forEach(rule -> ids.add(rule.id()));
        return ids;
    }

    /** What the request asks for, and what namespaces of the input ask of their pods. */
    private Demand demand(List<InputDocument> documents) {
        return new Demand(request.profiles(), Demand.standards(manifests(documents)), namespace(), asked());
    }

    /** The rules that are asked for by name, so that it counts no more which profile wants them. */
    private Set<String> asked() {
        Set<String> ids = new HashSet<>(request.only());
        ids.addAll(request.options().keySet());
        request.severities().forEach((id, severity) -> {
            if (severity.isPresent()) {
                ids.add(id);
            }
        });
        return ids;
    }

    private String namespace() {
        return request.namespace().isEmpty() ? DEFAULT_NAMESPACE : request.namespace();
    }

    private List<String> scopes() {
        return request.scopes().stream()
                .map(folder -> FileFinder.name(request.workingDirectory(), folder))
                .toList();
    }

    private List<InputDocument> sort(List<FileDocuments> files) {
        List<YamlDocument> all = new ArrayList<>();
        for (FileDocuments file : files) {
            file.failures().forEach(failures::add);
            all.addAll(file.documents());
        }
        return failures.guard("document sorter", "all files", List.of(), () -> {
            DocumentSorter sorter = DocumentSorter.of(all);
            List<List<InputDocument>> byFile = workers.map(
                    files,
                    Workers.FEWEST_FILES,
                    file -> memory.sorted(file, sorter.useOf(file.file())),
                    file -> sorter.sorted(file.documents()));
            List<InputDocument> sorted = new ArrayList<>(all.size());
            for (int i = 0; i < byFile.size(); i++) {
                FileDocuments file = files.get(i);
                memory.keep(file, sorter.useOf(file.file()), byFile.get(i));
                sorted.addAll(byFile.get(i));
            }
            return List.copyOf(sorted);
        });
    }

    private void visitDocuments(List<InputDocument> documents, RuleRunner runner) {
        Set<String> templates = new HashSet<>();
        Set<YamlDocument> first = new HashSet<>();
        for (InputDocument document : documents) {
            note(document);
            if (document.kind() != DocumentKind.MANIFEST) {
                doubts.put(document.yaml(), Doubt.UNSEEN);
            }
            if (document.kind() == DocumentKind.TEMPLATE
                    && templates.add(document.yaml().file().path())) {
                first.add(document.yaml());
            }
        }
        List<RuleRunner> parts = workers.map(
                documents,
                Workers.FEWEST_FILES,
                document -> memory.textVisit(document, first.contains(document.yaml())),
                document -> visitText(document, first.contains(document.yaml()), runner));
        for (int i = 0; i < parts.size(); i++) {
            InputDocument document = documents.get(i);
            memory.keep(document, first.contains(document.yaml()), parts.get(i));
        }
        runner.addAll(parts);
    }

    /** @param first whether it speaks for the template that its file is */
    private static RuleRunner visitText(InputDocument document, boolean first, RuleRunner runner) {
        RuleRunner part = runner.part();
        if (first) {
            part.visitTemplate(document.yaml());
        }
        if (document.kind() == DocumentKind.MANIFEST || document.kind() == DocumentKind.BROKEN_MANIFEST) {
            part.visit(document.yaml());
        }
        return part;
    }

    /** What CustomResourceDefinitions of the input bring, wherever they stand in it, and those that the request names. */
    private Schemas withCustomKinds(List<InputDocument> documents) throws AnalysisException {
        List<Manifest> others = manifests(sort(input.read(request.crdTexts(), request.crds())));
        List<String> named = Stream.concat(
                        request.crdTexts().stream().map(SourceFile::path),
                        request.crds().stream().map(Path::toString))
                .toList();
        if (!named.isEmpty() && others.stream().noneMatch(CustomKinds::isDefinition)) {
            throw new AnalysisException("there is no CustomResourceDefinition in " + String.join(", ", named));
        }
        List<List<Manifest>> definitions = List.of(definitions(manifests(documents)), definitions(others));
        Schemas same = memory.kinds(schemas, definitions);
        Schemas known = same != null
                ? same
                : schemas.with(failures.guard(
                        "custom kinds",
                        "all files",
                        CustomKinds.NONE,
                        () -> CustomKinds.of(definitions.get(0), definitions.get(1))));
        memory.keep(schemas, definitions, known);
        return known;
    }

    private static List<Manifest> definitions(List<Manifest> manifests) {
        return manifests.stream().filter(CustomKinds::isDefinition).toList();
    }

    private static List<Manifest> manifests(List<InputDocument> documents) {
        return documents.stream()
                .flatMap(document -> document.manifests().stream())
                .toList();
    }

    private Model visitObjects(List<InputDocument> documents, RuleRunner runner, Schemas known) {
        ShapeCheck shapeCheck = new ShapeCheck(known);
        String namespace = namespace();
        List<ObjectVisit> visits = workers.map(
                documents,
                Workers.FEWEST_FILES,
                memory::objectVisit,
                document -> ObjectVisit.of(document, namespace, known, shapeCheck, runner.part()));
        visits.forEach(memory::keep);
        List<Manifest> stored = new ArrayList<>();
        Set<Manifest> undecoded = new HashSet<>();
        for (ObjectVisit visit : visits) {
            runner.add(visit.runner());
            stored.addAll(visit.stored());
            undecoded.addAll(visit.undecoded());
            notChecked.addAll(visit.notChecked());
            Doubt doubt = visit.doubt();
            if (doubt != null) {
                doubts.putIfAbsent(visit.document().yaml(), doubt);
            }
        }
        return Model.of(
                new World(namespace, request.complete(), scopes(), documents, undecoded, request.cluster()), stored);
    }

    private void visitModel(Model model, RuleRunner runner) {
        Workers those = model.manifests().size() < FEWEST_OBJECTS ? Workers.of(1) : workers;
        runner.addAll(those.map(runner.modelRules(), 1, rule -> {
            RuleRunner part = runner.part();
            part.visit(model, rule);
            return part;
        }));
    }

    private void note(InputDocument document) {
        String file = document.yaml().file().path();
        switch (document.kind()) {
            case TEMPLATE -> notChecked.add(new NotChecked(file, NotCheckedReason.TEMPLATE, ""));
            case KUSTOMIZATION -> notChecked.add(new NotChecked(file, NotCheckedReason.KUSTOMIZATION, ""));
            case PATCH -> notChecked.add(new NotChecked(file, NotCheckedReason.PATCH, ""));
            case OTHER -> notChecked.add(new NotChecked(file, NotCheckedReason.NO_MANIFEST, ""));
            case MANIFEST, BROKEN_MANIFEST, EMPTY -> {}
        }
    }
}
