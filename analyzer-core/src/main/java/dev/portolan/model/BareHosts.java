package dev.portolan.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds words that nothing but their surroundings show to be hosts: {@code DB_HOST=db}, {@code --db-host=db}, {@code nc -z db 5432}.
 * They count only where they are the name of a Service, which is not known here.
 */
final class BareHosts {

    private static final Set<String> HOST_WORDS = Set.of(
            "addr",
            "address",
            "addresses",
            "addrs",
            "backend",
            "broker",
            "brokers",
            "endpoint",
            "endpoints",
            "host",
            "hostname",
            "hostnames",
            "hosts",
            "nodes",
            "seeds",
            "server",
            "servers",
            "upstream",
            "upstreams",
            "uri",
            "url");

    private static final Pattern ITEM = Pattern.compile("[a-z][-a-z0-9.]*+");

    private static final String PROGRAMS =
            "(?:nc|ncat|netcat|nslookup|dig|ping|telnet|curl|wget|getent +a?hosts|-h|--host|--hostname)";

    private static final String OPTIONS = "(?: +-[A-Za-z-]+(?:[ =][0-9]+)?){0,20}+";

    /** Programs whose next word that is no option is a host. */
    private static final Pattern PROGRAM = Pattern.compile(
            "(?<![A-Za-z0-9_.-])" + PROGRAMS + OPTIONS + "[ =]+([a-z][-a-z0-9.]*+)(?![A-Za-z0-9_$:/{(=])");

    private final String text;
    private final List<HostMention> found = new ArrayList<>();

    private BareHosts(String text) {
        this.text = text;
    }

    /** Those of a text that stands in the workload itself. */
    static List<HostMention> scan(CallText text) {
        BareHosts hosts = new BareHosts(text.field().text());
        int option = text.sort() == CallText.Sort.ARGUMENT ? hosts.optionEnd() : 0;
        if (saysHost(option > 0 ? hosts.text.substring(0, option) : text.label())) {
            hosts.addList(option);
        }
        hosts.addArgumentsOfPrograms();
        return hosts.found;
    }

    /** The items of a list with commas that a text is from an index on. */
    static List<HostMention> listed(String text, int from) {
        BareHosts hosts = new BareHosts(text);
        hosts.addList(from);
        return hosts.found;
    }

    /** What a text that holds commands tells programs. */
    static List<HostMention> called(String text) {
        BareHosts hosts = new BareHosts(text);
        hosts.addArgumentsOfPrograms();
        return hosts.found;
    }

    /** Behind {@code --name=}; 0 where the text does not begin so. */
    private int optionEnd() {
        int equals = text.indexOf('=');
        return text.startsWith("-") && equals > 0 && text.indexOf(' ') < 0 ? equals + 1 : 0;
    }

    /** Whether the last word of a variable's or option's name says that a host is wanted: of {@code dbHost}, {@code Host}. */
    static boolean saysHost(String label) {
        int end = label.length();
        while (end > 0 && !isLetter(label.charAt(end - 1))) {
            end--;
        }
        int start = end;
        while (start > 0 && isLetter(label.charAt(start - 1)) && !isHump(label, start)) {
            start--;
        }
        return HOST_WORDS.contains(label.substring(start, end).toLowerCase(Locale.ROOT));
    }

    private static boolean isLetter(char sign) {
        return isSmall(sign) || (sign >= 'A' && sign <= 'Z');
    }

    private static boolean isSmall(char sign) {
        return sign >= 'a' && sign <= 'z';
    }

    /** Whether a capital follows a small letter here. */
    private static boolean isHump(String label, int at) {
        return at < label.length()
                && isSmall(label.charAt(at - 1))
                && isLetter(label.charAt(at))
                && !isSmall(label.charAt(at));
    }

    private void addList(int from) {
        int start = from;
        while (start <= text.length()) {
            int comma = text.indexOf(',', start);
            int end = comma < 0 ? text.length() : comma;
            add(start, end);
            start = end + 1;
        }
    }

    private void addArgumentsOfPrograms() {
        if (text.indexOf(' ') <= 0) {
            return;
        }
        Matcher matcher = PROGRAM.matcher(text);
        while (matcher.find()) {
            add(matcher.start(1), matcher.end(1));
        }
    }

    private void add(int start, int end) {
        boolean mayBe = start < end && isSmall(text.charAt(start));
        String word = mayBe ? text.substring(start, end) : "";
        if (mayBe && ITEM.matcher(word).matches()) {
            found.add(new HostMention(start, end, word, null, HostForm.BARE));
        }
    }
}
