package dev.portolan.rules.validation.pod;

import dev.portolan.manifest.Field;
import dev.portolan.manifest.Quantity;
import dev.portolan.rule.Reporter;
import dev.portolan.rules.validation.Term;
import dev.portolan.rules.vocabulary.NearWord;
import dev.portolan.rules.vocabulary.Overwrite;
import dev.portolan.rules.vocabulary.QualifiedName;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** References from inside a pod to its own fields and resources. */
final class PodFields {

    static final List<String> IN_VOLUMES =
            List.of("metadata.name", "metadata.namespace", "metadata.labels", "metadata.annotations", "metadata.uid");
    static final List<String> IN_VARIABLES = List.of(
            "metadata.name",
            "metadata.namespace",
            "metadata.uid",
            "spec.nodeName",
            "spec.serviceAccountName",
            "status.hostIP",
            "status.hostIPs",
            "status.podIP",
            "status.podIPs");

    /** All that the server can find in a pod; {@code spec.host} is an old name of {@code spec.nodeName}. */
    private static final Set<String> KNOWN = Set.of(
            "metadata.annotations",
            "metadata.labels",
            "metadata.name",
            "metadata.namespace",
            "metadata.uid",
            "spec.nodeName",
            "spec.restartPolicy",
            "spec.serviceAccountName",
            "spec.schedulerName",
            "status.phase",
            "status.hostIP",
            "status.hostIPs",
            "status.podIP",
            "status.podIPs",
            "spec.host");

    private static final Set<String> RESOURCES = Set.of(
            "limits.cpu",
            "limits.memory",
            "limits.ephemeral-storage",
            "requests.cpu",
            "requests.memory",
            "requests.ephemeral-storage");
    private static final Set<String> CPU_DIVISORS = Set.of("1m", "1");
    private static final Set<String> OTHER_DIVISORS =
            Set.of("1", "1k", "1M", "1G", "1T", "1P", "1E", "1Ki", "1Mi", "1Gi", "1Ti", "1Pi", "1Ei");

    private PodFields() {}

    /**
     * A reference to a field.
     *
     * @param allowed what may be asked for here, beside single labels and annotations
     */
    static void checkField(Field reference, List<String> allowed, Reporter report) {
        Field version = reference.get("apiVersion");
        Field path = reference.get("fieldPath");
        if (!path.isString() || Term.isEmpty(path, report)) {
            return;
        }
        if (!version.text().isEmpty() && !version.is("v1")) {
            report.at(path, version.span(), "fields of a pod are of apiVersion v1, not " + version.text());
            return;
        }
        String text = path.text();
        int bracket = text.indexOf("['");
        if (bracket > 0 && text.endsWith("']")) {
            Term.check(
                    path,
                    keyProblem(text.substring(0, bracket), text.substring(bracket + 2, text.length() - 2)),
                    report);
        } else if (!allowed.contains(text)) {
            String near = KNOWN.contains(text) ? null : NearWord.of(text, allowed);
            report.at(
                            path,
                            "fieldPath \"" + text + "\" "
                                    + (KNOWN.contains(text) ? "cannot be asked for here" : "is no field to ask for")
                                    + "; "
                                    + (near == null ? "use one of " + String.join(", ", allowed) : "write " + near))
                    .fix(near == null ? null : Overwrite.value(path, near));
        }
    }

    private static @Nullable String keyProblem(String map, String key) {
        return switch (map) {
            case "metadata.labels" -> QualifiedName.problem(key);
            case "metadata.annotations" -> QualifiedName.annotationProblem(key);
            default -> "only metadata.labels and metadata.annotations have keys";
        };
    }

    /**
     * A reference to a request or limit.
     *
     * @param volume whether it stands in a volume and so must say of which container
     */
    static void checkResource(Field reference, boolean volume, Reporter report) {
        Field container = reference.get("containerName");
        if (volume && Term.isMissing(container, "resourceFieldRef has no containerName; name the container", report)) {
            return;
        }
        Field resource = reference.get("resource");
        if (!resource.isString() || Term.isEmpty(resource, report)) {
            return;
        }
        String name = resource.text();
        boolean pages = name.startsWith("requests.hugepages-") || name.startsWith("limits.hugepages-");
        if (!RESOURCES.contains(name) && !pages) {
            report.at(
                    resource,
                    "resource \"" + name
                            + "\" cannot be asked for; use limits or requests of cpu, memory, ephemeral-storage or hugepages-SIZE");
            return;
        }
        checkDivisor(name, reference.get("divisor"), report);
    }

    private static void checkDivisor(String resource, Field divisor, Reporter report) {
        Quantity amount = Quantity.parse(divisor.text());
        if (divisor.isAbsent() || amount == null || amount.isZero()) {
            return;
        }
        boolean cpu = resource.endsWith(".cpu");
        if (!(cpu ? CPU_DIVISORS : OTHER_DIVISORS).contains(amount.canonical())) {
            report.at(
                    divisor,
                    "divisor " + divisor.text() + " does not divide " + resource + "; use "
                            + (cpu ? "1 or 1m" : "1 with a unit or without, such as 1Mi"));
        }
    }
}
