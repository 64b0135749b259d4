package dev.portolan.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.source.SourceFile;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class YamlCollectionTest {

    private static YamlNode read(String text) {
        return Objects.requireNonNull(YamlReader.read(SourceFile.of("a.yaml", text), ReadingLimits.DEFAULT)
                .get(0)
                .root());
    }

    @Test
    void equalListsAreWrittenAlikeAtOnePlace() {
        assertThat(read("- a\n- b\n")).isEqualTo(read("- a\n- b\n")).hasSameHashCodeAs(read("- a\n- b\n"));
        assertThat(read("- a\n- b\n"))
                .isNotEqualTo(read("- a\n- c\n"))
                .isNotEqualTo(read("\n- a\n- b\n"))
                .isNotEqualTo(read("a: b\n"));
        assertThat(read("- a\n- b\n")).asString().contains("a at").contains("b at");
    }

    /** Few entries are looked through, of many there is a table. */
    @Test
    void everyEntryIsFoundByItsNameHoweverManyThereAre() {
        StringBuilder text = new StringBuilder();
        for (int size = 1; size < 40; size++) {
            text.append("k").append(size).append(": ").append(size).append('\n');
            YamlMapping mapping = (YamlMapping) read(text.toString());
            for (int i = 1; i <= size; i++) {
                YamlScalar value = (YamlScalar) Objects.requireNonNull(mapping.get("k" + i));
                assertThat(value.value()).isEqualTo(String.valueOf(i));
            }
            assertThat(mapping.get("k" + (size + 1))).isNull();
        }
    }
}
