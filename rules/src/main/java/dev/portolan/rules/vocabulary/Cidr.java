package dev.portolan.rules.vocabulary;

import org.jspecify.annotations.Nullable;

/**
 * A block of addresses: {@code 10.0.0.0/8}.
 *
 * @param length how many leading bits all its addresses share
 */
public record Cidr(IpAddress address, int length) {

    /** Null if it is none; bits behind the mask may be set. */
    public static @Nullable Cidr parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            return null;
        }
        IpAddress address = IpAddress.parse(text.substring(0, slash));
        String length = text.substring(slash + 1);
        if (address == null || length.length() > 3 || !Letters.areDigits(length)) {
            return null;
        }
        int bits = Integer.parseInt(length);
        // Of an IPv4 address inside IPv6, the mask counts in the longer form.
        if (bits > (address.mapped() ? 128 : address.bits()) || (length.length() > 1 && length.charAt(0) == '0')) {
            return null;
        }
        return new Cidr(address, bits);
    }

    /** @throws IllegalArgumentException if it is none */
    public static Cidr of(String text) {
        Cidr cidr = parse(text);
        if (cidr == null) {
            throw new IllegalArgumentException("no block of addresses: " + text);
        }
        return cidr;
    }

    /** Why it is no block that the API takes, in words; null if it is one. */
    public static @Nullable String problem(String text) {
        Cidr cidr = parse(text);
        if (cidr == null) {
            IpAddress alone = IpAddress.parse(text);
            return alone == null
                    ? "must be a block of addresses, such as 10.9.8.0/24 or 2001:db8::/64"
                    : "must say how large the block is: " + text + "/" + alone.bits() + " is this one address";
        }
        if (cidr.address.mapped()) {
            return "must not be an IPv4 address inside IPv6";
        }
        return cidr.address.isZeroBehind(cidr.length)
                ? null
                : "must not have bits set behind its mask; write " + cidr.canonical();
    }

    /** Why it is no block for servers before 1.36, which took bits behind the mask; null if it is one. */
    public static @Nullable String lenientProblem(String text) {
        return parse(text) == null ? problem(text) : null;
    }

    /** As RFC 5952 has it, with no bits behind the mask. */
    public String canonical() {
        return address.masked(length).canonical() + "/" + length;
    }

    /** Whether some address is in both. */
    public boolean overlaps(Cidr other) {
        return address.agrees(other.address, Math.min(length, other.length));
    }

    public boolean contains(IpAddress one) {
        return address.agrees(one, length);
    }

    /** Whether all of {@code other} lies in this block and it is not the block itself. */
    public boolean strictlyContains(Cidr other) {
        return length < other.length && address.agrees(other.address, length);
    }
}
