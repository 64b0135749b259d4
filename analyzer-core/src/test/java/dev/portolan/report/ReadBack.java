package dev.portolan.report;

import java.io.IOException;
import java.io.StringReader;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.json.JSONArray;
import org.json.JSONObject;
import org.w3c.dom.NamedNodeMap;
import org.xml.sax.InputSource;

/**
 * A report as a parser that is not ours understands it.
 *
 * @param shape everything but the texts: names, nesting, how many of each
 * @param texts all of them, unescaped
 */
record ReadBack(List<String> shape, List<String> texts) {

    /** What {@link MarkdownText} writes; each other tag would be somebody else's. */
    private static final Set<String> TAGS = Set.of("<!-- -->", "<code>", "</code>", "<br>");

    static ReadBack of(ReportFormat format, String told) throws Exception {
        ReadBack read = new ReadBack(new ArrayList<>(), new ArrayList<>());
        switch (format) {
            case JSON, SARIF -> read.json("", new JSONObject(told));
            case GITLAB -> read.json("", new JSONArray(told));
            case JUNIT, CHECKSTYLE ->
                read.xml(DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new InputSource(new StringReader(told)))
                        .getDocumentElement());
            case CSV -> read.csv(told);
            case GITHUB -> told.lines().map(WorkflowCommand::parse).forEach(read::command);
            case MARKDOWN -> read.markdown(told);
            case TEXT, HTML -> told.lines().forEach(read::line);
        }
        return read;
    }

    private void json(String name, Object value) {
        if (value instanceof JSONObject object) {
            for (String key : new TreeSet<>(object.keySet())) {
                json(name + "." + key, object.get(key));
            }
        } else if (value instanceof JSONArray array) {
            array.forEach(item -> json(name + "[]", item));
        } else if (value instanceof String text) {
            shape.add(name);
            texts.add(
                    name.endsWith(".uri") ? URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8) : text);
        } else {
            shape.add(name);
        }
    }

    private void xml(org.w3c.dom.Node node) {
        shape.add(node.getNodeType() + " " + node.getNodeName());
        NamedNodeMap attributes = node.getAttributes();
        for (int i = 0; attributes != null && i < attributes.getLength(); i++) {
            shape.add(attributes.item(i).getNodeName());
            texts.add(attributes.item(i).getNodeValue());
        }
        for (org.w3c.dom.Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            xml(child);
        }
    }

    private void csv(String told) throws IOException {
        try (StringReader text = new StringReader(told)) {
            for (CSVRecord row : CSVFormat.RFC4180.parse(text)) {
                shape.add(String.valueOf(row.size()));
                texts.addAll(row.toList());
            }
        }
    }

    private void command(WorkflowCommand command) {
        shape.add(command.name() + command.properties().keySet());
        texts.addAll(command.properties().values());
        texts.add(command.data());
    }

    /** Frames of the text report are as wide as what stands in them; their lines are not. */
    private void line(String line) {
        shape.add("line");
        texts.add(line);
    }

    private void markdown(String told) {
        Node document = Parser.builder()
                .extensions(List.of(TablesExtension.create()))
                .build()
                .parse(told);
        document.accept(new AbstractVisitor() {

            private final StringBuilder text = new StringBuilder();

            @Override
            public void visit(Text node) {
                text.append(node.getLiteral());
            }

            @Override
            public void visit(Code node) {
                text.append(node.getLiteral());
            }

            @Override
            public void visit(HtmlBlock node) {
                shape.add("html " + node.getLiteral());
            }

            @Override
            public void visit(HtmlInline node) {
                if (!TAGS.contains(node.getLiteral())) {
                    shape.add("html " + node.getLiteral());
                }
            }

            @Override
            public void visit(CustomNode node) {
                block(node);
            }

            @Override
            public void visit(CustomBlock node) {
                block(node);
            }

            @Override
            protected void visitChildren(Node parent) {
                block(parent);
            }

            private void block(Node node) {
                shape.add(node.getClass().getSimpleName());
                int start = text.length();
                super.visitChildren(node);
                texts.add(text.substring(start));
            }
        });
    }
}
