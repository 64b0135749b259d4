package dev.portolan.cli;

import dev.portolan.AnalysisRequest;
import dev.portolan.source.ChangedLines;
import dev.portolan.source.FileFinder;
import dev.portolan.source.InputPath;
import dev.portolan.source.SourceFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** What changed in a git repository: since a revision, or what the next commit would bring. */
final class GitChanges {

    static final String SINCE = "--since";
    static final String STAGED = "--staged";

    private final GitRepository repository;
    private final Map<String, ChangedLines> lines;
    private final Set<String> uncompared;
    private final AnalysisRequest request;
    private final Map<String, String> staged;
    private final Map<String, ChangedLines> known = new HashMap<>();

    private GitChanges(
            GitRepository repository,
            Map<String, ChangedLines> lines,
            Set<String> uncompared,
            AnalysisRequest request,
            Map<String, String> staged) {
        this.repository = repository;
        this.lines = lines;
        this.uncompared = uncompared;
        this.request = request;
        this.staged = staged;
    }

    static void addOptions(CommandSpec spec) {
        spec.addOption(Options.value(
                SINCE,
                "REV",
                "look at everything, but tell only of lines that changed since this git revision, such as HEAD"
                        + " or main"));
        spec.addOption(Options.flag(
                STAGED, "look at what git's index holds, and tell only of the lines that the next commit changes"));
    }

    /** Null where all is to be told. */
    static @Nullable GitChanges of(@Nullable ParseResult parsed, AnalysisRequest request, FixMode fixes)
            throws UsageException {
        boolean since = Options.isGiven(parsed, SINCE);
        boolean index = Options.isGiven(parsed, STAGED);
        if (!since && !index) {
            return null;
        }
        String option = since ? SINCE : STAGED;
        if (since && index) {
            throw new UsageException("say either " + SINCE + " or " + STAGED);
        }
        if (fixes.isOn()) {
            throw new UsageException(option + " tells of changed lines and fixes mend whole files; leave one out");
        }
        if (!request.texts().isEmpty()) {
            throw new UsageException("git knows nothing of standard input; leave out - or " + option);
        }
        GitRepository repository = GitRepository.of(request.workingDirectory());
        for (Path path : request.paths()) {
            repository.requireInside(path);
        }
        return since ? since(Options.text(parsed, SINCE, ""), request, repository) : staged(request, repository);
    }

    private static GitChanges since(String revision, AnalysisRequest request, GitRepository repository)
            throws UsageException {
        String tree = repository.tree(revision);
        Set<String> uncompared = UncomparedFiles.since(tree, pathspecs(request, repository), repository.git());
        return new GitChanges(repository, diff(tree, request, repository), uncompared, request, Map.of());
    }

    private static GitChanges staged(AnalysisRequest request, GitRepository repository) throws UsageException {
        StagedFiles files = StagedFiles.read(request, repository);
        AnalysisRequest index = request.withPaths(List.of())
                .withTexts(files.files())
                .withReplacements(files.files())
                .withNotChecked(files.notChecked());
        return new GitChanges(repository, diff("--cached", request, repository), Set.of(), index, files.paths());
    }

    private static Map<String, ChangedLines> diff(String what, AnalysisRequest request, GitRepository repository)
            throws UsageException {
        List<String> arguments = new ArrayList<>(List.of("diff"));
        arguments.addAll(Arrays.asList(GitDiff.OPTIONS));
        arguments.add(what);
        arguments.add("--");
        arguments.addAll(pathspecs(request, repository));
        return GitDiff.read(
                repository.git().answer(arguments.toArray(String[]::new)).latin());
    }

    /** All that may be looked at, as git wants to be told. */
    private static List<String> pathspecs(AnalysisRequest request, GitRepository repository) {
        List<String> pathspecs = new ArrayList<>();
        FileFinder.ENDINGS.forEach(ending -> pathspecs.add(":(top)*" + ending));
        for (Path path : request.paths()) {
            if (!Files.isDirectory(request.workingDirectory().resolve(path))) {
                pathspecs.add(":(top,literal)" + repository.pathOf(path));
            }
        }
        return pathspecs;
    }

    /** What is to be analyzed. */
    AnalysisRequest request() {
        return request;
    }

    /** The lines of a file that changed. */
    ChangedLines of(SourceFile file) {
        ChangedLines changed = known.get(file.path());
        if (changed == null) {
            changed = find(file.path());
            known.put(file.path(), changed);
        }
        return changed;
    }

    private ChangedLines find(String file) {
        String path = staged.get(file);
        if (path == null) {
            Path place = InputPath.place(Path.of(""), file);
            if (place == null) {
                return ChangedLines.ALL; // git calls it something else: better too much than too little
            }
            path = repository.pathOf(place);
        }
        return isUncompared(path) ? ChangedLines.ALL : lines.getOrDefault(path, ChangedLines.NONE);
    }

    /** Whether git does not know it, or the folder that holds it, or sees other lines in it. */
    private boolean isUncompared(String path) {
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
            if (uncompared.contains(path.substring(0, slash + 1))) {
                return true;
            }
        }
        return uncompared.contains(path);
    }
}
