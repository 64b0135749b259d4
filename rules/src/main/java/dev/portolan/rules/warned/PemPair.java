package dev.portolan.rules.warned;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A certificate and a private key as texts in PEM. */
final class PemPair {

    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----([A-Za-z0-9+/=\\s]*)-----END \\1-----");

    private static final List<String> ALGORITHMS = List.of("RSA", "EC", "EdDSA");

    private static final String CERTIFICATE = "CERTIFICATE";
    private static final String PKCS8 = "PRIVATE KEY";
    private static final String PKCS1 = "RSA PRIVATE KEY";

    /** Version 0, and the algorithm rsaEncryption: what stands in PKCS 8 before a key in PKCS 1. */
    private static final byte[] RSA_HEAD = {
        2, 1, 0, 48, 13, 6, 9, 42, (byte) 0x86, 72, (byte) 0x86, (byte) 0xf7, 13, 1, 1, 1, 5, 0
    };

    private PemPair() {}

    static boolean hasCertificate(String text) {
        return block(text, CERTIFICATE) != null;
    }

    /** Whether there is a private key of any kind. */
    static boolean hasKey(String text) {
        Matcher matcher = BLOCK.matcher(text);
        while (matcher.find()) {
            if (matcher.group(1).endsWith(PKCS8)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the key is surely not the one of the first certificate; keys that cannot be compared do not differ. */
    static boolean differ(String certificate, String key) {
        PublicKey published = publicKey(certificate);
        PrivateKey secret = privateKey(key);
        if (published == null || secret == null) {
            return false;
        }
        if (published instanceof RSAPublicKey one && secret instanceof RSAPrivateKey other) {
            return !one.getModulus().equals(other.getModulus());
        }
        return !published.getAlgorithm().equals(secret.getAlgorithm());
    }

    private static byte @Nullable [] block(String text, String type) {
        Matcher matcher = BLOCK.matcher(text);
        while (matcher.find()) {
            if (matcher.group(1).equals(type)) {
                try {
                    return Base64.getMimeDecoder().decode(matcher.group(2));
                } catch (IllegalArgumentException noBase64) {
                    return null;
                }
            }
        }
        return null;
    }

    private static @Nullable PublicKey publicKey(String text) {
        byte[] certificate = block(text, CERTIFICATE);
        byte[] encoded = certificate == null ? null : Der.publicKeyOf(certificate);
        if (encoded == null) {
            return null;
        }
        return ALGORITHMS.stream()
                .flatMap(algorithm -> publicKey(algorithm, encoded).stream())
                .findFirst()
                .orElse(null);
    }

    private static Optional<PublicKey> publicKey(String algorithm, byte[] encoded) {
        try {
            return Optional.of(KeyFactory.getInstance(algorithm).generatePublic(new X509EncodedKeySpec(encoded)));
        } catch (GeneralSecurityException another) {
            return Optional.empty();
        }
    }

    private static @Nullable PrivateKey privateKey(String text) {
        byte[] bytes = block(text, PKCS8);
        byte[] rsa = block(text, PKCS1);
        byte[] encoded = bytes == null && rsa != null ? wrapped(rsa) : bytes;
        if (encoded == null) {
            return null;
        }
        return ALGORITHMS.stream()
                .flatMap(algorithm -> privateKey(algorithm, encoded).stream())
                .findFirst()
                .orElse(null);
    }

    private static Optional<PrivateKey> privateKey(String algorithm, byte[] encoded) {
        try {
            return Optional.of(KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(encoded)));
        } catch (GeneralSecurityException another) {
            return Optional.empty();
        }
    }

    /** A key in PKCS 1 as PKCS 8 has it. */
    private static byte[] wrapped(byte[] rsa) {
        return Der.wrap(Der.SEQUENCE, Der.join(RSA_HEAD, Der.wrap(Der.OCTETS, rsa)));
    }
}
