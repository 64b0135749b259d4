package dev.portolan.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/** How manifests are broken by those who write them. */
enum Breakage {
    NONE((text, random) -> text),
    CUT_OFF((text, random) -> text.substring(0, text.length() / 4 + random.nextInt(3 * text.length() / 4))),
    DEEPER((text, random) -> line(text, random, line -> " " + line)),
    SHALLOWER((text, random) -> line(text, random, line -> line.startsWith(" ") ? line.substring(1) : line)),
    AT_THE_MARGIN((text, random) -> line(text, random, String::stripLeading)),
    TWICE((text, random) -> line(text, random, line -> line + "\n" + line)),
    TAB((text, random) -> line(text, random, line -> "\t" + line.strip())),
    OPEN_LIST((text, random) -> line(text, random, line -> line.replaceFirst(": ", ": ["))),
    OPEN_QUOTE((text, random) -> line(text, random, line -> line.replaceFirst(": ", ": \""))),
    SINGLE_QUOTES_INSIDE((text, random) -> line(text, random, line -> line.replaceFirst(": (.+)", ": 'a'$1'"))),
    TEMPLATE((text, random) -> line(text, random, line -> "{{ if x }}\n" + line)),
    TEMPLATE_VALUE((text, random) -> line(text, random, line -> line + " {{ .Values.x }}")),
    GLUED_COLON((text, random) -> line(text, random, line -> line.replaceFirst(": ?", ":"))),
    LOST_COLON((text, random) -> line(text, random, line -> line.replaceFirst(":", ""))),
    GLUED_DASH((text, random) -> text.replace("- name: ", "-name: ")),
    LOST_DASH((text, random) -> text.replace("- name: ", "  name: ")),
    TYPED_LIST((text, random) -> line(text, random, line -> line.replaceFirst(": (.+)", ":\n- $1"))),
    MISSPELT_KEYS((text, random) -> text.replace("stringData:", "stringdata:")
            .replace("data:", "date:")
            .replace("value: ", "valeu: ")
            .replace("name: ", "nmae: ")),
    MISSPELT_KIND((text, random) -> text.replaceFirst("(?m)^kind: (.)", "kind: $1$1")),
    LOWER_KIND((text, random) ->
            text.replaceFirst("(?m)^kind: Secret", "kind: secret").replaceFirst("(?m)^kind: Pod", "kind: pod")),
    PLURAL_KIND((text, random) -> text.replaceFirst("(?m)^kind: (\\w+)", "kind: $1s")),
    UNKNOWN_KIND((text, random) -> text.replaceFirst("(?m)^apiVersion: .*", "apiVersion: example.com/v1")
            .replaceFirst("(?m)^kind: .*", "kind: Gadget")
            .replace(Canaries.SECRET, Canaries.OTHER)
            .replace(Canaries.COPY, Canaries.OTHER)),
    UNKNOWN_VERSION((text, random) -> text.replaceFirst("(?m)^apiVersion: .*", "apiVersion: vl")),
    KIND_AT_THE_END((text, random) -> {
        String kind = text.lines()
                .filter(line -> line.startsWith("kind:"))
                .findFirst()
                .orElse("kind: x");
        return text.replaceFirst("(?m)^kind: .*\n", "") + kind + "\n";
    }),
    KIND_AT_THE_END_AND_BROKEN((text, random) -> KIND_AT_THE_END.of(text + "broken: [\n", random)),
    WITHOUT_METADATA((text, random) -> text.replaceFirst("(?m)^metadata:", "metdata:")),
    ALIASES((text, random) -> text.replaceFirst(": (Zq[sv]7\\w+)", ": &a $1") + "again: *a\n"),
    UNKNOWN_ALIAS((text, random) -> line(text, random, line -> line.replaceFirst(": (\\w)", ": *$1"))),
    TAGGED((text, random) -> line(text, random, line -> line.replaceFirst(": (\\w)", ": !!binary $1"))),
    CARRIAGE_RETURNS((text, random) -> text.replace("\n", "\r\n") + "broken"),
    NUL((text, random) -> line(text, random, line -> line + "\0")),
    MARKER_INSIDE((text, random) -> line(text, random, line -> "--- " + line.strip())),
    DOCUMENT_END((text, random) -> line(text, random, line -> "...\n" + line)),
    IN_A_LIST((text, random) ->
            "apiVersion: v1\nkind: List\nitems:\n- " + text.strip().replace("\n", "\n  ") + "\n"),
    IN_A_BROKEN_LIST((text, random) -> IN_A_LIST.of(text, random) + "  x: [\n"),
    IN_A_TEXT((text, random) -> "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata:\n  secret.yaml: |\n    "
            + text.strip().replace("\n", "\n    ") + "\n bad\n"),
    AFTER_THE_ROOT((text, random) -> "[]\n" + text),
    VARIABLES_AS_MAP(
            (text, random) -> text.replaceAll("env: \\[\\{name: PASSWORD, value: (\\w+)\\}.*", "env: {PASSWORD: $1}")
                    .replaceAll("- name: (\\w+)\n +value: ", "  $1: ")),
    VARIABLES_AS_PAIRS(
            (text, random) -> text.replaceAll("env: \\[\\{name: PASSWORD, value: (\\w+)\\}.*", "env: [{PASSWORD: $1}]")
                    .replaceAll("- name: (\\w+)\n +value: ", "- $1: ")),
    VARIABLES_AS_TEXTS(
            (text, random) -> text.replaceAll("env: \\[\\{name: PASSWORD, value: (\\w+)\\}.*", "env: [PASSWORD=$1]")
                    .replaceAll("- name: (\\w+)\n +value: ", "- $1=")),
    VALUE_AS_MAP((text, random) -> text.replaceAll("value: (Zqv7\\w+)", "value: {a: $1}")),
    VALUE_AS_LIST((text, random) -> text.replaceAll("value: (Zqv7\\w+)", "value: [$1, yes]")),
    VALUE_WITH_CAPITAL((text, random) -> text.replace("value: ", "Value: ")),
    ENVIRONMENT((text, random) -> text.replace("env:", "environment:")),
    COMMENTED((text, random) -> text.replaceAll("(Zq[sv]7\\d+)\n", "yes # $1\n"));

    @SuppressWarnings("ImmutableEnumChecker") // It keeps nothing.
    private final BiFunction<String, Random, String> broken;

    Breakage(BiFunction<String, Random, String> broken) {
        this.broken = broken;
    }

    String of(String text, Random random) {
        return broken.apply(text, random);
    }

    /** Lines with what nobody may see are broken as often as all others together. */
    private static String line(String text, Random random, UnaryOperator<String> change) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        List<Integer> telling = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains(Canaries.SECRET) || lines.get(i).contains(Canaries.VARIABLE)) {
                telling.add(i);
            }
        }
        boolean any = telling.isEmpty() || random.nextBoolean();
        int at = any ? random.nextInt(lines.size()) : telling.get(random.nextInt(telling.size()));
        lines.set(at, change.apply(lines.get(at)));
        return String.join("\n", lines) + "\n";
    }
}
