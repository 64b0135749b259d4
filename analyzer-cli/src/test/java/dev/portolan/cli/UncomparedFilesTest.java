package dev.portolan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A change cannot make git see other lines than those that stand in the files. */
class UncomparedFilesTest {

    private static final String RIGHT =
            "apiVersion: v1\nkind: Service\nmetadata: {name: web}\nspec: {ports: [{port: 80}]}\n";
    private static final String WRONG = RIGHT.replace("kind: Service", "kind: Sevice");

    @TempDir
    private Path folder;

    private GitFolder repository = new GitFolder(Path.of(""));

    @BeforeEach
    void begin() throws Exception {
        repository = GitFolder.begin(folder);
        repository.write("web.yaml", RIGHT);
        repository.commit();
    }

    private Run check() {
        return Run.in(folder, "check", "--no-cache", "--since", "main", ".");
    }

    /** As large files are kept: a filter of the user, which a change may ask for. */
    @Test
    void filterThatMakesAllFilesEqualHidesNothing() throws Exception {
        repository.git("config", "filter.pointer.clean", "cat >/dev/null; printf pointer");
        repository.write(".gitattributes", "*.yaml filter=pointer\n");
        repository.git("add", "--renormalize", ".");
        repository.commit();
        repository.write("web.yaml", WRONG);

        assertThat(check().exitCode()).isEqualTo(1);
        assertThat(check().out()).contains("web.yaml:2:7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ident", "working-tree-encoding=ISO-8859-1"})
    void lineWithAnAttributeThatConvertsCounts(String attribute) throws Exception {
        repository.write("web.yaml", WRONG);
        repository.write(".gitattributes", "*.yaml " + attribute + "\n");
        repository.commit();

        assertThat(check().exitCode()).isEqualTo(1);
    }

    @Test
    void otherAttributesLeaveOldLinesOld() throws Exception {
        repository.write("web.yaml", WRONG);
        repository.write(".gitattributes", "*.yaml text eol=lf diff=none -merge\n");
        repository.commit();

        assertThat(check().exitCode()).isZero();
        assertThat(check().out()).contains("1 finding in unchanged lines");
    }

    /** In UTF-16 every second byte of these signs is that of a line feed. */
    @Test
    void signsOfUtf16DoNotMoveLines() throws Exception {
        String head = "\uFEFF# " + "\u010A".repeat(40) + "\n";
        Files.write(folder.resolve("web.yaml"), (head + RIGHT).getBytes(StandardCharsets.UTF_16LE));
        repository.commit();
        Files.write(folder.resolve("web.yaml"), (head + WRONG).getBytes(StandardCharsets.UTF_16LE));

        assertThat(check().exitCode()).isEqualTo(1);
        assertThat(check().out()).contains("web.yaml:3:7");
    }

    @Test
    void submoduleAtAnotherCommitIsNew(@TempDir Path elsewhere) throws Exception {
        GitFolder library = GitFolder.begin(elsewhere);
        library.write("a.yaml", WRONG.replace("web", "old"));
        library.commit();
        repository.git("-c", "protocol.file.allow=always", "submodule", "--quiet", "add", elsewhere.toString(), "sub");
        repository.commit();
        assertThat(check().exitCode()).as("old").isZero();

        library.write("b.yaml", WRONG.replace("web", "new"));
        library.commit();
        new GitFolder(folder.resolve("sub")).git("-c", "protocol.file.allow=always", "pull", "-q");

        assertThat(check().out()).contains("sub/b.yaml:2:7");
        assertThat(check().exitCode()).isEqualTo(1);
    }
}
