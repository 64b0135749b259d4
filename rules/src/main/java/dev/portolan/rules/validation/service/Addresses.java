package dev.portolan.rules.validation.service;

import dev.portolan.manifest.Field;
import dev.portolan.manifest.Service;
import dev.portolan.rule.Reporter;
import dev.portolan.rules.validation.Term;
import dev.portolan.rules.vocabulary.IpAddress;
import dev.portolan.rules.vocabulary.Overwrite;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The cluster addresses of a Service and their families. Whether the cluster has a second family, and from which block
 * it takes addresses, cannot be known.
 */
final class Addresses {

    private static final String NONE = "None";
    private static final List<String> POLICIES = List.of("SingleStack", "PreferDualStack", "RequireDualStack");

    private Addresses() {}

    static void check(Service service, Reporter report) {
        if (service.isExternalName()) {
            return;
        }
        Field spec = service.spec();
        Field families = spec.get("ipFamilies");
        checkFamilies(families, report);
        Term.notEmpty(spec.get("ipFamilyPolicy"), POLICIES, report);
        List<Field> addresses = addresses(spec);
        boolean good =
                checkAgreement(spec, report) && checkEach(addresses, report) && checkCount(spec, addresses, report);
        if (good) {
            checkFamily(addresses, families, report);
            checkHeadless(service, addresses, report);
            // A headless Service without a selector may have both families whatever it says.
            if (!service.isHeadless() || !service.selector().isEmpty()) {
                checkPolicy(spec, addresses, families, report);
            }
        }
    }

    /** What is written: {@code clusterIPs}, or the one in {@code clusterIP} where that stands alone. */
    private static List<Field> addresses(Field spec) {
        Field list = spec.get("clusterIPs");
        Field single = spec.get("clusterIP");
        List<Field> written = list.items().stream().filter(Field::isWritten).toList();
        return written.isEmpty() && single.isWritten() && !single.text().isEmpty() ? List.of(single) : written;
    }

    private static void checkFamilies(Field families, Reporter report) {
        Set<String> seen = new HashSet<>();
        for (Field family : families.items()) {
            Term.notEmpty(family, List.of("IPv4", "IPv6"), report);
            if (family.isWritten() && !family.text().isEmpty() && !seen.add(family.text())) {
                report.at(family, "ipFamilies has " + family.text() + " twice; remove one");
                return;
            }
        }
    }

    /** Whether {@code clusterIP} is the first of {@code clusterIPs}. */
    private static boolean checkAgreement(Field spec, Reporter report) {
        Field single = spec.get("clusterIP");
        Field list = spec.get("clusterIPs");
        if (!list.isWritten() || list.items().isEmpty()) {
            return true;
        }
        if (!single.isWritten() || single.text().isEmpty()) {
            report.atKey(
                    list,
                    "clusterIPs needs clusterIP beside it; write clusterIP: "
                            + list.item(0).text());
            return false;
        }
        if (!list.item(0).text().equals(single.text())) {
            report.at(
                            list.item(0),
                            "clusterIPs begins with \"" + list.item(0).text() + "\", and clusterIP is \""
                                    + single.text() + "\"; write the same in both")
                    .related(single, "clusterIP");
            return false;
        }
        return true;
    }

    private static @Nullable String problem(String text) {
        IpAddress address = IpAddress.parse(text);
        // Nothing is known of a second family, IPv6 among them.
        boolean nobodys = address != null
                && address.version() == 4
                && (address.isUnspecified()
                        || address.isLoopback()
                        || address.isLinkLocal()
                        || address.isLinkLocalMulticast());
        return nobodys
                ? "must be an address that a cluster can give to a Service; leave it out to get one"
                : IpAddress.problem(text);
    }

    private static boolean checkEach(List<Field> addresses, Reporter report) {
        boolean good = true;
        for (int i = 0; i < addresses.size(); i++) {
            Field address = addresses.get(i);
            boolean headless = i == 0 && address.is(NONE);
            if (headless && addresses.size() > 1) {
                report.at(address, "clusterIPs has None beside others; None must be the only one")
                        .related(addresses.get(1), "beside it");
                return false;
            }
            if (!headless && addresses.size() == 1 && address.text().equalsIgnoreCase(NONE)) {
                report.at(
                                address,
                                Term.label(address) + " \"" + address.text()
                                        + "\": is no address, and for a headless Service it is written with a capital; write None")
                        .fix(Overwrite.value(address, NONE));
                good = false;
                continue;
            }
            String problem = headless || !(address.isString() || address.isAbsent()) ? null : problem(address.text());
            Term.check(address, problem, report);
            good &= problem == null;
        }
        return good;
    }

    /** Whether there is at most one of each family. */
    private static boolean checkCount(Field spec, List<Field> addresses, Reporter report) {
        if (addresses.size() > 2) {
            report.atKey(
                    spec.get("clusterIPs"),
                    "clusterIPs has " + addresses.size() + " addresses; at most 2, one of each family, are allowed");
            return false;
        }
        if (addresses.size() == 2 && version(addresses.get(0)) == version(addresses.get(1))) {
            report.at(
                    addresses.get(1),
                    "clusterIPs has two IPv" + version(addresses.get(1))
                            + " addresses; only one of each family is allowed");
            return false;
        }
        return true;
    }

    private static int version(Field address) {
        IpAddress parsed = IpAddress.parse(address.text());
        return parsed == null ? 0 : parsed.version();
    }

    private static void checkFamily(List<Field> addresses, Field families, Reporter report) {
        for (int i = 0; i < addresses.size(); i++) {
            Field family = families.item(i);
            int version = version(addresses.get(i));
            if (version != 0 && family.isWritten() && family.text().startsWith("IPv") && !family.is("IPv" + version)) {
                report.at(
                                addresses.get(i),
                                Term.label(addresses.get(i)) + " \""
                                        + addresses.get(i).text() + "\" is an IPv" + version
                                        + " address, and ipFamilies says " + family.text())
                        .related(family, "the family in this place");
            }
        }
    }

    private static void checkHeadless(Service service, List<Field> addresses, Reporter report) {
        if (addresses.size() == 1 && addresses.get(0).is(NONE) && Exposure.hasNodePorts(service)) {
            report.at(
                    addresses.get(0),
                    "a Service of type " + service.type() + " needs an address; None is for type ClusterIP only");
        }
    }

    /** Two families or addresses, and not allowed to have two. A headless Service without selector may all the same. */
    private static void checkPolicy(Field spec, List<Field> addresses, Field families, Reporter report) {
        Field policy = spec.get("ipFamilyPolicy");
        boolean single = !policy.isWritten() || policy.is("SingleStack");
        Field second = addresses.size() == 2 ? addresses.get(1) : families.item(1);
        if (single && second.isWritten() && families.items().size() <= 2) {
            report.at(
                            policy,
                            "two IP families need ipFamilyPolicy PreferDualStack or RequireDualStack; "
                                    + (policy.isWritten() ? "write one of them" : "add one of them"))
                    .related(second, "the second family");
        }
    }
}
