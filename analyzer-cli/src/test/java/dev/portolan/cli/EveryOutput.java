package dev.portolan.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Everything that the command can say of the paths that it is given, into a folder; run in a process of its own. */
final class EveryOutput {

    private static final List<String> REPORTS =
            List.of("text", "json", "sarif", "github", "gitlab", "junit", "checkstyle", "csv", "markdown", "html");

    private static final List<List<String>> OTHERS = List.of(
            List.of("check", "--no-cache", "--today=2027-01-31", "--color=always", "--show-suppressed"),
            List.of("check", "--no-cache", "--today=2027-01-31", "--profile=restricted", "--format=json", "--complete"),
            List.of("check", "--no-cache", "--today=2027-01-31", "--diff", "--unsafe-fixes"),
            List.of("effective", "--format=yaml"),
            List.of("effective", "--format=json"),
            List.of("graph", "--format=json"),
            List.of("graph", "--format=dot"),
            List.of("graph", "--format=mermaid"),
            List.of("graph", "--format=svg"),
            List.of("graph", "--format=html", "--only-broken"),
            List.of("reach", "--format=text"),
            List.of("reach", "--format=json"));

    private static final List<List<String>> WITHOUT_PATHS =
            List.of(List.of("config", "show"), List.of("rules"), List.of("rules", "selector-near-miss"));

    private final Path folder;

    private EveryOutput(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] args) throws IOException {
        new EveryOutput(Path.of(args[0])).write(Arrays.asList(args).subList(1, args.length));
        System.exit(0);
    }

    private void write(List<String> paths) throws IOException {
        List<String> check = new ArrayList<>(List.of("check", "--no-cache", "--notes", "--today=2027-01-31"));
        for (String format : REPORTS) {
            check.add("--report=" + format + "=" + folder.resolve("report-" + format));
        }
        run("check", check, paths);
        run("baseline", List.of("baseline", "create", "--baseline=" + folder.resolve("baseline.tsv")), paths);
        for (List<String> command : OTHERS) {
            run(String.join(" ", command), command, paths);
        }
        for (List<String> command : WITHOUT_PATHS) {
            run(String.join(" ", command), command, List.of());
        }
    }

    private void run(String name, List<String> command, List<String> paths) throws IOException {
        List<String> all = new ArrayList<>(command);
        all.addAll(paths);
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Session session = new Session(
                Path.of(""), new ByteArrayInputStream(new byte[0]), out, new PrintWriter(err), Terminal.none(), null);
        int exitCode = Main.run(all.toArray(String[]::new), session);
        Files.writeString(folder.resolve(name + ".out"), out.toString());
        Files.writeString(folder.resolve(name + ".err"), err + "exit code " + exitCode + "\n");
    }
}
