package dev.portolan.rules.validation.service;

import static dev.portolan.finding.Severity.ERROR;

import com.google.auto.service.AutoService;
import dev.portolan.manifest.Field;
import dev.portolan.manifest.Service;
import dev.portolan.rule.Reporter;
import dev.portolan.rule.Rule;
import dev.portolan.rule.RuleInfo;
import dev.portolan.rule.ServiceRule;
import dev.portolan.rules.validation.LabelTerms;
import dev.portolan.rules.validation.Term;
import dev.portolan.rules.vocabulary.DnsSubdomain;
import dev.portolan.rules.vocabulary.Overwrite;
import dev.portolan.rules.vocabulary.TextForm;
import java.util.List;
import java.util.regex.Matcher;

/** Services that the API server refuses. */
@AutoService(Rule.class)
@RuleInfo(id = "invalid-service", severity = ERROR, summary = "Service that the API server refuses")
public final class InvalidService implements ServiceRule {

    private static final long LONGEST_AFFINITY = 86_400;
    private static final int RELEASE_OF_SAME_ZONE = 34;
    private static final TextForm URL = TextForm.of("([a-z][a-z0-9+.-]*://)?([^/:@]+)(:[0-9]+)?(/.*)?");

    @Override
    public void check(Service service, Reporter report) {
        Field spec = service.spec();
        Ports.check(service, report);
        LabelTerms.labels(service.selectorField(), report);
        Addresses.check(service, report);
        Exposure.check(service, report);
        if (spec.get("sessionAffinity").is("ClientIP")) {
            Term.range(spec.at("sessionAffinityConfig", "clientIP", "timeoutSeconds"), 1, LONGEST_AFFINITY, report);
        }
        Term.notEmpty(spec.get("internalTrafficPolicy"), List.of("Cluster", "Local"), report);
        checkDistribution(spec.get("trafficDistribution"), report);
        if (service.isExternalName()) {
            checkExternalName(spec, report);
        }
    }

    private static void checkDistribution(Field distribution, Reporter report) {
        Term.oneOf(
                distribution,
                report.version().isAtLeast(RELEASE_OF_SAME_ZONE)
                        ? List.of("PreferSameZone", "PreferSameNode", "PreferClose")
                        : List.of("PreferClose"),
                report);
    }

    /** Whether it is the host that is meant, with more around it. */
    private static boolean tellUrl(Field name, Reporter report) {
        Matcher url = URL.matcher(name.text());
        if (!url.matches()
                || url.group(2).length() == name.text().length()
                || DnsSubdomain.problem(url.group(2)) != null) {
            return false;
        }
        report.at(
                        name,
                        "externalName \"" + name.text() + "\": is more than a host, and a Service stands for no more;"
                                + " write " + url.group(2))
                .fix(Overwrite.value(name, url.group(2)));
        return true;
    }

    private static void checkExternalName(Field spec, Reporter report) {
        Field name = spec.get("externalName");
        String text =
                name.text().endsWith(".") ? name.text().substring(0, name.text().length() - 1) : name.text();
        if (text.isEmpty()) {
            report.at(name, "a Service of type ExternalName needs externalName; name the host it stands for");
        } else if (!tellUrl(name, report)) {
            Term.check(name, DnsSubdomain.problem(text), report);
        }
        for (String field : List.of("clusterIP", "clusterIPs", "ipFamilies", "ipFamilyPolicy")) {
            Field address = spec.get(field);
            if (address.isWritten()
                    && !address.is("")
                    && !(address.isList() && address.items().isEmpty())) {
                report.atKey(address, "a Service of type ExternalName has no address of its own; remove " + field);
                return;
            }
        }
    }
}
