package dev.portolan.rule;

/**
 * A check. Final, without state, with a {@link RuleInfo} and a constructor without parameters; found by
 * {@link java.util.ServiceLoader}. What it visits is said by the interface it implements.
 */
public sealed interface Rule
        permits ContainerRule,
                DocumentRule,
                ManifestRule,
                ModelRule,
                PodRule,
                ProblemRule,
                ServiceRule,
                ShapeRule,
                TemplateRule {}
