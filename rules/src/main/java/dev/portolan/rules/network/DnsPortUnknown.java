package dev.portolan.rules.network;

import static dev.portolan.finding.Severity.WARNING;

import com.google.auto.service.AutoService;
import dev.portolan.finding.Fix;
import dev.portolan.manifest.Manifest;
import dev.portolan.manifest.Service;
import dev.portolan.manifest.ServicePort;
import dev.portolan.model.Call;
import dev.portolan.model.Model;
import dev.portolan.rule.ModelRule;
import dev.portolan.rule.Reporter;
import dev.portolan.rule.Rule;
import dev.portolan.rule.RuleInfo;
import dev.portolan.source.Span;
import dev.portolan.source.TextEdit;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A workload is told a port that the Service it names has not. */
@AutoService(Rule.class)
@RuleInfo(id = "dns-port-unknown", severity = WARNING, summary = "host is a Service without that port")
public final class DnsPortUnknown implements ModelRule {

    @Override
    public void check(Model model, Reporter report) {
        for (Call call : CallPlaces.of(model)) {
            Service service = call.service();
            Integer port = call.port();
            if (service != null && port != null && !isForPod(call, service) && !isServed(model, call, port)) {
                tell(model, call, service, port, report);
            }
        }
    }

    /** Whether the host is a pod's own, before the name of a Service that is not headless: ports of that do not count. */
    private static boolean isForPod(Call call, Service service) {
        return !service.isHeadless() && !(call.host() + ".").startsWith(call.name() + ".");
    }

    /** Of several systems in the input, any may be the one that is meant. */
    private static boolean isServed(Model model, Call call, int port) {
        for (Manifest named : model.named("", "Service", call.namespace(), call.name())) {
            Service service = Service.of(named);
            if (service != null && isServed(model, service, port)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isServed(Model model, Service service, int port) {
        boolean judged = model.isDecoded(service.manifest())
                && !service.isExternalName()
                && !service.ports().isEmpty()
                && service.ports().stream().allMatch(one -> one.number() != null);
        if (!judged) {
            return true;
        }
        return service.isHeadless()
                ? HeadlessPort.translated(model, service, port) == null
                : service.ports().stream().anyMatch(one -> is(one.number(), port));
    }

    private static void tell(Model model, Call call, Service service, int port, Reporter report) {
        Long instead = service.isHeadless() ? HeadlessPort.translated(model, service, port) : meant(service, port);
        report.at(call.field(), call.span(), message(call, service, port, instead))
                .label("no port of this number")
                .related(
                        service.spec().get("ports"),
                        "Service \"" + call.name() + "\" has "
                                + (service.ports().size() == 1 ? "this port" : "these ports"))
                .fix(instead == null ? null : fix(call, port, instead));
    }

    private static String message(Call call, Service service, int port, @Nullable Long instead) {
        String name = "Service \"" + call.name() + "\"";
        if (service.isHeadless()) {
            return name + " is headless, so its name leads to the pods and port " + port
                    + " is not translated; they listen on " + instead;
        }
        String has = name + " has no port " + port + ", only " + ports(service);
        ServicePort byTarget = byTarget(service, port);
        if (byTarget != null) {
            return has + "; " + port + " is the port of its pods, write " + byTarget.number();
        }
        if (byNodePort(service, port) != null) {
            return has + "; " + port + " is its port on the nodes, write " + instead;
        }
        return has + (instead == null ? "; write one of them" : "; write " + instead);
    }

    private static String ports(Service service) {
        return service.ports().stream()
                .map(port -> port.number() + (port.name().isEmpty() ? "" : " (" + port.name() + ")"))
                .collect(Collectors.joining(", "));
    }

    private static @Nullable Long meant(Service service, int port) {
        ServicePort meant = byTarget(service, port);
        if (meant == null) {
            meant = byNodePort(service, port);
        }
        List<ServicePort> ports = service.ports();
        if (meant == null && ports.size() == 1) {
            meant = ports.get(0);
        }
        return meant == null ? null : meant.number();
    }

    private static @Nullable ServicePort byTarget(Service service, int port) {
        return service.ports().stream()
                .filter(one -> is(one.targetNumber(), port))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable ServicePort byNodePort(Service service, int port) {
        return service.ports().stream()
                .filter(one -> is(one.field().get("nodePort").integer(), port))
                .findFirst()
                .orElse(null);
    }

    private static boolean is(@Nullable Long number, int port) {
        return number != null && number == port;
    }

    /** Null where the port is not written as it is read, or stands in another file than the finding. */
    private static @Nullable Fix fix(Call call, int port, long instead) {
        Span span = call.span();
        String written = String.valueOf(port);
        String text = call.field().manifest().file().text().substring(span.start(), span.end());
        if (!text.equals(call.host() + ":" + written) && !text.equals(call.host() + ".:" + written)) {
            return null;
        }
        Span digits = new Span(span.end() - written.length(), span.end());
        return Fix.unsafe("write " + instead, new TextEdit(digits, String.valueOf(instead)));
    }
}
