package dev.portolan.rules.routing;

import static dev.portolan.finding.Severity.WARNING;

import com.google.auto.service.AutoService;
import dev.portolan.manifest.Field;
import dev.portolan.manifest.Manifest;
import dev.portolan.model.Model;
import dev.portolan.rule.ModelRule;
import dev.portolan.rule.Reporter;
import dev.portolan.rule.Rule;
import dev.portolan.rule.RuleInfo;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** One host, path and type in two places of Ingresses: only one of them is ever followed. */
@AutoService(Rule.class)
@RuleInfo(id = "ingress-duplicate-path", severity = WARNING, summary = "one host, path and type is routed twice")
public final class IngressDuplicatePath implements ModelRule {

    private static final String CLASS_ANNOTATION = "kubernetes.io/ingress.class";

    @Override
    public void check(Model model, Reporter report) {
        Map<List<String>, Field> known = new HashMap<>();
        for (Manifest manifest : model.manifests()) {
            if (manifest.is("networking.k8s.io", "Ingress") && model.isDecoded(manifest) && !isCanary(manifest)) {
                for (Field rule : manifest.spec().get("rules").items()) {
                    for (Field path : rule.at("http", "paths").items()) {
                        check(model, rule.get("host"), path, known, report);
                    }
                }
            }
        }
    }

    /** Controllers know a second route to the same place by such an annotation. */
    private static boolean isCanary(Manifest manifest) {
        return manifest.metadata().get("annotations").members().stream()
                .anyMatch(annotation -> annotation.name().contains("canary"));
    }

    private static void check(Model model, Field host, Field path, Map<List<String>, Field> known, Reporter report) {
        Manifest manifest = path.manifest();
        Field earlier = null;
        for (String scope : model.scopes().narrowIdsOf(manifest)) {
            Field other = known.putIfAbsent(
                    List.of(
                            scope,
                            ingressClass(manifest),
                            host.text().toLowerCase(Locale.ROOT),
                            path.get("pathType").text(),
                            normal(path)),
                    path);
            earlier = earlier == null ? other : earlier;
        }
        if (earlier != null && !isOtherVersion(model, manifest, earlier.manifest())) {
            tell(host, path, earlier, report);
        }
    }

    private static String ingressClass(Manifest manifest) {
        String name = manifest.spec().get("ingressClassName").text();
        return name.isEmpty()
                ? manifest.metadata().at("annotations", CLASS_ANNOTATION).text()
                : name;
    }

    /** To a prefix a slash at its end makes no difference; a path that is not written is the root's. */
    private static String normal(Field path) {
        String text = path.get("path").text();
        if (path.get("pathType").is("Prefix") && text.endsWith("/")) {
            return text.substring(0, text.length() - 1);
        }
        return text;
    }

    /** Two objects of one name are two versions of one Ingress, of which one is applied. */
    private static boolean isOtherVersion(Model model, Manifest a, Manifest b) {
        return a != b
                && Objects.equals(a.name(), b.name())
                && model.namespace(a).equals(model.namespace(b));
    }

    private static void tell(Field host, Field path, Field earlier, Reporter report) {
        String where = path.manifest() == earlier.manifest()
                ? "further up"
                : "in " + earlier.manifest().identity().inWords();
        String route =
                (host.text().isEmpty() ? "" : host.text()) + path.get("path").text();
        String type = path.get("pathType").text();
        report.at(
                        path.get("path"),
                        (type.isEmpty() ? "" : type + " ") + "path " + (route.isEmpty() ? "/" : route)
                                + " is already routed " + where + ", so only one of the two is followed; "
                                + "remove one or change its path")
                .label("the same host, path and type")
                .related(earlier.get("path"), "routed here first");
    }
}
