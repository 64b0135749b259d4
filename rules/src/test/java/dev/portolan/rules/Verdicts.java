package dev.portolan.rules;

import dev.portolan.finding.Finding;
import dev.portolan.manifest.DocumentKind;
import dev.portolan.manifest.InputDocument;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a real API server said of each document of the corpora.
 *
 * @param accepted names of documents: the file, and behind {@code #} the number where the file has several
 */
record Verdicts(Set<String> accepted) {

    static Verdicts read(Path file) throws IOException {
        Set<String> accepted = new HashSet<>();
        for (RecordedLine line : RecordedLine.ofFile(file)) {
            if (line.text("verdict").equals("accepted")) {
                accepted.add(name(line.text("file"), line.text("document")));
            }
        }
        return new Verdicts(accepted);
    }

    /** The recorded name of the document that a finding lies in. Empty documents do not count there. */
    static String nameOf(Finding finding, List<InputDocument> documents) {
        List<InputDocument> counted = documents.stream()
                .filter(document -> document.yaml().file() == finding.file())
                .filter(document -> document.kind() != DocumentKind.EMPTY)
                .toList();
        for (int i = 0; i < counted.size(); i++) {
            if (counted.get(i).yaml().span().contains(finding.span())) {
                return name(finding.file().path(), counted.size() == 1 ? "" : String.valueOf(i));
            }
        }
        return "";
    }

    private static String name(String file, String number) {
        return number.isEmpty() ? file : file + "#" + number;
    }
}
