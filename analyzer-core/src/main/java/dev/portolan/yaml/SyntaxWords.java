package dev.portolan.yaml;

import dev.portolan.finding.SyntaxProblem;
import dev.portolan.source.Span;

/** Says in our own words what the engine stumbled over. */
final class SyntaxWords {

    private SyntaxWords() {}

    static SyntaxProblem of(EngineFailure failure, String text) {
        int at = Math.min(failure.at(), text.length());
        Span began = failure.began() < 0 ? null : new Span(failure.began(), failure.began());
        return new SyntaxProblem(new Span(at, at), began, "this is not YAML");
    }
}
