package dev.portolan.manifest;

import dev.portolan.yaml.YamlNode;

/** A person wrote the value, and it is stored as it is. */
public record Written(YamlNode node) implements Origin {}
