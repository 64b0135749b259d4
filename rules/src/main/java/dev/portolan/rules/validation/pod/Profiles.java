package dev.portolan.rules.validation.pod;

import dev.portolan.manifest.Container;
import dev.portolan.manifest.Field;
import dev.portolan.manifest.Pod;
import dev.portolan.rule.Reporter;
import dev.portolan.rules.validation.Term;
import dev.portolan.rules.vocabulary.FilePath;

/** Seccomp and AppArmor profiles. */
final class Profiles {

    private static final int LONGEST_PROFILE = 4095;
    private static final String LOCALHOST = "localhost/";
    private static final String APP_ARMOR_ANNOTATION = "container.apparmor.security.beta.kubernetes.io/";
    private static final String SECCOMP_ANNOTATION = "container.seccomp.security.alpha.kubernetes.io/";
    private static final String SECCOMP_POD_ANNOTATION = "seccomp.security.alpha.kubernetes.io/pod";

    private Profiles() {}

    static void check(Field context, Reporter report) {
        Field seccomp = context.get("seccompProfile");
        if (seccomp.isObject()) {
            checkSeccomp(seccomp, report);
        }
        Field appArmor = context.get("appArmorProfile");
        if (appArmor.isObject()) {
            checkAppArmor(appArmor, report);
        }
    }

    private static void checkSeccomp(Field profile, Reporter report) {
        Field path = profile.get("localhostProfile");
        if (!profile.get("type").is("Localhost")) {
            tellOfNeedlessPath(profile, path, report);
        } else if (path.isAbsent()) {
            report.at(path, "a seccompProfile of type Localhost needs localhostProfile; name the file on the node");
        } else {
            Term.check(path, FilePath.descending(path.text()), report);
        }
    }

    private static void tellOfNeedlessPath(Field profile, Field path, Reporter report) {
        if (path.isPresent()) {
            String type = profile.get("type").text();
            report.atKey(
                    path,
                    "localhostProfile needs type Localhost"
                            + (type.isEmpty() ? "; write that" : ", and this profile is of type " + type));
        }
    }

    private static void checkAppArmor(Field profile, Reporter report) {
        Field name = profile.get("localhostProfile");
        switch (profile.get("type").text()) {
            case "Localhost" -> {
                if (name.isAbsent() || name.text().isBlank()) {
                    boolean padded = name.isPresent() && !name.text().isEmpty();
                    report.at(
                            name,
                            padded
                                    ? "localhostProfile is blank; name a profile that the node has"
                                    : "an appArmorProfile of type Localhost needs localhostProfile; name a profile that the node has");
                } else if (!name.text().equals(name.text().strip())) {
                    report.at(name, "localhostProfile has blanks around it; remove them");
                } else if (name.text().length() > LONGEST_PROFILE) {
                    report.at(name, "localhostProfile has more than " + LONGEST_PROFILE + " characters; shorten it");
                }
            }
            case "RuntimeDefault", "Unconfined" -> tellOfNeedlessPath(profile, name, report);
            default -> {}
        }
    }

    /** What annotations say and what fields say must be the same. */
    static void compareWithAnnotations(Pod pod, Reporter report) {
        Field annotations = pod.metadata().get("annotations");
        if (!annotations.isObject()) {
            return;
        }
        Field context = pod.spec().get("securityContext");
        compare(context.get("seccompProfile"), annotations.get(SECCOMP_POD_ANNOTATION), report);
        boolean windows = pod.spec().at("os", "name").is("windows");
        for (Container container : pod.allContainers()) {
            Field own = container.field().get("securityContext");
            compare(own.get("seccompProfile"), annotations.get(SECCOMP_ANNOTATION + container.name()), report);
            if (!windows) {
                Field profile = own.get("appArmorProfile").isObject()
                        ? own.get("appArmorProfile")
                        : context.get("appArmorProfile");
                compare(profile, annotations.get(APP_ARMOR_ANNOTATION + container.name()), report);
            }
        }
    }

    private static void compare(Field profile, Field annotation, Reporter report) {
        if (!profile.isObject() || !annotation.isString()) {
            return;
        }
        String text = annotation.text();
        Field type = profile.get("type");
        boolean same = switch (type.text()) {
            case "Unconfined" -> text.equals("unconfined");
            case "RuntimeDefault" ->
                text.equals("runtime/default")
                        || (text.equals("docker/default") && profile.name().equals("seccompProfile"));
            case "Localhost" -> text.startsWith(LOCALHOST);
            default -> true;
        };
        if (!same) {
            report.at(
                            type,
                            "type " + type.text() + " differs from the annotation, which says " + text
                                    + "; remove the annotation")
                    .related(annotation, "the annotation");
            return;
        }
        Field path = profile.get("localhostProfile");
        if (type.is("Localhost") && path.isPresent() && !path.text().equals(text.substring(LOCALHOST.length()))) {
            report.at(
                            path,
                            "localhostProfile differs from the annotation, which says " + text
                                    + "; remove the annotation")
                    .related(annotation, "the annotation");
        }
    }
}
