package dev.portolan.model;

import dev.portolan.source.SourceFile;
import dev.portolan.source.Span;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a person would still make out of a manifest that could not be read, line by line.
 *
 * @param kinds that it may be of; empty where none can be made out
 * @param name null where it stands not where an object's name does, or where there may be several objects
 * @param namespace null where none is written, or none can be made out
 * @param custom whether its kind may be one that somebody brought, whose controller may make other objects
 */
record UnreadText(
        SourceFile file,
        String text,
        Set<String> kinds,
        @Nullable String name,
        @Nullable String namespace,
        boolean custom,
        Set<String> words) {

    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");

    /** A key and, if it is plain, its value. */
    private static final Pattern KIND =
            Pattern.compile("(?m)(?<![\\w.-])kind[\"']?[ \\t]*:[ \\t]*[\"']?([^\\s\"'#,}]*)");

    private static final Pattern TOP_KIND =
            Pattern.compile("(?m)^[\"']?kind[\"']?[ \\t]*:[ \\t]*[\"']?([^\\s\"'#,}]*)");

    private static final Pattern TOP_API_VERSION =
            Pattern.compile("(?m)^[\"']?apiVersion[\"']?[ \\t]*:[ \\t]*[\"']?([a-z0-9./-]+)[\"']?[ \\t]*(?:\\r?$|#)");

    private static final Pattern METADATA = Pattern.compile("[\"']?metadata[\"']?[ \\t]*:[ \\t]*");

    private static final Pattern MEMBER = Pattern.compile(
            "(?m)^( +)(name|namespace)[ \\t]*:[ \\t]+[\"']?([A-Za-z0-9][A-Za-z0-9._-]*)[\"']?[ \\t]*(?:\\r?\\n|#)");

    static UnreadText of(SourceFile file, Span span) {
        String text = file.text(span).stripTrailing();
        Set<String> words = new HashSet<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(matcher.group());
        }
        Set<String> top = values(TOP_KIND, text);
        boolean single = isOnce(TOP_KIND, text) && top.stream().noneMatch(kind -> kind.endsWith("List"));
        boolean custom = isCustom(text);
        Set<String> kinds = kinds(single ? top : values(KIND, text), custom);
        String block = single ? metadata(text) : "";
        return new UnreadText(file, text, kinds, member("name", block), member("namespace", block), custom, words);
    }

    private static Set<String> kinds(Set<String> words, boolean custom) {
        Set<String> kinds = new HashSet<>();
        for (String word : words) {
            Set<String> meant = PodMakers.meant(word);
            if (!meant.isEmpty()) {
                kinds.addAll(meant);
            } else if (custom && !word.isEmpty()) {
                kinds.add(word);
            } else if (!word.endsWith("List")) {
                return Set.of();
            }
        }
        return kinds;
    }

    /** All values; an empty one for a key whose value is no word, or may be cut off, as it is the last of the text. */
    private static Set<String> values(Pattern pattern, String text) {
        Set<String> values = new HashSet<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            boolean whole = matcher.end() < text.length()
                    && WORD.matcher(matcher.group(1)).matches();
            values.add(whole ? matcher.group(1) : "");
        }
        return values;
    }

    private static boolean isOnce(Pattern pattern, String text) {
        return pattern.matcher(text).results().limit(2).count() == 1;
    }

    /** All that is indented behind the head at the left edge; empty where there is none, or several. */
    private static String metadata(String text) {
        StringBuilder block = new StringBuilder();
        int heads = 0;
        boolean inside = false;
        String[] lines = text.split("(?<=\n)", -1);
        for (String line : lines) {
            if (METADATA.matcher(line.stripTrailing()).matches()) {
                heads++;
                inside = true;
            } else if (isBlankOrIndented(line)) {
                block.append(inside ? line : "");
            } else {
                inside = false;
            }
        }
        return heads == 1 ? block.toString() : "";
    }

    private static boolean isBlankOrIndented(String line) {
        return line.isBlank() || " \t#".indexOf(line.charAt(0)) >= 0;
    }

    /** The value of a direct member of a block; null where there is none, or several. */
    private static @Nullable String member(String name, String block) {
        int indentation = Integer.MAX_VALUE;
        for (String line : block.split("\n", -1)) {
            String content = line.stripLeading();
            if (!content.isEmpty() && content.charAt(0) != '#') {
                indentation = Math.min(indentation, line.length() - content.length());
            }
        }
        String found = null;
        Matcher matcher = MEMBER.matcher(block);
        while (matcher.find()) {
            if (matcher.group(1).length() == indentation && matcher.group(2).equals(name)) {
                if (found != null) {
                    return null;
                }
                found = matcher.group(3);
            }
        }
        return found;
    }

    private static boolean isCustom(String text) {
        Matcher matcher = TOP_API_VERSION.matcher(text);
        boolean any = false;
        while (matcher.find()) {
            String apiVersion = matcher.group(1);
            int slash = apiVersion.indexOf('/');
            String group = slash < 0 ? "" : apiVersion.substring(0, slash);
            if (group.contains(".") && !group.endsWith(".k8s.io")) {
                return true;
            }
            any = true;
        }
        return !any;
    }

    /**
     * Whether there may be pods in it that have all these labels: where it shows the value, or says nothing of the key,
     * as a text that was cut off may not.
     *
     * @param sure whether it has to show the values
     */
    boolean mayHavePods(Set<Map.Entry<String, String>> labels, boolean sure) {
        return (kinds.isEmpty() || custom || kinds.stream().anyMatch(PodMakers::mayBePods))
                && labels.stream()
                        .allMatch(label -> words.contains(label.getValue()) || (!sure && !speaksOf(label.getKey())));
    }

    /** Whether a key stands somewhere as a whole: {@code apps/v1} says nothing of the key {@code app}. */
    private boolean speaksOf(String key) {
        for (int at = text.indexOf(key); at >= 0; at = text.indexOf(key, at + 1)) {
            if (!isOfKey(at - 1) && !isOfKey(at + key.length())) {
                return true;
            }
        }
        return false;
    }

    private boolean isOfKey(int at) {
        return at >= 0
                && at < text.length()
                && (Character.isLetterOrDigit(text.charAt(at)) || "-_./".indexOf(text.charAt(at)) >= 0);
    }
}
