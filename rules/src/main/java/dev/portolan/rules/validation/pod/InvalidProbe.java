package dev.portolan.rules.validation.pod;

import static dev.portolan.finding.Severity.ERROR;

import com.google.auto.service.AutoService;
import dev.portolan.manifest.Container;
import dev.portolan.manifest.Field;
import dev.portolan.rule.ContainerRule;
import dev.portolan.rule.Reporter;
import dev.portolan.rule.Rule;
import dev.portolan.rule.RuleInfo;
import dev.portolan.rules.validation.Term;
import dev.portolan.rules.vocabulary.HttpHeaderName;
import java.util.List;

/** Probes and lifecycle hooks that the API server refuses. */
@AutoService(Rule.class)
@RuleInfo(id = "invalid-probe", severity = ERROR, summary = "probe or lifecycle hook that the API server refuses")
public final class InvalidProbe implements ContainerRule {

    private static final List<String> PROBES = List.of("livenessProbe", "readinessProbe", "startupProbe");
    private static final List<String> PROBE_HANDLERS = List.of("exec", "httpGet", "tcpSocket", "grpc");
    private static final List<String> HOOK_HANDLERS = List.of("exec", "httpGet", "tcpSocket", "sleep");
    private static final List<String> NUMBERS =
            List.of("initialDelaySeconds", "timeoutSeconds", "periodSeconds", "failureThreshold");
    private static final long DEFAULT_GRACE = 30;

    @Override
    public void check(Container container, Reporter report) {
        String list = container.field().parent().name();
        if (list.equals("ephemeralContainers")) {
            return;
        }
        if (list.equals("initContainers") && !container.isSidecar()) {
            LostSidecar.tell(container.field(), report);
            return;
        }
        PROBES.forEach(name -> checkProbe(container.field().get(name), report));
        for (String hook : List.of("postStart", "preStop")) {
            Field handler = container.field().at("lifecycle", hook);
            if (handler.isObject()) {
                checkHandler(handler, HOOK_HANDLERS, report);
                checkSleep(container, handler.get("sleep"), report);
            }
        }
    }

    private static void checkProbe(Field probe, Reporter report) {
        if (!probe.isObject()) {
            return;
        }
        checkHandler(probe, PROBE_HANDLERS, report);
        NUMBERS.forEach(name -> Term.notNegative(probe.get(name), report));
        checkSuccess(probe, report);
        checkGrace(probe, report);
    }

    private static void checkSuccess(Field probe, Reporter report) {
        Field success = probe.get("successThreshold");
        Long number = success.integer();
        if (number == null || number == 0) {
            return;
        }
        if (probe.name().equals("readinessProbe")) {
            Term.notNegative(success, report);
        } else if (number != 1) {
            report.at(success, "successThreshold " + number + " is not allowed in a " + probe.name() + "; write 1");
        }
    }

    private static void checkGrace(Field probe, Reporter report) {
        Field grace = probe.get("terminationGracePeriodSeconds");
        Long number = grace.integer();
        if (number == null) {
            return;
        }
        if (probe.name().equals("readinessProbe")) {
            report.at(grace, "a readinessProbe ends nothing and has no terminationGracePeriodSeconds; remove it");
        } else if (number <= 0) {
            report.at(grace, "terminationGracePeriodSeconds " + number + " is too small; write 1 or more");
        }
    }

    private static void checkHandler(Field holder, List<String> handlers, Reporter report) {
        List<Field> present =
                handlers.stream().map(holder::get).filter(Field::isPresent).toList();
        if (present.isEmpty()) {
            report.atKey(holder, holder.name() + " does nothing; give it one of " + String.join(", ", handlers));
            return;
        }
        for (Field second : present.subList(1, present.size())) {
            report.atKey(
                    second,
                    holder.name() + " has " + present.get(0).name() + " already; keep one of them, not " + second.name()
                            + " as well");
        }
        check(present.get(0), report);
    }

    private static void check(Field handler, Reporter report) {
        switch (handler.name()) {
            case "exec" -> {
                if (handler.isObject() && handler.get("command").items().isEmpty()) {
                    report.at(handler.get("command"), "exec has no command; write one");
                }
            }
            case "httpGet" -> {
                Term.portNumberOrName(handler.get("port"), report);
                for (Field header : handler.get("httpHeaders").items()) {
                    Field name = header.get("name");
                    if (name.isString()) {
                        Term.check(name, HttpHeaderName.problem(name.text()), report);
                    }
                }
            }
            case "tcpSocket" -> Term.portNumberOrName(handler.get("port"), report);
            case "grpc" -> Term.portNumber(handler.get("port"), report);
            default -> {}
        }
    }

    private static void checkSleep(Container container, Field sleep, Reporter report) {
        Long seconds = sleep.get("seconds").integer();
        Long written =
                container.pod().spec().get("terminationGracePeriodSeconds").integer();
        long grace = written == null ? DEFAULT_GRACE : written;
        if (seconds != null && (seconds < 0 || seconds > grace)) {
            report.at(
                    sleep,
                    sleep.get("seconds").span(),
                    "a sleep of " + seconds + " seconds is outside 0-" + grace
                            + ", the pod's terminationGracePeriodSeconds; shorten it or raise that");
        }
    }
}
