package dev.portolan.rules.warned;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** As much of DER, the bytes inside PEM, as a certificate's public key asks for: a tag, a length, the content. */
final class Der {

    static final int SEQUENCE = 0x30;
    static final int OCTETS = 4;

    private static final int VERSION = 0xa0;
    private static final int LONG_FORM = 0x80;
    private static final int MOST_LENGTH_BYTES = 3;

    /** What stands in a certificate before its public key: serial number, algorithm, issuer, validity, subject. */
    private static final int BEFORE_KEY = 5;

    private final byte[] bytes;
    private int at;
    private final int end;

    private Der(byte[] bytes, int at, int end) {
        this.bytes = bytes;
        this.at = at;
        this.end = end;
    }

    /** The public key of an X.509 certificate, with its algorithm; null where there is no certificate. */
    static byte @Nullable [] publicKeyOf(byte[] certificate) {
        Der whole = new Der(certificate, 0, certificate.length).enter();
        Der content = whole == null ? null : whole.enter();
        if (content == null) {
            return null;
        }
        boolean well = content.tag() != VERSION || content.skip();
        for (int i = 0; i < BEFORE_KEY && well; i++) {
            well = content.skip();
        }
        int start = content.at;
        return well && content.tag() == SEQUENCE && content.skip()
                ? Arrays.copyOfRange(certificate, start, content.at)
                : null;
    }

    private int tag() {
        return at < end ? bytes[at] & 0xff : -1;
    }

    /** What is inside the value here; null if there is none that holds others. */
    private @Nullable Der enter() {
        int start = contentStart();
        int length = start < 0 ? -1 : length();
        return tag() != SEQUENCE || length < 0 || length > end - start ? null : new Der(bytes, start, start + length);
    }

    private boolean skip() {
        int start = contentStart();
        int length = start < 0 ? -1 : length();
        if (length < 0 || length > end - start) {
            return false;
        }
        at = start + length;
        return true;
    }

    /** Where the content of the value here begins; -1 if there is none. */
    private int contentStart() {
        if (at + 1 >= end) {
            return -1;
        }
        int first = bytes[at + 1] & 0xff;
        int more = first < LONG_FORM ? 0 : first - LONG_FORM;
        return more > MOST_LENGTH_BYTES || at + 2 + more > end ? -1 : at + 2 + more;
    }

    private int length() {
        int first = bytes[at + 1] & 0xff;
        if (first < LONG_FORM) {
            return first;
        }
        int length = 0;
        for (int i = 0; i < first - LONG_FORM; i++) {
            length = (length << 8) | (bytes[at + 2 + i] & 0xff);
        }
        return length;
    }

    /** A value of this tag. */
    static byte[] wrap(int tag, byte[] content) {
        return join(join(new byte[] {(byte) tag}, lengthBytes(content.length)), content);
    }

    /** In as few bytes as it takes: readers are strict about that. */
    private static byte[] lengthBytes(int length) {
        if (length < LONG_FORM) {
            return new byte[] {(byte) length};
        }
        byte[] rest = length < 0x100 ? new byte[] {(byte) length} : new byte[] {(byte) (length >> 8), (byte) length};
        return join(new byte[] {(byte) (LONG_FORM + rest.length)}, rest);
    }

    static byte[] join(byte[] one, byte[] other) {
        byte[] joined = Arrays.copyOf(one, one.length + other.length);
        for (int i = 0; i < other.length; i++) {
            joined[one.length + i] = other[i];
        }
        return joined;
    }
}
