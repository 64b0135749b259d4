package dev.portolan.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The formats there are. */
public enum ReportFormat {
    TEXT,
    JSON,
    SARIF,
    GITHUB,
    GITLAB,
    JUNIT,
    CHECKSTYLE,
    CSV,
    MARKDOWN,
    HTML;

    /** As people write it: {@code text}, {@code json}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The format of this {@link #word}; null if there is none. */
    public static @Nullable ReportFormat of(String word) {
        for (ReportFormat format : values()) {
            if (format.word().equals(word)) {
                return format;
            }
        }
        return null;
    }

    public static List<String> words() {
        List<String> words = new ArrayList<>();
        for (ReportFormat format : values()) {
            words.add(format.word());
        }
        return words;
    }

    /**
     * A report of this format.
     *
     * @param style for people; programs get everything
     * @param workingDirectory what the paths of the outcome are relative to
     */
    public Report report(ReportStyle style, Path workingDirectory) {
        return switch (this) {
            case TEXT -> new TextReport(style);
            case JSON -> new JsonReport();
            case SARIF -> new SarifReport(SourceRoot.of(workingDirectory));
            case GITHUB -> new GitHubReport(SourceRoot.of(workingDirectory));
            case GITLAB -> new GitLabReport(SourceRoot.of(workingDirectory));
            case JUNIT -> new JUnitReport();
            case CHECKSTYLE -> new CheckstyleReport();
            case CSV -> new CsvReport();
            case MARKDOWN -> new MarkdownReport();
            case HTML -> ReportMaker.of(this).report(style);
        };
    }

    /** Whether what draws is needed for it. */
    public boolean isDrawn() {
        return this == HTML;
    }
}
