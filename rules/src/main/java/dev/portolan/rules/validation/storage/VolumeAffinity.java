package dev.portolan.rules.validation.storage;

import dev.portolan.manifest.Field;
import dev.portolan.rule.Reporter;
import dev.portolan.rules.validation.LabelTerms;
import dev.portolan.rules.validation.Term;
import dev.portolan.rules.vocabulary.DnsSubdomain;
import dev.portolan.rules.vocabulary.QualifiedName;

/** From which nodes a volume can be reached. */
final class VolumeAffinity {

    private VolumeAffinity() {}

    static void check(Field affinity, Reporter report) {
        if (affinity.isAbsent()) {
            return;
        }
        Field required = affinity.get("required");
        if (required.isAbsent()) {
            report.at(
                    required,
                    affinity.headSpan(),
                    "nodeAffinity of a volume needs required; add nodeSelectorTerms there");
        }
        Field terms = required.get("nodeSelectorTerms");
        if (terms.isList() && terms.items().isEmpty()) {
            report.atKey(terms, "nodeSelectorTerms is empty; write at least one term");
        }
        for (Field term : terms.items()) {
            term.get("matchExpressions").items().forEach(one -> checkExpression(one, report));
            term.get("matchFields").items().forEach(one -> checkField(one, report));
        }
    }

    private static void checkExpression(Field expression, Reporter report) {
        Field key = expression.get("key");
        if (key.isString() && !Term.isEmpty(key, report)) {
            Term.check(key, QualifiedName.problem(key.text()), report);
        }
        Field operator = expression.get("operator");
        Field values = expression.get("values");
        Term.isEmpty(operator, report);
        LabelTerms.countValues(operator.text(), values, report);
        if ((operator.is("Gt") || operator.is("Lt")) && values.items().size() != 1) {
            report.at(
                    values,
                    "operator " + operator.text() + " takes exactly one value, not "
                            + values.items().size());
        }
        LabelTerms.values(values, report);
    }

    private static void checkField(Field expression, Reporter report) {
        Field key = expression.get("key");
        if (!key.is("metadata.name") && key.isString()) {
            report.at(key, "field \"" + key.text() + "\" cannot be matched; write metadata.name");
        }
        Field operator = expression.get("operator");
        Field values = expression.get("values");
        if (operator.is("In") || operator.is("NotIn")) {
            if (values.items().size() != 1) {
                report.at(
                        values,
                        "operator " + operator.text() + " takes exactly one name here, not "
                                + values.items().size());
            }
        } else if (operator.isString()) {
            report.at(operator, "operator \"" + operator.text() + "\" is not for fields; write In or NotIn");
        }
        for (Field value : values.items()) {
            if (value.isString() && key.is("metadata.name")) {
                Term.check(value, DnsSubdomain.problem(value.text()), report);
            }
        }
    }
}
