package dev.portolan.rules.network;

import dev.portolan.manifest.Field;
import dev.portolan.rules.vocabulary.Cidr;
import dev.portolan.source.Span;
import org.jspecify.annotations.Nullable;

/**
 * A part of the input says what addresses something gets.
 *
 * @param field null where the command line says it
 * @param span of the block in the field's file; null with the field
 * @param name for messages: {@code podSubnet}, {@code --service-network}
 */
record NetworkClaim(
        Use use,
        Cidr block,
        @Nullable Field field,
        @Nullable Span span,
        String name) {

    enum Use {
        /** What the control plane takes for the addresses of pods. */
        PODS,
        SERVICES,
        /** One address. */
        NODE,
        /** What a network plug-in gives to pods. */
        FLANNEL,
        CALICO,
        CILIUM;

        boolean isPlugIn() {
            return this == FLANNEL || this == CALICO || this == CILIUM;
        }

        /** For messages. */
        String inWords() {
            return switch (this) {
                case PODS -> "pods";
                case SERVICES -> "Services";
                case NODE -> "a node";
                case FLANNEL -> "pods by flannel";
                case CALICO -> "pods by Calico";
                case CILIUM -> "pods by Cilium";
            };
        }
    }

    /** {@code podSubnet 10.244.0.0/16}; a node's address without its length. */
    String inWords() {
        return name + " " + (use == Use.NODE ? block.address().canonical() : block.canonical());
    }
}
