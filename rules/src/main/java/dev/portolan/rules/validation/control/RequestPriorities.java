package dev.portolan.rules.validation.control;

import dev.portolan.manifest.Field;
import dev.portolan.manifest.Manifest;
import dev.portolan.rule.Reporter;
import dev.portolan.rules.validation.Term;
import java.util.List;

/**
 * Which requests the API server takes first; a number that is 0 gets its default. Source: kubernetes/kubernetes,
 * pkg/apis/flowcontrol: validation and defaults.
 */
final class RequestPriorities {

    private static final int LAST_PRECEDENCE = 10000;
    private static final int MOST_QUEUES = 10_000_000;
    private static final long DEFAULT_QUEUES = 64;
    private static final String EXEMPT = "exempt";

    private RequestPriorities() {}

    static void checkSchema(Manifest manifest, Reporter report) {
        Field precedence = manifest.spec().get("matchingPrecedence");
        Term.range(precedence, 0, LAST_PRECEDENCE, report);
        if (Long.valueOf(1).equals(precedence.integer()) && !EXEMPT.equals(manifest.name())) {
            report.at(precedence, "matchingPrecedence 1 is for the FlowSchema exempt alone; write 2 or more");
        }
        for (Field rule : manifest.spec().get("rules").items()) {
            if (rule.get("resourceRules").items().isEmpty()
                    && rule.get("nonResourceRules").items().isEmpty()) {
                report.at(rule, rule.headSpan(), "the rule is for no requests; add resourceRules or nonResourceRules");
            }
        }
    }

    static void checkLevel(Manifest manifest, Reporter report) {
        Field spec = manifest.spec();
        Field type = spec.get("type");
        Field limited = spec.get("limited");
        if (!type.is("")) {
            Term.oneOf(type, List.of("Exempt", "Limited"), report);
        }
        if (type.is("Exempt") && !EXEMPT.equals(manifest.name())) {
            report.at(type, "type Exempt is for the level exempt alone; write Limited");
        } else if (type.is("Exempt") && limited.isPresent()) {
            report.atKey(limited, "type Exempt has no limits; remove limited").related(type, "the type");
        } else if (type.is("Limited") && limited.isAbsent()) {
            report.at(limited, type.span(), "type Limited needs limits; add limited");
        }
        checkResponse(limited.get("limitResponse"), report);
    }

    private static void checkResponse(Field response, Reporter report) {
        Field type = response.get("type");
        Field queuing = response.get("queuing");
        if (!type.is("")) {
            Term.oneOf(type, List.of("Queue", "Reject"), report);
        }
        if (type.is("Reject") && queuing.isPresent()) {
            report.atKey(queuing, "type Reject lets no request wait; remove queuing, or write type: Queue")
                    .related(type, "the type");
        } else if (type.is("Queue") && queuing.isAbsent()) {
            report.at(queuing, type.span(), "type Queue needs queues; add queuing, {} for what is usual");
        } else if (type.is("Queue")) {
            checkQueues(queuing, report);
        }
    }

    private static void checkQueues(Field queuing, Reporter report) {
        Field queues = queuing.get("queues");
        Field hand = queuing.get("handSize");
        Term.range(queues, 0, MOST_QUEUES, report);
        Term.notNegative(queuing.get("queueLengthLimit"), report);
        Term.notNegative(hand, report);
        Long size = hand.integer();
        Long written = queues.integer();
        long count = written == null || written == 0 ? DEFAULT_QUEUES : written;
        if (size != null && count > 0 && size > count) {
            report.at(hand, "handSize " + size + " is more than there are queues, " + count + "; lower it");
        }
    }
}
