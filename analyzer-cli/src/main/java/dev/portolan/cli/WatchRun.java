package dev.portolan.cli;

import dev.portolan.Recall;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ParseResult;

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
    private final WatchedPlaces places;
    private final Session session;
    private @Nullable Answer told;

    /** What a look says. */
    private record Answer(int exitCode, String out, String err) {

        boolean saysAs(@Nullable Answer other) {
            return other != null && out.equals(other.out) && err.equals(other.err);
        }
    }

    private WatchRun(List<String> arguments, WatchedPlaces places, Session session) {
        this.arguments = arguments;
        this.places = places;
        this.session = session;
    }

    /** Whether these arguments ask for it. */
    static boolean isAskedFor(String[] args) {
        return args.length > 0 && args[0].equals(CheckCommand.NAME) && ConfigurationFile.isGiven(args, WATCH);
    }

    /**
     * @param args with {@link #WATCH} among them
     * @param parsed the same
     * @throws UsageException if they ask for what cannot be watched
     */
    static WatchRun of(String[] args, ParseResult parsed, Session session) throws UsageException {
        for (String impossible : IMPOSSIBLE) {
            if (ConfigurationFile.isGiven(args, impossible)) {
                throw new UsageException(WATCH + " only looks at files, so leave out " + impossible);
            }
        }
        List<String> once = new ArrayList<>(Arrays.asList(args));
        once.removeIf(WATCH::equals);
        once.add(1, CheckCommand.NO_CACHE);
        return new WatchRun(once, new WatchedPlaces(args, parsed, session), session.with(new Recall()));
    }

    /** @return the exit code of the last look, when this thread is interrupted */
    int run() throws IOException, UsageException {
        try (FileWatch watch = open()) {
            int exitCode = tell(look(watch));
            session.complain("watching; Ctrl-C ends it");
            try {
                while (watch.await()) {
                    Answer answer = look(watch);
                    while (watch.goesOn()) {
                        answer = look(watch);
                    }
                    exitCode = tell(answer);
                }
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
            return exitCode;
        }
    }

    private FileWatch open() throws UsageException {
        try {
            return new FileWatch(places.now());
        } catch (IOException impossible) {
            throw new UsageException("cannot watch these folders: " + impossible.getMessage());
        }
    }

    /** What changed last may be what is to be watched. */
    private Answer look(FileWatch watch) throws IOException {
        watch.add(places.now());
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exitCode = Main.run(arguments.toArray(String[]::new), session.with(out, new PrintWriter(err)));
        return new Answer(exitCode, out.toString(), err.toString());
    }

    /** On a terminal the new answer takes the old one's place; elsewhere it is told when it is another one. */
    private int tell(Answer answer) throws IOException {
        boolean isTerminal = session.terminal().out();
        if (isTerminal || !answer.saysAs(told)) {
            session.out().write(isTerminal ? CLEAR : told == null ? "" : "\n");
            session.out().write(answer.out());
            session.out().flush();
            session.err().print(answer.err());
            session.err().flush();
        }
        told = answer;
        return answer.exitCode();
    }
}
