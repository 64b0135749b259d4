package dev.portolan.rules.network;

import dev.portolan.manifest.Container;
import dev.portolan.manifest.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The arguments of the control plane's programs, in kubeadm's configuration and in static pods. */
final class ControlPlaneArguments {

    /**
     * One argument.
     *
     * @param name without the dashes
     * @param start where the value begins in the field's text
     */
    record Argument(String name, Field field, int start) {

        String value() {
            return field.text().substring(start);
        }
    }

    private static final Set<String> PROGRAMS =
            Set.of("kube-apiserver", "kube-controller-manager", "kube-proxy", "kubelet");

    private ControlPlaneArguments() {}

    /** Those of a container that runs such a program; none of another one. */
    static List<Argument> of(Container container) {
        List<Field> words = new ArrayList<>(container.field().get("command").items());
        words.addAll(container.field().get("args").items());
        boolean known = words.stream()
                .limit(1)
                .map(Field::text)
                .anyMatch(word -> PROGRAMS.contains(word.substring(word.lastIndexOf('/') + 1)));
        List<Argument> arguments = new ArrayList<>();
        for (Field word : known ? words : List.<Field>of()) {
            int equals = word.text().indexOf('=');
            if (word.text().startsWith("--") && equals > 2) {
                arguments.add(new Argument(word.text().substring(2, equals), word, equals + 1));
            }
        }
        return arguments;
    }

    /** {@code extraArgs}: a map up to v1beta3, a list of names and values from v1beta4 on. */
    static List<Argument> ofKubeadm(Field root) {
        List<Argument> arguments = new ArrayList<>();
        add(arguments, root.at("apiServer", "extraArgs"));
        add(arguments, root.at("controllerManager", "extraArgs"));
        add(arguments, root.at("nodeRegistration", "kubeletExtraArgs"));
        return arguments;
    }

    private static void add(List<Argument> arguments, Field extra) {
        for (Field member : extra.members()) {
            arguments.add(new Argument(member.name(), member, 0));
        }
        for (Field item : extra.items()) {
            arguments.add(new Argument(item.get("name").text(), item.get("value"), 0));
        }
    }
}
