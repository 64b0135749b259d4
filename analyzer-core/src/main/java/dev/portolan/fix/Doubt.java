package dev.portolan.fix;

/** Why mistakes may hide in a document. */
public enum Doubt {
    /** It could not be read, or its kind is not known: anything may be wrong in it. */
    UNSEEN,
    /** The API server could not decode it: its fields and types were looked at, and what its values mean was not. */
    ONLY_SHAPE_SEEN
}
