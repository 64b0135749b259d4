package dev.portolan.schema;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.everit.json.schema.ObjectSchema;
import org.everit.json.schema.Schema;
import org.everit.json.schema.StringSchema;

/** Patterns that others write are for RE2J alone: Java's own engine, which backtracks, never gets one. */
@AnalyzeClasses(packages = "dev.portolan", importOptions = ImportOption.DoNotIncludeTests.class)
class ForeignPatternsTest {

    @ArchTest
    static final ArchRule SCHEMAS_TAKE_NO_PATTERN_AS_TEXT = noClasses()
            .should()
            .callMethod(StringSchema.Builder.class, "pattern", String.class)
            .orShould()
            .callMethod(ObjectSchema.Builder.class, "patternProperty", String.class, Schema.class)
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.everit.json.schema.regexp.JavaUtilRegexpFactory");

    /** One place refuses what RE2J would lay out at any price. */
    @ArchTest
    static final ArchRule ONE_PLACE_COMPILES = noClasses()
            .that()
            .doNotHaveSimpleName("GoPattern")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.everit.json.schema.regexp.RE2JRegexpFactory")
            .orShould()
            .callMethod(com.google.re2j.Pattern.class, "compile", String.class);

    @ArchTest
    static final ArchRule WHO_READS_SCHEMAS_MAKES_NO_PATTERN = noClasses()
            .that()
            .haveSimpleNameStartingWith("ValueRules")
            .or()
            .haveSimpleNameStartingWith("ValueSchema")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("java.util.regex");
}
