package dev.portolan.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValueTextTest {

    @Property
    void whateverIsEncodedCanBeRead(@ForAll byte[] bytes) {
        assertThat(Base64Text.isValid(Base64.getEncoder().encodeToString(bytes)))
                .isTrue();
        assertThat(Base64Text.isValid(Base64.getMimeEncoder().encodeToString(bytes)))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"YQ", "YQ=", "YQ===", "YQ =", "Y", "a b=", "YQ==YQ==", "====", "echo -n hi | base64"})
    void whatIsNoBase64IsRefused(String text) {
        assertThat(Base64Text.isValid(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-24T09:30:00Z",
                "2024-02-29T09:30:00.123456789+01:00",
                "2026-11-24T09:30:00,5-00:30",
                "0001-01-01T00:00:00Z"
            })
    void timesOfRfc3339AreRead(String text) {
        assertThat(TimeText.isValid(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-24T09:30:00.000000Z",
                "2024-02-29T09:30:00.123456+01:00",
                "2026-11-24T09:30:00,500000-00:30"
            })
    void timesInMicrosecondsHaveSixDigits(String text) {
        assertThat(TimeText.isMicroTime(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-24T09:30:00Z",
                "2026-11-24T09:30:00.5Z",
                "2026-11-24T09:30:00.1234567Z",
                "2026-11-24T09:30:00.\u0661\u0662\u0663\u0664\u0665\u0666Z",
                "2026-11-24 09:30:00.000000Z",
                ""
            })
    void otherTimesAreNoneInMicroseconds(String text) {
        assertThat(TimeText.isMicroTime(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yesterday",
                "2026-11-24",
                "2026-11-24 09:30:00Z",
                "2026-11-24T09:30:00",
                "2026-02-30T09:30:00Z",
                "2026-11-24T24:00:00Z",
                "2026-11-24T09:30:00z",
                "2026-11-24T09:30:00.Z",
                "2026-11-24T09:30:00Zulu",
                ""
            })
    void otherTimesAreNot(String text) {
        assertThat(TimeText.isValid(text)).isFalse();
    }
}
