package dev.portolan.rules.harness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.example.Example;
import dev.portolan.example.MarkedText;
import dev.portolan.example.RulePage;
import dev.portolan.rules.Shared;
import dev.portolan.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;

/** Our reader of pages reads all of ours as a reader of all Markdown does. */
class RulePageTest {

    @Test
    void readsHeadingsAndBlocksAsMarkdownHasThem() throws IOException {
        List<Path> pages;
        try (Stream<Path> folders = Files.list(Shared.project().resolve("rules/docs"))) {
            pages = folders.map(folder -> folder.resolve("README.md")).sorted().toList();
        }
        assertThat(pages).hasSizeGreaterThan(150).allSatisfy(page -> compare(Files.readString(page)));
    }

    @Test
    void readsWhatPagesSeldomHave() {
        compare("""
                # a `b`

                text

                 ## Flagged ##

                ~~~~ yaml
                # Fine
                ```
                ~~~~

                ```text
                ## none
                ```

                ## Fine

                  ``` json  complete
                  {"a": 1}
                 b
                  ```
                #none
                ```yaml
                open: to the end
                """);
    }

    private static void compare(String markdown) {
        List<String> headings = new ArrayList<>();
        List<String> files = new ArrayList<>();
        Node document = Parser.builder().build().parse(markdown);
        for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading heading && heading.getLevel() == 2) {
                headings.add(((Text) heading.getFirstChild()).getLiteral());
            } else if (node instanceof FencedCodeBlock block
                    && !headings.isEmpty()
                    && List.of("Flagged", "Fine", "Suppressed").contains(headings.get(headings.size() - 1))
                    && List.of("yaml", "json").contains(block.getInfo().split("\\s+", 2)[0])) {
                MarkedText.read("x", block.getLiteral()).files().forEach(file -> files.add(file.text()));
            }
        }
        RulePage page = RulePage.parse("x", markdown);
        assertThat(page.headings()).isEqualTo(headings);
        assertThat(headings.stream()
                        .flatMap(heading -> page.examples(heading).stream())
                        .map(Example::files)
                        .flatMap(List::stream)
                        .map(SourceFile::text))
                .isEqualTo(files);
    }
}
