package dev.portolan.cli;

import java.util.List;

/** Manifests of which each says something else about what the others mean. */
final class LinkedTexts {

    /** Takes hosts, keys and an address from wherever they may stand. */
    static final String CALLER = """
            apiVersion: apps/v1
            kind: Deployment
            metadata:
              name: front
            spec:
              replicas: 2
              selector:
                matchLabels:
                  app: front
              template:
                metadata:
                  labels:
                    app: front
                spec:
                  containers:
                    - name: front
                      image: registry.example/front:1.2
                      command: [sh, -c, "wget -q back && exec front"]
                      args: ["--upstream=http://back:80", "--peer", "10.96.0.7", "$(MODE)"]
                      env:
                        - name: BACK_HOST
                          value: back
                        - name: STORE_HOST
                          valueFrom:
                            configMapKeyRef:
                              name: settings
                              key: store
                        - name: BACK_URL
                          value: http://back.shop:80
                      volumeMounts:
                        - name: files
                          mountPath: /etc/front/site.conf
                          subPath: site.conf
                    - name: side
                      image: registry.example/side:1.2
                      envFrom:
                        - configMapRef:
                            name: settings
                          prefix: SIDE_
                  volumes:
                    - name: files
                      configMap:
                        name: settings
            """;

    private static final String SETTINGS = """
            apiVersion: v1
            kind: ConfigMap
            metadata:
              name: settings
            data:
              store: back
              site.conf: |
                proxy_pass http://back:80;
                allow 10.96.0.7;
              _HOST: back
            """;
    private static final String BACK = """
            apiVersion: apps/v1
            kind: Deployment
            metadata:
              name: back
            spec:
              selector:
                matchLabels:
                  app: back
              template:
                metadata:
                  labels:
                    app: back
                spec:
                  containers:
                    - name: back
                      image: registry.example/back:1.2
                      ports:
                        - name: http
                          containerPort: 8080
            """;
    private static final String SERVICE = """
            apiVersion: v1
            kind: Service
            metadata:
              name: back
            spec:
              clusterIP: 10.96.0.7
              selector:
                app: back
              ports:
                - port: 80
                  targetPort: http
            """;
    private static final String POLICY = """
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata:
              name: nobody
            spec:
              podSelector:
                matchLabels:
                  app: back
              policyTypes: [Ingress]
            """;
    private static final String SCALER = """
            apiVersion: autoscaling/v2
            kind: HorizontalPodAutoscaler
            metadata:
              name: front
            spec:
              scaleTargetRef:
                apiVersion: apps/v1
                kind: Deployment
                name: front
              maxReplicas: 4
            """;
    private static final String NETWORK = """
            apiVersion: kubeadm.k8s.io/v1beta4
            kind: ClusterConfiguration
            networking:
              serviceSubnet: 10.96.0.0/24
            """;

    static final List<String> ALL = List.of(
            CALLER,
            SETTINGS,
            BACK,
            SERVICE,
            POLICY,
            SCALER,
            NETWORK,
            "apiVersion: v1\nkind: Namespace\nmetadata:\n  name: default\n",
            "apiVersion: v1\nkind: Namespace\nmetadata:\n  name: shop\n",
            CALLER.replace("back:80", "bakc:80").replace("$(MODE)", "$(BACK_HOST)"),
            SETTINGS.replace("store: back", "store: http://back.shop:81").replace("site.conf", "site.cnf"),
            SETTINGS.replace("name: settings", "name: setting"),
            BACK.replace("8080", "8081").replace("app: back", "app: bcak"),
            BACK.replace("name: back", "name: bakc"),
            SERVICE.replace("name: back", "name: bakc"),
            SERVICE.replace("  clusterIP: 10.96.0.7\n", "").replace("port: 80", "port: 81"),
            SERVICE.replace("name: back", "name: back\n  namespace: shop"),
            POLICY.replace("[Ingress]", "[Egress]").replace("back", "front"),
            SCALER.replace("name: front", "name: fornt"),
            NETWORK.replace("10.96.0.0", "10.97.0.0"),
            "vars:\n  - name: MODE\nresources:\n  - a.yaml\n");

    private LinkedTexts() {}
}
