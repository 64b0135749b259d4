package dev.portolan.rules.security;

import dev.portolan.rules.vocabulary.NearWord;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The capabilities that Linux knows, as manifests name them: without their prefix. Source: capabilities(7). */
final class CapabilityNames {

    static final String PREFIX = "CAP_";

    private static final Set<String> KNOWN = Set.of(
            "AUDIT_CONTROL",
            "AUDIT_READ",
            "AUDIT_WRITE",
            "BLOCK_SUSPEND",
            "BPF",
            "CHECKPOINT_RESTORE",
            "CHOWN",
            "DAC_OVERRIDE",
            "DAC_READ_SEARCH",
            "FOWNER",
            "FSETID",
            "IPC_LOCK",
            "IPC_OWNER",
            "KILL",
            "LEASE",
            "LINUX_IMMUTABLE",
            "MAC_ADMIN",
            "MAC_OVERRIDE",
            "MKNOD",
            "NET_ADMIN",
            "NET_BIND_SERVICE",
            "NET_BROADCAST",
            "NET_RAW",
            "PERFMON",
            "SETFCAP",
            "SETGID",
            "SETPCAP",
            "SETUID",
            "SYSLOG",
            "SYS_ADMIN",
            "SYS_BOOT",
            "SYS_CHROOT",
            "SYS_MODULE",
            "SYS_NICE",
            "SYS_PACCT",
            "SYS_PTRACE",
            "SYS_RAWIO",
            "SYS_RESOURCE",
            "SYS_TIME",
            "SYS_TTY_CONFIG",
            "WAKE_ALARM");

    private CapabilityNames() {}

    /** Whether a name has the prefix before a known one. */
    static boolean isPrefixed(String name) {
        String big = name.toUpperCase(Locale.ROOT);
        return big.startsWith(PREFIX) && KNOWN.contains(big.substring(PREFIX.length()));
    }

    /** The capability that was meant by a name that is none; null where it is one, or none is near. */
    static @Nullable String meant(String name) {
        String big = name.toUpperCase(Locale.ROOT);
        if (isPrefixed(name)) {
            return big.substring(PREFIX.length());
        }
        return KNOWN.contains(big) || big.equals("ALL") ? null : NearWord.of(big, KNOWN);
    }
}
