package dev.portolan.finding;

/** An object that does not say, or says wrongly, what it is. */
public sealed interface IdentityProblem extends ShapeProblem
        permits DeprecatedApiProblem,
                KindNotServedProblem,
                MissingIdentityProblem,
                UnknownApiVersionProblem,
                UnknownKindProblem {}
