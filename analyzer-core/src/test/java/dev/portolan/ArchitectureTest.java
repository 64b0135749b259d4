package dev.portolan;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;

@AnalyzeClasses(packages = "dev.portolan", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    /** The package in which all the others come together; what is behind it uses the whole. */
    private static final String ROOT = "";

    /** The packages in the order of the data; each may use those before it and none after it. */
    private static final List<String> PACKAGES = List.of(
            "source",
            "finding",
            "yaml",
            "manifest",
            "schema",
            "defaults",
            "model",
            "chart",
            "rule",
            "suppression",
            "ownrule",
            "config",
            "migration",
            "fix",
            "report",
            ROOT,
            "example");

    @ArchTest
    static void dependenciesFollowTheData(JavaClasses classes) {
        for (int i = 0; i < PACKAGES.size(); i++) {
            noClasses()
                    .that()
                    .resideInAPackage(inWords(PACKAGES.get(i)))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(PACKAGES.subList(i + 1, PACKAGES.size()).stream()
                            .map(ArchitectureTest::inWords)
                            .toArray(String[]::new))
                    .allowEmptyShould(true)
                    .check(classes);
        }
    }

    private static String inWords(String name) {
        return name.equals(ROOT) ? "dev.portolan" : "dev.portolan." + name + "..";
    }

    @ArchTest
    static final ArchRule EVERY_PACKAGE_HAS_A_PLACE_IN_THE_ORDER = classes()
            .should()
            .resideInAnyPackage(Stream.concat(
                            PACKAGES.stream().map(name -> "dev.portolan." + name),
                            Stream.of("dev.portolan", "dev.portolan.schemas"))
                    .toArray(String[]::new));

    @ArchTest
    static final ArchRule NO_CYCLES =
            slices().matching("dev.portolan.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule ONLY_YAML_KNOWS_THE_YAML_LIBRARY = noClasses()
            .that()
            .resideOutsideOfPackage("dev.portolan.yaml")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.snakeyaml..");

    @ArchTest
    static final ArchRule ONLY_SCHEMA_KNOWS_THE_SCHEMA_LIBRARY = noClasses()
            .that()
            .resideOutsideOfPackage("dev.portolan.schema")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.everit..", "org.json..");

    @ArchTest
    static final ArchRule ONLY_REPORT_WRITES_JSON = noClasses()
            .that()
            .resideOutsideOfPackages("dev.portolan.report")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.fasterxml.jackson..");

    /** Addresses may be named, but nobody is called: .ci/no-network-check watches all commands. */
    @ArchTest
    static final ArchRule NOTHING_CALLS_OVER_A_NETWORK = noClasses()
            .should()
            .dependOnClassesThat()
            .haveNameMatching(
                    "java\\.net\\.(http\\..*|.*Socket|.*URLConnection|Inet.*Address|Proxy)|java\\.nio\\..*Socket.*");

    @ArchTest
    static final ArchRule NO_JUNK_DRAWERS = noClasses()
            .should()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Processor")
            .orShould()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveSimpleNameStartingWith("Abstract");
}
