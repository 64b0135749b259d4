package dev.portolan.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.finding.Fix;
import dev.portolan.finding.NotChecked;
import dev.portolan.finding.NotCheckedReason;
import dev.portolan.finding.Severity;
import dev.portolan.source.SourceFile;
import dev.portolan.source.TextEdit;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownReportTest {

    private static final List<String> OUR_TAGS =
            List.of("<code>", "</code>", "<br>", "<!-- -->", "<details>", "</details>", "<summary>", "</summary>");

    private final Inputs inputs = new Inputs();

    private String told() {
        return inputs.told(new MarkdownReport());
    }

    private static Node parsed(String markdown) {
        return Parser.builder()
                .extensions(List.of(TablesExtension.create()))
                .build()
                .parse(markdown);
    }

    /** The text of each cell, as a reader sees it. */
    private static List<String> cells(String markdown) {
        List<String> cells = new ArrayList<>();
        parsed(markdown).accept(new AbstractVisitor() {
            @Override
            public void visit(CustomNode node) {
                if (node instanceof TableCell) {
                    cells.add(text(node));
                } else {
                    visitChildren(node);
                }
            }
        });
        return cells;
    }

    private static String text(Node node) {
        StringBuilder text = new StringBuilder();
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(Text words) {
                text.append(words.getLiteral());
            }

            @Override
            public void visit(HtmlInline tag) {
                assertThat(tag.getLiteral()).isIn(OUR_TAGS);
                text.append(tag.getLiteral().equals("<br>") ? " / " : "");
            }

            @Override
            public void visit(Link link) {
                throw new AssertionError("a link to " + link.getDestination());
            }

            @Override
            public void visit(Image image) {
                throw new AssertionError("a picture from " + image.getDestination());
            }
        });
        return text.toString();
    }

    @Test
    void findingsStandInTablesTheWorstFirst() {
        SourceFile file = inputs.file("web.yaml", "apiVersion: v1\nkind: Pod\n");
        inputs.add(Inputs.finding(Severity.NOTE, file, Inputs.span(file, "v1"), "worth knowing", ""))
                .add(Inputs.with(
                        Inputs.error(file, "Pod", "there is no Pod"),
                        Fix.safe("write Pods", new TextEdit(Inputs.span(file, "Pod"), "Pods"))))
                .add(new NotChecked("chart.yaml", NotCheckedReason.TEMPLATE, ""));

        assertThat(told()).isEqualTo("""
            ## Portolan

            **This will not work as it is written: 1 error in 1 object.**

            | errors | warnings | notes | objects | files | not checked |
            | ---: | ---: | ---: | ---: | ---: | ---: |
            | 1 | 0 | 1 | 1 | 1 | 1 |

            ### 1 error

            | what | where | rule |
            | --- | --- | --- |
            | there is no Pod<br>fix (safe): write Pods | <code>web.yaml:2</code> | <code>some-rule</code> |

            <details><summary>1 note</summary>

            | what | where | rule |
            | --- | --- | --- |
            | worth knowing | <code>web.yaml:1</code> | <code>some-rule</code> |

            </details>

            ### Not checked

            - 1 template: <code>chart.yaml</code>
            """);
    }

    @Test
    void nothingFoundIsSaid() {
        inputs.file("web.yaml", "apiVersion: v1\nkind: Pod\n");
        assertThat(told())
                .contains("**All is well as far as it was checked: nothing wrong in 1 object.**")
                .doesNotContain("###");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a | b || c \\| d",
                "``` mermaid",
                "`code` *strong* _em_ ~~gone~~ **x**",
                "[text](https://example.org) ![picture](https://example.org/a.png) [ref]: <x>",
                "<script>alert(1)</script> <b>bold</b> <!-- gone --> &amp; &#64;",
                "@octocat and #12 and $x$ and www.example.org and https://example.org and a@example.org",
                "</code></td></table><img src=x onerror=alert(1)>",
                "two\nlines\r\n| and | a | row |",
                "\\",
                "ends in a backslash \\",
                "\u202egnp.exe",
            })
    void everySignStandsForItself(String hostile) {
        SourceFile file =
                inputs.file(hostile.replace("\n", "").replace("\r", "") + ".yaml", "apiVersion: v1\nkind: Pod\n");
        inputs.add(Inputs.error(file, "Pod", hostile)).add(new NotChecked(hostile, NotCheckedReason.TEMPLATE, ""));

        String told = told();

        assertThat(cells(told).subList(15, 18))
                .containsExactly(VisibleText.of(hostile), VisibleText.of(file.path()) + ":2", "some-rule");
        parsed(told).accept(new AbstractVisitor() {
            @Override
            public void visit(HtmlBlock block) {
                throw new AssertionError(block.getLiteral());
            }
        });
    }

    @Test
    void nobodyIsCalledAndNothingIsLinked() {
        assertThat(MarkdownText.of("@octocat #12 https://x.org www.x.org"))
                .isEqualTo("\\@<!-- -->octocat \\#<!-- -->12 https:<!-- -->//x.org www.<!-- -->x.org");
    }

    @Test
    void whatIsLongerThanOneMebibyteIsCutWithALineThatSaysSo() {
        SourceFile file = inputs.file("web.yaml", "apiVersion: v1\nkind: Pod\n");
        for (int i = 0; i < 30_000; i++) {
            inputs.add(Inputs.error(file, "Pod", "mistake number " + i + " \u00e9\u00e9"));
        }
        inputs.add(new NotChecked("chart.yaml", NotCheckedReason.TEMPLATE, ""));

        String told = told();

        assertThat(told.getBytes(StandardCharsets.UTF_8).length)
                .isBetween(MarkdownReport.MOST_BYTES - 2000, MarkdownReport.MOST_BYTES);
        int rows = (cells(told).size() - 15) / 3;
        assertThat(told)
                .contains("### 30000 errors")
                .contains(
                        "\n\n**" + (30_000 - rows) + " findings are left out here, as this would be longer than 1 MiB;")
                .endsWith("- 1 template: <code>chart.yaml</code>\n");
    }

    @Test
    void whatIsBrokenIsDrawn() {
        inputs.file("web.yaml", """
            apiVersion: v1
            kind: Pod
            metadata:
              name: web
              labels:
                app: web
            ---
            apiVersion: v1
            kind: Service
            metadata:
              name: '```</details>'
            spec:
              selector:
                app: wbe
            """);

        List<FencedCodeBlock> fences = new ArrayList<>();
        parsed(told()).accept(new AbstractVisitor() {
            @Override
            public void visit(FencedCodeBlock fence) {
                fences.add(fence);
            }
        });

        assertThat(fences).hasSize(1);
        assertThat(fences.get(0).getInfo()).isEqualTo("mermaid");
        assertThat(fences.get(0).getLiteral())
                .startsWith("flowchart LR\n")
                .contains("no Pod<br>app=wbe")
                .contains("#96;#96;#96;#60;/details#62;")
                .endsWith("stroke:#c3201f\n");
    }
}
