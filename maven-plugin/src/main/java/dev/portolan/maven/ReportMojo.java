package dev.portolan.maven;

import dev.portolan.Analysis;
import dev.portolan.report.ChartFormat;
import dev.portolan.report.OutputContent;
import dev.portolan.report.OutputFile;
import dev.portolan.report.ReportFormat;
import dev.portolan.report.ReportStyle;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.maven.doxia.sink.Sink;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.apache.maven.reporting.MavenReport;
import org.apache.maven.reporting.MavenReportException;
import org.jspecify.annotations.Nullable;

/**
 * Makes a page of the Maven site: what was found in the manifests of the module and of those below it, and a chart of what links them. Called by
 * itself, it writes the same as one page that needs no site.
 */
@Mojo(name = "report", threadSafe = true)
public final class ReportMojo extends ManifestMojo implements MavenReport {

    private static final String NAME = "portolan";

    /** The folder of the site. */
    @Parameter(defaultValue = "${project.reporting.outputDirectory}", readonly = true, required = true)
    private @Nullable File outputDirectory;

    private @Nullable File siteDirectory;

    @Override
    public void execute() throws MojoExecutionException {
        if (!canGenerateReport()) {
            getLog().info("nothing to report: there is no folder of manifests; portolan.directories names others");
            return;
        }
        Path page = getReportOutputDirectory().toPath().resolve(NAME + ".html");
        writePage(page, analysis());
        getLog().info("written: " + page);
    }

    @Override
    public void generate(Sink sink, Locale locale) throws MavenReportException {
        try {
            Analysis analysis = analysis();
            Path folder = getReportOutputDirectory().toPath().resolve(NAME);
            writePage(folder.resolve("report.html"), analysis);
            write(folder.resolve("chart.svg"), ChartFormat.SVG.content(analysis.chart(), analysis.outcome()));
            new SitePage(sink, analysis, NAME + "/").write();
        } catch (MojoExecutionException impossible) {
            throw new MavenReportException(impossible.getMessage(), impossible);
        }
    }

    /** Other modules are looked at, too, so that nothing seems to be missing that is theirs. */
    private Analysis analysis() throws MojoExecutionException {
        List<MavenProject> family = Reactor.family(project());
        List<ModuleInput> own = familyInput();
        List<ModuleInput> all = new ArrayList<>(own);
        List<MavenProject> everyone = Objects.requireNonNullElse(session().getAllProjects(), List.of());
        everyone.stream()
                .filter(module -> !family.contains(module))
                .forEach(module -> all.add(new PomParameters(module, session()).input()));
        Analysis analysis =
                Look.analysis(Look.at(root(), settings("", false), all).request(), getLog());
        return AnalysisPart.of(
                analysis, root(), file -> own.stream().anyMatch(input -> input.holds(ModuleInput.real(file))));
    }

    private void writePage(Path file, Analysis analysis) throws MojoExecutionException {
        write(file, out -> ReportFormat.HTML.report(ReportStyle.PLAIN, root()).write(analysis.outcome(), out));
    }

    private static void write(Path file, OutputContent content) throws MojoExecutionException {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            OutputFile.write(file, content);
        } catch (IOException unwritable) {
            throw new MojoExecutionException("cannot write " + file);
        }
    }

    @Override
    public boolean canGenerateReport() {
        return !isSkipped() && familyInput().stream().anyMatch(input -> !input.isEmpty());
    }

    @Override
    @SuppressWarnings("deprecation") // The name for older site plug-ins, and by default the path for newer ones.
    public String getOutputName() {
        return NAME;
    }

    @Override
    public String getCategoryName() {
        return CATEGORY_PROJECT_REPORTS;
    }

    @Override
    public String getName(Locale locale) {
        return "Kubernetes Manifests";
    }

    @Override
    public String getDescription(Locale locale) {
        return "What Portolan found in the Kubernetes manifests, and a chart of what links them.";
    }

    @Override
    public void setReportOutputDirectory(File directory) {
        siteDirectory = directory;
    }

    @Override
    public File getReportOutputDirectory() {
        File given = siteDirectory == null ? outputDirectory : siteDirectory;
        return given == null ? buildDirectory().resolve("site").toFile() : given;
    }

    @Override
    public boolean isExternalReport() {
        return false;
    }
}
