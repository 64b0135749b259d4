package dev.portolan.model;

import dev.portolan.manifest.Field;

/**
 * A text that a workload is given.
 *
 * @param label what it is called: a variable's name, the option before an argument, a file's name
 * @param sort how it reaches the workload
 */
record CallText(Field field, String label, Sort sort) {

    enum Sort {
        VARIABLE,
        ARGUMENT,
        FILE
    }
}
