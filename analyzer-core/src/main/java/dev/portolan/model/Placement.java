package dev.portolan.model;

/**
 * One of the builds that an object is part of.
 *
 * @param build the folder of the outermost kustomization that reaches the object
 */
record Placement(String build, BuildChanges changes) {

    /** @param written where an object lives without the build */
    String namespace(String written) {
        String moved = changes.namespace();
        return moved == null ? written : moved;
    }
}
