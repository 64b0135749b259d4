package dev.portolan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.Recall;
import dev.portolan.source.FileStamp;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;

/** Whatever is edited between looks: who recalls the look before says what those say who look for the first time. */
class RecallPropertyTest {

    private static final List<String> NAMES = List.of(
            "a.yaml",
            "b.yml",
            "sub/c.yaml",
            "sub/d.yaml",
            "sub/kustomization.yaml",
            "sub/.gitignore",
            ".gitignore",
            "portolan.yaml",
            "rules/own-name/rule.yaml");

    private static final String POD = """
            apiVersion: v1
            kind: Pod
            metadata:
              name: web
              namespace: shop
            spec:
              hostNetwork: true
              containers:
                - name: web
                  image: web:1
            """;
    private static final String SPACE = "apiVersion: v1\nkind: Namespace\nmetadata:\n  name: shop\n";
    private static final String CUSTOM =
            "apiVersion: example.com/v1\nkind: Widget\nmetadata:\n  name: one\nspec:\n  size: big\n";
    private static final String DEFINITION = """
            apiVersion: apiextensions.k8s.io/v1
            kind: CustomResourceDefinition
            metadata:
              name: widgets.example.com
            spec:
              group: example.com
              scope: Namespaced
              names:
                kind: Widget
                plural: widgets
              versions:
                - name: v1
                  served: true
                  storage: true
                  schema:
                    openAPIV3Schema:
                      type: object
                      properties:
                        spec:
                          type: object
                          properties:
                            size:
                              type: string
            """;
    private static final String OWN_RULE = """
            severity: warning
            summary: pods are named so
            visit: Pod
            field: metadata.name
            schema:
              pattern: ^x
            message: this is no name
            """;
    private static final List<String> TEXTS = List.of(
            "",
            POD,
            POD.replace("hostNetwork: true", "hostNetwork: true # portolan:ignore host-namespaces -- it is a test"),
            SPACE + "---\n" + CUSTOM,
            SPACE + "  labels:\n    pod-security.kubernetes.io/enforce: restricted\n",
            DEFINITION,
            DEFINITION.replace("type: string", "type: integer"),
            CUSTOM,
            RunCacheTest.SERVICE,
            RunCacheTest.SERVICE + "  selector:\n    app: wen\n",
            "a: [",
            "kind: {{ .Kind }}\n---\n{{ x }}\n",
            "resources:\n  - c.yaml\npatches:\n  - path: d.yaml\n",
            "patches:\n  - path: c.yaml\n",
            "c.yaml\n",
            "*.yml\nsub/\n",
            "rules:\n  unsupported-value: warning\n  host-namespaces: error\n",
            "kubernetesVersion: \"1.29\"\nprofiles: [baseline]\n",
            "namespace: shop\nsuppress:\n  - rule: unsupported-value\n    reason: it is a test\n",
            OWN_RULE,
            OWN_RULE.replace("no name", "another name"));

    /** @param text negative to delete the file, or to move it to the next name */
    record Edit(int name, int text) {}

    private Path folder = Path.of("");
    private Recall recall = new Recall();
    private Recall trusting = new Recall();

    @BeforeTry
    void makeFolder() throws IOException {
        folder = Files.createTempDirectory("looks");
        recall = new Recall();
        // An hour later no file changes any more, so that none is read that the file system says to be as it was.
        trusting = new Recall(Clock.offset(Clock.systemUTC(), Duration.ofHours(1)));
        Files.createDirectories(folder.resolve(".git"));
        Files.createDirectories(folder.resolve("sub"));
        Files.createDirectories(folder.resolve("rules/own-name"));
        write("a.yaml", POD);
        write("sub/c.yaml", CUSTOM);
    }

    @AfterTry
    void deleteFolder() throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(file);
            }
        }
    }

    /** At a time that is always the same: that of the last modification says nothing. */
    private void write(String name, String text) throws IOException {
        Path file = Files.writeString(folder.resolve(name), text);
        Files.setLastModifiedTime(file, FileTime.fromMillis(0));
    }

    @Provide
    Arbitrary<List<Edit>> edits() {
        return edits(NAMES.size(), TEXTS.size());
    }

    @Provide
    Arbitrary<List<Edit>> linkedEdits() {
        return edits(5, LinkedTexts.ALL.size());
    }

    private static Arbitrary<List<Edit>> edits(int names, int texts) {
        return Combinators.combine(
                        Arbitraries.integers().between(0, names - 1),
                        Arbitraries.integers().between(-2, texts - 1))
                .as(Edit::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(12);
    }

    @Property(tries = 100)
    void looksThatRecallSayWhatFirstLooksSay(@ForAll("edits") List<Edit> edits) throws IOException {
        compare(edits);
        for (Edit edit : edits) {
            apply(edit, TEXTS);
            compare(edits);
        }
    }

    @Property(tries = 60)
    void looksThatRecallSayWhatFirstLooksSayOfLinks(@ForAll("linkedEdits") List<Edit> edits) throws IOException {
        write("a.yaml", LinkedTexts.CALLER);
        Files.deleteIfExists(folder.resolve("sub/c.yaml"));
        for (Edit edit : edits) {
            apply(edit, LinkedTexts.ALL);
            compare(edits);
        }
    }

    /** Each text beside all others, and then gone again. */
    @Example
    void whatOneFileSaysOfAnotherIsForgottenWithIt() throws IOException {
        List<String> texts = LinkedTexts.ALL;
        Files.deleteIfExists(folder.resolve("sub/c.yaml"));
        Set<String> told = new TreeSet<>();
        for (int i = 0; i < 4; i++) {
            write(List.of("a.yaml", "b.yaml", "c.yaml", "d.yaml").get(i), texts.get(i));
        }
        for (int i = 4; i < texts.size(); i++) {
            String name = i == texts.size() - 1 ? "kustomization.yaml" : "other.yaml";
            awaitTick();
            write(name, texts.get(i));
            told.addAll(rulesOf(compare(List.of())));
            Files.delete(folder.resolve(name));
            told.addAll(rulesOf(compare(List.of())));
        }
        assertThat(told)
                .contains(
                        "autoscaler-and-replicas",
                        "autoscaler-target-missing",
                        "call-blocked",
                        "dns-name-unknown-service",
                        "hard-coded-address",
                        "undefined-variable");
    }

    private static Set<String> rulesOf(String json) {
        Set<String> rules = new TreeSet<>();
        Matcher rule = Pattern.compile("\"rule\": ?\"([a-z-]+)\"").matcher(json);
        while (rule.find()) {
            rules.add(rule.group(1));
        }
        return rules;
    }

    @Example
    void sameLengthAtTheSameTimeIsSeen() throws IOException {
        compare(List.of());
        awaitTick();
        write("a.yaml", POD.replace("name: web", "name: WEB"));
        compare(List.of());
    }

    private void apply(Edit edit, List<String> texts) throws IOException {
        awaitTick();
        Path file = folder.resolve(NAMES.get(edit.name()));
        if (edit.text() >= 0) {
            write(NAMES.get(edit.name()), texts.get(edit.text()));
        } else if (edit.text() == -1) {
            Files.deleteIfExists(file);
        } else if (Files.exists(file)) {
            Path next = folder.resolve(NAMES.get((edit.name() + 1) % NAMES.size()));
            Files.move(file, next, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** @return what was said, as JSON */
    private String compare(List<Edit> edits) {
        String json = compare(edits, "json");
        compare(edits, "text");
        return json;
    }

    private String compare(List<Edit> edits, String format) {
        Run first = look(session(), format);
        for (Recall one : List.of(recall, trusting)) {
            assertThat(look(session().with(one), format))
                    .as("%s after %s", format, edits)
                    .isEqualTo(first);
        }
        return first.out();
    }

    /** Until what changes from now on has another time: within one step of the file system's clock nothing tells two changes apart. */
    private void awaitTick() throws IOException {
        Path file = folder.resolve(".git/tick");
        FileTime before = changed(Files.writeString(file, "x"));
        for (int i = 0; changed(Files.writeString(file, "y")).equals(before); i++) {
            assertThat(i).as("writes within one step of the clock").isLessThan(1_000_000);
        }
    }

    private static FileTime changed(Path file) throws IOException {
        FileStamp stamp = FileStamp.of(file);
        return stamp == null ? FileTime.from(Instant.now()) : stamp.changed();
    }

    private Session session() {
        return new Session(
                folder,
                InputStream.nullInputStream(),
                Writer.nullWriter(),
                new PrintWriter(Writer.nullWriter()),
                Terminal.none(),
                null);
    }

    private static Run look(Session session, String format) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] args = {"check", "--no-cache", "--show-suppressed", "--format", format};
        int exitCode = Main.run(args, session.with(out, new PrintWriter(err)));
        return new Run(exitCode, out.toString(), err.toString());
    }
}
