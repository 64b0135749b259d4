package dev.portolan.manifest;

import dev.portolan.yaml.YamlNode;

/**
 * A person wrote the value, and the API server stores it otherwise: {@code cpu: 0.5} becomes {@code 500m}.
 *
 * @param reason for people, without a capital or a period
 */
public record Normalised(YamlNode node, String reason) implements Origin {}
