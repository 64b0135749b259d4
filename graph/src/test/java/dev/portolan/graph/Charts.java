package dev.portolan.graph;

import dev.portolan.Analysis;
import dev.portolan.AnalysisException;
import dev.portolan.AnalysisRequest;
import dev.portolan.Analyzer;
import dev.portolan.chart.Chart;
import dev.portolan.rule.RuleCatalog;
import dev.portolan.source.SourceFile;
import java.nio.file.Path;
import java.util.List;

/** Charts of manifests, as a run makes them. */
final class Charts {

    private static final int OF_A_SYSTEM = 6;

    private Charts() {}

    static Chart of(String manifests) {
        AnalysisRequest request =
                AnalysisRequest.of(Path.of(""), List.of()).withTexts(List.of(SourceFile.of("all.yaml", manifests)));
        try {
            Analysis analysis = Analyzer.analyze(request, RuleCatalog.of(List.of()));
            return analysis.chart();
        } catch (AnalysisException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * A chart with this many objects, at least: systems in several namespaces, each of which calls others, some with
     * broken links, and some objects that nothing is linked with.
     */
    static Chart ofSize(int objects) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i * OF_A_SYSTEM < objects; i++) {
            text.append(system(i, "space-" + i % 4));
        }
        return of(text.toString());
    }

    private static String system(int number, String namespace) {
        String name = "app-" + number;
        String selected = number % 7 == 3 ? name + "x" : name;
        return """
            ---
            apiVersion: networking.k8s.io/v1
            kind: Ingress
            metadata: {name: %1$s, namespace: %2$s}
            spec:
              defaultBackend: {service: {name: %1$s, port: {number: 80}}}
            ---
            apiVersion: v1
            kind: Service
            metadata: {name: %1$s, namespace: %2$s}
            spec:
              type: %6$s
              selector: {app: %3$s}
              ports:
                - {name: http, port: 80, targetPort: web}
                - {name: metrics, port: 9090}
            ---
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: %1$s, namespace: %2$s}
            spec:
              selector: {matchLabels: {app: %1$s}}
              template:
                metadata: {labels: {app: %1$s}}
                spec:
                  serviceAccountName: %1$s
                  containers:
                    - name: main
                      image: example.org/%1$s:1
                      ports: [{name: web, containerPort: 8080}]
                      envFrom: [{configMapRef: {name: %1$s}}]
                      env:
                        - {name: NEXT, value: "http://app-%4$d.space-%5$d:80"}
            ---
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: %1$s, namespace: %2$s}
            ---
            apiVersion: v1
            kind: ServiceAccount
            metadata: {name: %1$s, namespace: %2$s}
            ---
            apiVersion: v1
            kind: Secret
            metadata: {name: alone-%1$s, namespace: %2$s}
            """.formatted(
                name, namespace, selected, number / 2, number / 2 % 4, number % 5 == 0 ? "NodePort" : "ClusterIP");
    }
}
