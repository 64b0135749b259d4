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

    static ImageTag of(String image) {
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
