package dev.portolan.cli;

import dev.portolan.AnalysisException;
import dev.portolan.config.Configuration;
import dev.portolan.config.ConfigurationException;
import dev.portolan.finding.Failure;
import dev.portolan.report.VisibleText;
import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** The command {@code portolan}. */
public final class Main {

    private static final List<String> CONFIGURED =
            List.of(CheckCommand.NAME, "baseline", "config", "effective", "graph", "reach", RulesCommand.NAME);

    private Main() {}

    public static void main(String[] args) {
        System.exit(run(args, ofThisProcess()));
    }

    private static Session ofThisProcess() {
        return new Session(
                Path.of(""),
                System.in,
                utf8(FileDescriptor.out),
                new PrintWriter(utf8(FileDescriptor.err)),
                Terminal.ofThisProcess(),
                CachePlace.ofThisProcess());
    }

    /** UTF-8 whatever the locale, and errors are told of, which those of {@link System#out} are not. */
    private static Writer utf8(FileDescriptor stream) {
        return new BufferedWriter(new OutputStreamWriter(new FileOutputStream(stream), StandardCharsets.UTF_8));
    }

    /** All commands and their options: what completions and the manual page are made from. */
    public static CommandSpec spec() {
        return rootSpec(commands());
    }

    /** @return the exit code */
    static int run(String[] args, Session session) {
        try {
            return dispatch(args, session);
        } catch (AnalysisException | UsageException impossible) {
            session.complain(VisibleText.of(String.valueOf(impossible.getMessage())));
        } catch (ConfigurationException wrong) {
            wrong.problems().forEach(problem -> session.complain(VisibleText.of(problem)));
        } catch (ParameterException wrong) {
            session.complain(VisibleText.of(UsageTrouble.inWords(wrong)));
        } catch (IOException unwritable) {
            return OutputTrouble.exitCode(unwritable, session);
        } catch (OutOfMemoryError tooMuch) {
            session.complain("there is not enough memory; PORTOLAN_JAVA_OPTS=-Xmx4g gives more");
        } catch (RuntimeException | Error bug) {
            session.complain("a bug of ours: " + Failure.cause(bug));
        }
        return ExitCode.COULD_NOT_RUN;
    }

    private static List<Command> commands() {
        return List.of(
                new CheckCommand(),
                new BaselineCommand(),
                new ConfigCommand(),
                new EffectiveCommand(),
                new GraphCommand(),
                new ReachCommand(),
                new RulesCommand(),
                new SchemaCommand());
    }

    private static int dispatch(String[] given, Session before)
            throws IOException, AnalysisException, UsageException, ConfigurationException {
        if (WatchRun.isAskedFor(given)) {
            return watch(given, before);
        }
        Configuration configuration = isConfigured(given) ? ConfigurationFile.find(given, before) : null;
        if (configuration == null) {
            return dispatchArguments(given, before);
        }
        String[] args = given;
        for (Command command : commands()) {
            if (command.name().equals(given[0])) {
                args = ConfigurationFile.complete(given, configuration, command.spec(), before);
            }
        }
        return dispatchArguments(args, before.with(configuration));
    }

    private static int watch(String[] args, Session session) throws IOException, UsageException {
        ParseResult parsed = line(List.of(new CheckCommand())).parseArgs(args).subcommand();
        return parsed.isUsageHelpRequested()
                ? print(Help.of(parsed.commandSpec()), session)
                : WatchRun.of(args, parsed, session).run();
    }

    private static CommandLine line(List<Command> commands) {
        CommandLine line = new CommandLine(rootSpec(commands));
        line.setExpandAtFiles(false);
        line.setAbbreviatedOptionsAllowed(false);
        line.setPosixClusteredShortOptionsAllowed(false);
        line.setInterpolateVariables(false);
        return line;
    }

    /** Whether a configuration has a say in what these arguments ask for. */
    private static boolean isConfigured(String[] args) {
        return args.length > 0 && CONFIGURED.contains(args[0]);
    }

    private static int dispatchArguments(String[] args, Session before)
            throws IOException, AnalysisException, UsageException, ConfigurationException {
        Session session = before.with(List.of(args));
        if (isPlainCheck(args)) {
            // Paths alone need no parser of options, which takes a third of a small run.
            return CheckCommand.run(null, List.of(args).subList(1, args.length), session);
        }
        List<Command> commands = commands();
        ParseResult parsed = line(commands).parseArgs(args);
        ParseResult chosen = parsed.hasSubcommand() ? parsed.subcommand() : parsed;
        if (chosen.isUsageHelpRequested()) {
            return print(Help.of(chosen.commandSpec()), session);
        }
        if (chosen.isVersionHelpRequested()) {
            return print(Version.text(), session);
        }
        for (Command command : commands) {
            if (parsed.hasSubcommand()
                    && command.name().equals(chosen.commandSpec().name())) {
                return command.run(chosen, session);
            }
        }
        session.err().print(Help.of(parsed.commandSpec()));
        session.err().flush();
        return ExitCode.COULD_NOT_RUN;
    }

    private static boolean isPlainCheck(String[] args) {
        if (args.length < 2 || !args[0].equals(CheckCommand.NAME)) {
            return false;
        }
        for (String arg : args) {
            if (arg.startsWith("-")) {
                return false;
            }
        }
        return true;
    }

    private static CommandSpec rootSpec(List<Command> commands) {
        CommandSpec root = CommandSpec.create().name("portolan");
        for (Command command : commands) {
            root.addSubcommand(command.name(), new CommandLine(command.spec()));
        }
        root.addOption(Options.help());
        root.addOption(OptionSpec.builder("-V", "--version")
                .versionHelp(true)
                .description("show the version")
                .build());
        root.usageMessage()
                .description("Reads Kubernetes manifests as the API server does, and says what is wrong with them.")
                .footer(
                        "",
                        "Examples:",
                        "  portolan check k8s/                         look for mistakes",
                        "  portolan effective web.yaml                 see what the cluster will make of a file",
                        "  portolan graph k8s/ --output chart.svg      draw what reaches what",
                        "  portolan rules selector-near-miss           have a finding explained",
                        "",
                        "\"portolan COMMAND --help\" tells more.");
        return root;
    }

    private static int print(String text, Session session) throws IOException {
        session.out().write(text);
        session.out().flush();
        return ExitCode.CLEAN;
    }
}
