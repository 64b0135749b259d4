package dev.portolan.source;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the documents of a text were rendered from, as the tool that made it says: {@code helm template} writes a comment on the line
 * behind each separator, {@code kustomize build} an annotation where {@code buildMetadata: [originAnnotations]} asks for it. These are
 * names for people. Nothing is ever looked for under them, and lines stay those of the text.
 */
final class RenderedDocuments {

    private static final String SEPARATOR = "---";
    private static final String HELM = "# Source: ";
    private static final String KUSTOMIZE = "config.kubernetes.io/origin";

    /** Helm puts out what lies in these two folders of a chart, and nothing else. */
    private static final List<String> CHART_FOLDERS = List.of("/templates/", "/crds/");

    /** Members of the annotation's text that name a file; what is generated has only the file that asked for it. */
    private static final List<String> FILES = List.of("path: ", "configuredIn: ");

    private static final int LONGEST = 512;

    private final String text;
    private final List<Integer> starts = new ArrayList<>();
    private final List<@Nullable String> names = new ArrayList<>();

    /** The first of kustomize's annotations that was not behind the document looked at last; the text's length for none. */
    private int annotation = -1;

    private RenderedDocuments(String text) {
        this.text = text;
    }

    static RenderedDocuments of(String text) {
        RenderedDocuments documents = new RenderedDocuments(text);
        if (text.contains(HELM) || text.contains(KUSTOMIZE)) {
            documents.read();
        }
        return documents;
    }

    /** What the document at this offset was rendered from; null where nothing says so. */
    @Nullable
    String nameAt(int offset) {
        int at = Collections.binarySearch(starts, offset);
        int index = at >= 0 ? at : -at - 2;
        return index < 0 ? null : names.get(index);
    }

    private void read() {
        int start = 0;
        int content = 0;
        for (int line = 0; line < text.length(); line = next(line)) {
            if (text.startsWith(SEPARATOR, line)) {
                add(start, content, line);
                start = line;
                content = next(line);
            }
        }
        add(start, content, text.length());
    }

    private int next(int line) {
        int end = text.indexOf('\n', line);
        return end < 0 ? text.length() : end + 1;
    }

    private void add(int start, int content, int end) {
        if (content < end) {
            starts.add(start);
            names.add(text.startsWith(HELM, content) ? template(content) : origin(content, end));
        }
    }

    private @Nullable String template(int line) {
        String name = text.substring(line + HELM.length(), next(line)).strip();
        return isName(name) && CHART_FOLDERS.stream().anyMatch(name::contains) && !("/" + name + "/").contains("/../")
                ? name
                : null;
    }

    /** The annotation is a block scalar; its lines are not parsed, as the first one that names a file is enough. */
    private @Nullable String origin(int start, int end) {
        int key = annotationFrom(start);
        if (key >= end || !text.startsWith(": |", key + KUSTOMIZE.length())) {
            return null;
        }
        int indentation = key - text.lastIndexOf('\n', key) - 1;
        for (int line = next(key); line < end && indentation(line) > indentation; line = next(line)) {
            String member = text.substring(line, next(line)).strip();
            for (String file : FILES) {
                if (member.startsWith(file)) {
                    String name = member.substring(file.length()).strip();
                    return isName(name) ? name : null;
                }
            }
        }
        return null;
    }

    /** Documents are asked in their order, and most have none: the text is searched once, not to its end for each of them. */
    private int annotationFrom(int start) {
        if (annotation < start) {
            int found = text.indexOf(KUSTOMIZE, start);
            annotation = found < 0 ? text.length() : found;
        }
        return annotation;
    }

    private int indentation(int line) {
        int at = line;
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        return at - line;
    }

    private static boolean isName(String name) {
        return !name.isEmpty()
                && name.length() <= LONGEST
                && !name.startsWith("/")
                && !name.contains("://")
                && name.indexOf('\\') < 0;
    }
}
