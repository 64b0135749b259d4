package dev.portolan.cli;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** What the command answered, run within this process. */
public record Run(int exitCode, String out, String err) {

    public static Run in(Path folder, String... args) {
        return with("", Terminal.none(), folder, args);
    }

    static Run with(String input, Terminal terminal, Path folder, String... args) {
        return with(input, terminal, null, folder, args);
    }

    static Run with(String input, Terminal terminal, @Nullable CachePlace cache, Path folder, String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Session session = new Session(
                folder,
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                out,
                new PrintWriter(err),
                terminal,
                cache);
        int exitCode = Main.run(args, session);
        return new Run(exitCode, out.toString(), err.toString());
    }
}
