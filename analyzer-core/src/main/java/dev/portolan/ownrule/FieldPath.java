package dev.portolan.ownrule;

import dev.portolan.manifest.Field;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which fields of an object are meant: {@code spec.ports[*].port}, {@code metadata.labels[app.kubernetes.io/name]},
 * {@code spec.template.spec.containers[name=web].image}, {@code data.*}.
 */
final class FieldPath {

    /** One step down. */
    private sealed interface Step permits Name, Index, Every, Where {}

    private record Name(String name) implements Step {}

    /** The item of a list at this place, or the member of a map that is called so. */
    private record Index(int index, String name) implements Step {}

    private record Every() implements Step {}

    /** The items of a list that have this value in a field. */
    private record Where(String name, String value) implements Step {}

    /** What is visited, all of it. */
    private static final String ITSELF = ".";

    private static final String EVERY = "*";

    private final List<Step> steps;

    private FieldPath(List<Step> steps) {
        this.steps = steps;
    }

    /** Null where the text is no path. */
    static @Nullable FieldPath parse(String text) {
        if (text.equals(ITSELF)) {
            return new FieldPath(List.of());
        }
        List<Step> steps = new ArrayList<>();
        int at = text.chars().anyMatch(Character::isWhitespace) ? -1 : 0;
        while (at >= 0 && at < text.length()) {
            boolean inBrackets = text.charAt(at) == '[';
            boolean afterDot = text.charAt(at) == '.';
            int start = inBrackets || afterDot ? at + 1 : at;
            int end = inBrackets ? text.indexOf(']', start) : endOfName(text, start);
            if (end <= start || (afterDot && steps.isEmpty()) || (!inBrackets && !afterDot && at > 0)) {
                return null;
            }
            String word = text.substring(start, end);
            steps.add(word.equals(EVERY) ? new Every() : inBrackets ? bracketed(word) : new Name(word));
            at = inBrackets ? end + 1 : end;
        }
        return steps.isEmpty() ? null : new FieldPath(List.copyOf(steps));
    }

    private static int endOfName(String text, int start) {
        int end = start;
        while (end < text.length() && ".[]".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    private static Step bracketed(String word) {
        int equals = word.indexOf('=');
        if (equals > 0) {
            return new Where(word.substring(0, equals), word.substring(equals + 1));
        }
        boolean isNumber = word.length() < 10 && word.chars().allMatch(c -> c >= '0' && c <= '9');
        return isNumber ? new Index(Integer.parseInt(word), word) : new Name(word);
    }

    /** The fields below a root; one that is absent is among them, unless it would be in a list or map that is. */
    List<Field> of(Field root) {
        List<Field> fields = List.of(root);
        for (Step step : steps) {
            List<Field> next = new ArrayList<>();
            for (Field field : fields) {
                addAll(step, field, next);
            }
            fields = next;
        }
        return fields;
    }

    private static void addAll(Step step, Field field, List<Field> next) {
        if (step instanceof Name name) {
            next.add(field.get(name.name()));
        } else if (step instanceof Index index) {
            next.add(field.isObject() ? field.get(index.name()) : field.item(index.index()));
        } else if (step instanceof Where where) {
            for (Field item : field.items()) {
                if (item.get(where.name()).text().equals(where.value())) {
                    next.add(item);
                }
            }
        } else {
            next.addAll(field.isList() ? field.items() : field.members());
        }
    }
}
