package dev.portolan.config;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The keys that a configuration may have. None of them names a program, an address or a file to write. */
public enum ConfigKey {
    KUBERNETES_VERSION("kubernetesVersion", Shape.WORD, "--kubernetes-version"),
    INCLUDE("include", Shape.WORDS, ""),
    EXCLUDE("exclude", Shape.WORDS, ""),
    PROFILES("profiles", Shape.WORDS, "--profile"),
    RULES("rules", Shape.RULES, ""),
    FAIL_ON("failOn", Shape.WORD, "--fail-on"),
    NAMESPACE("namespace", Shape.WORD, "--namespace"),
    SCOPES("scopes", Shape.PATHS, "--scope"),
    CRDS("crds", Shape.PATHS, "--crds"),
    SUPPRESS("suppress", Shape.SUPPRESSIONS, ""),
    REQUIRE_REASON("requireReason", Shape.FLAG, ""),
    HONOUR_FOREIGN_SUPPRESSIONS("honourForeignSuppressions", Shape.FLAG, ""),
    POD_NETWORK("podNetwork", Shape.WORDS, "--pod-network"),
    SERVICE_NETWORK("serviceNetwork", Shape.WORDS, "--service-network"),
    NODE_PORT_RANGE("nodePortRange", Shape.WORD, "--node-port-range");

    /** What stands behind a key. */
    enum Shape {
        WORD,
        /** One, or a list of them. */
        WORDS,
        /** Relative to the configuration's folder. */
        PATHS,
        FLAG,
        RULES,
        SUPPRESSIONS
    }

    private final String key;
    private final Shape shape;
    private final String option;

    ConfigKey(String key, Shape shape, String option) {
        this.key = key;
        this.shape = shape;
        this.option = option;
    }

    /** As it is written. */
    public String key() {
        return key;
    }

    Shape shape() {
        return shape;
    }

    /** Whether it takes several words. */
    public boolean isList() {
        return shape == Shape.WORDS || shape == Shape.PATHS;
    }

    /** Whether its words are paths, relative to the configuration's folder. */
    public boolean isPaths() {
        return shape == Shape.PATHS;
    }

    /** The command-line option that says the same; empty where there is none. */
    public String option() {
        return option;
    }

    static @Nullable ConfigKey of(String key) {
        for (ConfigKey known : values()) {
            if (known.key.equals(key)) {
                return known;
            }
        }
        return null;
    }

    /** All keys as they are written. */
    public static List<String> keys() {
        List<String> keys = new ArrayList<>();
        for (ConfigKey known : values()) {
            keys.add(known.key);
        }
        return keys;
    }
}
