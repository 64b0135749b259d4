package dev.portolan.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Makes new inputs of old ones, in the ways in which manifests go wrong, and in some in which only attackers do. */
final class Mutator {

    private static final List<String> VALUES = List.of(
            "",
            "~",
            "null",
            "[]",
            "{}",
            "[[]]",
            "{a: {b: c}}",
            "-1",
            "0",
            "080",
            "0777",
            "1e3",
            "1e400",
            "-0.0",
            ".inf",
            ".nan",
            "9223372036854775808",
            "99999999999999999999999999",
            "yes",
            "!!str x",
            "!!binary QQ==",
            "!<x> y",
            "&a x",
            "*a",
            "*b",
            "<<",
            "|",
            ">-",
            "|9",
            "'",
            "\"",
            "\"\\ud800\"",
            "\"\\u0000\"",
            "{{ .x }}",
            "%",
            "@x",
            "`",
            "\t",
            "a: b",
            "- -",
            "? a",
            ": ",
            "#",
            "2001-01-01",
            "1Ei",
            "1n",
            "100m",
            "50%",
            "http",
            "80",
            "70000",
            "default",
            "a.b.svc.cluster.local:80",
            "$(A)",
            "$$(A)",
            "::1",
            "10.0.0.0/8",
            "fe80::1%eth0",
            "*/5 * * * *",
            "[1, two, {three: 3}]",
            "{matchLabels: {a: b}}",
            "\uD800",
            "\uFEFF",
            "\u2028",
            "\u0085",
            "\u202E",
            "\u001B[31m",
            "\u0000",
            "^(a+)+$",
            "kind: List",
            "v1",
            "apps/v1",
            "Service",
            "Secret",
            "Deployment",
            "x".repeat(300));

    private static final List<String> LINES = List.of(
            "---",
            "...",
            "----",
            "--- x",
            "%YAML 1.1",
            "# portolan:ignore all -- x",
            "# portolan:ignore",
            "<<: *a",
            "<<: [*a, *a]",
            "a: &a [*a, *a]",
            "kind: List",
            "items:",
            "- ",
            "? ",
            "{",
            "}",
            "]",
            "\t",
            "spec:",
            "metadata:",
            "  annotations: {portolan.dev/ignore.x: y}",
            "-----BEGIN CERTIFICATE-----",
            "{{- if x }}");

    private final Random random;
    private final List<byte[]> seeds;

    Mutator(List<byte[]> seeds, long seed) {
        this.seeds = List.copyOf(seeds);
        this.random = new Random(seed);
    }

    byte[] next() {
        byte[] text = any();
        int changes = 1 + random.nextInt(4);
        for (int i = 0; i < changes; i++) {
            text = random.nextInt(4) == 0 ? bytes(text) : lines(text);
        }
        return text;
    }

    private byte[] any() {
        return seeds.get(random.nextInt(seeds.size()));
    }

    private byte[] bytes(byte[] text) {
        if (text.length == 0) {
            return text;
        }
        int at = random.nextInt(text.length);
        return switch (random.nextInt(4)) {
            case 0 -> Arrays.copyOf(text, at);
            case 1 -> Arrays.copyOfRange(text, at, text.length);
            case 2 -> {
                byte[] changed = text.clone();
                changed[at] = (byte) random.nextInt(256);
                yield changed;
            }
            default -> joined(Arrays.copyOf(text, at), any());
        };
    }

    private static byte[] joined(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    private byte[] lines(byte[] text) {
        List<String> lines = new ArrayList<>(List.of(new String(text, StandardCharsets.UTF_8).split("\n", -1)));
        int at = random.nextInt(lines.size());
        String line = lines.get(at);
        switch (random.nextInt(10)) {
            case 0 -> lines.remove(at);
            case 1 -> lines.add(at, line);
            case 2 -> lines.add(lines.remove(random.nextInt(lines.size())));
            case 3 -> lines.set(at, " ".repeat(random.nextInt(4)) + line);
            case 4 -> lines.set(at, line.stripLeading());
            case 5 -> lines.add(at, indentation(line) + LINES.get(random.nextInt(LINES.size())));
            case 6 -> lines.set(at, moved(line, lines));
            case 7 -> lines.addAll(lines.subList(at, Math.min(lines.size(), at + 20)));
            default -> lines.set(at, withValue(line));
        }
        return String.join(random.nextInt(20) == 0 ? "\r\n" : "\n", lines).getBytes(StandardCharsets.UTF_8);
    }

    private static String indentation(String line) {
        return line.substring(0, line.length() - line.stripLeading().length());
    }

    /** The key of one line with the value of another. */
    private String moved(String line, List<String> lines) {
        String other = lines.get(random.nextInt(lines.size()));
        return line.substring(0, line.indexOf(':') + 1) + other.substring(other.indexOf(':') + 1);
    }

    private String withValue(String line) {
        String value = VALUES.get(random.nextInt(VALUES.size()));
        int colon = line.indexOf(':');
        return colon < 0 ? line + value : line.substring(0, colon + 1) + " " + value;
    }
}
