package dev.portolan.fix;

import dev.portolan.source.SourceFile;
import java.util.List;

/** Looks at everything anew. */
@FunctionalInterface
public interface Looker<L extends Look, E extends Exception> {

    /** @param changed the texts that have taken the place of the files of the same names */
    L look(List<SourceFile> changed) throws E;
}
