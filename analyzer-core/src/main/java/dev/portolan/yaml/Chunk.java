package dev.portolan.yaml;

import dev.portolan.finding.ReadingProblem;
import java.util.List;

/**
 * What stands between two separators: to kubectl, a text of its own.
 *
 * @param start where it begins in the file, in UTF-16 units
 * @param text with its line ends
 * @param problems of what stands before or behind it, such as its separator
 * @param isJson whether it is one JSON value, which kubectl reads as such
 */
record Chunk(int start, String text, List<ReadingProblem> problems, boolean isJson) {

    Chunk {
        problems = List.copyOf(problems);
    }
}
