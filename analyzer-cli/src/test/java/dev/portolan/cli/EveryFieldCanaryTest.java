package dev.portolan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.json.JSONArray;
import org.json.JSONObject;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Recorded manifests with a word in each field, whole and broken in all the ways there are, through everything that is printed. */
class EveryFieldCanaryTest {

    private static final Path RECORDED = Path.of("../rules/src/test/resources/reference/api-server");

    private static final Map<String, Integer> KINDS = Map.of(
            "secret", 150,
            "pod", 110,
            "deployment", 60,
            "cron-job", 40,
            "job", 30,
            "stateful-set", 30,
            "daemon-set", 20,
            "config-map", 20,
            "service", 20,
            "ingress", 20);

    private static final int FEWEST = 500;

    private static final int PARTS = 4;

    private static final int CONTEXT = 200;

    /** Of each manifest, beside it as it is. */
    private static final int VARIANTS = 3;

    private static final List<String> PROGRAMS =
            List.of("json", "sarif", "html", "github", "gitlab", "junit", "checkstyle", "csv", "markdown");

    private static final Pattern ANY = Pattern.compile("zq[svcao]7\\d*");
    private static final Pattern NOBODYS = Pattern.compile("zq[svc]7\\d*");
    private static final Pattern SECRETS = Pattern.compile("zqs7\\d*");

    @TempDir
    private Path folder;

    @TempDir
    private Path reports;

    private final Random random = new Random(10);

    /** The first of each format: one is enough. */
    private final Map<String, String> leaks = new TreeMap<>();

    private static List<String> recorded(String kind) throws IOException {
        List<String> manifests = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(RECORDED.resolve(kind + ".jsonl.gz"))),
                StandardCharsets.UTF_8))) {
            lines.lines().forEach(line -> manifests.add(new JSONObject(line).getString("manifest")));
        }
        return manifests;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void noReportTellsWhatIsNobodysBusiness(int part) throws Exception {
        writeManifests(part);
        List<String> arguments = new ArrayList<>(List.of("check", "--no-cache", "--notes", "--no-snippets"));
        for (String format : PROGRAMS) {
            arguments.add("--report=" + format + "=" + reports.resolve(format));
        }
        search("text without snippets", run(arguments.toArray(String[]::new)), NOBODYS);
        for (String format : PROGRAMS) {
            search(format, Files.readString(reports.resolve(format)), NOBODYS);
        }
        searchMessages(new JSONObject(Files.readString(reports.resolve("json"))).getJSONArray("findings"));
        searchText(
                run("check", "--no-cache", "--notes", "--show-suppressed", "--report=html=" + reports.resolve("html")));
        search("html with snippets", Files.readString(reports.resolve("html")), NOBODYS);
        others(part);
        assertThat(leaks).isEmpty();
    }

    private void others(int part) throws IOException {
        switch (part) {
            case 0 -> {
                search("diff", run("check", "--no-cache", "--diff", "--unsafe-fixes"), SECRETS);
                search("baseline", baseline(), NOBODYS);
            }
            case 1 -> {
                for (String format : List.of("yaml", "json")) {
                    search("effective as " + format, run("effective", "--format", format), SECRETS);
                }
            }
            case 2 -> {
                for (String format : List.of("json", "dot", "mermaid")) {
                    search("graph as " + format, run("graph", "--format", format), NOBODYS);
                }
            }
            default -> {
                for (String format : List.of("svg", "html")) {
                    search("graph as " + format, run("graph", "--format", format), NOBODYS);
                }
                for (String format : List.of("text", "json")) {
                    search("reach as " + format, run("reach", "--format", format), NOBODYS);
                }
            }
        }
    }

    /** A quarter of them: together they would be a cluster that nobody has. */
    private void writeManifests(int part) throws IOException {
        int number = 0;
        int written = 0;
        Breakage[] breakages = Breakage.values();
        for (Map.Entry<String, Integer> kind : new TreeMap<>(KINDS).entrySet()) {
            List<String> manifests = recorded(kind.getKey());
            Collections.shuffle(manifests, new Random(10));
            for (String manifest : manifests.subList(0, Math.min(kind.getValue(), manifests.size()))) {
                String text = Canaries.in(manifest, number % 8 < 4, number);
                List<Breakage> chosen = new ArrayList<>(List.of(Breakage.NONE));
                for (int i = 0; i < VARIANTS; i++) {
                    chosen.add(breakages[1 + (written++ % (breakages.length - 1))]);
                }
                if (number % PARTS == part) {
                    for (Breakage breakage : chosen) {
                        write(number, breakage, text);
                    }
                }
                number++;
            }
        }
        assertThat(number).isGreaterThanOrEqualTo(FEWEST);
    }

    private void write(int number, Breakage breakage, String text) throws IOException {
        Files.writeString(
                folder.resolve(number + "-" + breakage.name().toLowerCase(Locale.ROOT) + ".yaml"),
                breakage.of(text, random));
    }

    private String baseline() throws IOException {
        Path file = reports.resolve("baseline.tsv");
        Run.in(folder, "baseline", "create", "--baseline", file.toString(), ".");
        return Files.readString(file);
    }

    /** And it spoke: silence because nothing ran would prove nothing. */
    private String run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.add(".");
        Run run = Run.in(folder, all.toArray(String[]::new));
        assertThat(run.exitCode()).as(run.err()).isIn(0, 1);
        assertThat(run.out()).isNotEmpty();
        return run.out() + run.err();
    }

    private void search(String where, String told, Pattern words) {
        Matcher matcher = words.matcher(told.toLowerCase(Locale.ROOT));
        if (matcher.find()) {
            int from = Math.max(0, matcher.start() - CONTEXT);
            leaks.putIfAbsent(where, told.substring(from, Math.min(told.length(), matcher.end() + CONTEXT)));
        }
    }

    /** People are shown the lines of a finding; values of Secrets not even there, and no other line. */
    private void searchText(String told) {
        search("text", told, SECRETS);
        for (String line : told.lines().toList()) {
            if (!line.matches("(?s) *\\d* *([|+-]|\\.\\.\\.).*")) {
                search("text beside the lines", line, NOBODYS);
            }
        }
    }

    /** What is said of a document of which nobody knows what it is quotes no more than the places that it names. */
    private void searchMessages(JSONArray findings) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        Set<String> unknown = new TreeSet<>();
        for (Object one : findings) {
            JSONObject finding = (JSONObject) one;
            if (finding.getString("file").contains("unknown")
                    || finding.getString("rule").contains("yaml")) {
                unknown.add(finding.getString("file"));
            }
        }
        for (Object one : findings) {
            JSONObject finding = (JSONObject) one;
            String file = finding.getString("file");
            if (!unknown.contains(file)) {
                continue;
            }
            texts.putIfAbsent(file, Files.readString(folder.resolve(file)));
            Matcher matcher = ANY.matcher(finding.getString("message").toLowerCase(Locale.ROOT));
            while (matcher.find()) {
                if (!places(finding, texts.get(file)).toLowerCase(Locale.ROOT).contains(matcher.group())) {
                    leaks.putIfAbsent("message", finding.toString(1));
                }
            }
        }
    }

    private static String places(JSONObject finding, String text) {
        StringBuilder places = new StringBuilder(place(finding, text));
        if (finding.has("related")) {
            for (Object related : finding.getJSONArray("related")) {
                places.append('\n').append(place((JSONObject) related, text));
            }
        }
        return places.toString();
    }

    private static String place(JSONObject place, String text) {
        String[] lines = text.split("\r\n|\r|\n", -1);
        int start = place.getInt("startLine");
        int end = place.getInt("endLine");
        StringBuilder all = new StringBuilder();
        for (int line = start; line <= Math.min(end, lines.length); line++) {
            String shown = lines[line - 1];
            int to = line == end ? Math.min(shown.length(), place.getInt("endColumn") - 1) : shown.length();
            int from = line == start ? Math.min(to, place.getInt("startColumn") - 1) : 0;
            all.append(shown, from, to).append('\n');
        }
        return all.toString();
    }
}
