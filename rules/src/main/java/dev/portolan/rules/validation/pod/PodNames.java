package dev.portolan.rules.validation.pod;

import dev.portolan.manifest.Field;
import dev.portolan.rule.Reporter;
import dev.portolan.rules.validation.Term;
import dev.portolan.rules.vocabulary.DnsLabel;
import dev.portolan.rules.vocabulary.DnsSubdomain;
import dev.portolan.rules.vocabulary.IpAddress;
import java.util.List;

/** How a pod is called and how it finds others: host names and the settings of its resolver. */
final class PodNames {

    private static final int MOST_SERVERS = 3;
    private static final int MOST_SEARCHES = 32;
    private static final int LONGEST_SEARCHES = 2048;
    private static final int LONGEST_OVERRIDE = 64;
    private static final int RELEASE_OF_RELAXED_SEARCHES = 33;

    private PodNames() {}

    static void check(Field spec, Reporter report) {
        for (String name : List.of("hostname", "subdomain")) {
            Field field = spec.get(name);
            if (field.isString() && !field.text().isEmpty()) {
                Term.check(field, DnsLabel.problem(field.text()), report);
            }
        }
        checkOverride(spec, report);
        for (Field alias : spec.get("hostAliases").items()) {
            Field address = alias.get("ip");
            if (address.isString() || alias.isAbsent()) {
                Term.check(address, IpAddress.problem(address.text()), report);
            }
            for (Field name : alias.get("hostnames").items()) {
                if (name.isString() || name.isAbsent()) {
                    Term.check(name, DnsSubdomain.problem(name.text()), report);
                }
            }
        }
        checkResolver(spec, report);
    }

    private static void checkOverride(Field spec, Reporter report) {
        Field override = spec.get("hostnameOverride");
        if (!override.isString()) {
            return;
        }
        String problem = DnsSubdomain.problem(override.text());
        Term.check(
                override,
                problem == null && override.text().length() > LONGEST_OVERRIDE
                        ? "must be at most " + LONGEST_OVERRIDE + " characters"
                        : problem,
                report);
        for (String name : List.of("hostNetwork", "setHostnameAsFQDN")) {
            Field other = spec.get(name);
            if (other.isTrue()) {
                report.at(other, name + " gives the pod a host name, and so does hostnameOverride; remove one of them")
                        .related(override, "the host name given here");
            }
        }
    }

    private static void checkResolver(Field spec, Reporter report) {
        Field config = spec.get("dnsConfig");
        Field servers = config.get("nameservers");
        if (spec.get("dnsPolicy").is("None") && servers.items().isEmpty() && (servers.isList() || servers.isAbsent())) {
            report.at(
                            config.isAbsent() ? config : servers,
                            "dnsPolicy None needs dnsConfig.nameservers; name at least one")
                    .related(spec.get("dnsPolicy"), "nothing is taken from the cluster or the node");
            return;
        }
        if (servers.items().size() > MOST_SERVERS) {
            report.atKey(
                    servers,
                    "nameservers has " + servers.items().size() + " servers; at most " + MOST_SERVERS + " are allowed");
        }
        for (Field server : servers.items()) {
            if (server.isString() || server.isAbsent()) {
                Term.check(server, IpAddress.problem(server.text()), report);
            }
        }
        checkSearches(config.get("searches"), report);
        for (Field option : config.get("options").items()) {
            Field name = option.get("name");
            if (name.isAbsent()) {
                report.at(option, option.headSpan(), "the option has no name; write one");
            } else {
                Term.isEmpty(name, report);
            }
        }
    }

    private static void checkSearches(Field searches, Reporter report) {
        int count = searches.items().size();
        if (count > MOST_SEARCHES) {
            report.atKey(searches, "searches has " + count + " domains; at most " + MOST_SEARCHES + " are allowed");
        }
        int length = count - 1;
        for (Field search : searches.items()) {
            length += search.text().length();
            if (search.isString() || search.isAbsent()) {
                checkSearch(search, report);
            }
        }
        if (length > LONGEST_SEARCHES) {
            report.atKey(
                    searches, "searches have " + length + " characters; at most " + LONGEST_SEARCHES + " are allowed");
        }
    }

    private static void checkSearch(Field search, Reporter report) {
        boolean relaxed = report.version().isAtLeast(RELEASE_OF_RELAXED_SEARCHES);
        String text = search.text();
        if (relaxed && text.equals(".")) {
            return;
        }
        String name = text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
        // An underscore may stand where a letter may, at the ends of labels as well.
        Term.check(search, DnsSubdomain.problem(relaxed ? name.replace('_', 'a') : name), report);
    }
}
