package dev.portolan.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {

    @ParameterizedTest
    @CsvSource({"app,app,0", "app,apps,1", "checkout,hceckout,1", "web,api,3", "kitten,sitting,3", "'',abc,3"})
    void editsAreCounted(String a, String b, int distance) {
        assertThat(Spelling.distance(a, b)).isEqualTo(distance);
        assertThat(Spelling.distance(b, a)).isEqualTo(distance);
    }

    @ParameterizedTest
    @CsvSource({"myapp,myap", "checkout,hceckout", "geocoder,geocode", "component,componet", "inventory,inevntroy"})
    void oneEditInFourLettersOrTwoInEightAreASlip(String a, String b) {
        assertThat(Spelling.isSlip(a, b)).isTrue();
        assertThat(Spelling.isSlip(b, a)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"web,wbe", "api,app", "frontend,backend", "internal,external", "reader,leader", "blue,glue"})
    void wordsThatMeanSomethingElseAreNoSlip(String a, String b) {
        assertThat(Spelling.isSlip(a, b)).isFalse();
    }

    @Test
    void caseAndSeparatorsDoNotMakeAnotherWord() {
        assertThat(Spelling.sameLetters("k8s_app", "k8s-app")).isTrue();
        assertThat(Spelling.sameLetters("MyApp", "myapp")).isTrue();
        assertThat(Spelling.sameLetters("my-app", "my-ap")).isFalse();
        assertThat(Spelling.sameLetters("my-app-", "_myapp")).isTrue();
        assertThat(Spelling.sameLetters("my-app", "my-arp")).isFalse();
        assertThat(Spelling.sameLetters("caf\u00c9-1", "Caf\u00e91")).isTrue();
        assertThat(Spelling.sameLetters("caf\u00c9", "caf\u00e8")).isFalse();
    }

    @Test
    void theNearestKnownWordIsSuggested() {
        assertThat(Spelling.nearest("containres", List.of("volumes", "containers", "initContainers")))
                .isEqualTo("containers");
        assertThat(Spelling.nearest("Nodeport", List.of("NodePort", "Nodeports")))
                .isEqualTo("NodePort");
        assertThat(Spelling.nearest("zebra", List.of("volumes", "containers"))).isNull();
        assertThat(Spelling.nearest("", List.of("a"))).isNull();
    }
}
