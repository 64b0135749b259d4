package dev.portolan.yaml;

import dev.portolan.finding.ReadingProblem;
import dev.portolan.finding.TabIndentationProblem;
import dev.portolan.source.Span;
import dev.portolan.source.TextEdit;
import java.util.ArrayList;
import java.util.List;

/** Reads a text past the slips whose meaning is plain, as if they were mended. */
final class Recovery {

    /** More slips than this in one document are no slips. */
    private static final int MOST_REPAIRS = 20;

    private final String file;
    private final int start;
    private final String text;
    private final ReadingLimits limits;
    private final boolean isJson;

    private Recovery(String file, int start, String text, ReadingLimits limits, boolean isJson) {
        this.file = file;
        this.start = start;
        this.text = text;
        this.limits = limits;
        this.isJson = isJson;
    }

    /**
     * What a text says; the problems are those of the slips too.
     *
     * @param file the whole file's text
     * @param start where the text begins in it
     */
    static EngineReading read(String file, int start, String text, ReadingLimits limits, boolean isJson) {
        return new Recovery(file, start, text, limits, isJson).read();
    }

    private EngineReading read() {
        if (isJson || !IndentationScanner.isSuspicious(text)) {
            return repaired(List.of());
        }
        for (int width : TabIndentation.widths(text)) {
            EngineReading reading = repaired(TabIndentation.edits(text, width));
            if (reading.isComplete()) {
                return withTabs(reading, width);
            }
        }
        TabIndentationProblem problem = TabIndentation.problem(text, start, 0);
        EngineReading asWritten = repaired(List.of());
        if (problem == null) {
            return asWritten;
        }
        // What stands before the first tab is wrong whatever the tabs are.
        EngineFailure failure = asWritten.failure();
        boolean isBeforeTabs = failure != null && failure.at() < problem.span().start();
        return isBeforeTabs ? asWritten : with(new EngineReading(null, null, asWritten.problems()), problem);
    }

    private EngineReading withTabs(EngineReading reading, int width) {
        TabIndentationProblem problem = TabIndentation.problem(text, start, width);
        return problem == null ? reading : with(reading, problem);
    }

    private static EngineReading with(EngineReading reading, ReadingProblem problem) {
        List<ReadingProblem> problems = new ArrayList<>(reading.problems());
        problems.add(problem);
        return new EngineReading(reading.root(), reading.failure(), problems);
    }

    private EngineReading repaired(List<TextEdit> tabs) {
        EngineReading reading = read(tabs);
        List<TextEdit> edits = tabs;
        List<ReadingProblem> slips = new ArrayList<>();
        for (int i = 0; i < MOST_REPAIRS && reading.failure() != null; i++) {
            EngineFailure failure = reading.failure();
            Repair repair = Slips.find(file, new Span(start, start + text.length()), failure);
            if (repair == null) {
                break;
            }
            List<TextEdit> more = new ArrayList<>(edits);
            for (TextEdit edit : repair.edits()) {
                more.add(new TextEdit(edit.span().shifted(-start), edit.newText()));
            }
            more.sort((a, b) -> a.span().compareTo(b.span()));
            if (isOverlapping(more)) {
                break;
            }
            EngineReading next = read(more);
            if (next.failure() != null && next.failure().at() <= failure.at()) {
                break;
            }
            reading = next;
            edits = more;
            if (repair.problem() != null) {
                slips.add(repair.problem());
            }
        }
        slips.addAll(reading.problems());
        return new EngineReading(reading.root(), reading.failure(), slips);
    }

    private static boolean isOverlapping(List<TextEdit> sorted) {
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i).span().start() < sorted.get(i - 1).span().end()) {
                return true;
            }
        }
        return false;
    }

    private EngineReading read(List<TextEdit> edits) {
        return EngineReading.of(EngineText.of(start, text, edits), limits, isJson);
    }
}
