package dev.portolan.cli;

import dev.portolan.config.ConfigurationException;
import dev.portolan.example.RuleFolder;
import dev.portolan.example.RuleTrials;
import dev.portolan.example.Trial;
import dev.portolan.ownrule.OwnRules;
import dev.portolan.report.VisibleText;
import dev.portolan.rule.RegisteredRule;
import dev.portolan.rule.RuleCatalog;
import dev.portolan.source.FileFinder;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** {@code portolan rules test DIR}: holds a project's own rules to their pages and examples. */
final class RuleTests {

    private final Session session;
    private final Writer out;
    private int examples;
    private int failed;

    RuleTests(Session session) {
        this.session = session;
        this.out = session.out();
    }

    /**
     * @param given a folder with a {@code rule.yaml}, or one of such folders
     * @return the exit code
     */
    int run(String given) throws IOException, UsageException, ConfigurationException {
        Path folder = session.workingDirectory()
                .resolve(Input.path(given))
                .toAbsolutePath()
                .normalize();
        if (!Files.isDirectory(folder)) {
            throw new UsageException(given + " is no folder");
        }
        List<Path> folders = OwnRules.isRule(folder) ? List.of(folder) : OwnRules.folders(folder);
        if (folders.isEmpty()) {
            throw new UsageException("there is no rule in " + given + "; a rule is a folder with a file "
                    + OwnRules.FILE_NAME + " in it");
        }
        RuleCatalog catalog = catalog(folders);
        for (Path one : folders) {
            test(new RuleFolder(one), catalog);
        }
        out.write("\n" + count(folders.size(), "rule") + ", " + count(examples, "example") + ": "
                + (failed == 0 ? "all as foretold" : failed + " failed") + "\n");
        out.flush();
        return failed == 0 ? ExitCode.CLEAN : ExitCode.FINDINGS;
    }

    private static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    private RuleCatalog catalog(List<Path> folders) throws ConfigurationException {
        RuleCatalog builtIn = RuleCatalog.load();
        Set<String> taken = new HashSet<>();
        builtIn.rules().forEach(rule -> taken.add(rule.id()));
        Path base = session.workingDirectory().toAbsolutePath().normalize();
        Path parent = folders.get(0).getParent();
        String name = parent == null ? "" : FileFinder.name(base, parent);
        List<String> problems = new ArrayList<>();
        List<RegisteredRule> rules = OwnRules.read(folders, name, taken, problems::add);
        if (!problems.isEmpty()) {
            throw new ConfigurationException(problems);
        }
        return builtIn.with(rules);
    }

    private void test(RuleFolder folder, RuleCatalog catalog) throws IOException {
        out.write(VisibleText.of(folder.name()) + "\n");
        boolean isPage = true;
        for (Trial trial : RuleTrials.of(folder, catalog)) {
            List<String> problems = trial.problems();
            examples += isPage ? 0 : 1;
            isPage = false;
            failed += problems.isEmpty() ? 0 : 1;
            out.write((problems.isEmpty() ? "  ok    " : "  FAIL  ") + VisibleText.of(trial.name()) + "\n");
            for (String problem : problems) {
                out.write("        " + VisibleText.of(problem) + "\n");
            }
        }
    }
}
