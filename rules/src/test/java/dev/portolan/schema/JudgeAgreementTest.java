package dev.portolan.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.finding.GatedFieldProblem;
import dev.portolan.finding.MissingFieldProblem;
import dev.portolan.finding.ShapeProblem;
import dev.portolan.finding.UnknownFieldProblem;
import dev.portolan.yaml.YamlMapping;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.everit.json.schema.ValidationException;
import org.everit.json.schema.Validator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The schema library says which objects are wrong, our walk says what is wrong with them: they have to agree. */
class JudgeAgreementTest {

    private static final Pattern NAME = Pattern.compile("\\[(.*)]", Pattern.DOTALL);

    private final Schemas schemas = Schemas.of("1.37").orElseThrow();

    @Test
    void theLibraryRefusesAnObjectIfAndOnlyIfTheWalkFindsSomethingInIt() throws IOException {
        LibraryJudge library = new LibraryJudge();
        List<String> different = new ArrayList<>();
        int[] objects = new int[2];
        for (RecordedManifest recorded : RecordedManifest.all()) {
            Definition definition = definition(recorded);
            if (definition == null) {
                continue;
            }
            // A judge that refuses everything makes the walk look at every member of every object.
            Set<ShapeProblem> thorough = walk(recorded, definition, (known, node) -> {
                boolean accepted = library.accepts(known, node);
                boolean fine = alone(known, node).isEmpty();
                objects[accepted ? 0 : 1]++;
                if (accepted != fine) {
                    different.add(recorded.id() + " " + known + " " + accepted + " " + node);
                }
                return false;
            });
            if (!thorough.equals(walk(recorded, definition, library))) {
                different.add(recorded.id());
            }
        }
        assertThat(different).isEmpty();
        assertThat(objects[0]).as("accepted objects").isGreaterThan(10_000);
        assertThat(objects[1]).as("refused objects").isGreaterThan(500);
    }

    @Test
    void whatIsPlainlyRightTheLibraryAccepts() throws IOException {
        LibraryJudge library = new LibraryJudge();
        PlainJudge plain = new PlainJudge((definition, node) -> false);
        List<String> different = new ArrayList<>();
        int[] objects = new int[2];
        for (RecordedManifest recorded : RecordedManifest.all()) {
            Definition definition = definition(recorded);
            if (definition == null) {
                continue;
            }
            walk(recorded, definition, (known, node) -> {
                boolean accepted = library.accepts(known, node);
                boolean isPlain = plain.accepts(known, node);
                if (isPlain && !accepted) {
                    different.add(recorded.id() + " " + known + " " + node);
                }
                objects[0] += accepted ? 1 : 0;
                objects[1] += isPlain ? 1 : 0;
                return false;
            });
        }
        assertThat(different).isEmpty();
        assertThat(objects[1] * 100).as("those that need no library").isGreaterThan(objects[0] * 95);
    }

    @Test
    void theNamesThatTheLibraryPutsIntoItsMessagesAreThoseOfTheWalk() throws IOException {
        DefinitionSchemas library = new DefinitionSchemas();
        Validator validator = Validator.builder().build();
        Set<String> names = new TreeSet<>();
        for (RecordedManifest recorded : RecordedManifest.all()) {
            Definition definition = definition(recorded);
            if (definition == null) {
                continue;
            }
            walk(recorded, definition, (known, node) -> {
                Set<String> ours = new TreeSet<>();
                for (ShapeProblem problem : alone(known, node)) {
                    if (problem instanceof UnknownFieldProblem unknown) {
                        ours.add("additionalProperties " + unknown.name());
                    } else if (problem instanceof MissingFieldProblem missing) {
                        ours.add("required " + missing.name());
                    }
                }
                try {
                    validator.performValidation(library.of(known), ShallowJson.of(known, node));
                    assertThat(ours).isEmpty();
                } catch (ValidationException refused) {
                    assertThat(namesIn(refused)).as(recorded.id()).isEqualTo(ours);
                }
                names.addAll(ours);
                return true;
            });
        }
        assertThat(names).hasSizeGreaterThan(200);
    }

    private static Set<String> namesIn(ValidationException refused) {
        Set<String> names = new TreeSet<>();
        if (refused.getCausingExceptions().isEmpty()) {
            String keyword = String.valueOf(refused.getKeyword());
            Matcher name = NAME.matcher(refused.getErrorMessage());
            if ((keyword.equals("additionalProperties") || keyword.equals("required")) && name.find()) {
                names.add(keyword + " " + name.group(1));
            }
        }
        refused.getCausingExceptions().forEach(cause -> names.addAll(namesIn(cause)));
        return names;
    }

    /** What the walk finds in an object when it does not go down into those inside. */
    private List<ShapeProblem> alone(Definition definition, YamlMapping node) {
        return new ShapeWalk(schemas, (known, inner) -> inner != node)
                .walk(node, definition).stream()
                        .filter(problem -> !(problem instanceof GatedFieldProblem))
                        .filter(problem -> !(problem instanceof UnknownFieldProblem unknown)
                                || unknown.owner().path().isEmpty())
                        .toList();
    }

    private Set<ShapeProblem> walk(RecordedManifest recorded, Definition definition, Judge judge) {
        return new HashSet<>(
                new ShapeWalk(schemas, judge).walk(recorded.manifest().node(), definition));
    }

    private @Nullable Definition definition(RecordedManifest recorded) {
        return schemas.definition(
                recorded.manifest().apiVersion(), recorded.manifest().kind());
    }
}
