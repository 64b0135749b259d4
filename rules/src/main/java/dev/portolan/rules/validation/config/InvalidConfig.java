package dev.portolan.rules.validation.config;

import static dev.portolan.finding.Severity.ERROR;

import com.google.auto.service.AutoService;
import dev.portolan.manifest.Field;
import dev.portolan.manifest.Manifest;
import dev.portolan.rule.ManifestRule;
import dev.portolan.rule.Reporter;
import dev.portolan.rule.Rule;
import dev.portolan.rule.RuleInfo;
import dev.portolan.rules.validation.Term;
import dev.portolan.rules.vocabulary.QualifiedName;
import java.util.List;
import java.util.Map;

/** ConfigMaps, Secrets, Namespaces and PriorityClasses that the API server refuses. */
@AutoService(Rule.class)
@RuleInfo(
        id = "invalid-config",
        severity = ERROR,
        summary = "ConfigMap, Secret, Namespace or PriorityClass that the API server refuses")
public final class InvalidConfig implements ManifestRule {

    private static final List<String> NAMESPACE_FINALIZERS = List.of("kubernetes", "orphan", "foregroundDeletion");
    private static final long HIGHEST_PRIORITY = 1_000_000_000;
    private static final String SYSTEM = "system-";
    private static final Map<String, Long> SYSTEM_CLASSES =
            Map.of("system-node-critical", 2_000_001_000L, "system-cluster-critical", 2_000_000_000L);

    @Override
    public void check(Manifest manifest, Reporter report) {
        switch (manifest.group() + "/" + manifest.kind()) {
            case "/ConfigMap" -> KeyedData.checkConfigMap(manifest, report);
            case "/Secret" -> {
                KeyedData.checkSecret(manifest, report);
                SecretTypes.check(manifest, report);
            }
            case "/Namespace" -> manifest.spec().get("finalizers").items().forEach(one -> checkFinalizer(one, report));
            case "scheduling.k8s.io/PriorityClass" -> checkPriority(manifest, report);
            default -> {}
        }
    }

    private static void checkFinalizer(Field finalizer, Reporter report) {
        if (!finalizer.isString() && !finalizer.isAbsent()) {
            return;
        }
        String name = finalizer.text();
        String problem = QualifiedName.problem(name);
        if (problem == null && name.indexOf('/') < 0 && !NAMESPACE_FINALIZERS.contains(name)) {
            problem = "must have a domain before it, such as example.com/" + name + ", or be \"kubernetes\"";
        }
        Term.check(finalizer, problem, report);
    }

    private static void checkPriority(Manifest manifest, Reporter report) {
        Field root = manifest.root();
        Field name = manifest.metadata().get("name");
        Field value = root.get("value");
        Long priority = value.isAbsent() ? Long.valueOf(0) : value.integer();
        if (name.text().startsWith(SYSTEM)) {
            boolean known = priority != null
                    && priority.equals(SYSTEM_CLASSES.get(name.text()))
                    && !root.get("globalDefault").isTrue();
            if (!known) {
                report.at(name, "names with \"system-\" are for the classes of Kubernetes itself; choose another");
            }
        } else if (priority != null && priority > HIGHEST_PRIORITY) {
            report.at(value, "value " + priority + " is above 1000000000, the highest for classes of your own");
        }
        Term.notEmpty(root.get("preemptionPolicy"), List.of("PreemptLowerPriority", "Never"), report);
    }
}
