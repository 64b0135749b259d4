package dev.portolan.source;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * How a file's text is written down.
 *
 * @param markLength how many bytes of a byte order mark come before the text; 0 for none
 */
public record SourceEncoding(Charset charset, int markLength) {

    private static final char MARK = '\uFEFF';

    /** What the first bytes say, as kubectl takes them: a byte order mark decides between UTF-8 and UTF-16, else it is UTF-8. */
    public static SourceEncoding of(byte[] bytes) {
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return new SourceEncoding(StandardCharsets.UTF_16LE, 2);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return new SourceEncoding(StandardCharsets.UTF_16BE, 2);
        }
        return new SourceEncoding(StandardCharsets.UTF_8, startsWith(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0);
    }

    /**
     * The bytes of a text, its byte order mark before them if there is one.
     *
     * @throws CharacterCodingException if the text holds what no bytes stand for: half of a surrogate pair
     */
    public byte[] encode(String text) throws CharacterCodingException {
        String whole = markLength > 0 ? MARK + text : text;
        ByteBuffer encoded = charset.newEncoder().encode(CharBuffer.wrap(whole));
        byte[] bytes = new byte[encoded.remaining()];
        encoded.get(bytes);
        return bytes;
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
