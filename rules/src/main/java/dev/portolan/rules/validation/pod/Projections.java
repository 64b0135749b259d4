package dev.portolan.rules.validation.pod;

import dev.portolan.manifest.Field;
import dev.portolan.rule.Reporter;
import dev.portolan.rules.validation.LabelTerms;
import dev.portolan.rules.validation.Term;
import dev.portolan.rules.vocabulary.DnsSubdomain;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Several sources in one volume. */
final class Projections {

    private static final List<String> TYPES = List.of(
            "secret", "configMap", "downwardAPI", "serviceAccountToken", "clusterTrustBundle", "podCertificate");
    private static final long SHORTEST_TOKEN = 600;
    private static final long LONGEST_TOKEN = 1L << 32;

    private final Reporter report;
    private final Map<String, Field> paths = new HashMap<>();

    private Projections(Reporter report) {
        this.report = report;
    }

    static void check(Field projected, Reporter report) {
        ConfigSources.checkMode(projected.get("defaultMode"), report);
        Projections projections = new Projections(report);
        projected.get("sources").items().forEach(projections::checkSource);
    }

    private void checkSource(Field source) {
        List<Field> present =
                TYPES.stream().map(source::get).filter(Field::isPresent).toList();
        if (present.size() > 1) {
            report.atKey(
                            present.get(1),
                            "the source is of type " + present.get(0).name() + " already; make two sources of it")
                    .related(present.get(0).headSpan(), "the first type");
        }
        for (Field projection : present) {
            switch (projection.name()) {
                case "secret", "configMap" -> checkConfig(projection);
                case "downwardAPI" -> checkDownward(projection);
                case "serviceAccountToken" -> checkToken(projection);
                case "clusterTrustBundle" -> checkTrust(projection);
                default -> {}
            }
        }
    }

    private void checkConfig(Field projection) {
        String kind = projection.name().equals("secret") ? "Secret" : "ConfigMap";
        Term.isMissing(projection.get("name"), projection.name() + " has no name; name the " + kind, report);
        for (Field item : projection.get("items").items()) {
            ConfigSources.checkItem(item, report);
            checkTaken(item.get("path"));
        }
    }

    private void checkDownward(Field projection) {
        for (Field file : projection.get("items").items()) {
            ConfigSources.checkFile(file, report);
            checkTaken(file.get("path"));
        }
    }

    private void checkToken(Field projection) {
        Term.range(projection.get("expirationSeconds"), SHORTEST_TOKEN, LONGEST_TOKEN, report);
        ConfigSources.checkPath(projection.get("path"), report);
    }

    private void checkTaken(Field path) {
        if (path.text().isEmpty()) {
            return;
        }
        Field first = paths.putIfAbsent(path.text(), path);
        if (first != null) {
            report.at(path, "path \"" + path.text() + "\" is used twice in this volume; choose another")
                    .related(first, "used here first");
        }
    }

    private void checkTrust(Field projection) {
        Field name = projection.get("name");
        Field signer = projection.get("signerName");
        if (name.isPresent() && signer.isPresent()) {
            report.atKey(signer, "clusterTrustBundle has name already; keep one of them")
                    .related(name, "the other one");
        } else if (name.isPresent()) {
            Term.check(name, bundleProblem(name.text()), report);
            Field selector = projection.get("labelSelector");
            if (selector.isPresent()) {
                report.atKey(
                        selector, "labelSelector needs signerName, and this clusterTrustBundle has a name; remove it");
            }
        } else if (signer.isPresent()) {
            Term.check(signer, signerProblem(signer.text()), report);
            LabelTerms.selector(projection.get("labelSelector"), report);
        } else {
            report.atKey(projection, "clusterTrustBundle chooses nothing; give it name or signerName");
        }
        ConfigSources.checkPath(projection.get("path"), report);
        checkTaken(projection.get("path"));
    }

    /** A bundle of a signer is named after it, with colons for the slash and before the rest. */
    private static @Nullable String bundleProblem(String name) {
        int last = name.lastIndexOf(':');
        return DnsSubdomain.problem(last < 0 ? name : name.substring(last + 1));
    }

    private static @Nullable String signerProblem(String signer) {
        int slash = signer.indexOf('/');
        if (slash < 0) {
            return "must be a domain and a path, such as example.com/signer";
        }
        String problem = DnsSubdomain.problem(signer.substring(0, slash));
        return problem != null || !signer.substring(0, slash).contains(".")
                ? "must have a domain with a dot before the '/'"
                : DnsSubdomain.problem(signer.substring(slash + 1).replace('/', '.'));
    }
}
