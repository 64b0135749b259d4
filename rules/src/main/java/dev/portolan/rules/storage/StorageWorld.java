package dev.portolan.rules.storage;

import dev.portolan.manifest.Field;
import dev.portolan.manifest.Manifest;
import dev.portolan.model.Model;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The claims and volumes of a run, those that could not be decoded left out. */
final class StorageWorld {

    private final Model model;
    private final List<Claim> claims = new ArrayList<>();
    private final List<Volume> volumes = new ArrayList<>();
    private final Map<String, List<Volume>> byName = new HashMap<>();
    private final Map<String, List<Volume>> byClass = new HashMap<>();
    private final Map<String, List<Volume>> byScope = new HashMap<>();
    private final Map<String, List<Volume>> kept = new HashMap<>();
    private final Map<String, List<Claim>> claimsByClass = new HashMap<>();
    private final Map<String, List<Claim>> claimsByScope = new HashMap<>();
    private final Set<String> named = new HashSet<>();
    private final Set<String> madeOnDemand = new HashSet<>();

    StorageWorld(Model model) {
        this.model = model;
        model.manifests().stream().filter(model::isDecoded).forEach(this::add);
    }

    private void add(Manifest manifest) {
        Claim.of(manifest).forEach(this::add);
        if (Volume.is(manifest)) {
            add(new Volume(manifest));
        } else if (manifest.is("storage.k8s.io", "StorageClass") && Storage.provisions(manifest)) {
            madeOnDemand.add(String.valueOf(manifest.name()));
        }
    }

    private void add(Claim claim) {
        claims.add(claim);
        put(claimsByClass, claim.classField().text(), claim);
        model.scopes().idsOf(claim.manifest()).forEach(scope -> put(claimsByScope, scope, claim));
        if (claim.namesVolume()) {
            named.add(claim.volumeName().text());
        }
    }

    private void add(Volume volume) {
        volumes.add(volume);
        put(byName, volume.name(), volume);
        put(byClass, volume.classField().text(), volume);
        model.scopes().idsOf(volume.manifest()).forEach(scope -> put(byScope, scope, volume));
        if (volume.isReserved()) {
            put(kept, reserved(volume), volume);
            // Of a template's claims, which end in the number of their pod.
            put(kept, reserved(volume).replaceFirst("(?<![0-9])[0-9]++$", ""), volume);
        }
    }

    private static <T> void put(Map<String, List<T>> map, String key, T value) {
        map.computeIfAbsent(key, k -> new ArrayList<>()).add(value);
    }

    List<Claim> claims() {
        return claims;
    }

    List<Volume> volumes() {
        return volumes;
    }

    List<Volume> named(String name) {
        return byName.getOrDefault(name, List.of());
    }

    /** Whether a claim of the input asks for a volume by its name. */
    boolean isNamed(Volume volume) {
        return named.contains(volume.name());
    }

    List<Volume> ofClass(String name) {
        return byClass.getOrDefault(name, List.of());
    }

    List<Claim> claimsOfClass(String name) {
        return claimsByClass.getOrDefault(name, List.of());
    }

    /** Volumes that are surely applied together with a claim. */
    List<Volume> beside(Claim claim) {
        return model.scopes().idsOf(claim.manifest()).stream()
                .flatMap(scope -> byScope.getOrDefault(scope, List.of()).stream())
                .distinct()
                .toList();
    }

    /** Claims that are surely applied together with a volume. */
    List<Claim> beside(Volume volume) {
        return model.scopes().idsOf(volume.manifest()).stream()
                .flatMap(scope -> claimsByScope.getOrDefault(scope, List.of()).stream())
                .distinct()
                .toList();
    }

    /** Volumes that say that they are for a claim. */
    List<Volume> keptFor(Claim claim) {
        return kept.getOrDefault(namespace(claim) + "/" + claim.keptAs(), List.of());
    }

    boolean isKept(Volume volume, Claim claim) {
        return keptFor(claim).contains(volume);
    }

    private String namespaceOfClaim(Volume volume) {
        Field namespace = volume.spec().at("claimRef", "namespace");
        return namespace.text().isEmpty() ? model.world().namespace() : namespace.text();
    }

    /** The claim that a volume is kept for: {@code shop/data}. */
    String reserved(Volume volume) {
        return namespaceOfClaim(volume) + "/" + volume.claimName().text();
    }

    String namespace(Claim claim) {
        return model.namespace(claim.manifest());
    }

    boolean together(Claim claim, Volume volume) {
        return model.scopes().together(claim.manifest(), volume.manifest());
    }

    /** Whether a class of the input makes the volume for a claim. */
    boolean isMadeOnDemand(Claim claim) {
        return madeOnDemand.contains(claim.classField().text());
    }

    /** Whether something of the input may change the claim, or bring another volume. */
    boolean mayChange(Claim claim) {
        return model.scopes().hasUnknown(claim.manifest().file())
                || model.unread().mayHold("PersistentVolume", claim.manifest())
                || model.unread().mayHold("StorageClass", claim.classField().text(), claim.manifest())
                || model.unread()
                        .mayName("PersistentVolumeClaim", claim.classField().text(), claim.manifest());
    }
}
