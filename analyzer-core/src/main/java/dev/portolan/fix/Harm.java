package dev.portolan.fix;

import dev.portolan.finding.Finding;
import dev.portolan.finding.Severity;
import dev.portolan.manifest.DocumentKind;
import dev.portolan.manifest.InputDocument;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which errors fixes have brought. An error that only comes to light, as its document could not be looked at before, was there all the
 * time; one in a document that was looked at, or that nobody can read any more, was not. Of a document that was only decoded in part, the
 * fields and types were looked at: there a fix answers for what is now wrong with the shape of the field that it mends, or right beside it.
 */
final class Harm {

    /** A part of a file: a document, or the whole file where the fixes changed how many documents it has. */
    private record Part(String file, int document) {}

    private record Kind(Part part, String rule) {}

    private final Map<String, Integer> before;
    private final Map<String, Integer> after;

    private Harm(Look before, Look after) {
        this.before = documentCounts(before);
        this.after = documentCounts(after);
    }

    /** An object of a part, by its path. */
    private record Owner(Part part, String path) {

        /** The one that has the field of a finding. */
        static Owner of(Part part, Finding finding) {
            String field = finding.field() == null ? "" : finding.field();
            return new Owner(part, field.substring(0, Math.max(field.lastIndexOf('.'), 0)));
        }
    }

    /** What a rule says of an object's fields. */
    private record Fault(Owner owner, String rule) {

        static Fault of(Part part, Finding finding) {
            return new Fault(Owner.of(part, finding), finding.rule());
        }
    }

    /**
     * The errors that are there now only because of the fixes, in their order.
     *
     * @param start where the fixed findings come from
     * @param before with some of the fixes applied
     * @param after with more of them applied
     * @param fixed the findings whose fixes were applied in between
     */
    static List<Finding> done(Look start, Look before, Look after, List<Finding> fixed) {
        Harm harm = new Harm(before, after);
        Map<Finding, Part> places = harm.places(start);
        Set<Part> touched = new HashSet<>();
        Set<Owner> mended = new HashSet<>();
        for (Finding finding : fixed) {
            Part part = places.getOrDefault(finding, outside(finding));
            touched.add(part);
            mended.add(Owner.of(part, finding));
        }
        return harm.brought(before, after, touched, mended);
    }

    private static Part outside(Finding finding) {
        return new Part(finding.file().path(), -1);
    }

    private List<Finding> brought(Look before, Look after, Set<Part> touched, Set<Owner> mended) {
        Set<Part> doubtful = parts(before, document -> before.doubt(document) != null);
        Set<Part> shapeSeen = parts(before, document -> before.doubt(document) == Doubt.ONLY_SHAPE_SEEN);
        Set<Part> newlyBroken = parts(after, document -> document.kind() == DocumentKind.BROKEN_MANIFEST);
        newlyBroken.removeAll(parts(before, document -> document.kind() == DocumentKind.BROKEN_MANIFEST));
        boolean sheddingLight = touched.stream().anyMatch(part -> part.document() < 0 || doubtful.contains(part));

        Map<Kind, Integer> known = new HashMap<>();
        Map<Fault, Integer> knownFaults = new HashMap<>();
        Map<Finding, Part> then = places(before);
        for (Finding finding : before.findings()) {
            if (finding.severity() == Severity.ERROR) {
                Part part = then.getOrDefault(finding, outside(finding));
                known.merge(new Kind(part, finding.rule()), 1, Integer::sum);
                knownFaults.merge(Fault.of(part, finding), 1, Integer::sum);
            }
        }
        List<Finding> brought = new ArrayList<>();
        Map<Finding, Part> now = places(after);
        for (Finding finding : after.findings()) {
            if (finding.severity() != Severity.ERROR) {
                continue;
            }
            Part part = now.getOrDefault(finding, outside(finding));
            Fault fault = Fault.of(part, finding);
            boolean isNew = known.merge(new Kind(part, finding.rule()), -1, Integer::sum) < 0;
            boolean isNewThere = knownFaults.merge(fault, -1, Integer::sum) < 0;
            boolean couldNotBeSeen = doubtful.contains(part) || (sheddingLight && !touched.contains(part));
            boolean isWrongShapeOfMended = isNewThere
                    && shapeSeen.contains(part)
                    && mended.contains(fault.owner())
                    && after.isOfShape(finding);
            if (newlyBroken.contains(part) || (isNew && !couldNotBeSeen) || isWrongShapeOfMended) {
                brought.add(finding);
            }
        }
        return brought;
    }

    private static Map<String, Integer> documentCounts(Look look) {
        Map<String, Integer> counts = new HashMap<>();
        look.documents().forEach(document -> counts.merge(document.yaml().file().path(), 1, Integer::sum));
        return counts;
    }

    private interface Question {
        boolean holds(InputDocument document);
    }

    private Set<Part> parts(Look look, Question question) {
        Set<Part> parts = new HashSet<>();
        for (InputDocument document : look.documents()) {
            if (question.holds(document)) {
                parts.add(part(document));
            }
        }
        return parts;
    }

    private Part part(InputDocument document) {
        String file = document.yaml().file().path();
        boolean alike = before.getOrDefault(file, 0).equals(after.getOrDefault(file, 0));
        return new Part(file, alike ? document.yaml().number() : 0);
    }

    private Map<Finding, Part> places(Look look) {
        Map<String, List<InputDocument>> documents = new HashMap<>();
        look.documents()
                .forEach(document -> documents
                        .computeIfAbsent(document.yaml().file().path(), file -> new ArrayList<>())
                        .add(document));
        Map<Finding, Part> places = new HashMap<>();
        for (Finding finding : look.findings()) {
            for (InputDocument document : documents.getOrDefault(finding.file().path(), List.of())) {
                int start = finding.span().start();
                if (document.yaml().span().start() <= start
                        && start <= document.yaml().span().end()) {
                    places.put(finding, part(document));
                    break;
                }
            }
        }
        return places;
    }
}
