package dev.portolan.rules.network;

import dev.portolan.model.PortRange;
import dev.portolan.rules.vocabulary.Cidr;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What users write about the addresses and ports of their cluster. */
public final class ClusterWords {

    private ClusterWords() {}

    /**
     * @param text blocks with commas between them; empty for none
     * @param asked how the user calls this setting
     * @throws IllegalArgumentException, with words for people, if one is no block of addresses
     */
    public static List<String> blocks(String text, String asked) {
        List<String> blocks = new ArrayList<>();
        for (String block : text.isEmpty() ? List.<String>of() : List.of(text.split(",", -1))) {
            if (Cidr.parse(block.strip()) == null) {
                throw new IllegalArgumentException(
                        asked + " " + text + " is no block of addresses; write such as 10.244.0.0/16 or fd00::/48");
            }
            blocks.add(block.strip());
        }
        return blocks;
    }

    /**
     * Null for no text.
     *
     * @param asked how the user calls this setting
     * @throws IllegalArgumentException, with words for people, if it is no range of ports
     */
    public static @Nullable PortRange ports(String text, String asked) {
        PortRange range = text.isEmpty() ? null : NodePorts.parse(text);
        if (range == null && !text.isEmpty()) {
            throw new IllegalArgumentException(asked + " " + text + " is no range of ports; write such as 30000-32767");
        }
        return range;
    }
}
