package dev.portolan.fix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portolan.source.SourceFile;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileRewriterTest {

    private static final int KILLS = 12;

    @TempDir
    private Path folder;

    private static MendedFile change(String name, String before, String after) {
        return new MendedFile(SourceFile.of(name, before), SourceFile.of(name, after));
    }

    @Test
    void fileThatChangedMeanwhileIsLeftAlone() throws IOException {
        Path file = Files.writeString(folder.resolve("web.yaml"), "b: 1\n");
        FileRewriter rewriter = new FileRewriter(folder, List.of(Path.of(".")));
        assertThatThrownBy(() -> rewriter.write(change("web.yaml", "a: 1\n", "a: 2\n")))
                .isInstanceOf(RewriteException.class)
                .hasMessage("web.yaml has changed since it was read; it is left as it is, run again");
        assertThat(file).hasContent("b: 1\n");
    }

    @Test
    void fileThatWentAwayMeanwhileIsNotMadeAnew() throws IOException {
        Path file = Files.writeString(folder.resolve("web.yaml"), "a: 1\n");
        FileRewriter rewriter = new FileRewriter(folder, List.of(Path.of(".")));
        Files.delete(file);
        assertThatThrownBy(() -> rewriter.write(change("web.yaml", "a: 1\n", "a: 2\n")))
                .isInstanceOf(RewriteException.class);
        assertThat(file).doesNotExist();
    }

    @Test
    void halfOfASurrogatePairIsNotWritten() throws IOException {
        Path file = Files.writeString(folder.resolve("web.yaml"), "a: 1\n");
        FileRewriter rewriter = new FileRewriter(folder, List.of(file));
        assertThatThrownBy(() -> rewriter.write(change("web.yaml", "a: 1\n", "a: \uD83D\n")))
                .isInstanceOf(RewriteException.class);
        assertThat(file).hasContent("a: 1\n");
    }

    private static Path place(Class<?> ours) {
        return Path.of(URI.create(
                ours.getProtectionDomain().getCodeSource().getLocation().toString()));
    }

    /** A child process writes one text over the other for ever, and is killed again and again. */
    @Test
    void killedAtAnyMomentThereIsTheOldTextOrTheNewOne() throws IOException, InterruptedException {
        Path file = folder.resolve("web.yaml");
        Files.writeString(file, RewritingForEver.text(0));
        int rewritten = 0;
        for (int i = 0; i < KILLS; i++) {
            Process child = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            place(FileRewriter.class) + File.pathSeparator + place(RewritingForEver.class),
                            RewritingForEver.class.getName(),
                            folder.toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            assertThat(child.getInputStream().read())
                    .as("a sign that the child is at it")
                    .isEqualTo('!');
            // Another moment of the cycle each time.
            assertThat(child.waitFor(3L * i + 1, TimeUnit.MILLISECONDS)).isFalse();
            child.destroyForcibly().waitFor();
            String text = Files.readString(file);
            assertThat(text).isIn(RewritingForEver.text(0), RewritingForEver.text(1));
            rewritten += text.equals(RewritingForEver.text(1)) ? 1 : 0;
        }
        assertThat(rewritten).as("times that the new text was met").isPositive();
    }
}
