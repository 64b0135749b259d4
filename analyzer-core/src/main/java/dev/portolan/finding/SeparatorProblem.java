package dev.portolan.finding;

/** What is wrong with the lines that separate documents. */
public sealed interface SeparatorProblem extends ReadingProblem
        permits MissingSeparatorProblem, TextBehindSeparatorProblem {}
