package dev.portolan.rules.network;

import dev.portolan.manifest.Container;
import dev.portolan.manifest.Field;
import dev.portolan.manifest.Manifest;
import dev.portolan.manifest.Pod;
import dev.portolan.rules.vocabulary.IpAddress;
import dev.portolan.rules.vocabulary.TextForm;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

/**
 * An address that stands in a text of a ConfigMap or a container.
 *
 * @param start where it begins in the field's text, in UTF-16 units
 */
record WrittenAddress(Field field, int start, String text, IpAddress address) {

    // A block of addresses is none, nor is a version or a path.
    private static final TextForm V4 = TextForm.of(
            "(?<![0-9A-Za-z_.-]|[^/]/)[0-9]{1,3}(?:\\.[0-9]{1,3}){3}(?![0-9A-Za-z_-]|\\.[0-9A-Za-z]|/[0-9])");
    private static final TextForm V6 =
            TextForm.of("(?<![0-9A-Za-z:.-]|[^/]/)[0-9A-Fa-f]{0,4}(?::[0-9A-Fa-f]{0,4}){2,7}(?![0-9A-Za-z:.-]|/[0-9])");

    /** Those of one object. */
    private record All(List<WrittenAddress> addresses) {}

    /** In the order of the object's fields. */
    static List<WrittenAddress> of(Manifest manifest) {
        return manifest.once(All.class, one -> new All(find(one))).addresses();
    }

    private static List<WrittenAddress> find(Manifest manifest) {
        List<WrittenAddress> found = new ArrayList<>();
        if (manifest.is("", "ConfigMap")) {
            manifest.root().get("data").members().forEach(value -> search(value, found));
        }
        Pod pod = Pod.of(manifest);
        if (pod != null) {
            for (Container container : pod.allContainers()) {
                container.field().get("command").items().forEach(word -> search(word, found));
                container.field().get("args").items().forEach(word -> search(word, found));
                container.field().get("env").items().forEach(one -> search(one.get("value"), found));
            }
        }
        return List.copyOf(found);
    }

    private static void search(Field field, List<WrittenAddress> found) {
        String text = field.isString() ? field.text() : "";
        if (hasNear(text, '.', 3, 3)) {
            search(V4.matcher(text), field, found);
        }
        if (hasNear(text, ':', 2, 4)) {
            search(V6.matcher(text), field, found);
        }
    }

    private static void search(Matcher matcher, Field field, List<WrittenAddress> found) {
        while (matcher.find()) {
            IpAddress address = IpAddress.parse(matcher.group());
            if (address != null) {
                found.add(new WrittenAddress(field, matcher.start(), matcher.group(), address));
            }
        }
    }

    /** Whether a sign stands so often with so few others between: most texts hold no address, and expressions take longer to see it. */
    private static boolean hasNear(String text, char sign, int times, int between) {
        int near = 0;
        int before = -1;
        for (int at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) {
            near = before >= 0 && at - before <= between + 1 ? near + 1 : 1;
            if (near == times) {
                return true;
            }
            before = at;
        }
        return false;
    }

    int end() {
        return start + text.length();
    }
}
