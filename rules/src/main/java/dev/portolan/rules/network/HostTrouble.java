package dev.portolan.rules.network;

import dev.portolan.manifest.Manifest;
import org.jspecify.annotations.Nullable;

/**
 * Why a host leads to no Service.
 *
 * @param label for beside the carets
 * @param instead the host that was probably meant; null where nothing tells
 * @param meant the object that was probably meant; null where none is in the input
 */
record HostTrouble(
        String message,
        String label,
        @Nullable String instead,
        @Nullable Manifest meant) {}
