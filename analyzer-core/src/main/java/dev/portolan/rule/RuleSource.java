package dev.portolan.rule;

import dev.portolan.source.Bundled;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;

/** All rules that there are, as far as possible without making them. */
final class RuleSource {

    private RuleSource() {}

    static List<RegisteredRule> all() {
        String index = speltOut() ? Bundled.text(RuleIndex.PLACE) : null;
        return index == null ? onClassPath() : inCommand(index);
    }

    private static List<RegisteredRule> inCommand(String index) {
        List<RegisteredRule> rules = new ArrayList<>();
        int start = 0;
        while (start < index.length()) {
            int end = index.indexOf('\n', start);
            int line = rules.size();
            rules.add(RuleIndex.register(index.substring(start, end), () -> make(line)));
            start = end + 1;
        }
        return rules;
    }

    private static List<RegisteredRule> onClassPath() {
        RuleIndex index = RuleIndex.read(RuleSource.class.getClassLoader());
        List<RegisteredRule> rules = new ArrayList<>();
        ServiceLoader.load(Rule.class, RuleSource.class.getClassLoader()).stream()
                .forEach(provider -> {
                    String line = index.line(provider.type().getName());
                    rules.add(line == null ? RegisteredRule.of(provider.get()) : RuleIndex.register(line, provider));
                });
        return rules;
    }

    /**
     * Whether {@link #make} makes all rules that there are. For the packaged command, whose class path nobody changes, the build writes
     * both methods anew: finding the rules there at each start costs more than running them.
     */
    private static boolean speltOut() {
        return false;
    }

    /** The rule in a line of the index. */
    private static Rule make(int line) {
        throw new IllegalStateException("no rule is spelt out, not even that in line " + line);
    }
}
