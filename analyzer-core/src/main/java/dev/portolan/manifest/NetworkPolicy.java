package dev.portolan.manifest;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A NetworkPolicy. */
public record NetworkPolicy(Manifest manifest) {

    /** The policy that an object is; null where it is none. */
    public static @Nullable NetworkPolicy of(Manifest manifest) {
        return manifest.is("networking.k8s.io", "NetworkPolicy") ? new NetworkPolicy(manifest) : null;
    }

    /** Which pods of its namespace it is about; one that is absent or asks for nothing means all of them. */
    public LabelSelector podSelector() {
        return new LabelSelector(manifest.spec().get("podSelector"));
    }

    public boolean limitsIngress() {
        return limits("Ingress");
    }

    public boolean limitsEgress() {
        return limits("Egress");
    }

    /** Where no type is written: Ingress, and Egress if there is a rule for it. */
    private boolean limits(String type) {
        List<Field> types = manifest.spec().get("policyTypes").items();
        if (!types.isEmpty()) {
            return types.stream().anyMatch(written -> written.is(type));
        }
        return type.equals("Ingress") || !egress().isEmpty();
    }

    /** Its rules for traffic that comes in; their peers are under {@code from}. */
    public List<Field> ingress() {
        return manifest.spec().get("ingress").items();
    }

    /** Its rules for traffic that goes out; their peers are under {@code to}. */
    public List<Field> egress() {
        return manifest.spec().get("egress").items();
    }

    /** Whom its rules let in, and whom they let out to. */
    public List<Field> peers() {
        return Stream.concat(
                        ingress().stream().map(rule -> rule.get("from")),
                        egress().stream().map(rule -> rule.get("to")))
                .flatMap(peers -> peers.items().stream())
                .toList();
    }
}
