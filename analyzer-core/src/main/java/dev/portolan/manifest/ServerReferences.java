package dev.portolan.manifest;

/** What names the Services that the API server itself calls. */
final class ServerReferences {

    private ServerReferences() {}

    static void add(Manifest manifest, ReferenceList list) {
        switch (manifest.kind()) {
            case "ValidatingWebhookConfiguration", "MutatingWebhookConfiguration" -> {
                for (Field webhook : manifest.root().get("webhooks").items()) {
                    addService(webhook.at("clientConfig", "service"), list);
                }
            }
            case "APIService" -> addService(manifest.spec().get("service"), list);
            case "CustomResourceDefinition" -> {
                addService(manifest.spec().at("conversion", "webhook", "clientConfig", "service"), list);
                addService(manifest.spec().at("conversion", "webhookClientConfig", "service"), list);
            }
            default -> {}
        }
    }

    private static void addService(Field service, ReferenceList list) {
        Field port = service.get("port");
        list.addIn(
                LinkType.SERVED_BY,
                ObjectKind.SERVICE,
                service.get("namespace"),
                service.get("name"),
                port.isPresent() ? port : null);
    }
}
