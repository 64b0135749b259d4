package dev.portolan.fuzz;

/** Where Jazzer comes in: it makes inputs by the branches that earlier ones took. */
public final class ManifestTarget {

    private static final Exercise EXERCISE = new Exercise();

    private ManifestTarget() {}

    public static void fuzzerTestOneInput(byte[] input) {
        EXERCISE.run(input);
    }
}
