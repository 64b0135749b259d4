package dev.portolan.chart;

import dev.portolan.AnalysisException;
import dev.portolan.AnalysisRequest;
import dev.portolan.Analyzer;
import dev.portolan.rule.RuleCatalog;
import dev.portolan.source.SourceFile;
import java.nio.file.Path;
import java.util.List;

/** Charts of manifests, as a run without rules makes them. */
final class Charts {

    static final String SHOP = """
        {apiVersion: networking.k8s.io/v1, kind: Ingress, metadata: {name: shop, namespace: shop}, spec:
          {defaultBackend: {service: {name: web, port: {number: 80}}}}}
        ---
        apiVersion: v1
        kind: Service
        metadata: {name: web, namespace: shop}
        spec:
          selector: {app: web}
          ports: [{name: main, port: 80, targetPort: http}, {port: 81, targetPort: lost}]
        ---
        apiVersion: apps/v1
        kind: Deployment
        metadata: {name: web, namespace: shop}
        spec:
          selector: {matchLabels: {app: web}}
          template:
            metadata: {labels: {app: web}}
            spec:
              containers:
                - name: main
                  image: example.org/web:1
                  ports: [{name: http, containerPort: 8080}]
                  env: [{name: STORE, value: "http://store:6379"}]
                  envFrom: [{configMapRef: {name: web}}]
        ---
        {apiVersion: v1, kind: ConfigMap, metadata: {name: web, namespace: shop}}
        ---
        {apiVersion: v1, kind: Service, metadata: {name: store, namespace: shop}, spec:
          {type: NodePort, selector: {app: stroe}, ports: [{port: 6379}]}}
        ---
        {apiVersion: v1, kind: Pod, metadata: {name: store, namespace: shop, labels: {app: store}}, spec:
          {containers: [{name: main, image: "example.org/store:1"}]}}
        ---
        {apiVersion: v1, kind: ConfigMap, metadata: {name: web}}
        ---
        {apiVersion: rbac.authorization.k8s.io/v1, kind: ClusterRole, metadata: {name: reader}, rules: []}
        """;

    private Charts() {}

    static Chart of(String manifests) {
        AnalysisRequest request =
                AnalysisRequest.of(Path.of(""), List.of()).withTexts(List.of(SourceFile.of("all.yaml", manifests)));
        try {
            return Analyzer.analyze(request, RuleCatalog.of(List.of())).chart();
        } catch (AnalysisException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static Chart shop() {
        return of(SHOP);
    }

    static List<String> ids(Chart chart) {
        return chart.nodes().stream().map(ChartNode::id).toList();
    }

    /** Each edge as {@code web calls store}. */
    static List<String> links(Chart chart) {
        return chart.edges().stream()
                .map(edge -> edge.from() + " " + edge.type() + " " + edge.to())
                .toList();
    }
}
