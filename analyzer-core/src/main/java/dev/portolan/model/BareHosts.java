package dev.portolan.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds words that nothing but their surroundings show to be hosts: {@code DB_HOST=db}, {@code --db-host=db}, {@code nc -z db 5432}.
 * They count only where they are the name of a Service.
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

    private static final Pattern WORD = Pattern.compile("[A-Za-z]+");
    private static final Pattern CAMEL = Pattern.compile("(?<=[a-z])(?=[A-Z])");
    private static final Pattern ITEM = Pattern.compile("[a-z][-a-z0-9.]*+");

    private static final String PROGRAMS =
            "(?:nc|ncat|netcat|nslookup|dig|ping|telnet|curl|wget|getent +a?hosts|-h|--host|--hostname)";

    private static final String OPTIONS = "(?: +-[A-Za-z-]+(?:[ =][0-9]+)?)*";

    /** Programs whose next word that is no option is a host. */
    private static final Pattern PROGRAM = Pattern.compile(
            "(?<![A-Za-z0-9_.-])" + PROGRAMS + OPTIONS + "[ =]+([a-z][-a-z0-9.]*+)(?![A-Za-z0-9_$:/{(=])");

    private final String text;
    private final Predicate<String> known;
    private final List<HostMention> found = new ArrayList<>();

    private BareHosts(String text, Predicate<String> known) {
        this.text = text;
        this.known = known;
    }

    /** @param known whether a host is that of a Service */
    static List<HostMention> scan(CallText text, Predicate<String> known) {
        BareHosts hosts = new BareHosts(text.field().text(), known);
        int option = text.sort() == CallText.Sort.ARGUMENT ? hosts.optionEnd() : 0;
        String label = option > 0 ? hosts.text.substring(0, option) : text.label();
        if (text.sort() != CallText.Sort.FILE && saysHost(label)) {
            hosts.addList(option);
        }
        if (hosts.text.indexOf(' ') > 0) {
            hosts.addArgumentsOfPrograms();
        }
        return hosts.found;
    }

    /** Behind {@code --name=}; 0 where the text does not begin so. */
    private int optionEnd() {
        int equals = text.indexOf('=');
        return text.startsWith("-") && equals > 0 && text.indexOf(' ') < 0 ? equals + 1 : 0;
    }

    /** Whether the last word of a variable's or option's name says that a host is wanted. */
    static boolean saysHost(String label) {
        Matcher word = WORD.matcher(CAMEL.matcher(label).replaceAll("_"));
        String last = "";
        while (word.find()) {
            last = word.group().toLowerCase(Locale.ROOT);
        }
        return HOST_WORDS.contains(last);
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
        Matcher matcher = PROGRAM.matcher(text);
        while (matcher.find()) {
            add(matcher.start(1), matcher.end(1));
        }
    }

    private void add(int start, int end) {
        String word = text.substring(start, end);
        if (ITEM.matcher(word).matches() && known.test(word)) {
            found.add(new HostMention(start, end, word, null, HostForm.BARE));
        }
    }
}
