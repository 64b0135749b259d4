package dev.portolan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A repository of the real git. */
record GitFolder(Path folder) {

    /** Makes it, with nothing in it. */
    static GitFolder begin(Path folder) throws IOException, InterruptedException {
        GitFolder repository = new GitFolder(folder);
        repository.git("init", "-q", "-b", "main");
        repository.git("config", "user.email", "nobody@example.com");
        repository.git("config", "user.name", "nobody");
        return repository;
    }

    void git(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        Process git = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(git.waitFor()).as(said).isZero();
    }

    void write(String name, String text) throws IOException {
        Files.createDirectories(folder.resolve(name).getParent());
        Files.writeString(folder.resolve(name), text);
    }

    void commit() throws IOException, InterruptedException {
        git("add", "-A");
        git("commit", "-q", "-m", "change");
    }
}
