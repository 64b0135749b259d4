package dev.portolan.yaml;

import static dev.portolan.yaml.Told.assertMended;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Two objects that nobody separated are read as two, and the separator is proposed. */
class JoinedObjectsTest {

    @Test
    void aSecondVersionAndKindBeginASecondObject() {
        assertMended(
                "apiVersion: v1\nkind: A\napiVersion: v1\nkind: B\n",
                "apiVersion: v1\nkind: A\n---\napiVersion: v1\nkind: B\n",
                "3:1 `apiVersion` apiVersion begins a further object, the first at 1:1 `apiVersion`");
        assertThat(Told.values("apiVersion: v1\nkind: A\napiVersion: v1\nkind: B\n")
                        .toString())
                .isEqualTo("[{apiVersion=v1, kind=A}, {apiVersion=v1, kind=B}]");
    }

    @Test
    void theFirstKeyThatComesAgainBeginsIt() {
        assertMended(
                "# c\nkind: A\nx: 1\napiVersion: v1\n# d\nx: 2\n\nkind: B\napiVersion: v1\n---\ny: 1\n",
                "# c\nkind: A\nx: 1\napiVersion: v1\n# d\n---\nx: 2\n\nkind: B\napiVersion: v1\n---\ny: 1\n",
                "6:1 `x` x begins a further object, the first at 3:1 `x`");
    }

    @Test
    void thereMayBeMoreThanTwo() {
        assertMended(
                """
                --- # c
                apiVersion: v1
                kind: A
                foo: 1
                kind: B
                apiVersion: v1
                bar: 1
                kind: C
                apiVersion: v1
                """,
                """
                --- # c
                apiVersion: v1
                kind: A
                foo: 1
                ---
                kind: B
                apiVersion: v1
                bar: 1
                ---
                kind: C
                apiVersion: v1
                """,
                "5:1 `kind` kind begins a further object, the first at 3:1 `kind`",
                "8:1 `kind` kind begins a further object, the first at 5:1 `kind`");
    }

    @Test
    void theSeparatorHasTheLineEndOfTheText() {
        assertMended(
                "apiVersion: v1\r\nkind: A\r\napiVersion: v1\r\nkind: B\r\n",
                "apiVersion: v1\r\nkind: A\r\n---\r\napiVersion: v1\r\nkind: B\r\n",
                "3:1 `apiVersion` apiVersion begins a further object, the first at 1:1 `apiVersion`");
    }

    @Test
    void whatIsSaidOfTheTextBeforeIsToldOnce() {
        assertThat(Told.of("--- x\napiVersion: v1\nkind: A\napiVersion: v1\nkind: B\n"))
                .containsExactly(
                        "1:5 `x` text behind a separator",
                        "4:1 `apiVersion` apiVersion begins a further object, the first at 2:1 `apiVersion`");
    }

    @Test
    void eachObjectIsReadByItself() {
        assertThat(Told.of("kind: A\napiVersion: v1\nx: 1\nkind: B\napiVersion: v1\nx: 1\nx: 1\n"))
                .containsExactly(
                        "4:1 `kind` kind begins a further object, the first at 1:1 `kind`",
                        "7:1 `x` x was at 6:1 `x`, the same value");
    }

    @Test
    void keysThatComeTwiceMakeNoSecondObjectByThemselves() {
        assertThat(Told.of("kind: A\nkind: B\n")).containsExactly("2:1 `kind` kind was at 1:1 `kind`");
        assertThat(Told.of("apiVersion: v1\nkind: A\nkind: B\nx: 1\nx: 1\n"))
                .containsExactly("3:1 `kind` kind was at 2:1 `kind`", "5:1 `x` x was at 4:1 `x`, the same value");
    }

    @Test
    void onlyKeysAtTheLinesStartBeginAnObject() {
        assertThat(Told.of("m:\n  kind: A\n  apiVersion: v1\n  kind: B\n  apiVersion: v1\n"))
                .containsExactly(
                        "4:3 `kind` kind was at 2:3 `kind`",
                        "5:3 `apiVersion` apiVersion was at 3:3 `apiVersion`, the same value");
        assertThat(Told.of("{kind: A, apiVersion: v1, kind: B, apiVersion: v1}\n"))
                .hasSize(2);
        assertThat(Told.of("{\"kind\": \"A\", \"apiVersion\": \"v1\",\n\"kind\": \"B\",\n\"apiVersion\": \"v1\"}\n"))
                .hasSize(2)
                .allMatch(told -> told.contains(" was at "));
        assertThat(Told.of("- kind: A\n- kind: B\n")).isEmpty();
    }
}
