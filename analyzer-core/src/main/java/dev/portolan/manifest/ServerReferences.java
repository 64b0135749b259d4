package dev.portolan.manifest;

/** What names the Services that the API server itself calls, and what tells it how to treat requests. */
final class ServerReferences {

    private static final ObjectKind POLICY =
            new ObjectKind("admissionregistration.k8s.io", "ValidatingAdmissionPolicy");
    private static final ObjectKind PRIORITY_LEVEL =
            new ObjectKind("flowcontrol.apiserver.k8s.io", "PriorityLevelConfiguration");

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
            case "ValidatingAdmissionPolicyBinding" ->
                list.add(LinkType.CLASSED, POLICY, manifest.spec().get("policyName"));
            case "FlowSchema" ->
                list.add(LinkType.CLASSED, PRIORITY_LEVEL, manifest.spec().at("priorityLevelConfiguration", "name"));
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
