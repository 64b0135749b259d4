package dev.portolan.yaml;

import dev.portolan.finding.SyntaxProblem;
import dev.portolan.source.Span;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/** Says in our own words what the engine stumbled over. */
final class SyntaxWords {

    private SyntaxWords() {}

    static SyntaxProblem of(MarkedYamlEngineException broken, EventPlaces places) {
        Span span = broken.getProblemMark()
                .map(mark -> places.inFile(places.offset(mark), places.offset(mark)))
                .orElse(new Span(0, 0));
        @Nullable
        Span began = broken.getContextMark()
                .map(mark -> places.inFile(places.offset(mark), places.offset(mark)))
                .orElse(null);
        return new SyntaxProblem(span, began, "not YAML");
    }
}
