#!/usr/bin/env python3
"""Writes manifests to measure with: small systems of a Deployment, a Service, a ConfigMap and a ServiceAccount that belong together.

  bench/tree.py FOLDER FILES        so many files, an object each
  bench/tree.py FILE --documents N  one file with so many documents

The same arguments give the same bytes. One Service in a hundred selects by a label that no pod has.
"""
import os
import sys

DEPLOYMENT = """apiVersion: apps/v1
kind: Deployment
metadata:
  name: web-{n}
  labels:
    app.kubernetes.io/name: web-{n}
    app.kubernetes.io/part-of: shop
spec:
  replicas: 2
  selector:
    matchLabels:
      app.kubernetes.io/name: web-{n}
  strategy:
    rollingUpdate:
      maxSurge: 25%
      maxUnavailable: 0
  template:
    metadata:
      annotations:
        prometheus.io/scrape: "true"
        prometheus.io/port: "8080"
      labels:
        app.kubernetes.io/name: web-{n}
        app.kubernetes.io/part-of: shop
    spec:
      serviceAccountName: web-{n}
      terminationGracePeriodSeconds: 30
      securityContext:
        runAsNonRoot: true
        seccompProfile:
          type: RuntimeDefault
      containers:
        - name: web
          image: registry.example/shop/web:1.{n}
          args: ["--listen", ":8080", "--upstream", "http://web-{n}:80"]
          ports:
            - name: http
              containerPort: 8080
            - name: metrics
              containerPort: 9090
          env:
            - name: LOG_LEVEL
              valueFrom:
                configMapKeyRef:
                  name: web-{n}
                  key: log-level
            - name: POD_NAME
              valueFrom:
                fieldRef:
                  fieldPath: metadata.name
          resources:
            requests:
              cpu: 100m
              memory: 128Mi
            limits:
              memory: 256Mi
          readinessProbe:
            httpGet:
              path: /ready
              port: http
            periodSeconds: 5
          livenessProbe:
            httpGet:
              path: /alive
              port: http
            initialDelaySeconds: 10
          securityContext:
            allowPrivilegeEscalation: false
            readOnlyRootFilesystem: true
            capabilities:
              drop: ["ALL"]
          volumeMounts:
            - name: config
              mountPath: /etc/web
              readOnly: true
            - name: scratch
              mountPath: /tmp
      volumes:
        - name: config
          configMap:
            name: web-{n}
        - name: scratch
          emptyDir: {{}}
"""

SERVICE = """apiVersion: v1
kind: Service
metadata:
  name: web-{n}
  labels:
    app.kubernetes.io/name: web-{n}
spec:
  selector:
    app.kubernetes.io/name: {selected}
  ports:
    - name: http
      port: 80
      targetPort: http
    - name: metrics
      port: 9090
      targetPort: metrics
"""

CONFIG = """apiVersion: v1
kind: ConfigMap
metadata:
  name: web-{n}
data:
  log-level: info
  web.properties: |
    # what the server reads when it starts
    listen=8080
    workers=4
    cache.size=64
    greeting=web {n} says good morning
"""

ACCOUNT = """apiVersion: v1
kind: ServiceAccount
metadata:
  name: web-{n}
automountServiceAccountToken: false
"""

OBJECTS = [('deployment', DEPLOYMENT), ('service', SERVICE), ('config', CONFIG), ('account', ACCOUNT)]


def manifest(number):
    system, kind = divmod(number, len(OBJECTS))
    name, text = OBJECTS[kind]
    selected = 'wbe-%d' % system if system % 100 == 99 else 'web-%d' % system
    return system, name, text.format(n=system, selected=selected)


def write_files(folder, count):
    for number in range(count):
        system, name, text = manifest(number)
        place = os.path.join(folder, 'team-%d' % (system // 50), 'web-%d' % system)
        os.makedirs(place, exist_ok=True)
        with open(os.path.join(place, name + '.yaml'), 'w', encoding='utf-8') as file:
            file.write(text)


def write_documents(path, count):
    with open(path, 'w', encoding='utf-8') as file:
        for number in range(count):
            file.write('---\n' + manifest(number)[2])


def main(arguments):
    if len(arguments) == 2 and arguments[1].isdigit():
        write_files(arguments[0], int(arguments[1]))
    elif len(arguments) == 3 and arguments[1] == '--documents' and arguments[2].isdigit():
        write_documents(arguments[0], int(arguments[2]))
    else:
        sys.exit(__doc__)


if __name__ == '__main__':
    main(sys.argv[1:])
