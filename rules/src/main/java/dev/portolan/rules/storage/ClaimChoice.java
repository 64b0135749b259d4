package dev.portolan.rules.storage;

import dev.portolan.manifest.Field;
import dev.portolan.rules.vocabulary.NearWord;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A claim that names no volume and takes whatever fits. It was meant for a volume of the input if no volume fits, and
 * the one beside it has no other use.
 */
record ClaimChoice(StorageWorld world) {

    /** Words that say nothing of which claim or volume it is. */
    private static final Set<String> GENERIC =
            Set.of("", "claim", "data", "disk", "persistent", "pv", "pvc", "storage", "vol", "volume");

    /** Why the claim cannot have the volume that was meant for it; empty where it can, or where nothing tells. */
    List<Misfit> misfits(Claim claim) {
        if (world.isMadeOnDemand(claim) || hasVolume(claim)) {
            return List.of();
        }
        List<Volume> idle = world.beside(claim).stream()
                .filter(volume -> isMeant(claim, volume) && isIdle(volume))
                .toList();
        List<Volume> ofClass =
                idle.stream().filter(volume -> sameClass(claim, volume)).toList();
        if (ofClass.size() == 1) {
            return Misfit.ofChoice(claim, ofClass.get(0));
        }
        return idle.size() == 1 && isSlip(claim, idle.get(0)) ? List.of(Misfit.ofClass(claim, idle.get(0))) : List.of();
    }

    /** Whether a volume stands in the claim's file, or is called as it is. */
    private static boolean isMeant(Claim claim, Volume volume) {
        return claim.manifest().file() == volume.manifest().file()
                || !Collections.disjoint(words(claim.nameField().text()), words(volume.name()));
    }

    private static Set<String> words(String name) {
        Set<String> words = new HashSet<>(List.of(name.split("[-._]", -1)));
        words.removeAll(GENERIC);
        return words;
    }

    private boolean hasVolume(Claim claim) {
        return world.ofClass(claim.classField().text()).stream()
                .anyMatch(volume ->
                        !volume.isReserved() && Misfit.ofChoice(claim, volume).isEmpty());
    }

    /** Whether no claim of the input can have it. */
    private boolean isIdle(Volume volume) {
        return !volume.isReserved()
                && !world.isNamed(volume)
                && world.claimsOfClass(volume.classField().text()).stream()
                        .noneMatch(claim -> Misfit.ofChoice(claim, volume).isEmpty());
    }

    private static boolean sameClass(Claim claim, Volume volume) {
        return claim.classField().text().equals(volume.classField().text());
    }

    /** Whether the class is the volume's, mistyped; or the claim wants none, and the only volume of its file has one. */
    private boolean isSlip(Claim claim, Volume volume) {
        Field wanted = claim.classField();
        if (!wanted.isWritten()) {
            return false;
        }
        if (wanted.text().isEmpty()) {
            return claim.manifest().file() == volume.manifest().file();
        }
        return world.ofClass(wanted.text()).isEmpty()
                && NearWord.of(wanted.text(), List.of(volume.classField().text())) != null;
    }
}
