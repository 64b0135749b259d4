package dev.portolan.report;

import dev.portolan.finding.Finding;
import dev.portolan.finding.Severity;
import dev.portolan.source.Position;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;

/** The XML of Checkstyle, which many build servers read. */
final class CheckstyleReport implements Report {

    @Override
    public void write(Outcome outcome, Writer out) throws IOException {
        Map<String, List<Finding>> byFile = new LinkedHashMap<>();
        for (Finding finding : outcome.findings()) {
            byFile.computeIfAbsent(finding.file().path(), path -> new ArrayList<>())
                    .add(finding);
        }
        XmlText.write(
                out,
                document -> document.element("checkstyle", checkstyle -> {
                    checkstyle.attributes("version", "8.0");
                    for (Map.Entry<String, List<Finding>> file : byFile.entrySet()) {
                        checkstyle.element("file", element -> write(file, element));
                    }
                }));
    }

    private static void write(Map.Entry<String, List<Finding>> file, XmlText element) throws XMLStreamException {
        element.attributes("name", file.getKey());
        for (Finding finding : file.getValue()) {
            Position start = finding.file().position(finding.span().start());
            element.empty(
                    "error",
                    "line",
                    String.valueOf(start.line()),
                    "column",
                    String.valueOf(start.column()),
                    "severity",
                    finding.severity() == Severity.NOTE
                            ? "info"
                            : finding.severity().word(),
                    "message",
                    PlaceWords.message(finding),
                    "source",
                    "portolan." + finding.rule());
        }
    }
}
