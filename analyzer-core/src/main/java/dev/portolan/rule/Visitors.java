package dev.portolan.rule;

import java.util.ArrayList;
import java.util.List;

/** The rules of a run by what they want to see. Never changes. */
final class Visitors {

    /** A rule by what it wants to see. */
    record Visitor<R>(RegisteredRule registered, R rule) {}

    final List<Visitor<DocumentRule>> documentRules = new ArrayList<>();
    final List<Visitor<TemplateRule>> templateRules = new ArrayList<>();
    final List<Visitor<ManifestRule>> manifestRules = new ArrayList<>();
    final List<Visitor<ShapeRule>> shapeRules = new ArrayList<>();
    final List<Visitor<ServiceRule>> serviceRules = new ArrayList<>();
    final List<Visitor<PodRule>> podRules = new ArrayList<>();
    final List<Visitor<ContainerRule>> containerRules = new ArrayList<>();
    final List<Visitor<ProblemRule<?>>> problemRules = new ArrayList<>();
    final List<Visitor<ModelRule>> modelRules = new ArrayList<>();

    Visitors(List<RegisteredRule> rules) {
        rules.forEach(this::sort);
    }

    private void sort(RegisteredRule registered) {
        if (registered.rule() instanceof DocumentRule rule) {
            documentRules.add(new Visitor<>(registered, rule));
        }
        if (registered.rule() instanceof TemplateRule rule) {
            templateRules.add(new Visitor<>(registered, rule));
        }
        if (registered.rule() instanceof ManifestRule rule) {
            manifestRules.add(new Visitor<>(registered, rule));
        }
        if (registered.rule() instanceof ShapeRule rule) {
            shapeRules.add(new Visitor<>(registered, rule));
        }
        if (registered.rule() instanceof ServiceRule rule) {
            serviceRules.add(new Visitor<>(registered, rule));
        }
        if (registered.rule() instanceof PodRule rule) {
            podRules.add(new Visitor<>(registered, rule));
        }
        if (registered.rule() instanceof ContainerRule rule) {
            containerRules.add(new Visitor<>(registered, rule));
        }
        if (registered.rule() instanceof ProblemRule<?> rule) {
            problemRules.add(new Visitor<>(registered, rule));
        }
        if (registered.rule() instanceof ModelRule rule) {
            modelRules.add(new Visitor<>(registered, rule));
        }
    }
}
