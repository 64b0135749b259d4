package dev.portolan.rules.config;

import dev.portolan.manifest.Field;
import dev.portolan.manifest.Manifest;
import dev.portolan.model.Model;
import dev.portolan.model.Nearness;
import dev.portolan.rule.Reporter;
import dev.portolan.rules.vocabulary.NearWord;
import dev.portolan.rules.vocabulary.Overwrite;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a ConfigMap or a Secret holds under which key.
 *
 * @param keys each with its entry, of which no message shows more than the key; at least one
 */
record Keys(Manifest manifest, Map<String, Field> keys) {

    private static final List<String> MAPS = List.of("data", "binaryData", "stringData");
    private static final int SHOWN = 5;

    /** What one object holds, as it is written. */
    private record Entries(Map<String, Field> byKey) {

        static Entries of(Manifest manifest) {
            Map<String, Field> keys = new LinkedHashMap<>();
            for (String map : MAPS) {
                manifest.written().get(map).members().forEach(entry -> keys.put(entry.name(), entry));
            }
            return new Entries(keys);
        }
    }

    /** Null where others may add keys, or where there are none: somebody will fill it. */
    private static @Nullable Keys of(Model model, Manifest user, Manifest manifest) {
        String name = manifest.name();
        boolean doubtful = name != null && model.unread().mayHold(manifest.kind(), name, user);
        if (doubtful || !model.isDecoded(manifest) || isFilledByOthers(model, manifest)) {
            return null;
        }
        Map<String, Field> keys = manifest.once(Entries.class, Entries::of).byKey();
        return keys.isEmpty() ? null : new Keys(manifest, keys);
    }

    /**
     * The keys of the only object of a name.
     *
     * @param user the object that needs the keys
     * @return null where there is none, or another one, or nobody knows
     */
    static @Nullable Keys ofOnly(Model model, Manifest user, List<Manifest> named) {
        return named.size() == 1 ? of(model, user, named.get(0)) : null;
    }

    private static boolean isFilledByOthers(Model model, Manifest manifest) {
        return model.isMade(manifest) || model.isOpen(manifest) || isFilledByTheCluster(manifest);
    }

    private static boolean isFilledByTheCluster(Manifest manifest) {
        return manifest.kind().equals("Secret")
                && manifest.written().get("type").is("kubernetes.io/service-account-token");
    }

    /**
     * Of objects of one name, of which none has the keys that somebody needs, the one that was meant.
     *
     * @param user the object that needs the keys
     * @return null where one has them, or where nobody knows
     */
    static @Nullable Keys blamed(Model model, Manifest user, List<Manifest> named, Predicate<Keys> suffices) {
        List<Keys> all = new ArrayList<>();
        for (Manifest manifest : named) {
            Keys keys = of(model, user, manifest);
            if (keys == null || suffices.test(keys)) {
                return null;
            }
            all.add(keys);
        }
        return all.stream()
                .filter(keys -> all.size() == 1 || model.scopes().together(user, keys.manifest()))
                .min(Comparator.comparing(
                        keys -> Nearness.between(user.file(), keys.manifest().file())))
                .orElse(null);
    }

    boolean has(String key) {
        return keys.containsKey(key);
    }

    /**
     * Tells of a name that is no key, and of the nearest one. Where a patch of the input may add keys, only a near one
     * says that this is a mistake.
     */
    void tell(Model model, Field place, String message, Reporter report) {
        String near = NearWord.of(place.text(), keys.keySet());
        Field nearest = near == null ? null : keys.get(near);
        if (near != null && nearest != null) {
            report.at(place, message + "; the nearest is " + near)
                    .related(manifest.file(), nearest.headSpan(), "the nearest key")
                    .fix(Overwrite.value(place, near));
        } else if (!model.scopes().hasUnknown(manifest.file())) {
            report.at(place, message + "; it has " + some())
                    .related(manifest.file(), first().parent().headSpan(), "its keys");
        }
    }

    Field first() {
        return keys.values().iterator().next();
    }

    /** For messages: {@code ConfigMap "settings"}. */
    String inWords() {
        return manifest.identity().inWords();
    }

    /** For messages: {@code a, b and c}. */
    private String some() {
        List<String> names = List.copyOf(keys.keySet());
        int last = names.size() - 1;
        if (names.size() > SHOWN) {
            return String.join(", ", names.subList(0, SHOWN)) + " and " + (names.size() - SHOWN) + " more";
        }
        return last == 0 ? names.get(0) : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }
}
