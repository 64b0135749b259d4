package dev.portolan.rules.vocabulary;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An IP address, read without asking any name server.
 *
 * @param words eight groups of 16 bits; an IPv4 address stands in the last two
 * @param version 4 or 6
 * @param mapped whether it was written as an IPv4 address inside IPv6, {@code ::ffff:1.2.3.4}; its version is then 4
 */
public record IpAddress(List<Integer> words, int version, boolean mapped) {

    private static final int MAPPED_PREFIX = 0xffff;

    public IpAddress {
        words = List.copyOf(words);
    }

    /** Null if it is no address. */
    public static @Nullable IpAddress parse(String text) {
        if (text.indexOf(':') < 0) {
            List<Integer> last = dotted(text);
            return last == null ? null : v4(last.get(0), last.get(1), false);
        }
        List<Integer> words = groups(text);
        if (words == null) {
            return null;
        }
        return isMapped(words) ? v4(words.get(6), words.get(7), true) : new IpAddress(words, 6, false);
    }

    /** Why it is no address that the API takes, in words; null if it is one. */
    public static @Nullable String problem(String text) {
        IpAddress address = parse(text);
        if (address == null) {
            return hasLeadingZero(text)
                    ? "must not have leading zeros"
                    : "must be an IP address, such as 10.9.8.7 or 2001:db8::ffff";
        }
        return address.mapped ? "must not be an IPv4 address inside IPv6; write " + address.canonical() : null;
    }

    /** Why it is no address for servers before 1.36, which took leading zeros and IPv4 inside IPv6; null if it is one. */
    public static @Nullable String lenientProblem(String text) {
        return parse(text) != null || hasLeadingZero(text) ? null : problem(text);
    }

    /** As RFC 5952 has it. */
    public String canonical() {
        return version == 4 ? canonical4() : canonical6();
    }

    public boolean isUnspecified() {
        return words.stream().allMatch(word -> word == 0);
    }

    public boolean isLoopback() {
        return version == 4
                ? words.get(6) >> 8 == 127
                : words.get(7) == 1 && words.subList(0, 7).stream().allMatch(word -> word == 0);
    }

    public boolean isLinkLocal() {
        return version == 4 ? words.get(6) == 0xa9fe : (words.get(0) & 0xffc0) == 0xfe80;
    }

    /** Whether it is a multicast address of the own link: 224.0.0.0/24 or ff02::/16. */
    public boolean isLinkLocalMulticast() {
        return version == 4 ? words.get(6) == 0xe000 && words.get(7) >> 8 == 0 : (words.get(0) & 0xff0f) == 0xff02;
    }

    /** How many bits it has. */
    public int bits() {
        return version == 4 ? 32 : 128;
    }

    /** Whether all bits behind the first {@code length} are zero. */
    boolean isZeroBehind(int length) {
        for (int bit = length; bit < bits(); bit++) {
            int at = 128 - bits() + bit;
            if (((words.get(at / 16) >> (15 - at % 16)) & 1) != 0) {
                return false;
            }
        }
        return true;
    }

    /** The same with all bits behind the first {@code length} zero. */
    IpAddress masked(int length) {
        List<Integer> masked = new ArrayList<>(words);
        for (int bit = length; bit < bits(); bit++) {
            int at = 128 - bits() + bit;
            masked.set(at / 16, masked.get(at / 16) & ~(1 << (15 - at % 16)));
        }
        return new IpAddress(masked, version, mapped);
    }

    /** Whether both have the same first {@code length} bits. */
    boolean agrees(IpAddress other, int length) {
        if (version != other.version) {
            return false;
        }
        int last = Math.min(128, 128 - bits() + length);
        for (int group = 0; group * 16 < last; group++) {
            int behind = Math.max(0, (group + 1) * 16 - last);
            if ((words.get(group) ^ other.words.get(group)) >> behind != 0) {
                return false;
            }
        }
        return true;
    }

    private static IpAddress v4(int high, int low, boolean mapped) {
        return new IpAddress(List.of(0, 0, 0, 0, 0, 0, high, low), 4, mapped);
    }

    private static boolean isMapped(List<Integer> words) {
        return words.get(5) == MAPPED_PREFIX && words.subList(0, 5).stream().allMatch(word -> word == 0);
    }

    private static @Nullable List<Integer> dotted(String text) {
        String[] parts = text.split("\\.", -1);
        if (parts.length != 4) {
            return null;
        }
        int[] bytes = new int[4];
        for (int i = 0; i < 4; i++) {
            String part = parts[i];
            if (part.length() > 3 || !Letters.areDigits(part) || (part.length() > 1 && part.charAt(0) == '0')) {
                return null;
            }
            bytes[i] = Integer.parseInt(part);
            if (bytes[i] > 255) {
                return null;
            }
        }
        return List.of((bytes[0] << 8) | bytes[1], (bytes[2] << 8) | bytes[3]);
    }

    private static @Nullable List<Integer> groups(String text) {
        int gap = text.indexOf("::");
        if (gap < 0) {
            List<Integer> all = plainGroups(text);
            return all == null || all.size() != 8 ? null : all;
        }
        List<Integer> before = gap == 0 ? List.of() : plainGroups(text.substring(0, gap));
        String rest = text.substring(gap + 2);
        List<Integer> after = rest.isEmpty() ? List.of() : plainGroups(rest);
        if (before == null || after == null || before.size() + after.size() > 7) {
            return null;
        }
        if (gap > 0 && text.substring(0, gap).indexOf('.') >= 0) {
            return null;
        }
        List<Integer> all = new ArrayList<>(before);
        while (all.size() + after.size() < 8) {
            all.add(0);
        }
        all.addAll(after);
        return all;
    }

    private static @Nullable List<Integer> plainGroups(String text) {
        List<Integer> groups = new ArrayList<>();
        String[] parts = text.split(":", -1);
        for (int i = 0; i < parts.length; i++) {
            String part = parts[i];
            if (i == parts.length - 1 && part.indexOf('.') >= 0) {
                List<Integer> last = dotted(part);
                if (last == null) {
                    return null;
                }
                groups.addAll(last);
                return groups;
            }
            int group = hexadecimal(part);
            if (group < 0) {
                return null;
            }
            groups.add(group);
        }
        return groups;
    }

    private static int hexadecimal(String part) {
        if (part.isEmpty() || part.length() > 4) {
            return -1;
        }
        int value = 0;
        for (int i = 0; i < part.length(); i++) {
            char c = part.charAt(i);
            int digit = c < 128 ? Character.digit(c, 16) : -1;
            if (digit < 0) {
                return -1;
            }
            value = (value << 4) | digit;
        }
        return value;
    }

    /** Whether it would be an IPv4 address without the zeros before its numbers. */
    public static boolean hasLeadingZero(String text) {
        String[] parts = text.split("\\.", -1);
        boolean zero = false;
        for (String part : parts) {
            if (part.length() > 3 || !Letters.areDigits(part) || Integer.parseInt(part) > 255) {
                return false;
            }
            zero |= part.length() > 1 && part.charAt(0) == '0';
        }
        return zero && parts.length == 4;
    }

    private String canonical4() {
        int high = words.get(6);
        int low = words.get(7);
        return (high >> 8) + "." + (high & 0xff) + "." + (low >> 8) + "." + (low & 0xff);
    }

    private String canonical6() {
        int gap = -1;
        int longest = 1;
        for (int i = 0; i < 8; i++) {
            int end = i;
            while (end < 8 && words.get(end) == 0) {
                end++;
            }
            if (end - i > longest) {
                gap = i;
                longest = end - i;
            }
        }
        if (gap < 0) {
            return joined(words);
        }
        return joined(words.subList(0, gap)) + "::" + joined(words.subList(gap + longest, 8));
    }

    private static String joined(List<Integer> groups) {
        StringBuilder text = new StringBuilder();
        for (int group : groups) {
            text.append(text.length() == 0 ? "" : ":").append(Integer.toHexString(group));
        }
        return text.toString();
    }
}
