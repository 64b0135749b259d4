package dev.portolan.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.finding.Constraint;
import dev.portolan.finding.ConstraintProblem;
import dev.portolan.finding.DeprecatedApiProblem;
import dev.portolan.finding.KindNotServedProblem;
import dev.portolan.finding.MissingFieldProblem;
import dev.portolan.finding.NumberRangeProblem;
import dev.portolan.finding.ShapeProblem;
import dev.portolan.finding.UnknownApiVersionProblem;
import dev.portolan.finding.UnknownFieldProblem;
import dev.portolan.finding.UnknownKindProblem;
import dev.portolan.finding.UnsupportedValueProblem;
import dev.portolan.finding.WrongTypeProblem;
import dev.portolan.manifest.Manifest;
import dev.portolan.source.SourceFile;
import dev.portolan.yaml.ReadingLimits;
import dev.portolan.yaml.YamlMapping;
import dev.portolan.yaml.YamlReader;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CustomKindsTest {

    private static final String CRD = """
        apiVersion: apiextensions.k8s.io/v1
        kind: CustomResourceDefinition
        metadata: {name: windmills.example.com}
        spec:
          group: example.com
          scope: Namespaced
          names: {kind: Windmill, plural: windmills}
          versions:
          - name: v1
            served: true
            storage: true
            schema:
              openAPIV3Schema:
                type: object
                properties:
                  spec: %s
          - {name: v1alpha1, served: true, storage: false, deprecated: true, schema: {openAPIV3Schema: {type: object}}}
          - {name: v1beta1, served: false, storage: false, schema: {openAPIV3Schema: {type: object}}}
        """;

    private static final String WINDMILL = """
        apiVersion: example.com/v1
        kind: Windmill
        metadata: {name: a}
        spec: %s
        """;

    /** What schemas are made of. */
    private static final Arbitrary<String> WORDS = Arbitraries.of(
            "type",
            "object",
            "array",
            "string",
            "integer",
            "properties",
            "items",
            "a",
            "b",
            "required",
            "enum",
            "minimum",
            "maximum",
            "multipleOf",
            "minLength",
            "maxItems",
            "pattern",
            "format",
            "oneOf",
            "anyOf",
            "allOf",
            "not",
            "default",
            "nullable",
            "additionalProperties",
            "x-kubernetes-list-type",
            "set",
            "map",
            "x-kubernetes-list-map-keys",
            "x-kubernetes-int-or-string",
            "x-kubernetes-embedded-resource",
            "x-kubernetes-preserve-unknown-fields",
            "x-kubernetes-validations");

    private static Manifest manifest(String text) {
        SourceFile file = SourceFile.of("a.yaml", text);
        YamlMapping root = (YamlMapping) Objects.requireNonNull(
                YamlReader.read(file, ReadingLimits.DEFAULT).get(0).root());
        return Manifest.of(file, 0, root);
    }

    private static Schemas schemas(String... definitions) {
        List<Manifest> manifests =
                List.of(definitions).stream().map(CustomKindsTest::manifest).toList();
        return Schemas.of("").orElseThrow().with(CustomKinds.of(manifests, List.of()));
    }

    private static Shape check(String schema, String spec) {
        return new ShapeCheck(schemas(String.format(Locale.ROOT, CRD, schema)))
                .check(manifest(String.format(Locale.ROOT, WINDMILL, spec)));
    }

    /** The kinds of problems and their places, {@code UnknownField spec.x}. */
    private static String told(Shape shape) {
        return shape.problems().stream().map(CustomKindsTest::told).collect(Collectors.joining(", "));
    }

    private static String told(ShapeProblem problem) {
        String kind = problem instanceof ConstraintProblem broken
                ? broken.constraint().toString()
                : problem.getClass().getSimpleName().replace("Problem", "");
        return kind + " " + problem.field();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "{type: object, properties: {a: {type: integer}}} | {a: 1} | ''",
                "{type: object, properties: {a: {type: integer}}} | {a: '1'} | WrongType spec.a",
                "{type: object, properties: {a: {type: integer}}} | {a: 4294967296} | ''",
                "{type: object, properties: {a: {type: integer, format: int32}}} | {a: 4294967296} | NumberRange"
                        + " spec.a",
                "{type: object, properties: {a: {type: number}}} | {a: 1} | ''",
                "{type: object, properties: {a: {type: string}}} | {a: yes} | WrongType spec.a",
                "{type: object, properties: {a: {type: boolean}}} | {a: yes} | ''",
                "{type: object, properties: {a: {type: string}}} | {b: x} | UnknownField spec.b",
                "{type: object} | {b: x} | UnknownField spec.b",
                "{type: object, x-kubernetes-preserve-unknown-fields: true} | {b: x} | ''",
                "{type: object, x-kubernetes-preserve-unknown-fields: true, properties: {a: {type: integer}}} | {a: x,"
                        + " b: x} | WrongType spec.a",
                "{type: object, additionalProperties: {type: integer}} | {b: x} | WrongType spec[b]",
                "{type: object, additionalProperties: {type: integer, minimum: 2}} | {b: 1} | MINIMUM spec[b]",
                "{x-kubernetes-preserve-unknown-fields: true} | [1, {b: x}] | ''",
                "{type: object, required: [a], properties: {a: {type: string}}} | {} | MissingField spec.a",
                "{type: object, required: [a], properties: {a: {type: string, default: x}}} | {} | ''",
                "{type: object, required: [a], properties: {a: {type: string}}} | {a: null} | MissingField spec.a",
                "{type: object, required: [a], properties: {a: {type: string, nullable: true}}} | {a: null} | ''",
                "{type: object, properties: {a: {type: string, minLength: 2}}} | {a: null} | ''",
                "{type: object, properties: {a: {type: string, enum: [x]}}} | {a: ''} | UnsupportedValue spec.a",
                "{type: object, properties: {a: {type: string, nullable: true, enum: [x]}}} | {a: null} | ENUM spec.a",
                "{type: object, properties: {a: {type: array, items: {type: string}}}} | {a: [x, 1]} | WrongType"
                        + " spec.a[1]",
                "{type: object, properties: {a: {type: array, items: {type: string}}}} | {a: [x, null]} | NO_NULL"
                        + " spec.a[1]",
                "{type: object, properties: {a: {type: array, items: {type: string, nullable: true}}}} | {a: [x,"
                        + " null]} | ''",
                "{type: object, properties: {a: {x-kubernetes-int-or-string: true}}} | {a: true} | WrongType spec.a",
                "{type: object, properties: {a: {x-kubernetes-int-or-string: true}}} | {a: 99999999999} | ''",
                "{type: object, properties: {a: {type: object, x-kubernetes-embedded-resource: true,"
                        + " x-kubernetes-preserve-unknown-fields: true}}} | {a: {kind: X}} | MissingField"
                        + " spec.a.apiVersion",
                "{type: object, properties: {a: {type: object, x-kubernetes-embedded-resource: true, properties:"
                        + " {spec: {type: object}}}}} | {a: {kind: X, apiVersion: v1, metadata: {nam: x}, data: {}}} |"
                        + " UnknownField spec.a.metadata.nam, UnknownField spec.a.data",
                "{type: object, oneOf: [{required: [a]}, {properties: {b: {minimum: 3}}, required: [b]}], properties:"
                        + " {a: {type: string}, b: {type: integer}}} | {b: 2} | ONE_OF spec",
                "{type: object, oneOf: [{required: [a]}, {properties: {b: {minimum: 3}}, required: [b]}], properties:"
                        + " {a: {type: string}, b: {type: integer}}} | {b: 3} | ''",
                "{type: object, not: {required: [a, b]}, properties: {a: {type: string}, b: {type: string}}} | {a: x,"
                        + " b: x} | NOT spec",
                "{type: object, properties: {a: {type: string, pattern: '('}}} | {a: x} | ''",
                "{type: object, properties: {a: {type: string, pattern: 'b+'}}} | {a: xbx} | ''",
                "{type: object, properties: {a: {type: string, format: unheard-of}}} | {a: x} | ''",
                "{type: object, properties: {a: {type: string, maxLength: 1}}} | {a: '\uD83D\uDE00'} | ''",
                "{type: object, properties: {a: 17, b: {type: string, minLength: many}}} | {b: x} | ''",
            })
    void valuesAreJudgedAsTheServerJudgesThem(String schema, String spec, String problems) {
        assertThat(told(check(schema, spec))).isEqualTo(problems);
    }

    @Test
    void itsMetadataIsThatOfAllObjects() {
        Schemas schemas = schemas(String.format(Locale.ROOT, CRD, "{type: object}"));
        Shape shape = new ShapeCheck(schemas)
                .check(manifest("apiVersion: example.com/v1\nkind: Windmill\nmetadata: {nam: x, labels: {a: 1}}"));
        assertThat(told(shape))
                .isEqualTo("MissingIdentity metadata.name, UnknownField metadata.nam, WrongType metadata.labels[a]");
    }

    @ParameterizedTest
    @CsvSource({
        "example.com/v1, Windmil, UnknownKind kind",
        "example.com/v2, Windmill, KindNotServed apiVersion",
        "example.com/v1beta1, Windmill, KindNotServed apiVersion",
        "example.com/v1alpha1, Windmill, DeprecatedApi apiVersion",
        "exampel.com/v1, Windmill, UnknownApiVersion apiVersion",
        "v1, Windmill, KindNotServed apiVersion",
        "example.com/v1, Tower, ''",
        "example.org/v1, Windmill, ''",
        "example.com/v1, Windfall, ''",
    })
    void namesNearAKnownOneAreTold(String apiVersion, String kind, String problems) {
        Schemas schemas = schemas(String.format(Locale.ROOT, CRD, "{type: object}"));
        Shape shape = new ShapeCheck(schemas)
                .check(manifest("apiVersion: " + apiVersion + "\nkind: " + kind + "\nmetadata: {name: a}"));
        assertThat(told(shape)).isEqualTo(problems);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{spec: 3}",
                "{spec: {group: example.com}}",
                "{spec: {group: example, names: {kind: Windmill, plural: windmills}, versions: [{name: v1}]}}",
                "{spec: {group: example.com, names: {kind: Windmill, plural: windmills}, versions: [{name: v1}]}}",
                "{spec: {group: example.com, names: {kind: Windmill, plural: windmills}, versions: {name: v1}}}",
                "{spec: {group: example.com, names: {kind: [Windmill], plural: 1}, versions: [null, 3, {name: [v1]}]}}",
                "{spec: {group: example.com, names: {kind: Windmill, plural: windmills}, versions: [{name: v1, schema:"
                        + " {openAPIV3Schema: text}}]}}",
            })
    void aBrokenDefinitionBringsNothing(String rest) {
        String text = "{apiVersion: apiextensions.k8s.io/v1, kind: CustomResourceDefinition, " + rest.substring(1);
        assertThat(schemas(text).customKinds()).isEmpty();
    }

    @Test
    void theFirstDefinitionsLeftEverythingOpen() {
        String crd = """
            apiVersion: apiextensions.k8s.io/v1beta1
            kind: CustomResourceDefinition
            metadata: {name: windmills.example.com}
            spec:
              group: example.com
              version: v1
              names: {kind: Windmill, plural: windmills}
              validation:
                openAPIV3Schema: {properties: {spec: {type: object, properties: {sails: {type: integer, minimum: 3}}}}}
            """;
        Shape shape = new ShapeCheck(schemas(crd))
                .check(manifest(String.format(Locale.ROOT, WINDMILL, "{sails: 2, colour: red}")));
        assertThat(told(shape)).isEqualTo("MINIMUM spec.sails");
    }

    @Test
    void definitionsOfOneNameThatDifferCancelEachOtherAndEqualOnesDoNot() {
        String one = String.format(Locale.ROOT, CRD, "{type: object, properties: {a: {type: string}}}");
        String same = String.format(Locale.ROOT, CRD, "{properties: {a: {type: string}}, type: object}");
        String other = String.format(Locale.ROOT, CRD, "{type: object}");
        assertThat(schemas(one, same).customKind("example.com/v1", "Windmill")).isNotNull();
        assertThat(schemas(one, other).customKind("example.com/v1", "Windmill")).isNull();
        assertThat(schemas(one, other).customKind("example.com/v1alpha1", "Windmill"))
                .isNotNull();
    }

    @Test
    void aDefinitionFromElsewhereCountsOnlyWhereTheInputHasNone() {
        Manifest input = manifest(String.format(Locale.ROOT, CRD, "{type: object}"));
        Manifest elsewhere = manifest(String.format(Locale.ROOT, CRD, "{type: string}"));
        Manifest more = manifest(String.format(Locale.ROOT, CRD, "{type: object}")
                .replace("Windmill", "Tower")
                .replace("windmills", "towers"));
        CustomKinds kinds = CustomKinds.of(List.of(input), List.of(elsewhere, more));
        assertThat(kinds.all().stream()
                        .filter(kind -> kind.info().apiVersion().equals("example.com/v1"))
                        .map(kind -> kind.info().kind()))
                .containsExactly("Windmill", "Tower");
        CustomKind windmill = Objects.requireNonNull(kinds.find("example.com/v1", "Windmill"));
        assertThat(Objects.requireNonNull(windmill.schema()).fingerprint())
                .contains("object")
                .doesNotContain("string");
    }

    @Test
    void noDefinitionHidesABuiltInKind() {
        String crd = String.format(Locale.ROOT, CRD, "{type: object}")
                .replace("example.com", "networking.k8s.io")
                .replace("Windmill", "Ingress");
        assertThat(schemas(crd).customKind("networking.k8s.io/v1", "Ingress")).isNull();
    }

    @Test
    void rulesInCelAreCountedWhereverTheyAre() {
        String schema = "{type: object, x-kubernetes-validations: [{rule: a}, {rule: b}], properties: "
                + "{a: {type: array, items: {type: object, x-kubernetes-validations: [{rule: c}]}}, "
                + "b: {type: object, additionalProperties: {type: string, x-kubernetes-validations: [{rule: d}]}}}}";
        CustomKind kind = Objects.requireNonNull(
                schemas(String.format(Locale.ROOT, CRD, schema)).customKind("example.com/v1", "Windmill"));
        assertThat(kind.celRules()).isEqualTo(4);
    }

    @Property(tries = 200)
    void aNumberIsFineJustWhenItIsInRange(
            @ForAll @IntRange(min = -20, max = 20) int value,
            @ForAll @IntRange(min = -20, max = 20) int least,
            @ForAll @IntRange(min = -20, max = 20) int most,
            @ForAll boolean openBelow,
            @ForAll boolean openAbove) {
        Shape shape = check(
                "{type: object, properties: {a: {type: integer, minimum: " + least + ", maximum: " + most
                        + ", exclusiveMinimum: " + openBelow + ", exclusiveMaximum: " + openAbove + "}}}",
                "{a: " + value + "}");
        boolean tooSmall = openBelow ? value <= least : value < least;
        boolean tooLarge = openAbove ? value >= most : value > most;
        assertThat(shape.problems()).hasSize((tooSmall ? 1 : 0) + (tooLarge ? 1 : 0));
    }

    @Property(tries = 200)
    void aTextIsFineJustWhenItsLengthIs(
            @ForAll @AlphaChars @StringLength(max = 6) String text,
            @ForAll @IntRange(max = 6) int least,
            @ForAll @IntRange(max = 6) int most) {
        Shape shape = check(
                "{type: object, properties: {a: {type: string, minLength: " + least + ", maxLength: " + most + "}}}",
                "{a: \"" + text + "\"}");
        assertThat(shape.problems()).hasSize((text.length() < least ? 1 : 0) + (text.length() > most ? 1 : 0));
    }

    @Property(tries = 200)
    void aSetIsFineJustWhenNothingIsThereTwice(@ForAll @IntRange(max = 3) List<Integer> items) {
        Shape shape = check(
                "{type: object, properties: {a: {type: array, x-kubernetes-list-type: set, items: {type: integer}}}}",
                "{a: " + items + "}");
        long repeated = items.size() - items.stream().distinct().count();
        assertThat(shape.problems()).hasSize((int) repeated).allMatch(CustomKindsTest::isSet);
    }

    private static boolean isSet(ShapeProblem problem) {
        return problem instanceof ConstraintProblem broken && broken.constraint() == Constraint.SET;
    }

    /** Whatever is written as a schema and as a value, every answer is one of the known kinds, and none is an exception. */
    @Property(tries = 300)
    void noSchemaBringsItDown(@ForAll("json") String schema, @ForAll("json") String spec) {
        for (ShapeProblem problem : check(schema, spec).problems()) {
            assertThat(problem)
                    .isInstanceOfAny(
                            ConstraintProblem.class,
                            DeprecatedApiProblem.class,
                            KindNotServedProblem.class,
                            MissingFieldProblem.class,
                            NumberRangeProblem.class,
                            UnknownApiVersionProblem.class,
                            UnknownFieldProblem.class,
                            UnknownKindProblem.class,
                            UnsupportedValueProblem.class,
                            WrongTypeProblem.class);
        }
    }

    @Provide
    static Arbitrary<String> json() {
        return json(4);
    }

    private static Arbitrary<String> json(int depth) {
        Arbitrary<String> scalar =
                Arbitraries.oneOf(WORDS, Arbitraries.of("1", "-1", "0", "1.5", "true", "false", "null", "'('", "''"));
        if (depth == 0) {
            return scalar;
        }
        Arbitrary<String> inside = json(depth - 1);
        return Arbitraries.oneOf(
                scalar,
                inside.list().ofMaxSize(3).map(Object::toString),
                Combinators.combine(WORDS, inside)
                        .as((name, value) -> name + ": " + value)
                        .list()
                        .ofMaxSize(4)
                        .map(entries -> "{" + String.join(", ", entries) + "}"));
    }
}
