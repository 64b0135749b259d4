package dev.portolan.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The program git, started in a folder: without a shell, without colours, and without what its configuration would have it run. */
final class Git {

    private static final List<String> COMMAND = List.of(
            "git",
            "--no-pager",
            "-c",
            "core.quotePath=false",
            "-c",
            "core.fsmonitor=false",
            "-c",
            "safe.bareRepository=explicit",
            "-c",
            "diff.relative=false");

    private final Path folder;
    private final List<String> settings;

    /** In a folder of which nobody knows yet whether a repository is around it, and whose. */
    Git(Path folder) {
        this(folder, List.of());
    }

    private Git(Path folder, List<String> settings) {
        this.folder = folder;
        this.settings = settings;
    }

    /**
     * In a repository that is known, so that git searches for no other.
     *
     * @param top of its working tree
     * @param gitFolder where git keeps what it knows of it
     */
    static Git of(Path top, Path gitFolder) {
        return new Git(top, List.of("--git-dir=" + gitFolder, "--work-tree=" + top));
    }

    /**
     * Waits until it is done.
     *
     * @throws UsageException if there is no git
     */
    GitAnswer ask(String... arguments) throws UsageException {
        Process process = start(arguments);
        CompletableFuture<byte[]> complaints = CompletableFuture.supplyAsync(() -> all(process.getErrorStream()));
        try {
            process.getOutputStream().close();
            byte[] output = process.getInputStream().readAllBytes();
            return new GitAnswer(process.waitFor(), output, new String(complaints.join(), StandardCharsets.UTF_8));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            process.destroy();
            throw new UsageException("git did not answer");
        } catch (IOException broken) {
            process.destroy();
            throw new UsageException("git did not answer");
        }
    }

    /**
     * Its answer, if it has one.
     *
     * @throws UsageException if there is no git, or if it fails
     */
    GitAnswer answer(String... arguments) throws UsageException {
        GitAnswer answer = ask(arguments);
        if (!answer.isRight()) {
            throw new UsageException("git " + arguments[0] + " failed: " + answer.complaint());
        }
        return answer;
    }

    /** What it prints of names, each of which NUL ends. */
    List<String> names(String... arguments) throws UsageException {
        List<String> names = new ArrayList<>();
        for (String name : answer(arguments).text().split("\0", -1)) {
            if (!name.isEmpty()) {
                names.add(name);
            }
        }
        return names;
    }

    /** For a talk with it. */
    Process start(String... arguments) throws UsageException {
        List<String> command = new ArrayList<>(COMMAND);
        command.addAll(settings);
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().put("LC_ALL", "C");
        builder.environment().put("GIT_OPTIONAL_LOCKS", "0");
        builder.environment().keySet().removeIf(name -> name.startsWith("GIT_") && name.endsWith("_PATHSPECS"));
        try {
            return builder.start();
        } catch (IOException missing) {
            throw new UsageException("cannot start git, which knows what changed; install it, or leave out "
                    + GitChanges.SINCE + " and " + GitChanges.STAGED);
        }
    }

    private static byte[] all(InputStream stream) {
        try (stream) {
            return stream.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
