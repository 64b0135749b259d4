package dev.portolan.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** A table of a page, its columns lined up. */
final class PageTable {

    private static final String GAP = "  ";

    private final List<List<String>> rows = new ArrayList<>();
    private final List<Integer> widths = new ArrayList<>();

    /** @param cell what becomes of a cell's Markdown */
    PageTable(List<String> lines, UnaryOperator<String> cell) {
        for (String line : lines) {
            if (!isRule(line)) {
                rows.add(cells(line, cell));
            }
        }
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                int width = DisplayWidth.of(row.get(i));
                if (i == widths.size()) {
                    widths.add(width);
                } else {
                    widths.set(i, Math.max(widths.get(i), width));
                }
            }
        }
    }

    /** The line of dashes below the head. */
    private static boolean isRule(String line) {
        for (int i = 0; i < line.length(); i++) {
            if ("|-: ".indexOf(line.charAt(i)) < 0) {
                return false;
            }
        }
        return line.indexOf('-') >= 0;
    }

    private static List<String> cells(String line, UnaryOperator<String> cell) {
        List<String> cells = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (int i = 1; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '\\' && i + 1 < line.length() && line.charAt(i + 1) == '|') {
                text.append('|');
                i++;
            } else if (c == '|') {
                cells.add(cell.apply(text.toString().strip()));
                text.setLength(0);
            } else {
                text.append(c);
            }
        }
        return cells;
    }

    List<String> rows() {
        List<String> shown = new ArrayList<>();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < row.size(); i++) {
                line.append(row.get(i))
                        .append(" ".repeat(widths.get(i) - DisplayWidth.of(row.get(i))))
                        .append(GAP);
            }
            shown.add(line.toString().stripTrailing());
        }
        return shown;
    }
}
