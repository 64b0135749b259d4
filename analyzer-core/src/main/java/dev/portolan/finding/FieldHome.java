package dev.portolan.finding;

import org.jspecify.annotations.Nullable;

/**
 * A place in the same object where a field of a name belongs.
 *
 * @param path of the field there, {@code spec.template.spec.containers[0].env}; indices of lists that are not written
 *     are left out: {@code spec.template.spec.containers[].env}
 * @param parent the key below which it belongs: of the object, or of the list whose item it would be in; null where
 *     nobody wrote one, and for the object's top
 * @param levels how many names up or down from where it stands: -1 beside its parent, 1 within a neighbour
 * @param taken whether a field of this name stands there already
 * @param fits whether what is written could stand there: its type is right, and an object has only names that are known there
 * @param expected what it has to be there
 */
public record FieldHome(
        String path, @Nullable FieldPlace parent, int levels, boolean taken, boolean fits, ExpectedValue expected) {}
