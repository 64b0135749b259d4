package dev.portolan.model;

/** What shows that a word in a text is a host. */
public enum HostForm {
    /** It stands behind a scheme: {@code http://web}. */
    URL,
    /** The name says it: {@code web.shop.svc}, {@code web.shop.cluster.local}. */
    CLUSTER_NAME,
    /** It stands before a port: {@code web:80}. */
    WITH_PORT,
    /** Only the name of the variable or option, or the program that takes it, says so: {@code DB_HOST=web}. */
    BARE
}
