package dev.portolan.report;

import dev.portolan.finding.Finding;
import dev.portolan.finding.NotChecked;
import dev.portolan.finding.Severity;
import dev.portolan.manifest.InputDocument;
import dev.portolan.source.Position;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamException;

/**
 * Test results as JUnit writes them: a suite for each file, a failed test for each error and warning, a passed one for
 * a file without, a skipped one for what was not checked. Notes fail nothing and are left out.
 */
final class JUnitReport implements Report {

    /** What is told of a file. */
    private record Suite(List<Finding> failed, List<NotChecked> skipped) {}

    @Override
    public void write(Outcome outcome, Writer out) throws IOException {
        Map<String, Suite> suites = suites(outcome);
        int failed = outcome.count(Severity.ERROR) + outcome.count(Severity.WARNING);
        int tests = 0;
        for (Suite suite : suites.values()) {
            tests += tests(suite);
        }
        String total = String.valueOf(tests);
        XmlText.write(
                out,
                document -> document.element("testsuites", root -> {
                    root.attributes(
                            "name", "portolan", "tests", total, "failures", String.valueOf(failed), "errors", "0");
                    for (Map.Entry<String, Suite> suite : suites.entrySet()) {
                        root.element("testsuite", element -> write(suite.getKey(), suite.getValue(), element));
                    }
                }));
    }

    private static Map<String, Suite> suites(Outcome outcome) {
        Map<String, Suite> suites = new TreeMap<>();
        for (InputDocument document : outcome.documents()) {
            suite(suites, document.yaml().file().path());
        }
        for (Finding finding : outcome.findings()) {
            if (finding.severity() != Severity.NOTE) {
                suite(suites, finding.file().path()).failed().add(finding);
            }
        }
        for (NotChecked part : outcome.notChecked()) {
            suite(suites, part.file()).skipped().add(part);
        }
        return suites;
    }

    private static Suite suite(Map<String, Suite> suites, String file) {
        return suites.computeIfAbsent(file, name -> new Suite(new ArrayList<>(), new ArrayList<>()));
    }

    private static int tests(Suite suite) {
        return Math.max(1, suite.failed().size() + suite.skipped().size());
    }

    private static void write(String file, Suite suite, XmlText element) throws IOException, XMLStreamException {
        element.attributes(
                "name",
                file,
                "tests",
                String.valueOf(tests(suite)),
                "failures",
                String.valueOf(suite.failed().size()),
                "errors",
                "0",
                "skipped",
                String.valueOf(suite.skipped().size()));
        for (Finding finding : suite.failed()) {
            Position start = finding.file().position(finding.span().start());
            String place = start.line() + ":" + start.column();
            element.element("testcase", test -> {
                test.attributes("name", finding.rule() + " at " + place, "classname", file);
                test.empty(
                        "failure",
                        "type",
                        finding.severity().word(),
                        "message",
                        PlaceWords.message(finding) + " (" + file + ":" + place + ")");
            });
        }
        for (NotChecked part : suite.skipped()) {
            element.element("testcase", test -> {
                test.attributes("name", "not checked", "classname", file);
                String detail = part.detail().isEmpty() ? "" : ": " + part.detail();
                test.empty("skipped", "message", part.reason().word() + detail);
            });
        }
        if (suite.failed().isEmpty() && suite.skipped().isEmpty()) {
            element.empty("testcase", "name", "no error, no warning", "classname", file);
        }
    }
}
