/** Text to documents to nodes, with the values that kubectl would read. The only package that knows SnakeYAML Engine. */
@NullMarked
package dev.portolan.yaml;

import org.jspecify.annotations.NullMarked;
