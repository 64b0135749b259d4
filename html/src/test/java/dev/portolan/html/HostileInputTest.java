package dev.portolan.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.finding.Finding;
import dev.portolan.finding.NotChecked;
import dev.portolan.finding.NotCheckedReason;
import dev.portolan.finding.ObjectIdentity;
import dev.portolan.finding.Related;
import dev.portolan.finding.Severity;
import dev.portolan.report.Outcome;
import dev.portolan.report.ReportStyle;
import dev.portolan.report.VisibleText;
import dev.portolan.source.SourceFile;
import dev.portolan.source.Span;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileInputTest {

    private static final String SECRET = """
        apiVersion: v1
        kind: Secret
        metadata:
          name: db
        stringData:
          password: hunter2 # hunter2
          port: 5432
        data:
          token: hunter2
        """;

    /** A page on which every text of the input is this one. */
    private static Document page(String hostile) {
        SourceFile file = SourceFile.of(hostile, "# " + hostile + "\napiVersion: v1\nkind: Pod\n");
        Outcome outcome = Pages.outcome(file);
        Span span = new Span(2, 2 + hostile.length());
        Finding finding = new Finding(
                "some-rule",
                Severity.ERROR,
                hostile,
                hostile,
                file,
                span,
                new ObjectIdentity(hostile, hostile, hostile, hostile),
                hostile,
                List.of(new Related(file, span, hostile)),
                null,
                List.of(),
                "f00d");
        Outcome hostileOutcome = new Outcome(
                outcome.kubernetesVersion(),
                outcome.rules(),
                outcome.configured(),
                1,
                outcome.documents(),
                outcome.model(),
                List.of(finding),
                List.of(),
                0,
                List.of(new NotChecked(hostile, NotCheckedReason.TEMPLATE, hostile)),
                List.of());
        return Pages.parsed(Pages.html(hostileOutcome, ReportStyle.PLAIN));
    }

    private static Map<String, Integer> elements(Document page) {
        Map<String, Integer> counts = new TreeMap<>();
        for (Element element : page.getAllElements()) {
            counts.merge(element.tagName() + " " + element.attributes().size(), 1, Integer::sum);
        }
        return counts;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "</script><script>alert(1)</script>",
                "</style><img src=x onerror=alert(1)>",
                "</template></details></pre><b>",
                "\" onmouseover=\"alert(1)",
                "' onmouseover='alert(1)",
                "<!-- <script>",
                "--> ]]> <![CDATA[",
                "&lt;b&gt; &amp;#60; &#0;",
                "${1+1} {{1+1}} @if(true) $unsafe{x}",
                "javascript:alert(1)",
                "\u202egnp.exe \u0007 \u200b",
                "<svg/onload=alert(1)>",
            })
    void textStaysText(String hostile) {
        Document page = page(hostile);
        String shown = VisibleText.of(hostile);

        assertThat(elements(page)).isEqualTo(elements(page("harmless")));
        assertThat(page.expectFirst(".finding .message").wholeText()).isEqualTo(shown);
        assertThat(page.expectFirst(".finding").attr("data-file")).isEqualTo(shown);
        assertThat(page.expectFirst(".finding figcaption").wholeText()).isEqualTo(shown + ":1:3");
        assertThat(page.select(".finding mark").eachText()).contains(shown.strip());
        assertThat(page.expectFirst("#unchecked li").wholeText()).isEqualTo(shown);
    }

    @Test
    void namesOfObjectsInTheCoverageStayText() {
        String name = "</td></table><script>alert(1)</script>";
        Document page = Pages.parsed(Pages.html("apiVersion: v1\nkind: Service\nmetadata:\n  name: '" + name
                + "'\n  namespace: '" + name + "'\nspec:\n  ports: [{port: 80}]\n"));
        assertThat(page.select("script")).hasSize(1);
        assertThat(page.expectFirst("#coverage th .name").wholeText()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                SECRET,
                "apiVersion: v1\nkind: Secret\nmetadata:\n  name: db\nstringdata:\n  password: hunter2\n",
                """
                apiVersion: v1
                kind: Secret
                metadata:
                  name: db
                data:
                  password: hunter2
                  password: hunter2
                """,
                "apiVersion: v1\nkind: Secret\nmetadata: [\ndata:\n  password: hunter2\n",
                "apiVersion: v1\nkind: Secret\nmetadata:\n  name: db\ndata:\n\tpassword: hunter2\n",
                """
                apiVersion: v1
                kind: Pod
                metadata:
                  name: web
                spec:
                  containers:
                    - name: Web
                      image: x
                      env:
                        - name: PASSWORD
                          value: hunter2
                        - nam: hunter
                """,
            })
    void noValueOfASecretIsInThePage(String manifest) {
        Outcome outcome = Pages.outcome(SourceFile.of("secret.yaml", manifest));
        assertThat(outcome.findings()).isNotEmpty();
        assertThat(Pages.html(outcome, ReportStyle.PLAIN)).doesNotContain("hunter2");
    }

    /** Found by changing manifests at random: no page may hold it, and the chart has the name in letters. */
    @Test
    void nameWithNulIsInLettersEverywhere() {
        SourceFile file = SourceFile.of(
                "a.yaml",
                "apiVersion: v1\nkind: Service\nmetadata: {name: \"\\u0000\"}\nspec: {tpye: a, ports: [{port: 80}]}\n");

        String page = Pages.html(Pages.outcome(file), ReportStyle.PLAIN);

        assertThat(page).doesNotContain("\u0000").contains("data-node=\"default/Service/\\u{0}\"");
    }
}
