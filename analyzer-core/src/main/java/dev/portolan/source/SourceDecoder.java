package dev.portolan.source;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.List;

/** Turns bytes into text as kubectl does: a byte order mark decides between UTF-8 and UTF-16, else it is UTF-8. */
public final class SourceDecoder {

    private static final char REPLACEMENT = '\uFFFD';

    /** With this byte UTF-8 would begin half of a surrogate pair, if it allowed that. */
    private static final byte SURROGATE = (byte) 0xED;

    private SourceDecoder() {}

    /** A file's text without its byte order mark; bytes that are no text become U+FFFD and are remembered. */
    public static SourceFile decode(String path, byte[] bytes) {
        SourceEncoding encoding = SourceEncoding.of(bytes);
        return decode(path, bytes, encoding.markLength(), encoding.charset());
    }

    private static SourceFile decode(String path, byte[] bytes, int start, Charset charset) {
        String text = new String(bytes, start, bytes.length - start, charset);
        if (text.indexOf(REPLACEMENT) < 0) {
            return SourceFile.of(path, text);
        }
        return decodeSlowly(path, ByteBuffer.wrap(bytes, start, bytes.length - start), charset.newDecoder());
    }

    /** Tells a replaced byte from a U+FFFD that was written. */
    private static SourceFile decodeSlowly(String path, ByteBuffer bytes, CharsetDecoder decoder) {
        decoder.onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer text = CharBuffer.allocate(bytes.remaining() + 1);
        List<Span> undecodable = new ArrayList<>();
        CoderResult result = decoder.decode(bytes, text, true);
        while (result.isError()) {
            // Java skips half of a surrogate pair as a whole, Go byte by byte.
            int skipped = bytes.get(bytes.position()) == SURROGATE ? 1 : result.length();
            bytes.position(bytes.position() + skipped);
            undecodable.add(new Span(text.position(), text.position() + 1));
            text.put(REPLACEMENT);
            result = decoder.decode(bytes, text, true);
        }
        return new SourceFile(path, text.flip().toString(), undecodable);
    }
}
