package dev.portolan.example;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The page of a rule: its headings, and the examples below each of them. Of Markdown it knows headings and fenced blocks. */
public final class RulePage {

    private static final List<String> EXAMPLES = List.of("Flagged", "Fine", "Suppressed");
    private static final List<String> LANGUAGES = List.of("yaml", "json");
    private static final Pattern HEADING = Pattern.compile(" {0,3}(#{1,6})[ \\t]+(.*?)(?:[ \\t]+#+)?[ \\t]*");
    private static final Pattern FENCE = Pattern.compile("( {0,3})(```++|~~~++)[ \\t]*([^`]*)");
    private static final Pattern OTHER_BLOCK = Pattern.compile("(?s) {4}.*| {0,3}[>|<*+-].*");

    /** The pattern of headings takes a time that grows with the square of a line. */
    private static final int LONGEST_HEADING = 1000;

    private final String rule;
    private final Map<String, List<Example>> sections = new LinkedHashMap<>();
    private final List<String> unread = new ArrayList<>();
    private String title = "";
    private boolean hasSummary;
    private String section = "";

    private RulePage(String rule) {
        this.rule = rule;
    }

    static RulePage read(String rule, Path file) throws IOException {
        return parse(rule, Files.readString(file));
    }

    /** @param rule the id of the rule whose page it is */
    public static RulePage parse(String rule, String markdown) {
        RulePage page = new RulePage(rule);
        List<String> lines = markdown.lines().toList();
        int next = 0;
        while (next < lines.size()) {
            Matcher fence = FENCE.matcher(lines.get(next));
            if (fence.matches()) {
                next = page.addBlock(lines, next, fence);
            } else {
                page.addLine(lines.get(next));
                next++;
            }
        }
        return page;
    }

    public String title() {
        return title;
    }

    /** Whether it says in words what the rule finds before anything else. */
    public boolean hasSummary() {
        return hasSummary;
    }

    /** The headings of the second level, in their order. */
    public List<String> headings() {
        return List.copyOf(sections.keySet());
    }

    public List<Example> examples(String heading) {
        return sections.getOrDefault(heading, List.of());
    }

    /** Fenced blocks that are no examples because of their language. */
    public List<String> unread() {
        return unread;
    }

    private void addLine(String line) {
        Matcher heading = HEADING.matcher(line);
        if (line.length() > LONGEST_HEADING || !heading.matches()) {
            hasSummary |= section.isEmpty()
                    && !line.isBlank()
                    && !OTHER_BLOCK.matcher(line).matches();
        } else if (heading.group(1).length() == 1) {
            title = heading.group(2);
        } else if (heading.group(1).length() == 2) {
            section = heading.group(2);
            sections.put(section, new ArrayList<>());
        }
    }

    /** @return the line behind the block */
    private int addBlock(List<String> lines, int first, Matcher fence) {
        String sign = fence.group(2);
        String indent = fence.group(1);
        Pattern end = Pattern.compile(" {0,3}" + sign.charAt(0) + "{" + sign.length() + ",}[ \\t]*");
        StringBuilder text = new StringBuilder();
        int at = first + 1;
        while (at < lines.size() && !end.matcher(lines.get(at)).matches()) {
            String line = lines.get(at);
            text.append(line.startsWith(indent) ? line.substring(indent.length()) : line.stripLeading())
                    .append('\n');
            at++;
        }
        addExample(fence.group(3).strip(), first + 1, text.toString());
        return at + 1;
    }

    private void addExample(String words, int line, String text) {
        String[] info = words.split("\\s+", 2);
        String where = section + ", line " + line;
        if (!EXAMPLES.contains(section)) {
            return;
        }
        if (!LANGUAGES.contains(info[0])) {
            unread.add(where);
            return;
        }
        MarkedText marked = MarkedText.read("example." + info[0], text);
        examplesHere()
                .add(new Example(
                        rule, where, info.length > 1 ? info[1] : "", marked.files(), marked.expectations(), List.of()));
    }

    private List<Example> examplesHere() {
        return sections.computeIfAbsent(section, name -> new ArrayList<>());
    }
}
