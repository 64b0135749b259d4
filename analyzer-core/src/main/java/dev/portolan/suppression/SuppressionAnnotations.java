package dev.portolan.suppression;

import dev.portolan.finding.Finding;
import dev.portolan.finding.SuppressionKind;
import dev.portolan.manifest.Field;
import dev.portolan.manifest.Manifest;
import dev.portolan.manifest.Pod;
import dev.portolan.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Annotations {@code portolan.dev/ignore.rule-id: reason} of an object, which speak of all of it, and of a pod template, which speak of that. */
final class SuppressionAnnotations {

    private static final String METADATA = ".metadata";

    private SuppressionAnnotations() {}

    /** @param certain whether the object could be checked */
    static List<Suppression> in(Manifest manifest, boolean certain) {
        List<Suppression> found = new ArrayList<>();
        places(manifest).forEach((metadata, reach) -> add(metadata, reach, certain, found));
        return found;
    }

    /** Where an object has annotations, and the findings that each of them speaks of. */
    static Map<Field, Predicate<Finding>> places(Manifest manifest) {
        Map<Field, Predicate<Finding>> places = new LinkedHashMap<>();
        Predicate<Finding> object = finding -> finding.file() == manifest.file()
                && manifest.identity().equals(finding.object())
                && manifest.node().span().contains(finding.span());
        places.put(manifest.written().get("metadata"), object);
        Pod pod = Pod.of(manifest);
        String metadata = pod == null ? "" : pod.metadata().path();
        if (pod != null && metadata.endsWith(METADATA)) {
            String template = metadata.substring(0, metadata.length() - METADATA.length());
            places.put(pod.metadata(), object.and(finding -> isWithin(finding, template)));
        }
        return places;
    }

    private static boolean isWithin(Finding finding, String path) {
        return finding.field() != null
                && (finding.field().equals(path) || finding.field().startsWith(path + "."));
    }

    private static void add(Field metadata, Predicate<Finding> reach, boolean certain, List<Suppression> found) {
        for (Field annotation : metadata.get("annotations").members()) {
            Span key = annotation.keySpan();
            if (annotation.name().startsWith(SuppressionMark.ANNOTATION) && key != null && annotation.isWritten()) {
                String rule = annotation.name().substring(SuppressionMark.ANNOTATION.length());
                found.add(new Suppression(
                        SuppressionKind.ANNOTATION,
                        rule,
                        metadata.manifest().file(),
                        key,
                        Terms.of(annotation.text()),
                        reach,
                        certain));
            }
        }
    }
}
