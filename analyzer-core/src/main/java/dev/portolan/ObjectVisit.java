package dev.portolan;

import dev.portolan.defaults.Defaults;
import dev.portolan.finding.FailureLog;
import dev.portolan.finding.NotChecked;
import dev.portolan.finding.NotCheckedReason;
import dev.portolan.fix.Doubt;
import dev.portolan.manifest.InputDocument;
import dev.portolan.manifest.Manifest;
import dev.portolan.rule.RuleRunner;
import dev.portolan.schema.CustomKind;
import dev.portolan.schema.Schemas;
import dev.portolan.schema.Shape;
import dev.portolan.schema.ShapeCheck;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the objects of one document are, and what rules say of each by itself. Not for use by several threads. */
final class ObjectVisit {

    private static final Shape UNKNOWN = new Shape(false, true, List.of(), 0);

    private final InputDocument document;
    private final RuleRunner runner;
    private final FailureLog failures;
    private final List<Manifest> stored = new ArrayList<>();
    private final List<Manifest> undecoded = new ArrayList<>();
    private final List<NotChecked> notChecked = new ArrayList<>();
    private @Nullable Doubt doubt;

    private ObjectVisit(InputDocument document, RuleRunner runner) {
        this.document = document;
        this.runner = runner;
        this.failures = runner.failures();
    }

    /**
     * @param namespace where objects live that name none
     * @param runner that nobody else uses meanwhile
     */
    static ObjectVisit of(
            InputDocument document, String namespace, Schemas schemas, ShapeCheck shapeCheck, RuleRunner runner) {
        ObjectVisit visit = new ObjectVisit(document, runner);
        for (Manifest manifest : document.manifests()) {
            visit.visit(manifest, namespace, schemas, shapeCheck);
        }
        return visit;
    }

    private void visit(Manifest manifest, String namespace, Schemas schemas, ShapeCheck shapeCheck) {
        Shape shape = failures.guard("shape check", manifest, UNKNOWN, () -> shapeCheck.check(manifest));
        Manifest effective =
                failures.guard("defaults", manifest, manifest, () -> Defaults.apply(manifest, namespace, schemas));
        if (!shape.known()) {
            notChecked.add(new NotChecked(
                    manifest.file().path(),
                    NotCheckedReason.KIND_WITHOUT_SCHEMA,
                    (manifest.apiVersion() + " " + manifest.kind()).trim()));
        }
        if (shape.untold() > 0) {
            String object = (manifest.kind() + " " + manifest.name()).trim();
            notChecked.add(new NotChecked(
                    manifest.file().path(),
                    NotCheckedReason.FURTHER_PROBLEMS,
                    object + ": " + shape.untold() + " more"));
        }
        if (!shape.known()) {
            doubt = Doubt.UNSEEN;
        } else if (!shape.decoded() && doubt == null) {
            doubt = Doubt.ONLY_SHAPE_SEEN;
        }
        noteCelRules(manifest, schemas);
        if (!shape.decoded()) {
            undecoded.add(effective);
        }
        runner.visit(effective, shape.problems());
        stored.add(effective);
    }

    private void noteCelRules(Manifest manifest, Schemas schemas) {
        CustomKind custom = schemas.customKind(manifest.apiVersion(), manifest.kind());
        if ((custom != null && custom.celRules() > 0) || hasCelExpressions(manifest)) {
            notChecked.add(new NotChecked(
                    manifest.file().path(), NotCheckedReason.CEL_RULES, manifest.apiVersion() + " " + manifest.kind()));
        }
    }

    private static boolean hasCelExpressions(Manifest manifest) {
        return manifest.group().equals("admissionregistration.k8s.io")
                && (manifest.kind().endsWith("AdmissionPolicy")
                        || manifest.root().get("webhooks").items().stream()
                                .anyMatch(webhook ->
                                        !webhook.get("matchConditions").items().isEmpty()));
    }

    InputDocument document() {
        return document;
    }

    /** Which noted what the rules said. */
    RuleRunner runner() {
        return runner;
    }

    /** The objects as the API server would store them. */
    List<Manifest> stored() {
        return stored;
    }

    /** Those of {@link #stored} that the API server could not read. */
    List<Manifest> undecoded() {
        return undecoded;
    }

    List<NotChecked> notChecked() {
        return notChecked;
    }

    /** Which mistakes may hide here, as nobody could look for them; null where none can. */
    @Nullable
    Doubt doubt() {
        return doubt;
    }
}
