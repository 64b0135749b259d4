package dev.portolan.rules.security;

import static dev.portolan.finding.Profile.SECURITY;
import static dev.portolan.finding.Severity.NOTE;

import com.google.auto.service.AutoService;
import dev.portolan.manifest.Container;
import dev.portolan.manifest.ContainerPort;
import dev.portolan.manifest.Field;
import dev.portolan.manifest.Service;
import dev.portolan.manifest.ServicePort;
import dev.portolan.manifest.Workload;
import dev.portolan.model.Model;
import dev.portolan.rule.ModelRule;
import dev.portolan.rule.Reporter;
import dev.portolan.rule.Rule;
import dev.portolan.rule.RuleInfo;
import java.util.Map;

/** Ports by which people log in, where programs are to be reached. */
@AutoService(Rule.class)
@RuleInfo(
        id = "admin-port",
        severity = NOTE,
        summary = "a port for administrators is open",
        profiles = SECURITY,
        onByDefault = false)
public final class AdminPort implements ModelRule {

    private static final Map<String, String> PORTS = Map.of(
            "22", "SSH", "23", "Telnet", "3389", "Remote Desktop", "5900", "VNC", "5985", "WinRM", "5986", "WinRM");

    @Override
    public void check(Model model, Reporter report) {
        for (Workload workload : model.workloads()) {
            for (Container container : workload.pod().allContainers()) {
                for (ContainerPort port : container.ports()) {
                    check(port.field().get("containerPort"), report);
                }
            }
        }
        for (Service service : model.services()) {
            for (ServicePort port : service.ports()) {
                check(port.field().get("port"), report);
            }
        }
    }

    private static void check(Field port, Reporter report) {
        String what = PORTS.getOrDefault(port.text(), "");
        if (!what.isEmpty()) {
            report.at(port, "port " + port.text() + " is that of " + what + "; log in with kubectl exec, and close it");
        }
    }
}
