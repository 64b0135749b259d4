package dev.portolan.manifest;

/** What an Ingress names, in the shape of {@code networking.k8s.io/v1} and in the one of the betas before it. */
final class IngressReferences {

    private static final ObjectKind INGRESS_CLASS = new ObjectKind("networking.k8s.io", "IngressClass");

    private IngressReferences() {}

    static void add(Manifest manifest, ReferenceList list) {
        if (!manifest.kind().equals("Ingress")) {
            return;
        }
        Field spec = manifest.spec();
        list.add(LinkType.CLASSED, INGRESS_CLASS, spec.get("ingressClassName"));
        for (Field tls : spec.get("tls").items()) {
            list.add(LinkType.CERTIFIES, ObjectKind.SECRET, tls.get("secretName"));
        }
        addBackend(spec.get("defaultBackend"), list);
        addBackend(spec.get("backend"), list);
        for (Field rule : spec.get("rules").items()) {
            for (Field path : rule.at("http", "paths").items()) {
                addBackend(path.get("backend"), list);
            }
        }
    }

    private static void addBackend(Field backend, ReferenceList list) {
        addService(backend.at("service", "name"), backend.at("service", "port"), list);
        addService(backend.get("serviceName"), backend.get("servicePort"), list);
        Field resource = backend.get("resource");
        ObjectKind kind = ObjectKind.atHome(
                resource.get("apiGroup").text(), resource.get("kind").text());
        list.add(LinkType.ROUTES, kind, resource.get("name"));
    }

    private static void addService(Field name, Field port, ReferenceList list) {
        list.add(LinkType.ROUTES, ObjectKind.SERVICE, name, port.isPresent() ? port : null);
    }
}
