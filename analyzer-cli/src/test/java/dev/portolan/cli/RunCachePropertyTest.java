package dev.portolan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.report.ReportFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;

/** Whatever was edited between runs, in whatever format it is told: who remembers says what those say who look. */
class RunCachePropertyTest {

    private static final List<String> NAMES = List.of("a.yaml", "b.yml", "sub/c.yaml", ".gitignore", "portolan.yaml");
    private static final List<String> TEXTS = List.of(
            "",
            RunCacheTest.SERVICE,
            RunCacheTest.SERVICE.replace("tcp", "TCP"),
            RunCacheTest.SERVICE + "  selector:\n    app: wen\n---\napiVersion: v1\nkind: Pod\nmetadata:\n  name: web\n"
                    + "  labels:\n    app: web\nspec:\n  containers:\n    - name: web\n      image: web:1\n",
            "a: [",
            "sub/\n",
            "rules:\n  unsupported-value: warning\n");
    private static final List<String> FORMATS = ReportFormat.words().stream()
            .filter(word -> !word.equals(ReportFormat.HTML.word()))
            .toList();

    /** @param text negative to delete the file */
    record Edit(int name, int text, int format) {}

    private Path folder = Path.of("");
    private Path caches = Path.of("");

    @BeforeProperty
    void makeFolders() throws IOException {
        folder = Files.createTempDirectory("runs");
        caches = Files.createTempDirectory("caches");
        Files.createDirectory(folder.resolve("sub"));
        Files.writeString(folder.resolve("filler.yaml"), RunCacheTest.FILLER);
    }

    @AfterProperty
    void deleteFolders() throws IOException {
        for (Path root : List.of(folder, caches)) {
            try (var files = Files.walk(root)) {
                for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    @Provide
    Arbitrary<List<Edit>> edits() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, NAMES.size() - 1),
                        Arbitraries.integers().between(-1, TEXTS.size() - 1),
                        Arbitraries.integers().between(0, FORMATS.size() - 1))
                .as(Edit::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(8);
    }

    @Property(tries = 60)
    void rememberedRunsSayWhatNewOnesSay(@ForAll("edits") List<Edit> edits) throws IOException {
        for (Edit edit : edits) {
            Path file = folder.resolve(NAMES.get(edit.name()));
            if (edit.text() < 0) {
                Files.deleteIfExists(file);
            } else {
                Files.writeString(file, TEXTS.get(edit.text()));
            }
            for (String format : List.of(FORMATS.get(edit.format()), "json")) {
                assertThat(run("--format", format))
                        .as("%s of %s", format, edits)
                        .isEqualTo(run("--format", format, "--no-cache"));
            }
        }
    }

    private Run run(String... args) {
        String[] all = new String[args.length + 1];
        all[0] = "check";
        System.arraycopy(args, 0, all, 1, args.length);
        CachePlace place = new CachePlace(caches, () -> "build");
        return Run.with("", Terminal.none(), place, folder, all);
    }
}
