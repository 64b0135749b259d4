package dev.portolan.rules.harness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** The page of a rule: its headings, and the examples below each of them. */
final class RulePage {

    private static final List<String> EXAMPLES = List.of("Flagged", "Fine", "Suppressed");
    private static final List<String> LANGUAGES = List.of("yaml", "json");

    private final String rule;
    private final Map<String, List<Example>> sections = new LinkedHashMap<>();
    private final List<String> unread = new ArrayList<>();
    private String title = "";
    private boolean hasSummary;
    private String section = "";

    private RulePage(String rule) {
        this.rule = rule;
    }

    static RulePage read(Path file) throws IOException {
        RulePage page = new RulePage(file.getParent().getFileName().toString());
        Node document = Parser.builder()
                .includeSourceSpans(IncludeSourceSpans.BLOCKS)
                .build()
                .parse(Files.readString(file));
        for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
            page.add(node);
        }
        return page;
    }

    String title() {
        return title;
    }

    boolean hasSummary() {
        return hasSummary;
    }

    /** The headings of the second level, in their order. */
    List<String> headings() {
        return List.copyOf(sections.keySet());
    }

    List<Example> examples(String heading) {
        return sections.getOrDefault(heading, List.of());
    }

    /** Fenced blocks that are no examples, because of their language or their place. */
    List<String> unread() {
        return unread;
    }

    private void add(Node node) {
        if (node instanceof Heading heading && heading.getFirstChild() instanceof Text text) {
            if (heading.getLevel() == 1) {
                title = text.getLiteral();
            } else if (heading.getLevel() == 2) {
                section = text.getLiteral();
                sections.put(section, new ArrayList<>());
            }
        } else if (node instanceof Paragraph && section.isEmpty()) {
            hasSummary = true;
        } else if (node instanceof FencedCodeBlock block) {
            addExample(block);
        }
    }

    private void addExample(FencedCodeBlock block) {
        SourceSpan place = block.getSourceSpans().get(0);
        String[] info = block.getInfo().split("\\s+", 2);
        String where = section + ", line " + (place.getLineIndex() + 1);
        if (!EXAMPLES.contains(section)) {
            return;
        }
        if (!LANGUAGES.contains(info[0])) {
            unread.add(where);
            return;
        }
        MarkedText marked = MarkedText.read("example." + info[0], block.getLiteral());
        sections.get(section)
                .add(new Example(
                        rule, where, info.length > 1 ? info[1] : "", marked.files(), marked.expectations(), List.of()));
    }
}
