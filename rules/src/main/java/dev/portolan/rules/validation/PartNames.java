package dev.portolan.rules.validation;

import dev.portolan.finding.Spelling;
import dev.portolan.manifest.Field;
import dev.portolan.rule.Draft;
import dev.portolan.rule.Reporter;
import dev.portolan.rules.vocabulary.NearWord;
import dev.portolan.rules.vocabulary.Overwrite;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Names of the parts of a pod, by which other parts of it ask for them. */
public final class PartNames {

    private static final int MOST_TOLD = 3;

    private PartNames() {}

    /**
     * Tells of a name that no part has, and which one was probably meant, else which there are.
     *
     * @param kind of the parts, for the message
     * @param known the names that there are
     * @param advice where none is near
     */
    public static Draft tell(Field name, String kind, Collection<String> known, String advice, Reporter report) {
        String start = "the pod has no " + kind + " \"" + name.text() + "\"";
        String near = near(name.text(), known);
        if (near == null) {
            return report.at(name, start + only(known) + "; " + advice);
        }
        return report.at(name, start + "; the nearest name is \"" + near + "\"").fix(Overwrite.value(name, near));
    }

    /** The same, and shows the parts that it names: a message quotes no more than the places that it tells of. */
    public static Draft tell(Field name, String kind, Map<String, Field> known, String advice, Reporter report) {
        Draft draft = tell(name, kind, known.keySet(), advice, report);
        String near = near(name.text(), known.keySet());
        List<String> told =
                near == null ? known.keySet().stream().sorted().limit(MOST_TOLD).toList() : List.of(near);
        for (String one : told) {
            Field place = known.get(one);
            if (place != null) {
                draft.related(place, "a " + kind + " of the pod");
            }
        }
        return draft;
    }

    /** In so small a world one letter is enough of a likeness, be it of a short name. */
    private static @Nullable String near(String written, Collection<String> known) {
        String word = NearWord.of(written, known);
        if (word != null) {
            return word;
        }
        List<String> slips = known.stream()
                .filter(name -> Spelling.distance(written, name) == 1 && !differsByNumber(written, name))
                .toList();
        return slips.size() == 1 && written.length() > 1 ? slips.get(0) : null;
    }

    private static boolean differsByNumber(String a, String b) {
        return !a.replaceAll("[^0-9]+", " ").equals(b.replaceAll("[^0-9]+", " "));
    }

    private static String only(Collection<String> known) {
        if (known.isEmpty()) {
            return "";
        }
        String told = known.stream()
                .sorted()
                .limit(MOST_TOLD)
                .map(name -> "\"" + name + "\"")
                .collect(Collectors.joining(", "));
        return ", only " + told + (known.size() > MOST_TOLD ? " and " + (known.size() - MOST_TOLD) + " more" : "");
    }
}
