package dev.portolan.suppression;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordPatternTest {

    @ParameterizedTest
    @CsvSource({
        "Deployment/web, Deployment/web, true",
        "Deployment/web, Deployment/web2, false",
        "Deployment/web*, Deployment/web2, true",
        "*/web*, Deployment/web, true",
        "*/web*, shop/Deployment/web, false",
        "shop/*/web, shop/Deployment/web, true",
        "shop/*, shop/Deployment/web, false",
        "*a*b*/c, xaxbx/c, true",
        "*a*b*/c, xbxax/c, false",
        "*, '', true",
        "**, a, true"
    })
    void starsStandForSignsButSlashes(String pattern, String text, boolean matches) {
        assertThat(WordPattern.matches(pattern, text)).isEqualTo(matches);
    }
}
