package dev.portolan.yaml;

/** A key and its value. A key's name is its {@link YamlScalar#value}: {@code yes: 1} has the key {@code true}. */
public record YamlEntry(YamlScalar key, YamlNode value) {

    public String name() {
        return key.value();
    }
}
