package dev.portolan.rules;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.portolan.rule.RegisteredRule;
import dev.portolan.rule.Rule;
import dev.portolan.rule.RuleCatalog;
import dev.portolan.rule.RuleInfo;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What every rule's class keeps to. */
@AnalyzeClasses(packages = "dev.portolan.rules", importOptions = ImportOption.DoNotIncludeTests.class)
class RuleClassTest {

    private static final DescribedPredicate<JavaClass> RULE =
            describe("are rules", javaClass -> javaClass.isAssignableTo(Rule.class) && !javaClass.isInterface());

    @ArchTest
    static final ArchRule RULES_ARE_FINAL = classes()
            .that(RULE)
            .should()
            .haveModifier(JavaModifier.FINAL)
            .andShould()
            .bePublic()
            .andShould()
            .beAnnotatedWith(RuleInfo.class);

    @ArchTest
    static final ArchRule RULES_EXTEND_NOTHING = classes().that(RULE).should(new ArchCondition<>("extend nothing") {
        @Override
        public void check(JavaClass rule, ConditionEvents events) {
            boolean plain = rule.getRawSuperclass()
                    .map(parent -> parent.isEquivalentTo(Object.class))
                    .orElse(true);
            events.add(new SimpleConditionEvent(rule, plain, rule.getName() + " extends another class"));
        }
    });

    @ArchTest
    static final ArchRule RULES_HAVE_NO_STATE = fields().that()
            .areDeclaredInClassesThat(RULE)
            .should()
            .beStatic()
            .andShould()
            .beFinal();

    /** Every start of the command makes all rules: what they need of the JDK's regular expressions waits until it is asked for. */
    @ArchTest
    static final ArchRule RULES_COMPILE_NOTHING_AT_THE_START =
            fields().that().areDeclaredInClassesThat(RULE).should().notHaveRawType(Pattern.class);

    @ArchTest
    static final ArchRule RULES_SEE_NO_FILES_AND_NO_LIBRARIES = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "java.io..",
                    "java.nio..",
                    "java.net..",
                    "org.snakeyaml..",
                    "org.everit..",
                    "org.json..",
                    "com.fasterxml..",
                    "dev.portolan",
                    "dev.portolan.report..",
                    "dev.portolan.defaults..");

    @ArchTest
    static final ArchRule RULES_SEE_NO_CONSOLE_AND_NO_CLOCK = noClasses()
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.lang.System")
            .orShould()
            .dependOnClassesThat()
            .resideInAPackage("java.time")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.util.Random");

    @Test
    void everyRuleSpeaksOfItselfInTheUsualWay() {
        List<RegisteredRule> rules = RuleCatalog.load().rules();
        assertThat(rules).isNotEmpty().allSatisfy(rule -> {
            assertThat(rule.id()).matches("[a-z0-9]+(-[a-z0-9]+)*");
            assertThat(rule.summary()).as(rule.id()).isNotBlank().doesNotEndWith(".");
        });
    }

    @Test
    void rulesExplainOnlyRulesThatThereAre() {
        RuleCatalog catalog = RuleCatalog.load();
        assertThat(catalog.rules())
                .allSatisfy(rule -> assertThat(rule.explains())
                        .as(rule.id())
                        .doesNotContain(rule.id())
                        .allSatisfy(id -> assertThat(catalog.find(id)).as(id).isPresent()));
    }

    @Test
    void indexSaysWhatTheAnnotationsSay() {
        List<RegisteredRule> indexed = RuleCatalog.load().rules();
        List<RegisteredRule> annotated = RuleCatalog.of(
                        indexed.stream().map(RegisteredRule::rule).toList())
                .rules();
        assertThat(indexed)
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("maker")
                .isEqualTo(annotated);
    }
}
