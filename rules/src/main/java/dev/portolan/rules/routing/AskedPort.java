package dev.portolan.rules.routing;

import dev.portolan.finding.Fix;
import dev.portolan.manifest.Answer;
import dev.portolan.manifest.Field;
import dev.portolan.manifest.Manifest;
import dev.portolan.manifest.Reference;
import dev.portolan.model.Model;
import dev.portolan.rule.Draft;
import dev.portolan.rules.vocabulary.Overwrite;
import dev.portolan.source.TextEdit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A port of one Service that one object asks for, in one or more places.
 *
 * @param places that hold its number or its name, at least one; where nobody wrote one, what names the Service
 */
record AskedPort(List<Field> places, ListedPorts ports) {

    private record Question(Manifest from, Manifest service, String port) {}

    /**
     * Those that can be answered, in the order of the references.
     *
     * @param place where a reference says its port; null where it says none that can be read
     */
    static List<AskedPort> of(Model model, Predicate<Reference> wanted, Function<Reference, @Nullable Field> place) {
        Map<Question, AskedPort> asked = new LinkedHashMap<>();
        for (Reference reference : model.references()) {
            Field port = wanted.test(reference) ? place.apply(reference) : null;
            ListedPorts ports = port == null ? null : ListedPorts.of(model, reference);
            // A patch that cannot be followed may change the ports: then nobody knows which part it is.
            if (port != null
                    && ports != null
                    && (reference.key() == null || model.part(reference) != Answer.UNKNOWN)
                    && model.isDecoded(reference.manifest())) {
                Question question =
                        new Question(reference.manifest(), ports.service().manifest(), port.text());
                asked.computeIfAbsent(question, q -> new AskedPort(new ArrayList<>(), ports))
                        .places()
                        .add(port);
            }
        }
        return List.copyOf(asked.values());
    }

    Field first() {
        return places.get(0);
    }

    /** Whether the Service has a port of this number, or of this name. */
    boolean isListed() {
        Long number = first().integer();
        return number == null ? ports.hasName(first().text()) : ports.hasNumber(number);
    }

    String service() {
        return ports.service().manifest().identity().inWords();
    }

    /** Adds where the Service says its ports, and the other places that ask for this one. */
    Draft relate(Draft draft) {
        draft.related(ports.place(), service() + " has these");
        places.subList(1, places.size()).forEach(other -> draft.related(other, "asked for here too"));
        return draft;
    }

    @Nullable
    Fix writeName(String name) {
        return everywhere("write " + name, place -> Overwrite.value(place, name));
    }

    @Nullable
    Fix writeNumber(long number) {
        return everywhere("write " + number, place -> PortChoice.number(place, number));
    }

    /** Null where one of the places cannot be edited. */
    private @Nullable Fix everywhere(String title, Function<Field, @Nullable Fix> edit) {
        List<TextEdit> edits = new ArrayList<>();
        for (Field place : places) {
            Fix fix = edit.apply(place);
            if (fix == null) {
                return null;
            }
            edits.addAll(fix.edits());
        }
        return Fix.unsafe(title, edits.toArray(TextEdit[]::new));
    }
}
