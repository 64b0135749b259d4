package dev.portolan.manifest;

import dev.portolan.yaml.YamlNode;

/**
 * A person wrote the value, and the API server does not keep it. A dropped member is no part of the stored object.
 *
 * @param reason for people, without a capital or a period
 */
public record Dropped(YamlNode node, String reason) implements Origin {}
