package dev.portolan.yaml;

/**
 * A node that is complete.
 *
 * @param size how many nodes it holds, itself included and aliases followed; a long text is as much as many nodes: rules read all of it
 * @param height how many collections lie inside each other in it
 * @param isAlias whether an alias brought it in
 */
record ComposedNode(YamlNode node, long size, int height, boolean isAlias) {

    private static final int SIGNS_OF_A_NODE = 100;

    static ComposedNode of(YamlScalar scalar) {
        return new ComposedNode(scalar, 1 + scalar.text().length() / SIGNS_OF_A_NODE, 0, false);
    }
}
