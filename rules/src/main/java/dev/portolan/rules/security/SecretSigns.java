package dev.portolan.rules.security;

import dev.portolan.rules.vocabulary.Placeholder;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** By what a value is known to be secret. Never quoted in a message. */
final class SecretSigns {

    private static final Pattern NAME = Pattern.compile(
            "(?i)(^|[^a-z])(password|passwd|pwd|passphrase|secret|token|api_?-?key|access_?-?key|private_?-?key|credentials?)$");

    /** What only looks like one: where a secret is, how it is called, whether there is one. */
    private static final Pattern NO_VALUE = Pattern.compile(
            "(?is)true|false|null|none|changeme|\\d{1,4}|[$<{%].*|.*\\$\\(.*|.*\\$\\{.*|/.*|[a-z]+://[^:@/]*([:/][^@]*)?|.*\\.(pem|key|crt|json|ya?ml|txt)");

    private static final String SIGN = "[0-9A-Za-z_-]";

    private static final List<Pattern> VALUES = List.of(
            Pattern.compile("-----BEGIN [A-Z ]*PRIVATE KEY-----"),
            Pattern.compile("\\b(AKIA|ASIA)[0-9A-Z]{16}\\b"),
            Pattern.compile("\\bgh[pousr]_[0-9A-Za-z]{36}"),
            Pattern.compile("\\bglpat-[0-9A-Za-z_-]{20}"),
            Pattern.compile("\\bxox[abprs]-[0-9A-Za-z-]{10,}"),
            Pattern.compile("\\bsk_live_[0-9A-Za-z]{16,}"),
            // Three parts, looked at once from where the first begins: it may be in a longer word, behind a dash.
            Pattern.compile("(?<!" + SIGN + ")(?=" + SIGN + "++\\.eyJ" + SIGN + "{8,}+\\." + SIGN + "{8})(?:" + SIGN
                    + "*?-)?eyJ" + SIGN + "{8}"),
            // Of a scheme only the end counts, or a long text of such letters would be read to its end from each of
            // them.
            Pattern.compile("[a-z][a-z0-9+.-]{0,20}://[^\\s/:@$]+:[^\\s/@$]+@"));

    /** A token by which clusters are told apart, and which lets nobody in. */
    private static final Pattern CLUSTER_NAME = Pattern.compile("(?i)(^|_)initial_?cluster_?token$");

    /** Names that are no longer may be part of a value by chance. */
    private static final int SHORT = 6;

    private SecretSigns() {}

    /** Whether a name says that its value is secret, and the value may be one. */
    static boolean isSecret(String name, String value) {
        if (VALUES.stream().anyMatch(sign -> sign.matcher(value).find())) {
            return true;
        }
        return NAME.matcher(name.toLowerCase(Locale.ROOT)).find()
                && !value.isBlank()
                && !value.contains("\n")
                && !NO_VALUE.matcher(value.strip()).matches()
                && !isToCome(name, value)
                && !CLUSTER_NAME.matcher(name).find();
    }

    /** Examples write the variable's own name, or the end of it, where the value is still to come. */
    private static boolean isToCome(String name, String value) {
        boolean around = name.length() > SHORT && value.length() > name.length() && value.contains(name);
        boolean shouted = name.endsWith("_" + value) && value.equals(value.toUpperCase(Locale.ROOT));
        return around || shouted || Placeholder.in(value) != null;
    }
}
