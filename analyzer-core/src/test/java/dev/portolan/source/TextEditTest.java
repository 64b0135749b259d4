package dev.portolan.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextEditTest {

    @Test
    void editsApplyWhateverTheirOrder() {
        List<TextEdit> edits =
                List.of(TextEdit.insert(6, "!"), new TextEdit(new Span(0, 1), "J"), TextEdit.delete(new Span(4, 5)));

        assertThat(TextEdit.apply("hello?", edits)).isEqualTo("Jell?!");
    }

    @Test
    void overlappingEditsAreRefused() {
        List<TextEdit> edits = List.of(new TextEdit(new Span(0, 2), "a"), new TextEdit(new Span(1, 3), "b"));

        assertThatThrownBy(() -> TextEdit.apply("hello", edits)).isInstanceOf(IllegalArgumentException.class);
    }
}
