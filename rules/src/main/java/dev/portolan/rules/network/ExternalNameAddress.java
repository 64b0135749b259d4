package dev.portolan.rules.network;

import static dev.portolan.finding.Severity.WARNING;

import com.google.auto.service.AutoService;
import dev.portolan.manifest.Field;
import dev.portolan.manifest.Service;
import dev.portolan.rule.Reporter;
import dev.portolan.rule.Rule;
import dev.portolan.rule.RuleInfo;
import dev.portolan.rule.ServiceRule;
import dev.portolan.rules.vocabulary.IpAddress;

/** An alias in DNS for what is no name. The API server takes an IPv4 address there, as it has the form of a name. */
@AutoService(Rule.class)
@RuleInfo(id = "external-name-address", severity = WARNING, summary = "externalName is an IP address")
public final class ExternalNameAddress implements ServiceRule {

    @Override
    public void check(Service service, Reporter report) {
        Field name = service.spec().get("externalName");
        IpAddress address = IpAddress.parse(name.text());
        if (service.isExternalName() && address != null && address.version() == 4) {
            report.at(
                    name,
                    "externalName " + name.text()
                            + " is an address, and DNS looks it up as a name that nobody has; leave "
                            + "out type and selector, and list the address in an EndpointSlice of this Service");
        }
    }
}
