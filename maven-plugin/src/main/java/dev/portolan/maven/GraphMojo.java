package dev.portolan.maven;

import dev.portolan.Analysis;
import dev.portolan.Settings;
import dev.portolan.report.ChartFormat;
import dev.portolan.report.OutputFile;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Draws the objects of the manifests of the module and of those below it, and what links them. */
@Mojo(name = "graph", aggregator = true, threadSafe = true)
public final class GraphMojo extends ManifestMojo {

    /**
     * What to draw, each as <code>chart</code> with its own ending: <code>svg</code> (by default), <code>html</code>, <code>mermaid</code>,
     * <code>dot</code>, <code>json</code>.
     */
    @Parameter(property = "portolan.formats")
    private List<String> formats = List.of();

    /** The folder for what is drawn. */
    @Parameter(property = "portolan.outputDirectory", defaultValue = "${project.build.directory}/portolan")
    private @Nullable File outputDirectory;

    @Override
    public void execute() throws MojoExecutionException {
        if (isSkipped()) {
            getLog().info("portolan.skip is set: nothing is drawn");
            return;
        }
        List<ChartFormat> wanted = formats();
        List<ModuleInput> inputs = familyInput();
        if (inputs.stream().allMatch(ModuleInput::isEmpty)) {
            getLog().info("nothing to draw: there is no folder of manifests; portolan.directories names others");
            return;
        }
        Analysis analysis =
                Look.analysis(Look.at(root(), settings("", false), inputs).request(), getLog());
        for (ChartFormat format : wanted) {
            write(analysis, format);
        }
    }

    private List<ChartFormat> formats() throws MojoExecutionException {
        List<ChartFormat> wanted = new ArrayList<>();
        for (String word : formats.isEmpty() ? List.of(ChartFormat.SVG.word()) : formats) {
            ChartFormat format = ChartFormat.of(word);
            if (format == null) {
                throw new MojoExecutionException("there is no format " + word + "; it can be "
                        + String.join(", ", ChartFormat.words()) + Settings.suggestion(word, ChartFormat.words()));
            }
            wanted.add(format);
        }
        return wanted;
    }

    private void write(Analysis analysis, ChartFormat format) throws MojoExecutionException {
        Path folder = outputDirectory == null ? buildDirectory().resolve("portolan") : outputDirectory.toPath();
        Path file = folder.resolve("chart" + format.ending());
        try {
            Files.createDirectories(folder);
            OutputFile.write(file, format.content(analysis.chart(), analysis.outcome()));
            getLog().info("drawn: " + file);
        } catch (IOException unwritable) {
            throw new MojoExecutionException("cannot write the chart to " + file);
        }
    }
}
