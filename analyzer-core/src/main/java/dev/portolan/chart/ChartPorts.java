package dev.portolan.chart;

import dev.portolan.manifest.ContainerPort;
import dev.portolan.manifest.LinkType;
import dev.portolan.manifest.Manifest;
import dev.portolan.manifest.PodPorts;
import dev.portolan.manifest.Service;
import dev.portolan.manifest.ServicePort;
import dev.portolan.manifest.Workload;
import dev.portolan.model.Link;
import dev.portolan.model.LinkPort;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The ports of a link with the names that people know them by. */
final class ChartPorts {

    private ChartPorts() {}

    static List<ChartPort> of(Link link) {
        List<ChartPort> ports = new ArrayList<>();
        List<ServicePort> asked = asked(link);
        for (int i = 0; i < link.ports().size(); i++) {
            LinkPort port = link.ports().get(i);
            String targetName = null;
            if (link.type() == LinkType.SELECTS) {
                String name = i < asked.size() ? asked.get(i).targetName() : null;
                targetName = name == null ? declared(link.to().manifest(), port) : name;
            }
            String name = port.name().isEmpty() ? null : port.name();
            ports.add(new ChartPort(port.port(), port.protocol(), name, targetName, port.target()));
        }
        return ports;
    }

    private static List<ServicePort> asked(Link link) {
        Manifest from = link.from().manifest();
        Service service = from == null ? null : Service.of(from);
        return service == null ? List.of() : service.ports();
    }

    /** What the pods call the port; empty where they do not. */
    private static String declared(@Nullable Manifest target, LinkPort port) {
        Workload workload = target == null ? null : Workload.of(target);
        Long number = port.target();
        if (workload == null || number == null) {
            return "";
        }
        ContainerPort declared = PodPorts.of(workload.pod()).numbered(number);
        return declared == null ? "" : declared.name();
    }
}
