package dev.portolan.schema;

import dev.portolan.finding.UnknownFieldProblem;
import dev.portolan.source.Span;
import dev.portolan.yaml.YamlEntry;
import dev.portolan.yaml.YamlNode;

/** Says of a field that its definition has not what is there instead, and where else it belongs. */
final class UnknownFields {

    private final Expectations expectations;
    private final FieldHomes homes;

    UnknownFields(Schemas schemas, Expectations expectations) {
        this.expectations = expectations;
        this.homes = new FieldHomes(schemas, expectations);
    }

    UnknownFieldProblem problem(Place place, Definition definition, YamlEntry entry) {
        return new UnknownFieldProblem(
                entry.key().span(),
                place.path(entry.name()),
                entry.name(),
                valueSpan(entry),
                ValueProblems.found(entry.value()),
                place.written(),
                definition.name(),
                expectations.ofFields(definition),
                homes.of(place, entry));
    }

    /** Of {@code key:} with nothing behind it, the end of the key. */
    private static Span valueSpan(YamlEntry entry) {
        YamlNode value = entry.value();
        if (ShallowJson.isNull(value) && value.span().length() == 0) {
            int end = entry.key().span().end();
            return new Span(end, end);
        }
        return value.span();
    }
}
