package dev.portolan;

import dev.portolan.defaults.Defaults;
import dev.portolan.finding.Failure;
import dev.portolan.finding.FailureLog;
import dev.portolan.finding.Finding;
import dev.portolan.finding.NotChecked;
import dev.portolan.finding.NotCheckedReason;
import dev.portolan.finding.ShapeProblem;
import dev.portolan.finding.Spelling;
import dev.portolan.manifest.DocumentKind;
import dev.portolan.manifest.DocumentSorter;
import dev.portolan.manifest.InputDocument;
import dev.portolan.manifest.Manifest;
import dev.portolan.model.Model;
import dev.portolan.model.World;
import dev.portolan.rule.Demand;
import dev.portolan.rule.RegisteredRule;
import dev.portolan.rule.RuleCatalog;
import dev.portolan.rule.RuleRunner;
import dev.portolan.schema.CustomKind;
import dev.portolan.schema.CustomKinds;
import dev.portolan.schema.KubernetesVersion;
import dev.portolan.schema.Schemas;
import dev.portolan.schema.Shape;
import dev.portolan.schema.ShapeCheck;
import dev.portolan.source.FileFinder;
import dev.portolan.source.FoundFile;
import dev.portolan.source.SourceDecoder;
import dev.portolan.source.SourceFile;
import dev.portolan.suppression.PlacedProblem;
import dev.portolan.suppression.Sifted;
import dev.portolan.suppression.Suppressions;
import dev.portolan.yaml.YamlDocument;
import dev.portolan.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** From paths to findings: every stage once, in the order of the data. */
public final class Analyzer {

    private static final String DEFAULT_NAMESPACE = "default";

    private static final Shape UNKNOWN = new Shape(false, true, List.of());

    private final AnalysisRequest request;
    private final RuleCatalog catalog;
    private final Schemas schemas;
    private final List<NotChecked> notChecked = new ArrayList<>();
    private final Set<YamlDocument> doubtful = new HashSet<>();
    private final FailureLog failures = new FailureLog();

    private Analyzer(AnalysisRequest request, RuleCatalog catalog, Schemas schemas) {
        this.request = request;
        this.catalog = catalog;
        this.schemas = schemas;
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
    public static Analysis analyze(AnalysisRequest request, RuleCatalog catalog) throws AnalysisException {
        requireScopes(request);
        requireKnownRules(catalog, request.only());
        requireKnownRules(catalog, request.skip());
        Schemas schemas = Schemas.of(request.kubernetesVersion())
                .orElseThrow(() -> new AnalysisException("Kubernetes version " + request.kubernetesVersion()
                        + " is not known; known are " + String.join(", ", Schemas.versions())));
        return new Analyzer(request, catalog, schemas).run();
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
        List<SourceFile> files = new ArrayList<>(request.texts());
        files.addAll(readFiles(request.paths()));
        List<InputDocument> documents = read(files);
        Schemas known = withCustomKinds(documents);
        Demand demand = demand(documents);
        List<RegisteredRule> rules = catalog.selected(
                request.only(), request.skip(), demand.profiles(), request.severities(), request.options());
        RuleRunner runner = new RuleRunner(rules, KubernetesVersion.of(schemas.version()), demand, failures);
        Set<String> templates = new HashSet<>();
        for (InputDocument document : documents) {
            note(document);
            if (document.kind() != DocumentKind.MANIFEST) {
                doubtful.add(document.yaml());
            }
            if (document.kind() == DocumentKind.TEMPLATE
                    && templates.add(document.yaml().file().path())) {
                runner.visitTemplate(document.yaml());
            }
            if (document.kind() == DocumentKind.MANIFEST || document.kind() == DocumentKind.BROKEN_MANIFEST) {
                runner.visit(document.yaml());
            }
        }
        Model model = visitObjects(documents, runner, known);
        runner.visit(model);
        Sifted sifted = sift(documents, rules, runner);
        for (Failure failure : failures.failures()) {
            notChecked.add(new NotChecked(failure.where(), NotCheckedReason.FAILED, failure.part()));
        }
        notChecked.sort(NotChecked.ORDER);
        return new Analysis(
                schemas.version(),
                rules,
                files.size(),
                documents,
                model,
                sifted.told(),
                sifted.suppressed(),
                0,
                List.copyOf(notChecked),
                Set.copyOf(doubtful),
                failures.failures());
    }

    /** Takes out what people chose to live with, and tells what is wrong with how they said so. */
    private Sifted sift(List<InputDocument> documents, List<RegisteredRule> rules, RuleRunner runner) {
        Suppressions suppressions = new Suppressions(request.today());
        for (InputDocument document : documents) {
            boolean certain = !doubtful.contains(document.yaml());
            failures.guard("suppressions", document.yaml().file().path(), () -> suppressions.add(document, certain));
        }
        Path base = request.workingDirectory().toAbsolutePath().normalize();
        request.suppressions().forEach(entry -> suppressions.add(entry, base));
        List<Finding> found = runner.findings();
        if (suppressions.isEmpty()) {
            return new Sifted(found, List.of());
        }
        List<PlacedProblem> problems =
                suppressions.problems(found, ids(catalog.rules()), ids(rules), request.requireReason());
        problems.forEach(placed -> runner.visit(placed.file(), placed.problem()));
        return suppressions.sift(runner.findings());
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

    private List<InputDocument> read(List<SourceFile> files) {
        List<YamlDocument> read = new ArrayList<>();
        for (SourceFile file : files) {
            read.addAll(
                    failures.guard("reader", file.path(), List.of(), () -> YamlReader.read(file, request.limits())));
        }
        return failures.guard("document sorter", "all files", List.of(), () -> DocumentSorter.sort(read));
    }

    /** What CustomResourceDefinitions of the input bring, wherever they stand in it, and those that the request names. */
    private Schemas withCustomKinds(List<InputDocument> documents) throws AnalysisException {
        List<Manifest> others = manifests(read(readFiles(request.crds())));
        if (!request.crds().isEmpty() && others.stream().noneMatch(CustomKinds::isDefinition)) {
            throw new AnalysisException("there is no CustomResourceDefinition in "
                    + request.crds().stream().map(Path::toString).collect(Collectors.joining(", ")));
        }
        return schemas.with(failures.guard(
                "custom kinds", "all files", CustomKinds.NONE, () -> CustomKinds.of(manifests(documents), others)));
    }

    private static List<Manifest> manifests(List<InputDocument> documents) {
        return documents.stream()
                .flatMap(document -> document.manifests().stream())
                .toList();
    }

    private Model visitObjects(List<InputDocument> documents, RuleRunner runner, Schemas known) {
        ShapeCheck shapeCheck = new ShapeCheck(known);
        String namespace = namespace();
        List<Manifest> stored = new ArrayList<>();
        Set<Manifest> undecoded = new HashSet<>();
        for (InputDocument document : documents) {
            for (Manifest manifest : document.manifests()) {
                Shape shape = failures.guard("shape check", manifest, UNKNOWN, () -> shapeCheck.check(manifest));
                Manifest effective = failures.guard(
                        "defaults", manifest, manifest, () -> Defaults.apply(manifest, namespace, known));
                if (!shape.known()) {
                    notChecked.add(new NotChecked(
                            manifest.file().path(),
                            NotCheckedReason.KIND_WITHOUT_SCHEMA,
                            (manifest.apiVersion() + " " + manifest.kind()).trim()));
                }
                if (!shape.known() || !shape.decoded()) {
                    doubtful.add(document.yaml());
                }
                noteCelRules(manifest, known);
                if (!shape.decoded()) {
                    undecoded.add(effective);
                }
                List<ShapeProblem> problems = shape.problems();
                runner.visit(effective, problems);
                stored.add(effective);
            }
        }
        return Model.of(
                new World(namespace, request.complete(), scopes(), documents, undecoded, request.cluster()), stored);
    }

    private void noteCelRules(Manifest manifest, Schemas known) {
        CustomKind custom = known.customKind(manifest.apiVersion(), manifest.kind());
        if (custom != null && custom.celRules() > 0) {
            notChecked.add(new NotChecked(
                    manifest.file().path(), NotCheckedReason.CEL_RULES, manifest.apiVersion() + " " + manifest.kind()));
        }
    }

    /** What is named itself is looked at whatever patterns say. */
    private boolean isNamed(FoundFile found, List<Path> paths) {
        for (Path path : paths) {
            if (FileFinder.name(request.workingDirectory(), path).equals(found.name())) {
                return true;
            }
        }
        return false;
    }

    private List<SourceFile> readFiles(List<Path> paths) throws AnalysisException {
        Map<String, SourceFile> replacements = new HashMap<>();
        request.replacements().forEach(file -> replacements.put(file.path(), file));
        Predicate<Path> included = request.included();
        List<SourceFile> files = new ArrayList<>();
        for (FoundFile found : find(paths)) {
            SourceFile replacement = replacements.get(found.name());
            if (replacement != null) {
                files.add(replacement);
                continue;
            }
            if (included != null && !included.test(found.path()) && !isNamed(found, paths)) {
                continue;
            }
            if (found.leadsOut()) {
                notChecked.add(new NotChecked(found.name(), NotCheckedReason.LINK, ""));
                continue;
            }
            try {
                files.add(SourceDecoder.decode(found.name(), Files.readAllBytes(found.path())));
            } catch (IOException unreadable) {
                notChecked.add(new NotChecked(found.name(), NotCheckedReason.UNREADABLE, ""));
            }
        }
        return files;
    }

    private List<FoundFile> find(List<Path> paths) throws AnalysisException {
        try {
            return FileFinder.find(request.workingDirectory(), paths);
        } catch (NoSuchFileException missing) {
            throw new AnalysisException(missing.getFile() + " does not exist");
        } catch (IOException unreadable) {
            throw new AnalysisException("cannot search the given paths: " + unreadable.getMessage());
        }
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
