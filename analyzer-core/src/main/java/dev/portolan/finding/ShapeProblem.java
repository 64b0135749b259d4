package dev.portolan.finding;

/** What the shape check met: where an object differs from the schema of its kind. */
public sealed interface ShapeProblem extends Problem permits FieldProblem, IdentityProblem {

    /** The path of the field as the API server writes it; empty for the whole object. */
    String field();
}
