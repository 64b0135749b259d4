package dev.portolan.rules.config;

import static dev.portolan.finding.Severity.WARNING;

import com.google.auto.service.AutoService;
import dev.portolan.manifest.Field;
import dev.portolan.manifest.LinkType;
import dev.portolan.manifest.Manifest;
import dev.portolan.manifest.Pod;
import dev.portolan.manifest.Reference;
import dev.portolan.model.Model;
import dev.portolan.rule.ModelRule;
import dev.portolan.rule.Reporter;
import dev.portolan.rule.Rule;
import dev.portolan.rule.RuleInfo;
import dev.portolan.rules.reference.MissingTarget;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A ConfigMap or Secret that is not there, or not with the key that is wanted of it. */
@AutoService(Rule.class)
@RuleInfo(id = "config-reference-missing", severity = WARNING, summary = "ConfigMap, Secret or key is not there")
public final class ConfigReferenceMissing implements ModelRule {

    private static final List<String> LOGINS = List.of(".dockerconfigjson", ".dockercfg");
    private static final List<String> CERTIFICATE = List.of("tls.crt", "tls.key");

    @Override
    public void check(Model model, Reporter report) {
        for (MissingTarget missing : MissingTarget.of(model, ConfigReferenceMissing::isOurs)) {
            if (missing.isExplained() || model.world().complete()) {
                missing.tell(model, report);
            }
        }
        for (Reference reference : model.references()) {
            if (isOurs(reference) && !reference.optional() && model.isDecoded(reference.manifest())) {
                checkKeys(model, reference, report);
            }
        }
        for (Manifest manifest : model.manifests()) {
            Pod pod = SubPaths.isIn(manifest) ? Pod.of(manifest) : null;
            if (pod != null && model.isDecoded(manifest)) {
                new SubPaths(model, pod).check(report);
            }
        }
    }

    /** The Secrets that a ServiceAccount lists are its tokens, which the cluster makes. */
    private static boolean isOurs(Reference reference) {
        return reference.isTo("", "ConfigMap")
                || (reference.isTo("", "Secret")
                        && !(reference.type() == LinkType.USES_CONFIG
                                && reference.manifest().kind().equals("ServiceAccount")));
    }

    private static void checkKeys(Model model, Reference reference, Reporter report) {
        List<Manifest> named = model.resolve(reference).targets();
        Field key = reference.key();
        if (reference.type() == LinkType.PULLS_WITH) {
            Keys keys = Keys.blamed(
                    model, reference.manifest(), named, one -> LOGINS.stream().anyMatch(one::has));
            tellWhole(reference, keys, "holds no login of a registry: it has no key .dockerconfigjson", report);
        } else if (reference.type() == LinkType.CERTIFIES) {
            Keys keys = Keys.blamed(
                    model,
                    reference.manifest(),
                    named,
                    one -> CERTIFICATE.stream().allMatch(one::has));
            tellWhole(reference, keys, "holds no certificate: it needs the keys tls.crt and tls.key", report);
        } else if (key != null && key.isString() && !key.text().isEmpty()) {
            Keys keys = Keys.blamed(model, reference.manifest(), named, one -> one.has(key.text()));
            if (keys != null) {
                keys.tell(model, key, keys.inWords() + " has no key \"" + key.text() + "\"", report);
            }
        }
    }

    private static void tellWhole(Reference reference, @Nullable Keys keys, String lack, Reporter report) {
        if (keys != null) {
            report.at(reference.field(), keys.inWords() + " " + lack)
                    .related(keys.manifest().file(), keys.first().parent().headSpan(), "its keys");
        }
    }
}
