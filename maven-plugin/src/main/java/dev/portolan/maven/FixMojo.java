package dev.portolan.maven;

import dev.portolan.Analysis;
import dev.portolan.AnalysisException;
import dev.portolan.AnalysisRequest;
import dev.portolan.Mender;
import dev.portolan.Mending;
import dev.portolan.MendingWords;
import dev.portolan.finding.Finding;
import dev.portolan.fix.Mended;
import dev.portolan.rule.RuleCatalog;
import dev.portolan.source.InputPath;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/**
 * Mends manifests of the module and of those below it where one repair is surely right. Comments, quotes and blank lines stay. What the build made
 * itself, below <code>target</code>, is left as it is.
 */
@Mojo(name = "fix", aggregator = true, threadSafe = true)
public final class FixMojo extends ManifestMojo {

    private static final MendingWords WORDS = new MendingWords("the goal fix", "portolan.unsafe");

    /** Whether to apply also fixes that are only probably what was meant. */
    @Parameter(property = "portolan.unsafe", defaultValue = "false")
    private boolean unsafe;

    /** Whether to show what would change, and change nothing. */
    @Parameter(property = "portolan.dryRun", defaultValue = "false")
    private boolean dryRun;

    @Override
    public void execute() throws MojoExecutionException {
        if (isSkipped()) {
            getLog().info("portolan.skip is set: nothing is mended");
            return;
        }
        List<ModuleInput> inputs = familyInput();
        if (inputs.stream().allMatch(ModuleInput::isEmpty)) {
            getLog().info("nothing to mend: there is no folder of manifests; portolan.directories names others");
            return;
        }
        AnalysisRequest request = Look.at(root(), settings("", false), inputs).request();
        Analysis analysis = Look.analysis(request, getLog());
        try {
            Mended<Analysis> mended = Mender.mend(request, analysis, this::isWanted, RuleCatalog.load());
            Mending mending = new Mending(request, mended, unsafe, WORDS, getLog()::info);
            if (dryRun) {
                show(mending, analysis);
            } else {
                mending.write();
            }
            if (!mending.isComplete()) {
                throw new MojoExecutionException("not everything could be mended; see above");
            }
            if (mended.files().isEmpty()) {
                getLog().info("nothing to mend");
            }
        } catch (AnalysisException | IOException impossible) {
            throw new MojoExecutionException(impossible.getMessage());
        }
    }

    private boolean isWanted(Finding finding) {
        Path file = ModuleInput.real(InputPath.nearPlace(root(), finding.file().path()));
        return Mender.isApplicable(finding, unsafe)
                && Reactor.family(project()).stream()
                        .map(MavenProject::getBuild)
                        .map(build -> ModuleInput.real(Path.of(build.getDirectory())))
                        .noneMatch(file::startsWith);
    }

    private void show(Mending mending, Analysis analysis) throws IOException {
        StringWriter diff = new StringWriter();
        mending.showDiff(analysis, diff, true, false);
        diff.toString().lines().forEach(getLog()::info);
    }
}
