package dev.portolan.rules.validation.quota;

import dev.portolan.manifest.Field;
import dev.portolan.rule.Reporter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Which pods and claims a quota counts. */
final class QuotaScopes {

    private static final Set<String> PLAIN =
            Set.of("BestEffort", "NotBestEffort", "Terminating", "NotTerminating", "CrossNamespacePodAffinity");

    private static final List<List<String>> PAIRS =
            List.of(List.of("BestEffort", "NotBestEffort"), List.of("Terminating", "NotTerminating"));

    private QuotaScopes() {}

    static void check(Field spec, Reporter report) {
        // One message tells of the first that does not fit, whatever stands first in the text.
        List<Field> hard = spec.get("hard").members().stream()
                .sorted((one, other) -> one.name().compareTo(other.name()))
                .toList();
        List<Field> scopes = spec.get("scopes").items();
        scopes.forEach(scope -> checkResources(scope, hard, report));
        checkPairs(scopes, report);
        List<Field> names = new ArrayList<>();
        for (Field requirement : spec.at("scopeSelector", "matchExpressions").items()) {
            Field name = requirement.get("scopeName");
            checkResources(name, hard, report);
            checkOperator(requirement, name.text(), report);
            names.add(name);
        }
        checkPairs(names, report);
    }

    /** A scope says which objects count, so every resource must be one of those objects'. */
    private static void checkResources(Field scope, List<Field> hard, Reporter report) {
        for (Field entry : hard) {
            if (ResourceNames.isOfQuotas(entry.name()) && !goesWith(scope.text(), entry.name())) {
                report.at(
                                scope,
                                "scope " + scope.text() + " does not go with " + entry.name()
                                        + "; count that in a quota of its own")
                        .related(entry.headSpan(), "the resource");
                return;
            }
        }
    }

    private static boolean goesWith(String scope, String resource) {
        return switch (scope) {
            case "BestEffort" -> ResourceNames.isPodCount(resource);
            case "NotBestEffort", "Terminating", "NotTerminating", "PriorityClass", "CrossNamespacePodAffinity" ->
                ResourceNames.isOfPods(resource);
            case "VolumeAttributesClass" -> ResourceNames.isOfClaims(resource);
            default -> true;
        };
    }

    private static void checkPairs(List<Field> scopes, Reporter report) {
        for (List<String> pair : PAIRS) {
            List<Field> both =
                    scopes.stream().filter(scope -> pair.contains(scope.text())).toList();
            Field first = both.isEmpty() ? null : both.get(0);
            for (Field other : both) {
                if (first != null && !other.text().equals(first.text())) {
                    report.at(
                                    other,
                                    "scopes " + first.text() + " and " + other.text()
                                            + " exclude each other; remove one")
                            .related(first, "the other one");
                    break;
                }
            }
        }
    }

    private static void checkOperator(Field requirement, String scope, Reporter report) {
        Field operator = requirement.get("operator");
        Field values = requirement.get("values");
        boolean some = !values.items().isEmpty();
        if (PLAIN.contains(scope) && !operator.is("Exists") && !operator.text().isEmpty()) {
            report.at(operator, "scope " + scope + " has no values to compare; write operator Exists");
        }
        switch (operator.text()) {
            case "In", "NotIn" -> {
                if (!some) {
                    report.at(
                            values,
                            values.isWritten() ? values.span() : operator.span(),
                            "operator " + operator.text() + " needs values; write at least one");
                }
            }
            case "Exists", "DoesNotExist" -> {
                if (some) {
                    report.atKey(values, "operator " + operator.text() + " takes no values; remove them");
                }
            }
            default -> {}
        }
    }
}
