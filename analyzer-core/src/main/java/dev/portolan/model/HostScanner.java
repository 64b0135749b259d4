package dev.portolan.model;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds hosts in a text: behind a scheme, before a port, or with {@code .svc} or {@code .cluster.local} in them. Plain words
 * are none. Takes time linear in the length of the text.
 */
final class HostScanner {

    private static final Pattern SCHEME =
            Pattern.compile("(?<![A-Za-z0-9])([A-Za-z][A-Za-z0-9+.-]{0,30})://(?:[^\\s/?#@\"'<>|]{0,200}@)?");

    /** Dots and underscores included: what it is made of is looked at later. */
    private static final String WORD = "[a-z0-9_][-_a-z0-9.]*+";

    private static final Pattern LIST_ITEM =
            Pattern.compile("(?:[^\\s/?#@,\"'<>|]{0,200}@)?(" + WORD + ")(?::([0-9]{1,5}))?");
    private static final Pattern WITH_PORT =
            Pattern.compile("(?<![A-Za-z0-9._$/:}){-])(" + WORD + "):([0-9]{1,5})(?![A-Za-z0-9_:$-]|\\.[A-Za-z0-9])");
    private static final Pattern CLUSTER_NAME =
            Pattern.compile("(?<![A-Za-z0-9._$/:}){*-])(" + WORD + ")(?![A-Za-z0-9])");
    private static final Pattern HOST =
            Pattern.compile("[a-z0-9_](?:[-_a-z0-9]*[a-z0-9])?(?:\\.[a-z0-9_](?:[-_a-z0-9]*[a-z0-9])?)*");

    /** What stands behind them is no host. */
    private static final Set<String> OTHER_SCHEMES = Set.of(
            "abfs",
            "abfss",
            "azblob",
            "configmap",
            "container",
            "containerd",
            "docker",
            "docker-daemon",
            "exec",
            "file",
            "git+file",
            "gs",
            "jar",
            "npipe",
            "oci",
            "s3",
            "s3a",
            "secret",
            "spiffe",
            "unix",
            "vault",
            "wasb");

    private static final int LONGEST_HOST = 253;
    private static final int LAST_PORT = 65_535;

    private final String text;
    private final BitSet taken = new BitSet();
    private final List<HostMention> found = new ArrayList<>();

    private HostScanner(String text) {
        this.text = text;
    }

    /** In the order of the text. */
    static List<HostMention> scan(String text) {
        HostScanner scanner = new HostScanner(text);
        if (text.contains("://")) {
            scanner.findUrls();
        }
        if (hasPort(text)) {
            scanner.findWithPort();
        }
        if (text.contains(".svc") || text.contains(".cluster.local")) {
            scanner.findClusterNames();
        }
        scanner.found.sort(Comparator.comparingInt(HostMention::start));
        return scanner.found;
    }

    /** Whether a digit follows a colon somewhere: most texts have no host, and expressions take longer to see it. */
    private static boolean hasPort(String text) {
        int last = text.length() - 1;
        for (int at = text.indexOf(':'); at >= 0 && at < last; at = text.indexOf(':', at + 1)) {
            char next = text.charAt(at + 1);
            if (next >= '0' && next <= '9') {
                return true;
            }
        }
        return false;
    }

    private void findUrls() {
        Matcher scheme = SCHEME.matcher(text);
        while (scheme.find()) {
            taken.set(scheme.start(), scheme.end());
            if (!OTHER_SCHEMES.contains(scheme.group(1))) {
                findList(scheme.end());
            }
        }
    }

    /** One or several hosts with commas between them. */
    private void findList(int from) {
        Matcher item = LIST_ITEM.matcher(text);
        int start = from;
        while (start < text.length() && item.region(start, text.length()).lookingAt()) {
            if (text.startsWith("://", item.end(1)) || goesOn(item.group(1), item.end())) {
                return;
            }
            add(item.start(1), item.end(), item.group(1), item.group(2), HostForm.URL);
            if (item.end() >= text.length() || text.charAt(item.end()) != ',') {
                return;
            }
            start = item.end() + 1;
        }
    }

    /** Whether the word does not end here: a variable or letters that no host has follow. */
    private boolean goesOn(String word, int end) {
        if (end >= text.length()) {
            return false;
        }
        char next = text.charAt(end);
        if (next == ':') {
            // A port that is a variable is a port.
            return end + 1 < text.length() && Character.isLetterOrDigit(text.charAt(end + 1));
        }
        boolean variable = "$({%".indexOf(next) >= 0 && !word.endsWith(".svc.");
        return variable || Character.isLetterOrDigit(next);
    }

    private void findWithPort() {
        Matcher matcher = WITH_PORT.matcher(text);
        while (matcher.find()) {
            if (!taken.get(matcher.start(1))) {
                add(matcher.start(1), matcher.end(), matcher.group(1), matcher.group(2), HostForm.WITH_PORT);
            }
        }
    }

    private void findClusterNames() {
        Matcher matcher = CLUSTER_NAME.matcher(text);
        while (matcher.find()) {
            String word = matcher.group(1);
            if (!taken.get(matcher.start(1)) && isClusterName(word) && !goesOn(word, matcher.end())) {
                add(matcher.start(1), matcher.end(1), word, null, HostForm.CLUSTER_NAME);
            }
        }
    }

    static boolean isClusterName(String host) {
        return host.endsWith(".svc") || host.contains(".svc.") || host.endsWith(".cluster.local");
    }

    private void add(int start, int end, String word, @Nullable String port, HostForm form) {
        String host = word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
        taken.set(start, end);
        Integer number = port == null ? null : Integer.valueOf(port);
        boolean valid = host.length() <= LONGEST_HOST
                && HOST.matcher(host).matches()
                && Character.isLetter(host.charAt(host.lastIndexOf('.') + 1))
                && !host.equals("localhost")
                && (number == null || (number > 0 && number <= LAST_PORT));
        if (valid) {
            HostForm shown = form != HostForm.URL && isClusterName(host) ? HostForm.CLUSTER_NAME : form;
            found.add(new HostMention(start, port == null ? start + host.length() : end, host, number, shown));
        }
    }
}
