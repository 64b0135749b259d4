package dev.portolan.yaml;

import dev.portolan.finding.ReadingProblem;

/** Ends the reading of a document that has no meaning; never leaves the package. */
final class RejectedDocument extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient ReadingProblem problem;

    RejectedDocument(ReadingProblem problem) {
        super("a document was rejected", null, false, false);
        this.problem = problem;
    }

    ReadingProblem problem() {
        return problem;
    }
}
