package dev.portolan.finding;

/** Something about a suppression itself. */
public sealed interface SuppressionProblem extends Problem
        permits ExpiredSuppressionProblem,
                SuppressionWithoutReasonProblem,
                UnknownSuppressionProblem,
                UnusedSuppressionProblem {}
