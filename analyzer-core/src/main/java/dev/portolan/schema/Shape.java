package dev.portolan.schema;

import dev.portolan.finding.ShapeProblem;
import java.util.List;

/**
 * How an object compares with the schema of its kind.
 *
 * @param known whether there is a schema; if not, only what holds for every kind was looked at
 * @param decoded whether the API server could decode the object: its kind is served and no value has a wrong type
 * @param problems in the order of their places
 * @param untold how many further problems are left out
 */
public record Shape(boolean known, boolean decoded, List<ShapeProblem> problems, int untold) {

    public Shape {
        problems = List.copyOf(problems);
    }
}
