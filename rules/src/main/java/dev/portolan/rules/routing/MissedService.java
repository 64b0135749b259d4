package dev.portolan.rules.routing;

import dev.portolan.finding.Spelling;
import dev.portolan.manifest.Answer;
import dev.portolan.manifest.Field;
import dev.portolan.manifest.LabelSelector;
import dev.portolan.manifest.Monitor;
import dev.portolan.manifest.Service;
import dev.portolan.model.Nearness;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A Service that a ServiceMonitor was meant for and does not select.
 *
 * @param pair of the monitor's selector that the Service's labels have not
 * @param label of the Service that was meant by it; null where the Service has nothing like it
 * @param labelsPods whether the Service selects pods by all pairs, and was forgotten to be labelled itself
 */
record MissedService(Service service, Field pair, @Nullable Field label, boolean labelsPods, Nearness nearness) {

    private static final Comparator<MissedService> NEAREST = Comparator.comparing(MissedService::nearness);

    private static final Pattern NO_DIGITS = Pattern.compile("[^0-9]+");

    /** Keys by which people name the application itself. */
    private static final Set<String> NAMING_KEYS = Set.of(
            "app", "app.kubernetes.io/name", "app.kubernetes.io/instance", "component", "k8s-app", "name", "service");

    /** Null where nothing tells. */
    static @Nullable MissedService of(Monitor monitor, MonitoredServices services) {
        Set<Service> near = services.near(monitor);
        List<MissedService> missed = new ArrayList<>();
        for (Service service : near) {
            MissedService one = compare(monitor, service, services.isSpokenFor(service));
            if (one != null) {
                missed.add(one);
            }
        }
        return missed.stream().min(NEAREST).orElse(null);
    }

    private static @Nullable MissedService compare(Monitor monitor, Service service, boolean spokenFor) {
        LabelSelector selector = monitor.selector();
        Map<String, String> labels = service.manifest().labels();
        List<Field> differing = selector.matchLabelsField().members().stream()
                .filter(pair -> !pair.text().equals(labels.get(pair.name())))
                .toList();
        boolean agrees = selector.expressions().stream()
                .allMatch(expression -> LabelSelector.matches(expression, labels) == Answer.YES);
        if (differing.isEmpty() || !agrees) {
            return null;
        }
        Nearness nearness = MonitoredServices.nearness(monitor, service);
        Field pair = differing.get(0);
        if (!spokenFor
                && service.selector()
                        .entrySet()
                        .containsAll(selector.matchLabels().entrySet())) {
            return new MissedService(service, pair, null, true, nearness);
        }
        if (differing.size() > 1) {
            return null;
        }
        Field label = like(pair, service);
        boolean byKey = label != null && !label.name().equals(pair.name());
        boolean nearEnough =
                nearness == Nearness.SAME_FILE || (!spokenFor && (nearness == Nearness.SAME_FOLDER || !byKey));
        return label != null && nearEnough ? new MissedService(service, pair, label, false, nearness) : null;
    }

    /** The label that a pair nearly is: its value mistyped, or under another key. */
    private static @Nullable Field like(Field pair, Service service) {
        Field labels = service.manifest().metadata().get("labels");
        Field same = labels.get(pair.name());
        if (same.isPresent()) {
            return isSlip(pair.text(), same.text()) ? same : null;
        }
        return labels.members().stream()
                .filter(label -> label.text().equals(pair.text()))
                .filter(label -> isSlip(pair.name(), label.name())
                        || (NAMING_KEYS.contains(pair.name()) && NAMING_KEYS.contains(label.name())))
                .findFirst()
                .orElse(null);
    }

    /** Numbers tell things apart: {@code web-1} is no slip of {@code web-2}. */
    private static boolean isSlip(String a, String b) {
        boolean sameNumbers =
                NO_DIGITS.matcher(a).replaceAll(" ").equals(NO_DIGITS.matcher(b).replaceAll(" "));
        return Spelling.sameLetters(a, b) || (sameNumbers && Spelling.isSlip(a, b));
    }
}
