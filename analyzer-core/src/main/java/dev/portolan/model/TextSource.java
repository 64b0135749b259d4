package dev.portolan.model;

import java.util.List;

/** Where a workload says that it is given texts. */
sealed interface TextSource {

    /** The text stands there itself. */
    record Own(HostText text) implements TextSource {}

    /** One value of a ConfigMap as a variable of this name. */
    record Variable(String map, String key, String name) implements TextSource {}

    /** Each value of a ConfigMap as a variable, its key with something before it. */
    record Variables(String map, String prefix) implements TextSource {}

    /**
     * Values of a ConfigMap as files.
     *
     * @param keys which; all of them where none is named
     */
    record Files(String map, List<String> keys) implements TextSource {}
}
