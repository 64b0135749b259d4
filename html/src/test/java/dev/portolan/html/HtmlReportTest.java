package dev.portolan.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.finding.Finding;
import dev.portolan.report.Outcome;
import dev.portolan.report.ReportStyle;
import dev.portolan.source.SourceFile;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class HtmlReportTest {

    private static final String NEAR_MISS = """
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: web
        spec:
          selector:
            matchLabels:
              app: web
          template:
            metadata:
              labels:
                app: web
            spec:
              containers:
                - name: web
                  image: nginx:1.27
                  ports:
                    - containerPort: 8080
        ---
        apiVersion: v1
        kind: Service
        metadata:
          name: web
        spec:
          selector:
            app: wbe
          ports:
            - port: 80
              targetPort: 8080
        """;

    private static Document page(String manifest) {
        return Pages.parsed(Pages.html(manifest));
    }

    @Test
    void verdictComesFirst() {
        Document page = page(NEAR_MISS);
        assertThat(page.expectFirst("h1").text().replace('\u00a0', ' '))
                .isEqualTo("This will not work as it is written: 1 error in 2 objects.");
        assertThat(page.title()).isEqualTo("Portolan: 1 error, 0 warnings");
        assertThat(page.select(".count").eachText()).contains("error 1", "objects 2", "file 1");
    }

    @Test
    void findingShowsItsPlacesSideBySideAndItsFix() {
        Element finding = page(NEAR_MISS).expectFirst(".finding.error");

        assertThat(finding.expectFirst(".message").text())
                .isEqualTo("selector {app: wbe} matches no pod; Deployment \"web\" has app: web");
        assertThat(finding.select(".place figcaption").eachText()).containsExactly("web.yaml:26:10", "web.yaml:12:14");
        assertThat(finding.select(".place mark").eachText()).containsExactly("wbe", "web");
        assertThat(finding.select(".place.error .line").eachAttr("data-n")).contains("24", "25", "26", "27", "28");
        assertThat(finding.expectFirst(".place.error .hit").wholeText()).isEqualTo("    app: wbe\n");
        assertThat(finding.select(".diff span").eachText()).containsExactly("-     app: wbe", "+     app: web");
        assertThat(finding.text()).contains("Service \"web\"", "spec.selector[app]", "selector-near-miss");
    }

    @Test
    void suppressedFindingsAreFoldedAway() {
        String quiet = NEAR_MISS.replace("app: wbe", "app: wbe # portolan:ignore selector-near-miss -- <b>known</b>");
        Document page = page(quiet);
        assertThat(page.select(".finding")).isEmpty();
        assertThat(page.expectFirst("h1").text().replace('\u00a0', ' '))
                .isEqualTo("All is well as far as it was checked: nothing wrong in 2 objects, but for 1 suppressed"
                        + " finding.");
        assertThat(page.expectFirst("#findings .empty").text())
                .isEqualTo("There is none to tell, but for 1 suppressed finding.");
        Element folded = page.expectFirst("details#suppressed");
        assertThat(folded.hasAttr("open")).isFalse();
        assertThat(folded.select("tbody td").eachText())
                .containsExactly(
                        "error",
                        "selector {app: wbe} matches no pod; Deployment \"web\" has app: web",
                        "web.yaml:26:10",
                        "selector-near-miss",
                        "comment",
                        "<b>known</b>");
        assertThat(page(NEAR_MISS).select("#suppressed")).isEmpty();
    }

    @Test
    void linesAreNotShownToThoseWhoWantNone() {
        Outcome outcome = Pages.outcome(SourceFile.of("web.yaml", NEAR_MISS));
        Document page = Pages.parsed(Pages.html(outcome, new ReportStyle(false, false, false)));
        assertThat(page.select("pre")).isEmpty();
        assertThat(page.select(".finding")).hasSameSizeAs(outcome.findings());
    }

    @Test
    void policyAllowsTheOneScriptAndTheOneStyleSheetAndNothingElse() throws Exception {
        Document page = page(NEAR_MISS);
        String policy =
                page.expectFirst("meta[http-equiv=Content-Security-Policy]").attr("content");

        assertThat(policy)
                .isEqualTo("default-src 'none'; script-src " + source(page.expectFirst("script"))
                        + "; style-src " + source(page.expectFirst("head style"))
                        + " " + source(page.expectFirst("svg style"))
                        + "; img-src data:; base-uri 'none'; form-action 'none'");
        assertThat(page.select("script")).hasSize(1);
        assertThat(page.expectFirst("meta[http-equiv]")
                        .previousElementSiblings()
                        .eachAttr("charset"))
                .containsExactly("utf-8");
    }

    private static String source(Element element) throws Exception {
        // Inside of SVG the text of a style sheet is ordinary text.
        String text = element.data().isEmpty() ? element.wholeText() : element.data();
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
    }

    @Test
    void nothingPointsOutOfThePage() {
        Document page = page(NEAR_MISS);
        for (Element element : page.getAllElements()) {
            element.attributes().forEach(attribute -> {
                assertThat(attribute.getKey()).doesNotStartWith("on").isNotIn("style", "srcset", "action");
                if (List.of("src", "href", "xlink:href").contains(attribute.getKey())) {
                    assertThat(attribute.getValue()).matches("(?s)#.*|data:.*");
                }
            });
        }
        assertThat(page.expectFirst("style").data()).doesNotContain("url(", "@import");
    }

    @Test
    void everyIdStandsOnceAndEveryReferenceLeadsSomewhere() {
        Document page = page(NEAR_MISS);
        Set<String> ids = new HashSet<>();
        page.select("[id]")
                .eachAttr("id")
                .forEach(id -> assertThat(ids.add(id)).as(id).isTrue());
        page.select("a[href]").eachAttr("href").forEach(href -> assertThat(ids).contains(href.substring(1)));
        page.select("[aria-labelledby]")
                .eachAttr("aria-labelledby")
                .forEach(names -> assertThat(ids).contains(names.split(" ", -1)));
    }

    @Test
    void whoHasNoScriptsReadsTables() {
        Document page = page(NEAR_MISS);
        assertThat(page.select("table.index tbody tr").eachText().get(0))
                .isEqualTo("error selector {app: wbe} matches no pod; Deployment \"web\" has app: web web.yaml:26:10"
                        + " selector-near-miss");
        assertThat(page.expectFirst("html").classNames()).contains("no-script");
        page.select("th").forEach(head -> assertThat(head.attr("scope")).isIn("col", "row"));
    }

    @Test
    void coverageSaysWhoReachesWhom() {
        Document page = page(NEAR_MISS.replace("wbe", "web"));
        assertThat(page.select("#coverage tbody tr").eachText())
                .containsExactly(
                        "web default web.yaml:21 reaches its pods Deployment/web 80 \u2192 8080 nothing in the input",
                        "Deployment web default web.yaml:2 Service/web (selects)");
        assertThat(page(NEAR_MISS).select("#coverage tbody tr").eachText().get(0))
                .contains("broken", "leads to nothing in the input");
    }

    @Test
    void whatWasNotCheckedIsListed() {
        Outcome outcome = Pages.outcome(
                SourceFile.of("web.yaml", NEAR_MISS),
                SourceFile.of("chart.yaml", "kind: Pod\nname: {{ .Values.x }}\n"));
        Document page = Pages.parsed(Pages.html(outcome, ReportStyle.PLAIN));
        assertThat(page.select("#unchecked tbody tr").eachText()).containsExactly("1 template chart.yaml");
        assertThat(page.expectFirst(".unchecked-line").text()).isEqualTo("Not checked: 1 template. Which ones");
    }

    @Test
    void equalInputGivesEqualBytes() {
        String first = Pages.html(NEAR_MISS);
        assertThat(Pages.html(NEAR_MISS)).isEqualTo(first);
        assertThat(first).doesNotContain("\r").doesNotContain(System.getProperty("user.dir"));
    }

    @Test
    void manyFindingsWaitInATemplateAndVeryManyAreCounted() {
        Outcome outcome = Pages.outcome(SourceFile.of("web.yaml", NEAR_MISS));
        Finding one = outcome.findings().get(0);
        List<Finding> many = new ArrayList<>();
        for (int i = 0; i < ReportPage.MOST + 7; i++) {
            many.add(new Finding(
                    one.rule(),
                    one.severity(),
                    one.message() + " " + i,
                    one.label(),
                    one.file(),
                    one.span(),
                    one.object(),
                    one.field(),
                    List.of(),
                    null,
                    one.profiles(),
                    "f" + i));
        }

        Document page = Pages.parsed(Pages.html(Pages.with(outcome, many), ReportStyle.PLAIN));

        assertThat(page.select("#list > .finding")).hasSize(ReportPage.WITHOUT_SCRIPT);
        assertThat(page.select("template .finding")).hasSize(ReportPage.MOST - ReportPage.WITHOUT_SCRIPT);
        assertThat(page.select(".bound").eachText())
                .contains(
                        "This page holds the 10000 weightiest findings; 7 more are in the text and JSON reports.",
                        "Without scripts the first 500 of 10000 findings are shown.");
    }

    @Test
    void chartStandsInThePageAsAPictureAndAsATable() {
        Document page = page(NEAR_MISS);
        assertThat(page.select("#chart svg .node[data-id]").eachAttr("data-id"))
                .contains("default/Service/web", "default/Deployment/web");
        assertThat(page.expectFirst("#chart .links tbody tr").text())
                .startsWith("default/Service/web selects default/Pod/app=wbe broken");
        assertThat(page.expectFirst(".finding").attr("data-node")).isEqualTo("default/Service/web");
    }
}
