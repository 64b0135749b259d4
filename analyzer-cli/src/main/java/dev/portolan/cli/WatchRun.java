package dev.portolan.cli;

import dev.portolan.Recall;
import dev.portolan.config.Configuration;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * {@code portolan check --watch}: looks again whenever something happens beside what was looked at, until somebody ends it. Each look
 * is a run of its own, so that a configuration that breaks, or a folder that is gone, is told of and waited for; what did not change
 * since the look before is recalled.
 */
final class WatchRun {

    static final String WATCH = "--watch";

    /** They change what is watched, or need what does not come again. */
    private static final List<String> IMPOSSIBLE = List.of("--fix", "--unsafe-fixes", "--diff", "--staged", "-");

    private static final String CLEAR = "\u001B[H\u001B[2J\u001B[3J";

    private final List<String> arguments;
    private final List<Path> watched;
    private final Session session;
    private String before = "";

    private WatchRun(List<String> arguments, List<Path> watched, Session session) {
        this.arguments = arguments;
        this.watched = watched;
        this.session = session;
    }

    /** Whether these arguments ask for it. */
    static boolean isAskedFor(String[] args) {
        return args.length > 0 && args[0].equals(CheckCommand.NAME) && ConfigurationFile.isGiven(args, WATCH);
    }

    /**
     * @param args with {@link #WATCH} among them
     * @param paths what they name
     * @throws UsageException if they ask for what cannot be watched
     */
    static WatchRun of(String[] args, List<String> paths, Session session) throws UsageException {
        for (String impossible : IMPOSSIBLE) {
            if (ConfigurationFile.isGiven(args, impossible)) {
                throw new UsageException(WATCH + " only looks at files, so leave out " + impossible);
            }
        }
        List<String> once = new ArrayList<>(Arrays.asList(args));
        once.removeIf(WATCH::equals);
        once.add(1, CheckCommand.NO_CACHE);
        List<Path> watched = new ArrayList<>();
        Path base = session.workingDirectory().toAbsolutePath().normalize();
        for (String path : paths.isEmpty() ? List.of(".") : paths) {
            watched.add(base.resolve(Input.path(path)).normalize());
        }
        Path configuration = Configuration.find(base);
        watched.add(configuration == null ? base.resolve(Configuration.FILE_NAME) : configuration);
        return new WatchRun(once, watched, session.with(new Recall()));
    }

    /** @return the exit code of the last look, when this thread is interrupted */
    int run() throws IOException, UsageException {
        try (FileWatch watch = open()) {
            int exitCode = look();
            session.complain("watching; Ctrl-C ends it");
            try {
                while (watch.await()) {
                    exitCode = look();
                }
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
            return exitCode;
        }
    }

    private FileWatch open() throws UsageException {
        try {
            return new FileWatch(watched);
        } catch (IOException impossible) {
            throw new UsageException("cannot watch these folders: " + impossible.getMessage());
        }
    }

    /** On a terminal the new answer takes the old one's place; elsewhere it is told when it is another one. */
    private int look() throws IOException {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exitCode = Main.run(arguments.toArray(String[]::new), session.with(out, new PrintWriter(err)));
        String answer = out + "\n" + err;
        boolean isTerminal = session.terminal().out();
        if (isTerminal || !answer.equals(before)) {
            session.out().write(isTerminal ? CLEAR : before.isEmpty() ? "" : "\n");
            session.out().write(out.toString());
            session.out().flush();
            session.err().print(err);
            session.err().flush();
        }
        before = answer;
        return exitCode;
    }
}
