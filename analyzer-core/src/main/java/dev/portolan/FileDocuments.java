package dev.portolan;

import dev.portolan.finding.Failure;
import dev.portolan.finding.FailureLog;
import dev.portolan.source.SourceFile;
import dev.portolan.yaml.ReadingLimits;
import dev.portolan.yaml.YamlDocument;
import dev.portolan.yaml.YamlReader;
import java.util.List;

/** A file that was read, its documents, and where we failed at it. */
record FileDocuments(SourceFile file, List<YamlDocument> documents, List<Failure> failures) {

    static FileDocuments of(SourceFile file, ReadingLimits limits) {
        FailureLog failures = new FailureLog();
        List<YamlDocument> documents =
                failures.guard("reader", file.path(), List.of(), () -> YamlReader.read(file, limits));
        return new FileDocuments(file, documents, failures.failures());
    }
}
