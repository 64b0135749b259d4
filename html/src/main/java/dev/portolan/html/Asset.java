package dev.portolan.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * A script or a style sheet that stands in the page.
 *
 * @param text exactly as it stands between its tags
 */
public record Asset(String text) {

    static final Asset STYLE = read("page.css");
    static final Asset SCRIPT = read("page.js");

    /** @throws IllegalArgumentException if the text would end its own tag */
    public Asset {
        if (text.contains("</") || text.contains("<!--") || text.indexOf('\r') >= 0) {
            throw new IllegalArgumentException("a script or style sheet that cannot stand in a page");
        }
    }

    private static Asset read(String name) {
        try (InputStream stream = Asset.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException(name + " is not on the class path");
            }
            return new Asset(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** As a Content-Security-Policy names it: {@code 'sha256-...'}. */
    public String source() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
