package dev.portolan.model;

import dev.portolan.manifest.Field;
import dev.portolan.manifest.LinkType;
import dev.portolan.manifest.Reference;
import dev.portolan.manifest.Service;
import dev.portolan.manifest.Workload;
import dev.portolan.source.Span;
import org.jspecify.annotations.Nullable;

/**
 * A workload is told the host of a Service: in its environment, in the command or arguments of a container, or in a
 * ConfigMap that it takes these from or mounts.
 *
 * @param field that holds the text: of the workload, or of a ConfigMap
 * @param span of the host and its port in that field's file; of the whole value where the text is escaped
 * @param host as written, without the port
 * @param form what shows that it is a host
 * @param file whether it stands in a file that is mounted
 * @param name the Service's, as the host says it
 * @param namespace the Service's: where the host names none, the workload's
 * @param port as written; null where there is none
 * @param service null where the input has no such Service in that namespace
 */
public record Call(
        Workload from,
        Field field,
        Span span,
        String host,
        HostForm form,
        boolean file,
        String name,
        String namespace,
        @Nullable Integer port,
        @Nullable Service service) {

    /** Whether the host is the name alone, so that the namespace is the workload's own. */
    public boolean isShort() {
        return host.equals(name);
    }

    /** What it says, as a reference from the workload itself. */
    public Reference reference() {
        return new Reference(
                LinkType.CALLS, from().manifest(), field(), "", "Service", namespace(), name(), null, false);
    }
}
