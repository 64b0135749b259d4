package dev.portolan.rules.vocabulary;

import dev.portolan.manifest.ImageReference;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The name of an image as container runtimes read it: a registry, if there is one, a repository, a tag and a digest. Source:
 * distribution/reference, reference.go and normalize.go, by which a kubelet refuses what it cannot parse.
 */
public final class ImageName {

    private static final int LONGEST = 255;

    private static final TextForm SCHEME = TextForm.of("https?://.*");
    private static final TextForm TAG = TextForm.of("[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}");
    private static final TextForm DIGEST = TextForm.of("sha256:[0-9a-f]{64}|sha384:[0-9a-f]{96}|sha512:[0-9a-f]{128}");
    private static final TextForm REGISTRY = TextForm.of(
            "([A-Za-z0-9]|[A-Za-z0-9][A-Za-z0-9-]*[A-Za-z0-9])(\\.([A-Za-z0-9]|[A-Za-z0-9][A-Za-z0-9-]*[A-Za-z0-9]))*"
                    + "(:[0-9]+)?|\\[[0-9A-Fa-f:]+\\](:[0-9]+)?");
    private static final TextForm PART = TextForm.of("[a-z0-9]+(([._]|__|-+)[a-z0-9]+)*");
    private static final TextForm IDENTIFIER = TextForm.of("[0-9a-f]{64}");

    private ImageName() {}

    /**
     * Why no runtime can read it.
     *
     * @param words what is wrong and what to do
     * @param instead the name that was meant; null where nothing tells
     */
    public record Problem(String words, @Nullable String instead) {}

    /** Null where it is one. */
    public static @Nullable Problem problem(String text) {
        if (SCHEME.matches(text)) {
            String scheme = text.substring(0, text.indexOf("//") + 2);
            return new Problem("it begins with " + scheme + "; leave that out", text.substring(scheme.length()));
        }
        ImageReference image = ImageReference.of(text);
        if (image.digest() != null && !DIGEST.matches(image.digest())) {
            return new Problem("its digest is not sha256: and 64 hexadecimal digits in small letters", null);
        }
        return image.tag() != null && !TAG.matches(image.tag()) ? ofTag(text, image.tag()) : ofName(image.name(), text);
    }

    private static Problem ofTag(String text, String tag) {
        if (tag.isEmpty()) {
            return new Problem("nothing follows its ':'; write a tag, or leave the ':' out", null);
        }
        if (tag.indexOf('+') >= 0) {
            String instead = tag.replace('+', '-');
            return new Problem(
                    "its tag has a '+'; write it as it was pushed, mostly " + instead,
                    TAG.matches(instead) ? text.replace(":" + tag, ":" + instead) : null);
        }
        return new Problem(
                "its tag is not at most 128 letters, digits, '_', '.' and '-' that begin with none of the last two",
                null);
    }

    private static @Nullable Problem ofName(String name, String whole) {
        if (name.length() > LONGEST) {
            return new Problem("it has more than " + LONGEST + " characters", null);
        }
        if (IDENTIFIER.matches(name)) {
            return new Problem("it is a digest alone; write the repository and @sha256: before it", null);
        }
        int slash = name.indexOf('/');
        boolean hasRegistry = slash >= 0 && isRegistry(name.substring(0, slash));
        String registry = hasRegistry ? name.substring(0, slash) : "";
        if (hasRegistry && !REGISTRY.matches(registry)) {
            return new Problem("its registry " + registry + " is no host", null);
        }
        String repository = hasRegistry ? name.substring(slash + 1) : name;
        if (isRepository(repository)) {
            return null;
        }
        String start = hasRegistry ? registry + "/" : "";
        String rest = whole.substring(name.length());
        String single = repository.replaceAll(hasRegistry ? "^/+|(?<=/)/+" : "(?<=/)/+", "");
        if (isRepository(single)) {
            return new Problem("it has '//'; write one '/'", start + single + rest);
        }
        String small = repository.toLowerCase(Locale.ROOT);
        if (isRepository(small)) {
            return new Problem("its repository has capitals; write " + small, start + small + rest);
        }
        return new Problem(
                "its repository is not words of small letters and digits, parted by '/', '.', '_' or '-'", null);
    }

    /** Whether what stands before the first slash is a host, and not a part of a repository of Docker Hub. */
    private static boolean isRegistry(String start) {
        return start.indexOf('.') >= 0
                || start.indexOf(':') >= 0
                || start.equals("localhost")
                || !start.equals(start.toLowerCase(Locale.ROOT));
    }

    private static boolean isRepository(String text) {
        for (String part : text.split("/", -1)) {
            if (!PART.matches(part)) {
                return false;
            }
        }
        return true;
    }
}
