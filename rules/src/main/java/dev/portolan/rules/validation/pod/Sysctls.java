package dev.portolan.rules.validation.pod;

import dev.portolan.manifest.Field;
import dev.portolan.manifest.Pod;
import dev.portolan.rule.Reporter;
import dev.portolan.rules.validation.Term;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Settings of the kernel that a pod asks for. */
final class Sysctls {

    private static final int LONGEST = 253;
    private static final Pattern SEGMENT = Pattern.compile("[a-z0-9](?:[-_a-z0-9]*[a-z0-9])?");
    private static final List<String> IPC_NAMES = List.of("kernel.shm", "kernel.msg", "fs.mqueue.");

    private Sysctls() {}

    static void check(Pod pod, Reporter report) {
        Map<String, Field> names = new HashMap<>();
        for (Field sysctl : pod.spec().at("securityContext", "sysctls").items()) {
            Field name = sysctl.get("name");
            if (!name.isString() || Term.isEmpty(name, report)) {
                continue;
            }
            String problem = problem(name.text());
            Term.check(name, problem, report);
            Field first = names.putIfAbsent(name.text(), name);
            if (first != null && problem == null) {
                report.at(name, "sysctl " + name.text() + " is set twice; remove one")
                        .related(first, "set here first");
            }
            checkShared(pod, name, report);
        }
    }

    private static @Nullable String problem(String name) {
        if (name.length() > LONGEST) {
            return "must be at most " + LONGEST + " characters";
        }
        for (String segment : name.split("[./]", -1)) {
            if (!SEGMENT.matcher(segment).matches()) {
                return "must be words of lower-case letters, digits, '-' and '_' with a '.' or '/' between them";
            }
        }
        return null;
    }

    /** What a pod shares with its node is the node's to set. */
    private static void checkShared(Pod pod, Field name, Reporter report) {
        String dotted = name.text().replace('/', '.');
        boolean ipc = dotted.equals("kernel.sem") || IPC_NAMES.stream().anyMatch(dotted::startsWith);
        String sharing = dotted.startsWith("net.") ? "hostNetwork" : ipc ? "hostIPC" : "";
        Field shared = pod.spec().get(sharing);
        if (!sharing.isEmpty() && shared.isTrue()) {
            report.at(name, "sysctl " + name.text() + " would change the node, as " + sharing + " is true; remove one")
                    .related(shared, "shared with the node");
        }
    }
}
