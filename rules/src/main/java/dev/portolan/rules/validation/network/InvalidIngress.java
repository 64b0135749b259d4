package dev.portolan.rules.validation.network;

import static dev.portolan.finding.Severity.ERROR;

import com.google.auto.service.AutoService;
import dev.portolan.manifest.Field;
import dev.portolan.manifest.Manifest;
import dev.portolan.rule.ManifestRule;
import dev.portolan.rule.Reporter;
import dev.portolan.rule.Rule;
import dev.portolan.rule.RuleInfo;
import dev.portolan.rules.validation.Term;
import dev.portolan.rules.vocabulary.DnsSubdomain;
import dev.portolan.rules.vocabulary.IpAddress;
import dev.portolan.rules.vocabulary.Overwrite;
import dev.portolan.rules.vocabulary.WildcardDnsName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Ingresses and IngressClasses that the API server refuses. */
@AutoService(Rule.class)
@RuleInfo(
        id = "invalid-ingress",
        severity = ERROR,
        summary = "Ingress or IngressClass that the API server refuses",
        explains = "missing-field")
public final class InvalidIngress implements ManifestRule {

    private static final String CLASS_ANNOTATION = "kubernetes.io/ingress.class";
    private static final List<String> REFUSED_IN_PATHS = List.of("//", "/./", "/../", "%2f", "%2F");
    private static final List<String> REFUSED_AT_ENDS = List.of("/..", "/.");

    @Override
    public void check(Manifest manifest, Reporter report) {
        if (manifest.is("networking.k8s.io", "Ingress") && manifest.version().equals("v1")) {
            checkIngress(manifest, manifest.spec(), report);
        } else if (manifest.is("networking.k8s.io", "IngressClass")) {
            IngressClassSpec.check(manifest.spec(), report);
        }
    }

    private static void checkIngress(Manifest manifest, Field spec, Reporter report) {
        Field backend = spec.get("defaultBackend");
        List<Field> rules = spec.get("rules").items();
        if (backend.isAbsent() && rules.isEmpty()) {
            report.atKey(spec, "an Ingress needs rules or a defaultBackend")
                    .lacks(spec.get("rules").path())
                    .lacks(backend.path());
        }
        if (backend.isPresent()) {
            IngressBackend.check(backend, report);
        }
        rules.forEach(rule -> checkRule(rule, report));
        spec.get("tls").items().forEach(tls -> checkTls(tls, report));
        Field name = spec.get("ingressClassName");
        if (name.isString()) {
            Term.check(name, DnsSubdomain.problem(name.text()), report);
        }
        Field annotation = manifest.metadata().get("annotations").get(CLASS_ANNOTATION);
        if (name.isPresent() && annotation.isPresent() && !annotation.text().equals(name.text())) {
            report.at(
                            annotation,
                            "the annotation says class \"" + annotation.text() + "\" and ingressClassName says \""
                                    + name.text() + "\"; remove the annotation")
                    .related(name, "ingressClassName");
        }
    }

    private static void checkRule(Field rule, Reporter report) {
        Field host = rule.get("host");
        if (!host.text().isEmpty()) {
            Term.check(host, hostProblem(host.text()), report);
        }
        Field http = rule.get("http");
        Field paths = http.get("paths");
        if (paths.isList() && paths.items().isEmpty()) {
            report.atKey(paths, "paths is empty; write at least one path");
        }
        paths.items().forEach(path -> checkPath(path, report));
    }

    private static @Nullable String hostProblem(String host) {
        if (IpAddress.parse(host) != null) {
            return "must be a name, not an IP address; leave host out to serve all of them";
        }
        return nameProblem(host);
    }

    private static @Nullable String nameProblem(String host) {
        return host.indexOf('*') >= 0 ? WildcardDnsName.problem(host) : DnsSubdomain.problem(host);
    }

    private static void checkPath(Field path, Reporter report) {
        Field type = path.get("pathType");
        if (type.isAbsent()) {
            // Of the backend the server says nothing before it knows the type.
            if (!path.get("backend").isWritten()) {
                report.at(path, path.headSpan(), "the path says neither pathType nor backend; add both")
                        .related(type.headSpan(), "pathType belongs here");
            }
            return;
        }
        if (!Term.isEmpty(type, report)) {
            checkPathText(path.get("path"), type.text(), report);
        }
        if (path.get("backend").isWritten()) {
            IngressBackend.check(path.get("backend"), report);
        }
    }

    private static void checkPathText(Field path, String type, Reporter report) {
        String text = path.text();
        boolean isPlain = type.equals("ImplementationSpecific");
        if (!isPlain && !type.equals("Exact") && !type.equals("Prefix")) {
            return;
        }
        if (text.isEmpty()) {
            if (!isPlain) {
                report.at(path, "pathType " + type + " needs a path; write one that begins with '/'");
            }
        } else if (!text.startsWith("/")) {
            report.at(path, "path \"" + text + "\" must begin with '/'").fix(Overwrite.value(path, "/" + text));
        } else if (!isPlain) {
            Term.check(path, pathProblem(text), report);
        }
    }

    private static @Nullable String pathProblem(String path) {
        for (String part : REFUSED_IN_PATHS) {
            if (path.contains(part)) {
                return "must not have \"" + part + "\" in it";
            }
        }
        for (String end : REFUSED_AT_ENDS) {
            if (path.endsWith(end)) {
                return "must not end in \"" + end + "\"";
            }
        }
        return null;
    }

    private static void checkTls(Field tls, Reporter report) {
        for (Field host : tls.get("hosts").items()) {
            // A null in a list of strings is read as the empty one.
            if (host.isString() || host.isAbsent()) {
                Term.check(host, nameProblem(host.text()), report);
            }
        }
        Field secret = tls.get("secretName");
        if (!secret.text().isEmpty()) {
            Term.check(secret, DnsSubdomain.problem(secret.text()), report);
        }
    }
}
