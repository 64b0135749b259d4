package dev.portolan.rules.validation;

import dev.portolan.manifest.Field;
import dev.portolan.rule.Reporter;
import dev.portolan.rules.vocabulary.Dns1035Label;
import dev.portolan.rules.vocabulary.DnsSubdomain;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whom the API server calls, and in which versions. Source: kubernetes/apiserver, pkg/util/webhook/validation.go. */
public final class WebhookTerms {

    private static final String SCHEME = "https://";

    /** Of the reviews that the API server sends. */
    private static final List<String> SENT = List.of("v1", "v1beta1");

    private WebhookTerms() {}

    /** A {@code clientConfig}. */
    public static void client(Field client, Reporter report) {
        if (!client.isObject()) {
            return;
        }
        Field url = client.get("url");
        Field service = client.get("service");
        if (url.isPresent() && service.isPresent()) {
            report.atKey(url, client.name() + " has url or service, not both; remove one of them")
                    .related(service.headSpan(), "the Service");
        } else if (url.isAbsent() && service.isAbsent()) {
            report.atKey(client, client.name() + " says nowhere to call; write service or url");
        } else if (url.isString()) {
            Term.check(url, urlProblem(url.text()), report);
        } else {
            service(service, report);
        }
    }

    private static void service(Field service, Reporter report) {
        Term.isEmpty(service.get("name"), report);
        Term.isEmpty(service.get("namespace"), report);
        Term.portNumber(service.get("port"), report);
        Field path = service.get("path");
        if (path.isString()) {
            Term.check(path, pathProblem(path.text()), report);
        }
    }

    private static @Nullable String urlProblem(String url) {
        if (!url.toLowerCase(Locale.ROOT).startsWith(SCHEME)) {
            return "must begin with " + SCHEME;
        }
        String rest = url.substring(SCHEME.length());
        if (rest.indexOf('#') >= 0) {
            return "must have no fragment; leave out what begins with '#'";
        }
        if (rest.indexOf('?') >= 0 && !rest.endsWith("?")) {
            return "must have no query; leave out what begins with '?'";
        }
        int slash = rest.indexOf('/');
        String host = slash < 0 ? rest : rest.substring(0, slash);
        if (host.indexOf('@') >= 0) {
            return "must name no user; leave out what stands before '@'";
        }
        return host.isEmpty() || host.equals("?") ? "must have a host" : null;
    }

    private static @Nullable String pathProblem(String path) {
        if (path.isEmpty() || path.equals("/")) {
            return null;
        }
        if (!path.startsWith("/")) {
            return "must begin with '/'";
        }
        String inner = path.substring(1);
        String[] steps = (inner.endsWith("/") ? inner.substring(0, inner.length() - 1) : inner).split("/", -1);
        for (String step : steps) {
            String problem = DnsSubdomain.problem(step);
            if (step.isEmpty()) {
                return "must have something between its slashes";
            }
            if (problem != null) {
                return "part \"" + step + "\": " + problem;
            }
        }
        return null;
    }

    /** The versions of reviews that a webhook takes. */
    public static void reviewVersions(Field versions, Reporter report) {
        if (!versions.isList()) {
            return;
        }
        List<Field> items = versions.items();
        if (items.isEmpty()) {
            report.atKey(versions, versions.name() + " is empty; write [v1]");
            return;
        }
        Map<String, Field> first = new HashMap<>();
        for (Field version : items) {
            Field other = first.putIfAbsent(version.text(), version);
            if (other != null) {
                report.at(version, versions.name() + " has " + version.text() + " twice; remove one")
                        .related(other, "the other one");
            } else if (version.isString()) {
                Term.check(version, Dns1035Label.problem(version.text()), report);
            }
        }
        if (SENT.stream().noneMatch(first::containsKey)) {
            report.atKey(
                    versions,
                    versions.name() + " has none of " + String.join(" and ", SENT)
                            + ", and the API server sends no other; add v1");
        }
    }
}
