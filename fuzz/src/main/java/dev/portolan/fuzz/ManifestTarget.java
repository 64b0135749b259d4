package dev.portolan.fuzz;

import java.nio.charset.StandardCharsets;

/** Where Jazzer comes in: it makes inputs by the branches that earlier ones took. */
public final class ManifestTarget {

    private static final Exercise EXERCISE = new Exercise();

    private static final String WARM = """
            apiVersion: v1
            kind: Service
            metadata: {name: web}
            spec:
              selector: {app: wep}
              ports: [{port: 80, targetPort: http}]
            ---
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: web}
            spec:
              selector: {matchLabels: {app: web}}
              template:
                metadata: {labels: {app: web}}
                spec: {containers: [{name: web, image: web, ports: [{containerPort: 80, nmae: http}]}]}
            """;

    private ManifestTarget() {}

    /** Loads and instruments classes before any input is timed. */
    public static void fuzzerInitialize() {
        EXERCISE.runAll(WARM.getBytes(StandardCharsets.UTF_8));
    }

    public static void fuzzerTestOneInput(byte[] input) {
        EXERCISE.run(input);
    }
}
