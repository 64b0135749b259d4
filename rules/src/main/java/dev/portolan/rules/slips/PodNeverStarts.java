package dev.portolan.rules.slips;

import com.google.auto.service.AutoService;
import dev.portolan.finding.Severity;
import dev.portolan.manifest.Container;
import dev.portolan.manifest.Field;
import dev.portolan.manifest.Pod;
import dev.portolan.rule.PodRule;
import dev.portolan.rule.Reporter;
import dev.portolan.rule.Rule;
import dev.portolan.rule.RuleInfo;
import dev.portolan.rules.vocabulary.NearWord;
import dev.portolan.rules.vocabulary.Overwrite;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the API server takes, and the scheduler or the kubelet then fails at, over and over. */
@AutoService(Rule.class)
@RuleInfo(
        id = "pod-never-starts",
        severity = Severity.WARNING,
        summary = "pod that the API server takes, and that no node can start")
public final class PodNeverStarts implements PodRule {

    private static final String HUGE_PAGES = "HugePages";
    private static final List<String> MEDIA = List.of("Memory", HUGE_PAGES);

    @Override
    public void check(Pod pod, Reporter report) {
        checkUsers(pod, report);
        checkVolumes(pod, report);
        for (Container container : pod.allContainers()) {
            for (Field variable : container.field().get("env").items()) {
                checkContainer(pod, variable.at("valueFrom", "resourceFieldRef", "containerName"), report);
            }
        }
        checkNodes(pod, report);
    }

    /** Source: kubernetes/kubernetes, pkg/kubelet/kuberuntime/security_context.go, verifyRunAsNonRoot. */
    private static void checkUsers(Pod pod, Reporter report) {
        Set<String> told = new HashSet<>();
        for (Container container : pod.allContainers()) {
            Field rule = effective(pod, container, "runAsNonRoot");
            Field user = effective(pod, container, "runAsUser");
            Long id = user.integer();
            if (rule.isTrue() && id != null && id == 0 && told.add(user.path())) {
                report.at(
                                user,
                                "runAsUser 0 is root, and with runAsNonRoot the kubelet never starts container \""
                                        + container.name() + "\"; write another user, or leave runAsNonRoot out")
                        .related(rule, "forbids root");
            }
        }
    }

    private static Field effective(Pod pod, Container container, String name) {
        Field own = container.field().at("securityContext", name);
        return own.isPresent() ? own : pod.spec().at("securityContext", name);
    }

    private static void checkVolumes(Pod pod, Reporter report) {
        for (Field volume : pod.spec().get("volumes").items()) {
            if (isMounted(pod, volume.get("name").text())) {
                checkMedium(volume.at("emptyDir", "medium"), report);
                downwardFiles(volume)
                        .forEach(file -> checkContainer(pod, file.at("resourceFieldRef", "containerName"), report));
            }
        }
    }

    /** The kubelet leaves alone what no container mounts. */
    private static boolean isMounted(Pod pod, String volume) {
        return pod.allContainers().stream()
                .flatMap(container -> container.field().get("volumeMounts").items().stream())
                .anyMatch(mount -> mount.get("name").is(volume));
    }

    private static Stream<Field> downwardFiles(Field volume) {
        return Stream.concat(
                volume.at("downwardAPI", "items").items().stream(),
                volume.at("projected", "sources").items().stream()
                        .flatMap(source -> source.at("downwardAPI", "items").items().stream()));
    }

    /** Source: kubernetes/kubernetes, pkg/volume/emptydir/empty_dir.go, SetUpAt. */
    private static void checkMedium(Field medium, Reporter report) {
        String text = medium.text();
        if (!medium.isString() || text.isEmpty() || MEDIA.contains(text) || text.startsWith(HUGE_PAGES + "-")) {
            return;
        }
        String near = NearWord.of(text, MEDIA);
        report.at(
                        medium,
                        "the kubelet knows no medium \"" + text + "\", so it never mounts the volume; "
                                + (near == null
                                        ? "write Memory, HugePages or HugePages-<size>, or leave it out"
                                        : "write " + near))
                .fix(near == null ? null : Overwrite.value(medium, near));
    }

    /** Source: kubernetes/kubernetes, pkg/api/v1/resource/helpers.go, findContainerInPod. */
    private static void checkContainer(Pod pod, Field container, Reporter report) {
        List<String> names = pod.allContainers().stream().map(Container::name).toList();
        String text = container.text();
        if (!container.isString() || text.isEmpty() || names.contains(text)) {
            return;
        }
        String meant = meant(text, names);
        report.at(
                        container,
                        "the pod has no container \"" + text
                                + "\" whose resources it could be told, so it never starts; "
                                + (meant == null ? "name one of " + String.join(", ", names) : "write " + meant))
                .fix(meant == null ? null : Overwrite.value(container, meant));
    }

    private static @Nullable String meant(String written, List<String> names) {
        return names.size() == 1 ? names.get(0) : NearWord.of(written, names);
    }

    /** Source: kubernetes/kubernetes, staging/src/k8s.io/apimachinery/pkg/labels/selector.go, NewRequirement. */
    private static void checkNodes(Pod pod, Reporter report) {
        Field required = pod.spec().at("affinity", "nodeAffinity", "requiredDuringSchedulingIgnoredDuringExecution");
        for (Field term : required.get("nodeSelectorTerms").items()) {
            for (Field expression : term.get("matchExpressions").items()) {
                Field operator = expression.get("operator");
                List<Field> values = expression.get("values").items();
                if ((operator.is("Gt") || operator.is("Lt")) && values.size() == 1 && !isNumber(values.get(0))) {
                    report.at(
                            values.get(0),
                            "operator " + operator.text() + " compares whole numbers, and \""
                                    + values.get(0).text()
                                    + "\" is none, so the term matches no node; write a number, or use In");
                }
            }
        }
    }

    private static boolean isNumber(Field value) {
        try {
            Long.parseLong(value.text());
            return true;
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
