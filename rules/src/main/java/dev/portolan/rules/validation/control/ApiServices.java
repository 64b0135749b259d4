package dev.portolan.rules.validation.control;

import dev.portolan.manifest.Field;
import dev.portolan.manifest.Manifest;
import dev.portolan.rule.Reporter;
import dev.portolan.rules.validation.Term;
import dev.portolan.rules.vocabulary.Dns1035Label;
import dev.portolan.rules.vocabulary.DnsSubdomain;
import dev.portolan.rules.vocabulary.ScalarText;

/** Source: kubernetes/kube-aggregator, pkg/apis/apiregistration/validation. */
final class ApiServices {

    private static final int HIGHEST_OF_GROUP = 20000;
    private static final int HIGHEST_OF_VERSION = 1000;

    private ApiServices() {}

    static void check(Manifest manifest, Reporter report) {
        Field spec = manifest.spec();
        checkNames(manifest.root().at("metadata", "name"), spec.get("version"), spec.get("group"), report);
        Term.range(spec.get("groupPriorityMinimum"), 1, HIGHEST_OF_GROUP, report);
        Term.range(spec.get("versionPriority"), 1, HIGHEST_OF_VERSION, report);
        Field service = spec.get("service");
        Field trusted = spec.get("caBundle");
        Field unchecked = spec.get("insecureSkipTLSVerify");
        if (service.isAbsent()) {
            if (!trusted.text().isEmpty()) {
                report.atKey(trusted, "without a service nobody is called; add it, or remove caBundle");
            }
            if (unchecked.isTrue()) {
                report.atKey(unchecked, "without a service nobody is called; add it, or remove insecureSkipTLSVerify");
            }
            return;
        }
        Term.isMissing(service.get("name"), "the service has no name; write one", report);
        Term.isMissing(service.get("namespace"), "the service has no namespace; write one", report);
        Term.portNumber(service.get("port"), report);
        if (unchecked.isTrue() && !trusted.text().isEmpty()) {
            report.atKey(
                            unchecked,
                            "caBundle is there to check by, so insecureSkipTLSVerify cannot be true; remove one")
                    .related(trusted.headSpan(), "the bundle");
        }
    }

    private static void checkNames(Field name, Field version, Field group, Reporter report) {
        if (!version.isString() || Term.isMissing(version, "version is empty; write one", report)) {
            return;
        }
        Term.check(version, Dns1035Label.problem(version.text()), report);
        if (group.isString() && !group.is("")) {
            Term.check(group, DnsSubdomain.problem(group.text()), report);
        } else if (!version.is("v1")) {
            report.at(group, "only v1 is in no group; write the group of " + version.text());
            return;
        }
        String expected = version.text() + "." + group.text();
        if (name.isString() && !name.is(expected)) {
            report.at(name, "name " + name.text() + " has to be the version, a dot and the group; write " + expected)
                    .related(version, "the version")
                    .fix(ScalarText.suggest(report.file(), name.span(), expected));
        }
    }
}
