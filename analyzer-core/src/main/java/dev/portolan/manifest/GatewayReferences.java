package dev.portolan.manifest;

import org.jspecify.annotations.Nullable;

/** What the kinds of the Gateway API name. */
final class GatewayReferences {

    private static final String GROUP = "gateway.networking.k8s.io";
    private static final ObjectKind GATEWAY = new ObjectKind(GROUP, "Gateway");
    private static final ObjectKind GATEWAY_CLASS = new ObjectKind(GROUP, "GatewayClass");

    private GatewayReferences() {}

    static void add(Manifest manifest, ReferenceList list) {
        switch (manifest.kind()) {
            case "Gateway" -> addOfGateway(manifest.spec(), list);
            case "HTTPRoute", "GRPCRoute", "TLSRoute", "TCPRoute", "UDPRoute" -> addOfRoute(manifest.spec(), list);
            default -> {}
        }
    }

    private static void addOfGateway(Field spec, ReferenceList list) {
        list.add(LinkType.CLASSED, GATEWAY_CLASS, spec.get("gatewayClassName"));
        for (Field listener : spec.get("listeners").items()) {
            for (Field certificate : listener.at("tls", "certificateRefs").items()) {
                addObject(LinkType.CERTIFIES, ObjectKind.SECRET, certificate, null, list);
            }
            for (Field certificate : listener.at("tls", "frontendValidation", "caCertificateRefs")
                    .items()) {
                addObject(LinkType.CERTIFIES, ObjectKind.CONFIG_MAP, certificate, null, list);
            }
        }
    }

    private static void addOfRoute(Field spec, ReferenceList list) {
        for (Field parent : spec.get("parentRefs").items()) {
            addObject(LinkType.ATTACHES, GATEWAY, parent, parent.get("sectionName"), list);
        }
        for (Field rule : spec.get("rules").items()) {
            for (Field backend : rule.get("backendRefs").items()) {
                addObject(LinkType.ROUTES, ObjectKind.SERVICE, backend, backend.get("port"), list);
                addMirrors(backend, list);
            }
            addMirrors(rule, list);
        }
    }

    /** Filters of a rule, or of one of its backends, that send traffic to one more Service. */
    private static void addMirrors(Field holder, ReferenceList list) {
        for (Field filter : holder.get("filters").items()) {
            Field backend = filter.at("requestMirror", "backendRef");
            addObject(LinkType.ROUTES, ObjectKind.SERVICE, backend, backend.get("port"), list);
        }
    }

    /** Group and kind may be left out; an empty group is the core one. */
    private static void addObject(
            LinkType type, ObjectKind usual, Field object, @Nullable Field key, ReferenceList list) {
        Field group = object.get("group");
        Field kind = object.get("kind");
        ObjectKind target = new ObjectKind(
                group.isPresent() ? group.text() : usual.group(), kind.isPresent() ? kind.text() : usual.kind());
        Field part = key != null && key.isPresent() ? key : null;
        list.addIn(type, target, object.get("namespace"), object.get("name"), part);
    }
}
