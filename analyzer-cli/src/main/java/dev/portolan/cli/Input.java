package dev.portolan.cli;

import dev.portolan.AnalysisException;
import dev.portolan.AnalysisRequest;
import dev.portolan.Settings;
import dev.portolan.schema.Schemas;
import dev.portolan.source.FileBytes;
import dev.portolan.source.SourceDecoder;
import dev.portolan.source.SourceFile;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** The paths and options that say what is looked at, the same for all commands. */
final class Input {

    static final String KUBERNETES_VERSION = "--kubernetes-version";
    static final String NAMESPACE = "--namespace";
    static final String CRDS = "--crds";

    private static final String SCOPE = "--scope";

    private static final String STANDARD_INPUT = "-";

    private Input() {}

    static void addOptions(CommandSpec spec) {
        spec.addOption(ConfigurationFile.option());
        spec.addOption(ConfigurationFile.fromOption());
        spec.addOption(ConfigurationFile.noOption());
        spec.addOption(kubernetesVersion());
        spec.addOption(Options.value(
                NAMESPACE,
                "NAME",
                "where objects live that name no namespace, as kubectl -n has it; \"default\" otherwise"));
        spec.addOption(Options.values(
                CRDS,
                "PATH",
                "a file or folder whose CustomResourceDefinitions say what custom resources look like; may be"
                        + " repeated"));
    }

    static OptionSpec scope() {
        return Options.values(
                SCOPE, "DIR", "everything below this folder is applied together, into one cluster; may be repeated");
    }

    static OptionSpec kubernetesVersion() {
        return Options.word(
                KUBERNETES_VERSION,
                "VERSION",
                () -> Schemas.versions().iterator(),
                "the cluster's version, such as 1.29; the newest known one by default");
    }

    /**
     * @param paths files, folders and {@code -}
     * @throws UsageException if a path or value cannot be right
     */
    static AnalysisRequest request(@Nullable ParseResult parsed, List<String> paths, Session session)
            throws UsageException, AnalysisException {
        List<Path> files = new ArrayList<>();
        List<SourceFile> texts = new ArrayList<>();
        for (String path : paths) {
            if (path.isEmpty()) {
                throw new UsageException("a path is empty; write . for the current folder");
            }
            if (!path.equals(STANDARD_INPUT)) {
                files.add(path(path));
            } else if (texts.isEmpty()) {
                texts.add(standardInput(session));
            }
        }
        AnalysisRequest request = AnalysisRequest.of(session.workingDirectory(), files)
                .withTexts(texts)
                .withCrds(paths(parsed, CRDS))
                .withScopes(paths(parsed, SCOPE))
                .withCluster(ClusterOptions.settings(parsed))
                .withKubernetesVersion(version(parsed))
                .withNamespace(Settings.namespace(Options.text(parsed, NAMESPACE, ""), NAMESPACE));
        return ConfigurationFile.applied(request, parsed, session);
    }

    private static List<Path> paths(@Nullable ParseResult parsed, String option) throws UsageException {
        List<Path> paths = new ArrayList<>();
        for (String path : Options.texts(parsed, option)) {
            paths.add(path(path));
        }
        return paths;
    }

    static Path path(String path) throws UsageException {
        try {
            return Path.of(path);
        } catch (InvalidPathException impossible) {
            throw new UsageException("there can be no path " + path);
        }
    }

    private static SourceFile standardInput(Session session) throws UsageException {
        try {
            return SourceDecoder.decode(SourceFile.STANDARD_INPUT, FileBytes.of(session.in()));
        } catch (IOException unreadable) {
            throw new UsageException("cannot read standard input, or it is larger than " + FileBytes.MOST + " MiB");
        }
    }

    /** The version as it is known here, {@code v1.29.3} is 1.29; empty for the newest. */
    static String version(@Nullable ParseResult parsed) {
        return Settings.kubernetesVersion(Options.text(parsed, KUBERNETES_VERSION, ""));
    }
}
