package dev.portolan.rules.validation.storage;

import dev.portolan.manifest.Field;
import dev.portolan.rule.Reporter;
import dev.portolan.rules.validation.Term;
import dev.portolan.rules.vocabulary.Bytes;
import dev.portolan.rules.vocabulary.QualifiedName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What a StorageClass says of the volumes it makes. */
final class StorageClassTerms {

    private static final int MOST_PARAMETERS = 512;
    private static final int LARGEST_PARAMETERS = 256 * 1024;

    private StorageClassTerms() {}

    static void check(Field root, Reporter report) {
        Field provisioner = root.get("provisioner");
        if (provisioner.isString() && !Term.isEmpty(provisioner, report)) {
            Term.check(provisioner, QualifiedName.problem(provisioner.text().toLowerCase(Locale.ROOT)), report);
        }
        checkParameters(root.get("parameters"), report);
        Field policy = root.get("reclaimPolicy");
        if (policy.is("Recycle")) {
            report.at(policy, "volumes of a class cannot be recycled; write Delete or Retain");
        }
        Term.notEmpty(policy, List.of("Delete", "Retain"), report);
        Term.notEmpty(root.get("volumeBindingMode"), List.of("Immediate", "WaitForFirstConsumer"), report);
        checkTopologies(root.get("allowedTopologies").items(), report);
    }

    private static void checkParameters(Field parameters, Reporter report) {
        long size = 0;
        for (Field parameter : parameters.members()) {
            if (parameter.name().isEmpty()) {
                report.atKey(parameter, "a parameter has an empty name; write one, or remove it");
            }
            size += Bytes.count(parameter.name()) + Bytes.count(parameter.text());
        }
        if (parameters.members().size() > MOST_PARAMETERS) {
            report.atKey(
                    parameters, "there are " + parameters.members().size() + " parameters; at most 512 are allowed");
        } else if (size > LARGEST_PARAMETERS) {
            report.atKey(parameters, "the parameters have " + size + " bytes; at most 262144 (256 KiB) are allowed");
        }
    }

    private static void checkTopologies(List<Field> topologies, Reporter report) {
        List<Map<String, Set<String>>> seen = new ArrayList<>();
        for (Field topology : topologies) {
            Map<String, Set<String>> terms = new TreeMap<>();
            Field expressions = topology.get("matchLabelExpressions");
            for (Field expression : expressions.items()) {
                checkExpression(expression, terms, report);
            }
            if (terms.isEmpty()) {
                report.at(
                        expressions,
                        topology.headSpan(),
                        "the topology names no nodes; write matchLabelExpressions, or remove it");
            } else if (seen.contains(terms)) {
                report.at(expressions, topology.headSpan(), "this topology is listed twice; remove it");
            }
            seen.add(terms);
        }
    }

    private static void checkExpression(Field expression, Map<String, Set<String>> terms, Reporter report) {
        Field key = expression.get("key");
        if (key.isString() && !Term.isEmpty(key, report)) {
            Term.check(key, QualifiedName.problem(key.text()), report);
        }
        Set<String> values = new TreeSet<>();
        Field list = expression.get("values");
        if (list.isList() && list.items().isEmpty()) {
            report.atKey(list, "values is empty; write at least one");
        }
        Set<String> told = new HashSet<>();
        for (Field value : list.items()) {
            if (!values.add(value.text()) && told.add(value.text())) {
                report.at(value, "value \"" + value.text() + "\" is listed twice; remove one");
            }
        }
        if (terms.putIfAbsent(key.text(), values) != null && key.isWritten()) {
            report.at(key, "key \"" + key.text() + "\" is used twice here; make one expression of both");
        }
    }
}
