package dev.portolan.rules.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.AnalysisException;
import dev.portolan.AnalysisRequest;
import dev.portolan.Analyzer;
import dev.portolan.manifest.LinkType;
import dev.portolan.model.Link;
import dev.portolan.model.LinkEnd;
import dev.portolan.model.LinkPort;
import dev.portolan.model.LinkState;
import dev.portolan.model.Model;
import dev.portolan.rules.Shared;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The links of two real systems against their true graphs. */
class LinksTest {

    @ParameterizedTest
    @CsvSource({
        "emojivoto, emojivoto/kustomize/deployment",
        "microservices-demo, microservices-demo/kubernetes-manifests"
    })
    void everyCertainEdgeIsThereAndNoneIsInvented(String name, String folder) throws IOException, AnalysisException {
        Path corpora = Shared.folder().resolve("corpora");
        Model model = Analyzer.analyze(AnalysisRequest.of(corpora, List.of(Path.of(folder))))
                .model();
        RecordedGraph recorded = RecordedGraph.read(name);
        Set<String> nodes = model.manifests().stream()
                .map(manifest -> inWords(model.end(manifest)))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(nodes).isEqualTo(recorded.nodes());
        Set<String> found = new TreeSet<>();
        for (Link link : model.links()) {
            // The recording is of what the objects say to each other.
            if (link.type() != LinkType.EXPOSES) {
                found.add(inWords(link));
                assertThat(link.state() == LinkState.OK)
                        .as(inWords(link))
                        .isEqualTo(link.to().manifest() != null);
            }
        }
        assertThat(found).containsAll(recorded.certain());
        found.removeAll(recorded.allowed());
        assertThat(found).isEqualTo(recorded.certain());
    }

    private static String inWords(Link link) {
        String ports = link.ports().stream().map(LinksTest::inWords).collect(Collectors.joining(","));
        return inWords(link.from()) + " " + link.type().word() + " " + inWords(link.to())
                + (ports.isEmpty() ? "" : " " + ports);
    }

    private static String inWords(LinkPort port) {
        return port.port() + (port.target() == null ? "" : ":" + port.target());
    }

    private static String inWords(LinkEnd end) {
        return end.kind() + "/" + end.name();
    }
}
