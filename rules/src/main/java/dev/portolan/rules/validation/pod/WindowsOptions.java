package dev.portolan.rules.validation.pod;

import dev.portolan.manifest.Field;
import dev.portolan.rule.Reporter;
import dev.portolan.rules.validation.Term;
import dev.portolan.rules.vocabulary.DnsSubdomain;
import dev.portolan.rules.vocabulary.WindowsUserName;

/** Settings of Windows pods and containers. */
final class WindowsOptions {

    private static final int LARGEST_SPEC = 64 * 1024;

    private WindowsOptions() {}

    static void check(Field options, Reporter report) {
        Field name = options.get("gmsaCredentialSpecName");
        if (name.isString()) {
            Term.check(name, DnsSubdomain.problem(name.text()), report);
        }
        Field spec = options.get("gmsaCredentialSpec");
        if (!Term.isEmpty(spec, report) && spec.text().length() > LARGEST_SPEC) {
            report.atKey(spec, "gmsaCredentialSpec is larger than 64 KiB; shorten it");
        }
        Field user = options.get("runAsUserName");
        if (user.isString()) {
            Term.check(user, WindowsUserName.problem(user.text()), report);
        }
    }
}
