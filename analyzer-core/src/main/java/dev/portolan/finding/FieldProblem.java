package dev.portolan.finding;

/** A field that its definition has not, or that has another value there. */
public sealed interface FieldProblem extends ShapeProblem
        permits ConstraintProblem,
                GatedFieldProblem,
                MalformedValueProblem,
                MissingFieldProblem,
                NumberRangeProblem,
                UnknownFieldProblem,
                UnsupportedValueProblem,
                WrongTypeProblem {}
