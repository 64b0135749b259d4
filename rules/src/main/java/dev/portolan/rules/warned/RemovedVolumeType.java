package dev.portolan.rules.warned;

import static dev.portolan.finding.Severity.WARNING;

import com.google.auto.service.AutoService;
import dev.portolan.manifest.Field;
import dev.portolan.manifest.Pod;
import dev.portolan.rule.PodRule;
import dev.portolan.rule.Reporter;
import dev.portolan.rule.Rule;
import dev.portolan.rule.RuleInfo;
import java.util.Map;
import java.util.TreeMap;

/** Volumes of types that nodes cannot mount any more: the API server takes them, and the pod never starts. */
@AutoService(Rule.class)
@RuleInfo(id = "removed-volume-type", severity = WARNING, summary = "volume of a type that no node can mount any more")
public final class RemovedVolumeType implements PodRule {

    /** Since which 1.x release; gitRepo can be turned on again. */
    private static final Map<String, Integer> REMOVED = new TreeMap<>(Map.of(
            "photonPersistentDisk", 16,
            "scaleIO", 22,
            "flocker", 25,
            "quobyte", 25,
            "storageos", 25,
            "glusterfs", 26,
            "cephfs", 31,
            "rbd", 31,
            "gitRepo", 33));

    @Override
    public void check(Pod pod, Reporter report) {
        for (Field volume : pod.spec().get("volumes").items()) {
            for (Map.Entry<String, Integer> type : REMOVED.entrySet()) {
                Field source = volume.get(type.getKey());
                if (source.isPresent() && report.version().isAtLeast(type.getValue())) {
                    report.atKey(
                            source,
                            "volumes of type " + type.getKey() + " cannot be mounted since Kubernetes 1."
                                    + type.getValue()
                                    + "; use "
                                    + (type.getKey().equals("gitRepo")
                                            ? "an emptyDir and an init container that clones into it"
                                            : "a CSI driver"));
                }
            }
        }
    }
}
