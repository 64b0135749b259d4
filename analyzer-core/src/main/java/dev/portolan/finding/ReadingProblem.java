package dev.portolan.finding;

/** What the reader met between bytes and nodes. */
public sealed interface ReadingProblem extends Problem
        permits DuplicateKeyProblem,
                EncodingProblem,
                KubectlCannotReadProblem,
                LimitProblem,
                LostContentProblem,
                MergeOverwritesProblem,
                NotPortableProblem,
                SeparatorProblem,
                SyntaxProblem,
                TabIndentationProblem {}
