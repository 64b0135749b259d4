package dev.portolan.rules.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.finding.DeprecatedApiProblem;
import dev.portolan.finding.GatedFieldProblem;
import dev.portolan.finding.IdentityProblem;
import dev.portolan.finding.MissingFieldProblem;
import dev.portolan.finding.ShapeProblem;
import dev.portolan.finding.UnknownFieldProblem;
import dev.portolan.finding.UnsupportedValueProblem;
import dev.portolan.manifest.DocumentSorter;
import dev.portolan.manifest.InputDocument;
import dev.portolan.manifest.Manifest;
import dev.portolan.rules.Floors;
import dev.portolan.schema.Schemas;
import dev.portolan.schema.Shape;
import dev.portolan.schema.ShapeCheck;
import dev.portolan.source.SourceFile;
import dev.portolan.yaml.ReadingLimits;
import dev.portolan.yaml.YamlReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Sees the shape check what a real API server's decoder sees, at the same fields, and nothing else? */
class ShapeAgreementTest {

    private static final ShapeCheck CHECK = new ShapeCheck(Schemas.of("1.37").orElseThrow());

    private final List<String> differences = new ArrayList<>();

    @Test
    void whatNoServerWasAskedIsAQuestionOfIdentity() throws IOException {
        List<RecordedAnswer> refused = answers().stream()
                .filter(answer -> !answer.client().isEmpty() && !answer.client().equals("yaml"))
                .toList();
        int agreed = 0;
        for (RecordedAnswer answer : refused) {
            Shape shape = shape(answer);
            boolean same = shape != null
                    && !shape.decoded()
                    && shape.problems().stream().anyMatch(ShapeAgreementTest::isAboutIdentity);
            agreed += count(same, answer, shape);
        }
        finish("shape.client", agreed, refused.size());
    }

    private static boolean isAboutIdentity(ShapeProblem problem) {
        return (problem instanceof IdentityProblem && isError(problem))
                || problem.field().equals("apiVersion")
                || problem.field().equals("kind");
    }

    @Test
    void whatCouldNotBeDecodedIsToldAtItsField() throws IOException {
        List<RecordedAnswer> undecoded = answers().stream()
                .filter(answer -> answer.client().isEmpty() && !answer.rawYaml() && !answer.decoded())
                .toList();
        int agreed = 0;
        for (RecordedAnswer answer : undecoded) {
            Shape shape = shape(answer);
            String at = answer.decodeErrorAt();
            boolean same = shape != null
                    && !shape.decoded()
                    && shape.problems().stream()
                            .filter(ShapeAgreementTest::stopsDecoding)
                            .anyMatch(problem -> at == null || isAt(problem.field(), at));
            agreed += count(same, answer, shape);
        }
        finish("shape.decoder", agreed, undecoded.size());
    }

    private static boolean stopsDecoding(ShapeProblem problem) {
        return isError(problem)
                && !(problem instanceof UnknownFieldProblem)
                && !(problem instanceof MissingFieldProblem)
                && !(problem instanceof UnsupportedValueProblem);
    }

    /** The server names no index, and of a map's value only the map. */
    private static boolean isAt(String field, String at) {
        String path = ServerPlace.withoutIndices(field);
        return path.equals(at) || path.startsWith(at + "[");
    }

    @Test
    void unknownFieldsAreExactlyTheServers() throws IOException {
        List<RecordedAnswer> strict =
                answers().stream().filter(answer -> !answer.strict().isEmpty()).toList();
        int agreed = 0;
        for (RecordedAnswer answer : strict) {
            Shape shape = shape(answer);
            List<String> unknown = shape == null
                    ? List.of()
                    : shape.problems().stream()
                            .filter(problem -> problem instanceof UnknownFieldProblem)
                            .map(ShapeProblem::field)
                            .sorted()
                            .toList();
            boolean same = unknown.equals(answer.strict().stream().sorted().toList());
            agreed += count(same, answer, shape);
        }
        finish("shape.strict", agreed, strict.size());
    }

    @Test
    void whatTheServerAcceptsHasNoErrorOfShape() throws IOException {
        List<RecordedAnswer> accepted = answers().stream()
                .filter(answer -> answer.accepted() || answer.rawYaml())
                .toList();
        int agreed = 0;
        for (RecordedAnswer answer : accepted) {
            Shape shape = shape(answer);
            boolean same = shape != null
                    && shape.known()
                    && shape.decoded()
                    && shape.problems().stream().noneMatch(ShapeAgreementTest::isError);
            agreed += count(same, answer, shape);
        }
        finish("shape.accepted", agreed, accepted.size());
    }

    @Test
    void whatOnlyValidationRefusesIsDecodedAndOurErrorsAreAmongTheServers() throws IOException {
        List<RecordedAnswer> invalid = answers().stream()
                .filter(answer -> !answer.accepted()
                        && answer.client().isEmpty()
                        && answer.decoded()
                        && answer.strict().isEmpty())
                .toList();
        int agreed = 0;
        for (RecordedAnswer answer : invalid) {
            Shape shape = shape(answer);
            Manifest manifest = manifest(answer);
            boolean same = shape != null
                    && manifest != null
                    && shape.known()
                    && shape.decoded()
                    && shape.problems().stream()
                            .filter(ShapeAgreementTest::isError)
                            .allMatch(problem -> isAmong(problem, answer, manifest));
            agreed += count(same, answer, shape);
        }
        finish("shape.validation", agreed, invalid.size());
    }

    private static boolean isAmong(ShapeProblem problem, RecordedAnswer answer, Manifest manifest) {
        String ours = ServerPlace.withoutIndices(problem.field());
        return answer.errors().stream()
                .map(path -> ServerPlace.of(manifest, path).path())
                .map(ServerPlace::withoutIndices)
                .anyMatch(path -> isOneWithin(path, ours) || isOneWithin(ours, path));
    }

    /** Of a missing template the server names what it would have to hold, and of a wrong item only the list. */
    private static boolean isOneWithin(String inner, String outer) {
        return inner.equals(outer) || inner.startsWith(outer + ".") || inner.startsWith(outer + "[");
    }

    private static boolean isError(ShapeProblem problem) {
        return !(problem instanceof DeprecatedApiProblem) && !(problem instanceof GatedFieldProblem);
    }

    private static List<RecordedAnswer> answers() throws IOException {
        List<RecordedAnswer> answers = new ArrayList<>();
        for (String file : RecordedAnswer.FILES) {
            answers.addAll(RecordedAnswer.of(file));
        }
        return answers;
    }

    private static @Nullable Shape shape(RecordedAnswer answer) {
        Manifest manifest = manifest(answer);
        return manifest == null ? null : CHECK.check(manifest);
    }

    private static @Nullable Manifest manifest(RecordedAnswer answer) {
        SourceFile file = SourceFile.of(answer.id() + ".yaml", answer.manifest());
        for (InputDocument document : DocumentSorter.sort(YamlReader.read(file, ReadingLimits.DEFAULT))) {
            if (!document.manifests().isEmpty()) {
                return document.manifests().get(0);
            }
        }
        return null;
    }

    private int count(boolean same, RecordedAnswer answer, @Nullable Shape shape) {
        if (!same) {
            differences.add(answer.id() + " " + answer.client() + " at " + answer.decodeErrorAt() + " unknown "
                    + answer.strict() + " errors " + answer.errors() + "\n    ours: "
                    + (shape == null ? "no manifest" : shape.problems()));
        }
        return same ? 1 : 0;
    }

    private void finish(String name, int agreed, int total) throws IOException {
        assertThat(total).isPositive();
        differences.forEach(System.out::println);
        Floors.check(name, agreed, total);
    }
}
