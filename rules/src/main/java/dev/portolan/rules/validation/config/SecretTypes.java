package dev.portolan.rules.validation.config;

import dev.portolan.manifest.Field;
import dev.portolan.manifest.Manifest;
import dev.portolan.rule.Draft;
import dev.portolan.rule.Reporter;
import dev.portolan.rules.vocabulary.JsonText;
import dev.portolan.rules.vocabulary.NearWord;
import dev.portolan.rules.vocabulary.Overwrite;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What each type of Secret must hold. No message ever shows a value. */
final class SecretTypes {

    private static final String ACCOUNT = "kubernetes.io/service-account.name";
    private static final String OLD_DOCKER_KEY = ".dockercfg";
    private static final String DOCKER_KEY = ".dockerconfigjson";
    private static final Map<String, String> DOCKER_KEYS =
            Map.of(OLD_DOCKER_KEY, DOCKER_KEY, DOCKER_KEY, OLD_DOCKER_KEY);
    private static final Map<String, String> DOCKER_TYPES =
            Map.of(OLD_DOCKER_KEY, "kubernetes.io/dockercfg", DOCKER_KEY, "kubernetes.io/dockerconfigjson");

    private SecretTypes() {}

    static void check(Manifest manifest, Reporter report) {
        String type = manifest.root().get("type").text();
        switch (type) {
            case "kubernetes.io/service-account-token" -> checkToken(manifest, report);
            case "kubernetes.io/dockercfg" -> checkDocker(manifest, OLD_DOCKER_KEY, report);
            case "kubernetes.io/dockerconfigjson" -> checkDocker(manifest, DOCKER_KEY, report);
            case "kubernetes.io/tls" -> needsEach(manifest, List.of("tls.crt", "tls.key"), report);
            case "kubernetes.io/ssh-auth" -> checkSsh(manifest, report);
            case "kubernetes.io/basic-auth" -> {
                if (entry(manifest, "username") == null && entry(manifest, "password") == null) {
                    missing(manifest, "username", "password", report);
                }
            }
            default -> {}
        }
    }

    private static void checkToken(Manifest manifest, Reporter report) {
        Field annotation = manifest.metadata().get("annotations").get(ACCOUNT);
        if (annotation.text().isEmpty()) {
            report.at(
                    annotation,
                    "a Secret of this type needs the annotation " + ACCOUNT
                            + ", which names the ServiceAccount; add it");
        }
    }

    private static void checkDocker(Manifest manifest, String key, Reporter report) {
        Field entry = entry(manifest, key);
        if (entry == null) {
            missing(manifest, key, "", report);
            return;
        }
        String text = text(entry);
        if (text != null && !JsonText.isObject(text)) {
            report.at(entry, key + " is no JSON object; write what \"kubectl create secret docker-registry\" makes");
        }
    }

    private static void checkSsh(Manifest manifest, Reporter report) {
        Field entry = entry(manifest, "ssh-privatekey");
        if (entry == null) {
            missing(manifest, "ssh-privatekey", "", report);
        } else if (entry.text().isEmpty()) {
            report.at(entry, "ssh-privatekey is empty; write the private key");
        }
    }

    private static void needsEach(Manifest manifest, List<String> keys, Reporter report) {
        for (String key : keys) {
            if (entry(manifest, key) == null) {
                missing(manifest, key, "", report);
            }
        }
    }

    /** What the stored Secret would hold under a key: of {@code stringData}, else of {@code data}. */
    private static @Nullable Field entry(Manifest manifest, String key) {
        for (String map : List.of("stringData", "data")) {
            Field entry = manifest.written().get(map).get(key);
            if (entry.node() != null) {
                return entry;
            }
        }
        return null;
    }

    /** Null where it is no Base64, of which the decoder tells. */
    private static @Nullable String text(Field entry) {
        if (entry.parent().name().equals("stringData")) {
            return entry.text();
        }
        try {
            StringBuilder text = new StringBuilder();
            // What lies beyond ASCII stands inside of strings, where its meaning does not matter.
            for (byte one : Base64.getDecoder().decode(entry.text().replaceAll("[\r\n]", ""))) {
                text.append((char) (one & 0xff));
            }
            return text.toString();
        } catch (IllegalArgumentException noBase64) {
            return null;
        }
    }

    /** The written key that was to be another; null where none is near. */
    private static @Nullable Field nearKey(Manifest manifest, String key) {
        for (String map : List.of("stringData", "data")) {
            for (Field entry : manifest.written().get(map).members()) {
                if (NearWord.of(entry.name(), List.of(key)) != null
                        || entry.name().equals(DOCKER_KEYS.get(key))) {
                    return entry;
                }
            }
        }
        return null;
    }

    private static void missing(Manifest manifest, String key, String other, Reporter report) {
        Field type = manifest.root().get("type");
        String keys = other.isEmpty() ? key : key + " or " + other;
        Field data = manifest.written().get("data");
        Field near = nearKey(manifest, key);
        if (near != null) {
            boolean docker = near.name().equals(DOCKER_KEYS.get(key));
            report.at(
                            manifest.root().get("data").get(key),
                            near.headSpan(),
                            "a Secret of type " + type.text() + " needs " + keys + ", and " + near.name()
                                    + (docker
                                            ? " is of another type; write type: " + DOCKER_TYPES.get(near.name())
                                            : " is nearly that; write " + key))
                    .related(type, "the type")
                    .fix(docker ? null : Overwrite.key(near, key));
            return;
        }
        Draft draft = report.at(
                manifest.root().get("data").get(key),
                data.isWritten() ? data.headSpan() : type.span(),
                "a Secret of type " + type.text() + " needs " + keys + "; add it to data or stringData");
        if (data.isWritten()) {
            draft.related(type, "the type");
        }
        if (!other.isEmpty()) {
            draft.related(manifest.root().get("data").headSpan(), "both are missing");
        }
    }
}
