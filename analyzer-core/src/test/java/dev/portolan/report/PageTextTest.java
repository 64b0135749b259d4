package dev.portolan.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PageTextTest {

    private static final String PAGE = """
        # host-network

        A pod that shares the **network** of its node, which `hostNetwork: true` does; see [the
        manual](https://example.com/a_b) for what that means to others, and be it only a word or two more.

        ## Flagged

        ```yaml
        spec:
        \thostNetwork: true # finding at "true": \u202E

        ```

        - one with `code`
        - another
          that goes on

        | field | means |
        |---|---|
        | `a` | first, `x\\|y` |
        | `longer` | 世界 |

        ## Options
        """;

    @Test
    void plainTextHasNoMarks() {
        assertThat(PageText.plain(PAGE)).isEqualTo("""
            host-network

              A pod that shares the network of its node, which hostNetwork: true does; see the manual for what
              that means to others, and be it only a word or two more.

            Flagged

                  spec:
                      hostNetwork: true # finding at "true": \\u{202e}


              - one with code
              - another that goes on

              field   means
              a       first, x|y
              longer  世界

            Options
            """);
    }

    @Test
    void colouredTextIsTheSameWithColours() {
        String coloured = PageText.coloured(PAGE);
        assertThat(coloured).startsWith("\033[1mhost-network\033[22m\n").contains("\033[36mhostNetwork: true\033[39m");
        assertThat(coloured.replaceAll("\033\\[[0-9;]*m", "")).isEqualTo(PageText.plain(PAGE));
    }
}
