package dev.portolan.cli;

import dev.portolan.Settings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is wrong with a command line, in our words. */
final class UsageTrouble {

    private UsageTrouble() {}

    static String inWords(ParameterException wrong) {
        CommandSpec spec = wrong.getCommandLine().getCommandSpec();
        String help = "; see " + spec.qualifiedName() + " --help";
        if (wrong instanceof UnmatchedArgumentException unmatched
                && !unmatched.getUnmatched().isEmpty()) {
            return unknown(unmatched.getUnmatched().get(0), spec) + help;
        }
        if (wrong instanceof OverwrittenOptionException twice) {
            return name(twice.getOverwritten()) + " is given twice" + help;
        }
        if (wrong instanceof MissingParameterException missing
                && !missing.getMissing().isEmpty()) {
            return name(missing.getMissing().get(0)) + " needs a value" + help;
        }
        String message = String.valueOf(wrong.getMessage());
        return message.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + message.substring(1) + help;
    }

    private static String unknown(String word, CommandSpec spec) {
        if (!word.startsWith("-")) {
            List<String> commands = new ArrayList<>(spec.subcommands().keySet());
            String what = commands.isEmpty() ? "\"" + word + "\" is one word too many" : "there is no command " + word;
            return what + Settings.suggestion(word, commands);
        }
        int sign = word.indexOf('=');
        String option = sign < 0 ? word : word.substring(0, sign);
        List<String> options = new ArrayList<>();
        for (OptionSpec known : spec.options()) {
            options.addAll(Arrays.asList(known.names()));
        }
        return "there is no option " + option + Settings.suggestion(option, options);
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}
