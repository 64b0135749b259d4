package dev.portolan.rules.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearWordTest {

    @Test
    void oneMistypedWordIsNear() {
        assertThat(NearWord.of("web-setings", List.of("web-settings", "web-login")))
                .isEqualTo("web-settings");
    }

    @Test
    void caseAndSeparatorsDoNotMatter() {
        assertThat(NearWord.of("LOG_LEVEL", List.of("log.level", "log.format"))).isEqualTo("log.level");
    }

    @Test
    void anotherWordOfTheSameLengthIsNotNear() {
        assertThat(NearWord.of("REDIS_HOST", List.of("REDIS_PORT"))).isNull();
    }

    @Test
    void anotherNumberIsAnotherName() {
        assertThat(NearWord.of("shard-1", List.of("shard-2", "shard-12"))).isNull();
    }

    @Test
    void ofTwoNearNamesNeitherIsTheOne() {
        assertThat(NearWord.of("web-settins", List.of("web-setting", "web-settings")))
                .isNull();
    }
}
