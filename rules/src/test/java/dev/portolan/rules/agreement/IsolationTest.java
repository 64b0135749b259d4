package dev.portolan.rules.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.AnalysisException;
import dev.portolan.example.Example;
import dev.portolan.example.RuleFolder;
import dev.portolan.rules.Shared;
import dev.portolan.source.InputPath;
import dev.portolan.source.SourceDecoder;
import dev.portolan.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A broken document hides nothing of the others and blames none of them. What is said of an object by itself stays word
 * for word. What is said of links between objects may become silent, where the broken document may hold what they miss;
 * but no such finding comes up because a document cannot be read.
 *
 * <p>The two exceptions: a kind that cannot be made out at all counts only for what stands beside it, and of a custom kind
 * nobody knows how it is spelt.
 *
 * <p>By default some documents are tried in some ways, by a seed that {@code portolan.isolation.seed} sets.
 * {@code portolan.isolation=each} tries every document in one way, and {@code portolan.isolation=all} in all ways, which takes half an hour.
 */
class IsolationTest {

    private static final List<Breakage> WAYS = List.of(Breakage.values());
    private static final String ASKED = System.getProperty("portolan.isolation", "");
    private static final boolean ALL_WAYS = ASKED.equals("all");
    private static final boolean EACH = ALL_WAYS || ASKED.equals("each");
    private static final long SEED = Long.getLong("portolan.isolation.seed", 20_261_129);

    /** How many documents of the corpora and of the rule pages are broken where not all are. */
    private static final int SAMPLE = 500;

    /** A world with more text is not tried by default: each look at it takes seconds. */
    private static final int LARGE = 500_000;

    /** So often it says how far it is. */
    private static final int PROGRESS = 250;

    private record Trial(IsolationTrial world, IsolationTrial.Document document) {}

    @Test
    void documentsOfTheExamplesStandAlone() throws IOException, AnalysisException {
        IsolationCount count = new IsolationCount();
        List<Trial> trials = new ArrayList<>();
        try (Stream<Path> folders = Files.list(Shared.project().resolve("examples/broken"))) {
            for (Path folder : folders.filter(Files::isDirectory).sorted().toList()) {
                add(trials, folder.getFileName().toString(), texts(folder), count);
            }
        }
        add(trials, "shop", texts(Shared.project().resolve("examples/shop")), count);
        for (Trial trial : trials) {
            trial.world().tryOn(trial.document(), WAYS);
        }
        count.print("the examples");
        assertThat(count.tried()).isGreaterThan(400);
    }

    @Test
    void documentsOfRulePagesStandAlone() throws IOException, AnalysisException {
        IsolationCount count = new IsolationCount();
        List<Trial> trials = new ArrayList<>();
        for (RuleFolder folder : RuleFolder.all(Shared.project().resolve("rules/docs"))) {
            List<Example> examples = new ArrayList<>(folder.page().examples("Flagged"));
            examples.addAll(folder.page().examples("Fine"));
            examples.addAll(folder.fixtures());
            for (int i = 0; i < examples.size(); i++) {
                add(trials, folder.name() + " " + i, examples.get(i).files(), count);
            }
        }
        run(trials, count, "the rule pages");
        // Pages show what is wrong, with few objects around it, so much of it hangs on a document that is broken.
        assertThat(count.keptPercent()).isGreaterThan(75);
    }

    @Test
    void documentsOfTheCorporaStandAlone() throws IOException, AnalysisException {
        IsolationCount count = new IsolationCount();
        List<Trial> trials = new ArrayList<>();
        int large = 0;
        for (Map.Entry<String, List<SourceFile>> folder :
                byFolder(texts(Shared.folder().resolve("corpora"))).entrySet()) {
            int size = folder.getValue().stream()
                    .mapToInt(file -> file.text().length())
                    .sum();
            if (EACH || size < LARGE) {
                add(trials, folder.getKey(), folder.getValue(), count);
            } else {
                large++;
            }
        }
        System.out.println("large folders left out: " + large);
        run(trials, count, "the corpora");
        // Two ways of sixteen leave no kind, and silence what they stand beside.
        assertThat(count.keptPercent()).isGreaterThan(85);
    }

    private static void run(List<Trial> trials, IsolationCount count, String name) throws AnalysisException {
        Random random = new Random(SEED);
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < trials.size(); i++) {
            order.add(i);
        }
        if (!EACH) {
            Collections.shuffle(order, random);
        }
        List<Integer> chosen = EACH
                ? order
                : order.subList(0, Math.min(SAMPLE, order.size())).stream()
                        .sorted()
                        .toList();
        System.out.printf(
                "isolation of %s: seed %d, %d of %d documents, %s%n",
                name, SEED, chosen.size(), trials.size(), ALL_WAYS ? "all ways" : "one way each");
        List<String> failures = new ArrayList<>();
        for (int i = 0; i < chosen.size(); i++) {
            Trial trial = trials.get(chosen.get(i));
            List<Breakage> ways = ALL_WAYS ? WAYS : List.of(WAYS.get((i + random.nextInt(2)) % WAYS.size()));
            tryOn(trial, ways, failures);
            if (i % PROGRESS == PROGRESS - 1) {
                count.print("the first " + (i + 1) + " documents of " + name);
            }
        }
        count.print(name);
        assertThat(failures).isEmpty();
        assertThat(count.tried()).isGreaterThanOrEqualTo(SAMPLE);
    }

    /** One find must not hide the next: a look at all of them takes long. */
    private static void tryOn(Trial trial, List<Breakage> ways, List<String> failures) throws AnalysisException {
        for (Breakage way : ways) {
            try {
                trial.world().tryOn(trial.document(), List.of(way));
            } catch (AssertionError found) {
                System.out.println("FOUND: " + found.getMessage());
                failures.add(String.valueOf(found.getMessage()));
            }
        }
    }

    private static void add(List<Trial> trials, String name, List<SourceFile> files, IsolationCount count) {
        IsolationTrial world = new IsolationTrial(name, files, count);
        world.documents().forEach(document -> trials.add(new Trial(world, document)));
    }

    private static Map<String, List<SourceFile>> byFolder(List<SourceFile> files) {
        Map<String, List<SourceFile>> folders = new TreeMap<>();
        files.forEach(file -> folders.computeIfAbsent(InputPath.folder(file.path()), folder -> new ArrayList<>())
                .add(file));
        return folders;
    }

    private static List<SourceFile> texts(Path folder) throws IOException {
        List<SourceFile> texts = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(path -> path.toString().matches(".*\\.(ya?ml|json)"))
                    .sorted()
                    .toList()) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                texts.add(SourceDecoder.decode(name, Files.readAllBytes(file)));
            }
        }
        return texts;
    }
}
