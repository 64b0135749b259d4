package dev.portolan.rules.storage;

import static dev.portolan.finding.Severity.WARNING;

import com.google.auto.service.AutoService;
import dev.portolan.manifest.Field;
import dev.portolan.model.Model;
import dev.portolan.model.Nearness;
import dev.portolan.rule.ModelRule;
import dev.portolan.rule.Reporter;
import dev.portolan.rule.Rule;
import dev.portolan.rule.RuleInfo;
import dev.portolan.rules.vocabulary.NearWord;
import dev.portolan.rules.vocabulary.Overwrite;
import java.util.Comparator;
import java.util.List;

/** A claim and a volume that are meant for each other and cannot bind. */
@AutoService(Rule.class)
@RuleInfo(id = "claim-cannot-bind", severity = WARNING, summary = "claim cannot have the volume that it is meant for")
public final class ClaimCannotBind implements ModelRule {

    @Override
    public void check(Model model, Reporter report) {
        StorageWorld world = new StorageWorld(model);
        ClaimChoice choice = new ClaimChoice(world);
        for (Claim claim : world.claims()) {
            if (world.mayChange(claim)) {
                continue;
            }
            if (claim.namesVolume()) {
                checkNamed(claim, world, report);
            } else if (world.keptFor(claim).isEmpty()) {
                tell(choice.misfits(claim), report);
            } else {
                checkKept(claim, world.keptFor(claim), report);
            }
        }
        for (Volume volume : world.volumes()) {
            if (volume.isReserved()) {
                checkReserved(volume, world, report);
            }
        }
    }

    /** The claim says which volume it wants. */
    private static void checkNamed(Claim claim, StorageWorld world, Reporter report) {
        List<Volume> named = world.named(claim.volumeName().text());
        if (named.isEmpty()) {
            checkName(claim, world, report);
        } else if (named.stream()
                .noneMatch(volume -> Misfit.ofNamed(claim, volume, world).isEmpty())) {
            Volume nearest = nearest(claim, named);
            if (named.size() == 1 || world.together(claim, nearest)) {
                tell(Misfit.ofNamed(claim, nearest, world), report);
            }
        }
    }

    private static void checkName(Claim claim, StorageWorld world, Reporter report) {
        Field name = claim.volumeName();
        List<Volume> beside = world.beside(claim);
        String near = NearWord.of(name.text(), beside.stream().map(Volume::name).toList());
        for (Volume volume : beside) {
            if (volume.name().equals(near)) {
                report.at(
                                name,
                                "there is no volume \"" + name.text() + "\" for " + claim.inWords() + "; write "
                                        + volume.name())
                        .related(volume.nameField(), "the nearest name")
                        .fix(Overwrite.value(name, volume.name()));
                return;
            }
        }
    }

    /** Volumes say that they are for the claim. */
    private static void checkKept(Claim claim, List<Volume> kept, Reporter report) {
        if (kept.stream().noneMatch(volume -> Misfit.of(claim, volume).isEmpty())) {
            tell(Misfit.of(claim, nearest(claim, kept)), report);
        }
    }

    private static Volume nearest(Claim claim, List<Volume> volumes) {
        return volumes.stream()
                .min(Comparator.comparing(volume -> Nearness.between(
                        claim.manifest().file(), volume.manifest().file())))
                .orElseThrow();
    }

    /** The claim that a volume is kept for is not there, and its like is. */
    private static void checkReserved(Volume volume, StorageWorld world, Reporter report) {
        List<Claim> beside = world.beside(volume);
        Field name = volume.claimName();
        List<Claim> namesakes =
                beside.stream().filter(claim -> claim.isNamed(name.text())).toList();
        if (namesakes.isEmpty()) {
            checkReservedName(volume, beside, report);
        } else if (namesakes.stream().noneMatch(claim -> world.isKept(volume, claim))) {
            Field namespace = volume.spec().at("claimRef", "namespace");
            String actual = world.namespace(namesakes.get(0));
            report.at(
                            namespace.isWritten() ? namespace : name,
                            volume.inWords() + " is kept for claim \"" + world.reserved(volume)
                                    + "\", and the claim of that name is in namespace \"" + actual
                                    + "\"; write namespace: " + actual)
                    .related(namesakes.get(0).nameField(), "the claim of that name")
                    .fix(namespace.isWritten() ? Overwrite.value(namespace, actual) : null);
        }
    }

    private static void checkReservedName(Volume volume, List<Claim> beside, Reporter report) {
        Field name = volume.claimName();
        List<Claim> claims =
                beside.stream().filter(claim -> !claim.isTemplate()).toList();
        String near = NearWord.of(
                name.text(),
                claims.stream().map(claim -> claim.nameField().text()).toList());
        for (Claim claim : claims) {
            if (claim.nameField().is(String.valueOf(near))) {
                report.at(
                                name,
                                volume.inWords() + " is kept for claim \"" + name.text()
                                        + "\", which is not there; write " + near)
                        .related(claim.nameField(), "the nearest name")
                        .fix(Overwrite.value(name, claim.nameField().text()));
                return;
            }
        }
    }

    private static void tell(List<Misfit> misfits, Reporter report) {
        for (Misfit misfit : misfits) {
            report.at(misfit.place(), misfit.message())
                    .related(misfit.other(), misfit.otherMessage())
                    .fix(misfit.fix());
        }
    }
}
