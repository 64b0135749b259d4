package dev.portolan.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A set of good practices that a run may ask for. */
public enum Profile {
    /** What keeps a service up while pods come and go. */
    RELIABILITY,
    /** What keeps an intruder small: {@link #BASELINE} and {@link #RESTRICTED}, and more. */
    SECURITY,
    /** The Pod Security Standard of this name, which forbids known ways out of a container. */
    BASELINE,
    /** The Pod Security Standard of this name, which asks pods to be hardened. */
    RESTRICTED;

    /** As people write it: {@code reliability}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The profile of this {@link #word}; null if there is none. */
    public static @Nullable Profile of(String word) {
        for (Profile profile : values()) {
            if (profile.word().equals(word)) {
                return profile;
            }
        }
        return null;
    }

    public static List<String> words() {
        List<String> words = new ArrayList<>();
        for (Profile profile : values()) {
            words.add(profile.word());
        }
        return words;
    }
}
