package dev.portolan.rules.storage;

import dev.portolan.finding.Fix;
import dev.portolan.manifest.Field;
import dev.portolan.manifest.Quantity;
import dev.portolan.rules.vocabulary.Overwrite;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Why a claim cannot have a volume.
 *
 * @param place in the claim
 * @param other in the volume
 */
record Misfit(
        Field place,
        String message,
        Field other,
        String otherMessage,
        @Nullable Fix fix) {

    /** All reasons but the class. */
    static List<Misfit> of(Claim claim, Volume volume) {
        List<Misfit> misfits = new ArrayList<>();
        addSize(claim, volume, misfits);
        addAccess(claim, volume, misfits);
        addMode(claim, volume, misfits);
        return misfits;
    }

    /** For a claim that names the volume. A class that nobody wrote is whatever the cluster's default is. */
    static List<Misfit> ofNamed(Claim claim, Volume volume, StorageWorld world) {
        List<Misfit> misfits = of(claim, volume);
        Field wanted = claim.classField();
        if (wanted.isWritten() && !wanted.text().equals(volume.classField().text())) {
            misfits.add(ofClass(claim, volume));
        }
        if (volume.isReserved() && !world.isKept(volume, claim)) {
            misfits.add(new Misfit(
                    claim.volumeName(),
                    volume.inWords() + " is kept for claim \"" + world.reserved(volume) + "\", so " + claim.inWords()
                            + " cannot have it; name another volume, or change its claimRef",
                    volume.claimName(),
                    "kept for this claim",
                    null));
        }
        return misfits;
    }

    /** For a claim that takes what fits, classes apart. */
    static List<Misfit> ofChoice(Claim claim, Volume volume) {
        List<Misfit> misfits = of(claim, volume);
        Misfit labels = ofLabels(claim, volume);
        if (labels != null) {
            misfits.add(labels);
        }
        return misfits;
    }

    private static void addSize(Claim claim, Volume volume, List<Misfit> misfits) {
        Field capacity = volume.spec().at("capacity", "storage");
        Quantity asked = Storage.amount(claim.request());
        Quantity had = Storage.amount(capacity);
        if (asked != null && had != null && asked.compareTo(had) > 0) {
            misfits.add(new Misfit(
                    claim.request(),
                    claim.inWords() + " asks for " + claim.request().text() + " and " + volume.inWords() + " has "
                            + capacity.text() + ", so they cannot bind; ask for no more than that",
                    capacity,
                    "this is all it has",
                    Overwrite.value(claim.request(), capacity.text())));
        }
    }

    private static void addAccess(Claim claim, Volume volume, List<Misfit> misfits) {
        Field offered = volume.spec().get("accessModes");
        List<String> modes = Storage.accessModes(volume.spec());
        if (modes.isEmpty()) {
            return;
        }
        for (Field asked : claim.spec().get("accessModes").items()) {
            if (asked.isString() && !modes.contains(asked.text())) {
                misfits.add(new Misfit(
                        asked,
                        volume.inWords() + " does not offer " + asked.text() + ", so " + claim.inWords()
                                + " cannot bind to it; ask for " + String.join(" or ", modes),
                        offered,
                        "what it offers",
                        null));
            }
        }
    }

    private static void addMode(Claim claim, Volume volume, List<Misfit> misfits) {
        boolean block = Storage.isBlock(claim.spec());
        if (block != Storage.isBlock(volume.spec())) {
            misfits.add(new Misfit(
                    claim.spec().get("volumeMode"),
                    claim.inWords() + " wants a " + mode(block) + " and " + volume.inWords() + " is a " + mode(!block)
                            + ", so they cannot bind; give both the same volumeMode",
                    volume.spec().get("volumeMode"),
                    "a " + mode(!block),
                    null));
        }
    }

    private static String mode(boolean block) {
        return block ? "raw device" : "file system";
    }

    /** The classes differ, and the claim says which one it wants. */
    static Misfit ofClass(Claim claim, Volume volume) {
        Field wanted = claim.classField();
        Field had = volume.classField();
        String name = had.text();
        return new Misfit(
                wanted,
                claim.inWords() + " wants storage of class \"" + wanted.text() + "\" and " + volume.inWords() + " has "
                        + (name.isEmpty() ? "no class" : "class \"" + name + "\"")
                        + ", so they cannot bind; write " + (name.isEmpty() ? "\"\"" : name),
                had.isWritten() ? had : volume.nameField(),
                had.isWritten() ? "the volume's class" : "a volume without a class",
                Overwrite.value(wanted, name));
    }

    /** The volume has not the labels by which the claim chooses; null where it has. */
    private static @Nullable Misfit ofLabels(Claim claim, Volume volume) {
        Map<String, String> labels = volume.manifest().labels();
        for (Field pair : claim.spec().at("selector", "matchLabels").members()) {
            if (!pair.text().equals(labels.get(pair.name()))) {
                String had = labels.get(pair.name());
                return new Misfit(
                        pair,
                        claim.inWords() + " chooses volumes with " + pair.name() + ": " + pair.text() + " and "
                                + volume.inWords() + " has "
                                + (had == null ? "no label " + pair.name() : pair.name() + ": " + had)
                                + ", so they cannot bind",
                        volume.manifest().metadata().get("labels"),
                        "the volume's labels",
                        null);
            }
        }
        return null;
    }
}
