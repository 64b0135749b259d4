package dev.portolan.manifest;

import java.util.List;
import java.util.Map;

/** A selector with {@code matchLabels} and {@code matchExpressions}. */
public record LabelSelector(Field field) {

    public Field matchLabelsField() {
        return field.get("matchLabels");
    }

    public Map<String, String> matchLabels() {
        return Labels.of(matchLabelsField());
    }

    public List<Field> expressions() {
        return field.get("matchExpressions").items();
    }

    /** Whether it asks for nothing, and so selects everything where it is present. */
    public boolean isEmpty() {
        return matchLabels().isEmpty() && expressions().isEmpty();
    }

    /** Whether it selects an object with exactly these labels; unknown where an expression is none. */
    public Answer matches(Map<String, String> labels) {
        for (Map.Entry<String, String> pair : matchLabels().entrySet()) {
            if (!pair.getValue().equals(labels.get(pair.getKey()))) {
                return Answer.NO;
            }
        }
        Answer all = Answer.YES;
        for (Field expression : expressions()) {
            all = all.and(matches(expression, labels));
        }
        return all;
    }

    /** Whether one of {@link #expressions} holds for an object with exactly these labels. */
    public static Answer matches(Field expression, Map<String, String> labels) {
        Field key = expression.get("key");
        String value = labels.get(key.text());
        List<String> values =
                expression.get("values").items().stream().map(Field::text).toList();
        if (key.text().isEmpty()) {
            return Answer.UNKNOWN;
        }
        // The server refuses a list without values, and values where only the key is asked for.
        return switch (expression.get("operator").text()) {
            case "In" -> values.isEmpty() ? Answer.UNKNOWN : Answer.of(value != null && values.contains(value));
            case "NotIn" -> values.isEmpty() ? Answer.UNKNOWN : Answer.of(value == null || !values.contains(value));
            case "Exists" -> values.isEmpty() ? Answer.of(value != null) : Answer.UNKNOWN;
            case "DoesNotExist" -> values.isEmpty() ? Answer.of(value == null) : Answer.UNKNOWN;
            default -> Answer.UNKNOWN;
        };
    }
}
