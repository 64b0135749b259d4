package dev.portolan;

import dev.portolan.schema.Schemas;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What analyses in one process hand on to those after them, so that only what changed is looked at again. A request that has one is
 * answered as if it had none, byte for byte: a file is known again by its bytes, or by what the file system says of one that was left
 * alone since, what was found in an object by all that it hangs on, and
 * what hangs on several objects is always worked out anew. Holds no more than the last analysis looked at. Safe for use by several
 * threads.
 */
public final class Recall {

    private final Map<String, Optional<Schemas>> schemas = new HashMap<>();
    private Memory latest;

    public Recall() {
        this(Clock.systemUTC());
    }

    /** @param clock that of the file system */
    public Recall(Clock clock) {
        latest = Memory.empty(clock);
    }

    /** The built-in definitions of a version, as {@link Schemas#of} gives them. */
    synchronized Optional<Schemas> schemas(String version) {
        return schemas.computeIfAbsent(version, Schemas::of);
    }

    /** Knows what the last analysis left. */
    synchronized Memory begin() {
        return Memory.after(latest);
    }

    /** Takes over what an analysis leaves, in the place of what there was. */
    synchronized void keep(Memory finished) {
        finished.end();
        latest = finished;
    }
}
