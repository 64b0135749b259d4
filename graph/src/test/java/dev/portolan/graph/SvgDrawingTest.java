package dev.portolan.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.chart.Chart;
import dev.portolan.chart.ChartDrawing;
import dev.portolan.chart.ChartNode;
import dev.portolan.chart.FindingCount;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class SvgDrawingTest {

    private static final String SHOP = """
        apiVersion: v1
        kind: Service
        metadata: {name: web}
        spec:
          selector: {app: wbe}
          ports: [{port: 80, targetPort: http}]
        ---
        apiVersion: v1
        kind: Service
        metadata: {name: admin}
        spec:
          selector: {app: web}
          ports: [{port: 80, targetPort: http}]
        ---
        apiVersion: apps/v1
        kind: Deployment
        metadata: {name: web}
        spec:
          selector: {matchLabels: {app: web}}
          template:
            metadata: {labels: {app: web}}
            spec:
              containers:
                - {name: web, image: "example.org/web:1", ports: [{name: http, containerPort: 8080}]}
        """;

    private static String svg(Chart chart) {
        return new SvgDrawing().svg(chart, "test");
    }

    @Test
    void isFoundAsAService() {
        assertThat(ServiceLoader.load(ChartDrawing.class)).hasAtLeastOneElementOfType(SvgDrawing.class);
    }

    @Test
    void portsStandOnTheEdge() throws Exception {
        assertThat(texts(svg(Charts.of(SHOP)))).contains("80 → http/8080");
    }

    @Test
    void brokenLinkEndsInAGhostThatNamesTheNearMiss() throws Exception {
        Document svg = parse(svg(Charts.of(SHOP)));
        Element broken = only(svg, "edge", "data-state", "broken");
        assertThat(broken.getAttribute("data-from")).isEqualTo("default/Service/web");
        Element ghost = only(svg, "node", "data-id", broken.getAttribute("data-to"));
        assertThat(ghost.getAttribute("class")).isEqualTo("node ghost");
        assertThat(ghost.getTextContent()).contains("app=wbe", "Deployment \"web\" has app: web");
    }

    @Test
    void findingsAreCounted() throws Exception {
        assertThat(texts(svg(new Chart(
                        List.of(new ChartNode(
                                "default/Service/web",
                                "Service",
                                "default",
                                "web",
                                "web.yaml",
                                1,
                                "",
                                new FindingCount(2, 1, 9),
                                1)),
                        List.of(),
                        List.of()))))
                .contains("✕ 2", "! 1", "errors", "warnings");
    }

    @Test
    void sameChartGivesTheSameText() {
        assertThat(svg(Charts.ofSize(60))).isEqualTo(svg(Charts.ofSize(60)));
    }

    @Test
    void hostileNamesStayText() throws Exception {
        String hostile = "</text><script>alert(1)</script>&amp;\\\"'\\u202Eevil\\u0007\\uFFFE";
        String text =
                svg(Charts.of("{apiVersion: v1, kind: Service, metadata: {name: \"" + hostile + "\", namespace: \""
                        + hostile + "\"}}\n---\n{apiVersion: v1, kind: \"" + hostile + "\", metadata: {name: x}}\n"));
        Document svg = parse(text);
        assertThat(svg.getElementsByTagName("script").getLength()).isZero();
        assertThat(text).doesNotContain("\u202E", "\u0007", "\uFFFE").contains("\\u{202e}", "\\u{7}");
        assertThat(only(svg, "node", "data-kind", "Service").getTextContent()).contains("</text><script>");
    }

    @Test
    void largeChartIsDrawnInGroups() throws Exception {
        Chart chart = Charts.ofSize(1500);
        String text = svg(chart);
        Document svg = parse(text);
        assertThat(all(svg, "node")).hasSizeLessThanOrEqualTo(SvgDrawing.MOST_CARDS);
        assertThat(texts(text)).contains("1500 objects are too many to draw one by one, so they stand in groups.");
        assertThat(only(svg, "node", "data-id", "space-1/Deployment/*").getTextContent())
                .contains("63 objects");
    }

    @Test
    void chartWithMoreEdgesThanAnybodyCouldFollowIsDrawnInGroups() throws Exception {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            text.append("---\n{apiVersion: v1, kind: Pod, metadata: {name: x" + i + ", labels: {app: x}}}\n");
            text.append(
                    "---\n{apiVersion: v1, kind: Service, metadata: {name: x" + i + "}, spec: {selector: {app: x}}}\n");
        }
        Document svg = parse(svg(Charts.of(text.toString())));
        assertThat(only(svg, "edge", "data-type", "selects").getTextContent()).contains("× 3600");
    }

    @Test
    void nothingToDrawIsSaid() throws Exception {
        assertThat(texts(svg(Charts.of("")))).containsExactly("There is nothing to draw.");
    }

    @Test
    void itCanBeReadAloud() throws Exception {
        Document svg = parse(svg(Charts.of(SHOP)));
        Element root = svg.getDocumentElement();
        assertThat(root.getAttribute("role")).isEqualTo("graphics-document");
        for (String id : root.getAttribute("aria-labelledby").split(" ", -1)) {
            assertThat(text(svg, id)).isNotBlank();
        }
        for (Element node : all(svg, "node")) {
            assertThat(node.getElementsByTagName("title").item(0).getTextContent())
                    .isNotBlank();
        }
    }

    @Test
    void nothingInItIsActiveOrComesFromElsewhere() {
        assertThat(svg(Charts.ofSize(60)).replace("http://www.w3.org/2000/svg", ""))
                .doesNotContain("<script", " on", "href", "url(", "@import", "http:");
    }

    private static String text(Document svg, String id) {
        NodeList elements = svg.getElementsByTagName("*");
        for (int i = 0; i < elements.getLength(); i++) {
            Element element = (Element) elements.item(i);
            if (element.getAttribute("id").equals(id)) {
                return element.getTextContent();
            }
        }
        return "";
    }

    /** Elements of a class, those of the legend left out. */
    private static List<Element> all(Document svg, String style) {
        List<Element> found = new ArrayList<>();
        NodeList groups = svg.getElementsByTagName("g");
        for (int i = 0; i < groups.getLength(); i++) {
            Element group = (Element) groups.item(i);
            Element parent = (Element) group.getParentNode();
            if ((" " + group.getAttribute("class") + " ").contains(" " + style + " ")
                    && !parent.getAttribute("class").equals("legend")) {
                found.add(group);
            }
        }
        return found;
    }

    private static Element only(Document svg, String style, String attribute, String value) {
        List<Element> found = all(svg, style).stream()
                .filter(element -> element.getAttribute(attribute).equals(value))
                .toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private static List<String> texts(String svg) throws Exception {
        List<String> texts = new ArrayList<>();
        NodeList found = parse(svg).getElementsByTagName("text");
        for (int i = 0; i < found.getLength(); i++) {
            texts.add(found.item(i).getTextContent());
        }
        return texts;
    }

    private static Document parse(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }
}
