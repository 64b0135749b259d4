package dev.portolan.defaults;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the name of an image says about its tag.
 *
 * @param pullPolicy the default for such an image
 */
record ImageTag(String pullPolicy, String reason) {

    private static final ImageTag FIXED = new ImageTag("IfNotPresent", "default: the image names a version");
    private static final ImageTag LATEST = new ImageTag("Always", "default: the tag is latest");
    private static final ImageTag NONE = new ImageTag("Always", "default: no tag means latest");
    private static final ImageTag NO_IMAGE = new ImageTag("IfNotPresent", "default: this names no image");

    private static final String WORD = "[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*";
    private static final String LABEL = "(?:[a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9-]*[a-zA-Z0-9])";
    private static final String HOST = "(?:" + LABEL + "(?:\\." + LABEL + ")*|\\[[a-fA-F0-9:]+\\])(?::[0-9]+)?";

    /** Source: distribution/reference: a name, perhaps with a registry before it, a tag and a digest behind it. */
    private static final Pattern REFERENCE = Pattern.compile("(?:" + HOST + "/)?" + WORD + "(?:/" + WORD + ")*"
            + "(?<tag>:[\\w][\\w.-]{0,127})?(?<digest>@[A-Za-z][A-Za-z0-9.+_-]*:[0-9A-Fa-f]{32,})?");

    private static final int LONGEST = 600;

    /** With its colon. */
    private static final int LONGEST_TAG = 129;

    static ImageTag of(String image) {
        int colon = plainName(image);
        return colon < 0 ? ofAny(image) : colon == image.length() ? NONE : image.endsWith(":latest") ? LATEST : FIXED;
    }

    /**
     * Where the name ends in most images, {@code registry.example/team/web:1.2}: nothing but small letters and digits, single signs
     * between them, and a tag of as plain signs. Negative for all others, which the pattern looks at.
     */
    private static int plainName(String image) {
        int at = 0;
        boolean isInWord = false;
        while (at < image.length() && image.charAt(at) != ':') {
            boolean isWord = isPlain(image.charAt(at));
            if (!isWord && (!isInWord || "/.-_".indexOf(image.charAt(at)) < 0)) {
                return -1;
            }
            isInWord = isWord;
            at++;
        }
        for (int i = at + 1; i < image.length(); i++) {
            boolean isFirst = i == at + 1;
            if (!isPlain(image.charAt(i)) && (isFirst || ".-_".indexOf(image.charAt(i)) < 0)) {
                return -1;
            }
        }
        boolean isWhole = at != image.length() - 1 && image.length() - at <= LONGEST_TAG;
        return isInWord && isWhole && image.length() <= LONGEST ? at : -1;
    }

    private static boolean isPlain(char sign) {
        return (sign >= 'a' && sign <= 'z') || (sign >= '0' && sign <= '9');
    }

    static ImageTag ofAny(String image) {
        Matcher matcher = REFERENCE.matcher(image);
        if (image.length() > LONGEST || !matcher.matches()) {
            return NO_IMAGE;
        }
        String tag = matcher.group("tag");
        if (tag != null) {
            return tag.equals(":latest") ? LATEST : FIXED;
        }
        return matcher.group("digest") == null ? NONE : FIXED;
    }
}
