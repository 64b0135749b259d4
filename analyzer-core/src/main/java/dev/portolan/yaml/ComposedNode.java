package dev.portolan.yaml;

/**
 * A node that is complete.
 *
 * @param size how many nodes it holds, itself included and aliases followed
 * @param height how many collections lie inside each other in it
 * @param isAlias whether an alias brought it in
 */
record ComposedNode(YamlNode node, long size, int height, boolean isAlias) {

    static ComposedNode of(YamlScalar scalar) {
        return new ComposedNode(scalar, 1, 0, false);
    }
}
