package dev.portolan.schema;

/** A minor release of Kubernetes, such as 1.29. */
public record KubernetesVersion(int major, int minor) implements Comparable<KubernetesVersion> {

    /** @throws IllegalArgumentException if the text is not two numbers with a dot between them */
    public static KubernetesVersion of(String text) {
        int dot = text.indexOf('.');
        if (dot < 0) {
            throw new IllegalArgumentException("no Kubernetes version: " + text);
        }
        return new KubernetesVersion(
                Integer.parseInt(text.substring(0, dot)), Integer.parseInt(text.substring(dot + 1)));
    }

    /** Whether this is {@code 1.minor} or newer. */
    public boolean isAtLeast(int otherMinor) {
        return major > 1 || minor >= otherMinor;
    }

    @Override
    public int compareTo(KubernetesVersion other) {
        return major == other.major ? Integer.compare(minor, other.minor) : Integer.compare(major, other.major);
    }

    @Override
    public String toString() {
        return major + "." + minor;
    }
}
