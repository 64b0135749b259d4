package dev.portolan.rules.security;

import static dev.portolan.finding.Profile.RESTRICTED;
import static dev.portolan.finding.Severity.WARNING;

import com.google.auto.service.AutoService;
import dev.portolan.manifest.Field;
import dev.portolan.manifest.Pod;
import dev.portolan.rule.PodRule;
import dev.portolan.rule.Reporter;
import dev.portolan.rule.Rule;
import dev.portolan.rule.RuleInfo;
import java.util.Set;

/** Volumes other than configuration, claims and what belongs to the pod. */
@AutoService(Rule.class)
@RuleInfo(
        id = "restricted-volume",
        severity = WARNING,
        summary = "volume of a type that reaches storage by itself",
        profiles = RESTRICTED,
        onByDefault = false)
public final class RestrictedVolume implements PodRule {

    /** What host-path tells of is left to it. */
    private static final Set<String> ALLOWED = Set.of(
            "configMap",
            "csi",
            "downwardAPI",
            "emptyDir",
            "ephemeral",
            "hostPath",
            "persistentVolumeClaim",
            "projected",
            "secret");

    @Override
    public void check(Pod pod, Reporter report) {
        for (Field volume : pod.spec().get("volumes").items()) {
            for (Field source : volume.members()) {
                if (!source.name().equals("name") && !ALLOWED.contains(source.name()) && source.isWritten()) {
                    report.atKey(
                            source,
                            "volume \"" + volume.get("name").text() + "\" is of type " + source.name()
                                    + ", which reaches storage past its owner's control; use a persistentVolumeClaim");
                }
            }
        }
    }
}
