package dev.portolan.manifest;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The labels that the pods of a workload will carry: those of its template and those that controllers add. */
public final class PodLabels {

    private static final String POD_NAME = "statefulset.kubernetes.io/pod-name";
    private static final String POD_INDEX = "apps.kubernetes.io/pod-index";
    private static final String COMPLETION_INDEX = "batch.kubernetes.io/job-completion-index";
    private static final String GENERATION = "pod-template-generation";
    private static final String REVISION = "controller-revision-hash";
    private static final String TEMPLATE_HASH = "pod-template-hash";
    private static final Set<String> JOB_NAME = Set.of("job-name", "batch.kubernetes.io/job-name");
    private static final Set<String> JOB_UID = Set.of("controller-uid", "batch.kubernetes.io/controller-uid");

    /** Each pod of a workload has its own. */
    private static final Set<String> OF_ONE_POD = Set.of(POD_NAME, POD_INDEX, COMPLETION_INDEX);

    /** The API server copies them from the node when it binds a pod (1.35; before, behind a gate). */
    private static final Set<String> FROM_NODE = Set.of("topology.kubernetes.io/zone", "topology.kubernetes.io/region");

    private final Workload workload;
    private final Field field;
    private final Map<String, String> written;

    PodLabels(Workload workload) {
        this.workload = workload;
        this.field = workload.pod().metadata().get("labels");
        this.written = Labels.of(field);
    }

    /** Those of the pod template, in their order. */
    public Map<String, String> written() {
        return written;
    }

    /** A label of the pod template; null where it has none of this key. */
    public @Nullable Field field(String key) {
        return written.containsKey(key) ? field.get(key) : null;
    }

    /** Whether some pod of the workload has this label. */
    public Answer has(String key, String value) {
        Answer added = added(key, value);
        // What a controller adds replaces what the template says.
        if (added != Answer.NO) {
            return added;
        }
        Field own = field(key);
        if (own == null) {
            return Answer.NO;
        }
        return own.isString() || own.isAbsent() ? Answer.of(own.text().equals(value)) : Answer.UNKNOWN;
    }

    /** Whether a selector chooses the pods; unknown where it may choose some of them and leave others. */
    public Answer matches(LabelSelector selector) {
        Answer all = Answer.YES;
        for (Map.Entry<String, String> pair : selector.matchLabels().entrySet()) {
            all = all.and(haveAll(pair.getKey(), pair.getValue()));
        }
        for (Field expression : selector.expressions()) {
            all = all.and(matches(expression));
        }
        return all;
    }

    /** Whether one of a selector's expressions holds for the pods; unknown where it may hold for some of them only. */
    public Answer matches(Field expression) {
        String key = expression.get("key").text();
        Answer added = adds(key);
        Answer ofTemplate = LabelSelector.matches(expression, written);
        // Of an expression that is none, no label can tell.
        if (added == Answer.NO || ofTemplate == Answer.UNKNOWN) {
            return ofTemplate;
        }
        List<Field> values = expression.get("values").items();
        return switch (expression.get("operator").text()) {
            case "Exists" -> added;
            case "DoesNotExist" -> added.not();
            case "NotIn" -> isAmong(key, values).not();
            default -> isAmong(key, values);
        };
    }

    private Answer isAmong(String key, List<Field> values) {
        Answer any = Answer.NO;
        for (Field value : values) {
            Answer one = haveAll(key, value.text());
            if (one == Answer.YES) {
                return one;
            }
            any = one == Answer.UNKNOWN ? one : any;
        }
        return any;
    }

    /** Whether all pods of the workload have this label; unknown where some have, or may have. */
    private Answer haveAll(String key, String value) {
        Answer some = has(key, value);
        return some == Answer.YES && OF_ONE_POD.contains(key) && adds(key) != Answer.NO ? Answer.UNKNOWN : some;
    }

    /** Whether each pod has a label of this key that its template does not show. */
    private Answer adds(String key) {
        if (FROM_NODE.contains(key)) {
            return written.containsKey(key) ? Answer.NO : Answer.UNKNOWN;
        }
        Field spec = workload.manifest().spec();
        return Answer.of(
                switch (workload.kind()) {
                    case "StatefulSet" -> key.equals(POD_NAME) || key.equals(POD_INDEX) || key.equals(REVISION);
                    case "DaemonSet" -> key.equals(GENERATION) || key.equals(REVISION);
                    case "Deployment" -> key.equals(TEMPLATE_HASH);
                    case "Job" -> isOfJob(key, spec);
                    case "CronJob" -> isOfJob(key, spec.at("jobTemplate", "spec"));
                    default -> false;
                });
    }

    private static boolean isOfJob(String key, Field jobSpec) {
        return key.equals(COMPLETION_INDEX)
                ? isIndexed(jobSpec)
                : isLabelled(jobSpec) && (JOB_UID.contains(key) || JOB_NAME.contains(key));
    }

    private static boolean isIndexed(Field jobSpec) {
        return jobSpec.get("completionMode").is("Indexed");
    }

    /** The server gives a Job's template the labels by which it finds its pods, unless it is told to leave that. */
    private static boolean isLabelled(Field jobSpec) {
        return !jobSpec.get("manualSelector").isTrue();
    }

    private Answer added(String key, String value) {
        if (FROM_NODE.contains(key) && !written.containsKey(key)) {
            return Answer.UNKNOWN;
        }
        return switch (workload.kind()) {
            case "StatefulSet" -> ofStatefulSet(key, value);
            case "DaemonSet" -> ofDaemonSet(key, value);
            case "Deployment" -> key.equals(TEMPLATE_HASH) ? Answer.UNKNOWN : Answer.NO;
            case "Job" -> ofJob(key, value, workload.manifest().spec());
            case "CronJob" -> ofCronJob(key, value);
            default -> Answer.NO;
        };
    }

    private Answer ofStatefulSet(String key, String value) {
        if (key.equals(REVISION)) {
            return Answer.UNKNOWN;
        }
        if (key.equals(POD_INDEX)) {
            return index(value);
        }
        String prefix = workload.name() + "-";
        return key.equals(POD_NAME) && value.startsWith(prefix) ? index(value.substring(prefix.length())) : Answer.NO;
    }

    private Answer index(String digits) {
        Long index = number(digits);
        Field spec = workload.manifest().spec();
        Long start = spec.at("ordinals", "start").integer();
        long first = start == null ? 0 : start;
        Long replicas = spec.get("replicas").integer();
        if (index == null || index < first) {
            return Answer.NO;
        }
        // An autoscaler or a person may ask for more than is written.
        return index < first + (replicas == null ? 1 : replicas) ? Answer.YES : Answer.UNKNOWN;
    }

    private static Answer ofDaemonSet(String key, String value) {
        if (key.equals(GENERATION)) {
            // 1 until somebody changes the template.
            return value.equals("1") ? Answer.YES : Answer.UNKNOWN;
        }
        return key.equals(REVISION) ? Answer.UNKNOWN : Answer.NO;
    }

    private Answer ofJob(String key, String value, Field spec) {
        boolean labelled = isLabelled(spec);
        if (labelled && JOB_UID.contains(key)) {
            return Answer.UNKNOWN;
        }
        if (labelled && JOB_NAME.contains(key)) {
            return workload.name().isEmpty() ? Answer.UNKNOWN : Answer.of(value.equals(workload.name()));
        }
        return completionIndex(key, value, spec);
    }

    private Answer ofCronJob(String key, String value) {
        if (JOB_UID.contains(key)) {
            return Answer.UNKNOWN;
        }
        if (JOB_NAME.contains(key)) {
            // Each run has the CronJob's name and the minute behind it.
            return value.startsWith(workload.name() + "-") ? Answer.UNKNOWN : Answer.NO;
        }
        return completionIndex(key, value, workload.manifest().spec().at("jobTemplate", "spec"));
    }

    private static Answer completionIndex(String key, String value, Field jobSpec) {
        if (!key.equals(COMPLETION_INDEX) || !isIndexed(jobSpec)) {
            return Answer.NO;
        }
        Long index = number(value);
        Long completions = jobSpec.get("completions").integer();
        return Answer.of(index != null && completions != null && index < completions);
    }

    private static @Nullable Long number(String digits) {
        if (digits.isEmpty() || digits.length() > 9 || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return null;
        }
        return digits.length() > 1 && digits.startsWith("0") ? null : Long.valueOf(digits);
    }

    /** Whether a controller gives such a label to pods of some kind. */
    public static boolean isControllerMade(String key) {
        return key.equals(POD_NAME)
                || key.equals(POD_INDEX)
                || key.equals(COMPLETION_INDEX)
                || key.equals(GENERATION)
                || key.equals(REVISION)
                || key.equals(TEMPLATE_HASH)
                || JOB_NAME.contains(key)
                || JOB_UID.contains(key)
                || FROM_NODE.contains(key);
    }
}
