package dev.portolan.schema;

import dev.portolan.finding.ShapeProblem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an object says that it is.
 *
 * @param definition of its kind, or of the kind that was surely meant; null where none is known
 * @param served whether the server could serve it, as far as can be known
 */
record Identity(List<ShapeProblem> problems, @Nullable Definition definition, boolean served) {

    Identity {
        problems = List.copyOf(problems);
    }
}
