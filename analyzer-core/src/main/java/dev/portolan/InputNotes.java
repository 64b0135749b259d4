package dev.portolan;

import dev.portolan.finding.NotChecked;
import dev.portolan.finding.NotCheckedReason;
import dev.portolan.manifest.InputDocument;
import dev.portolan.report.VisibleText;
import dev.portolan.source.InputPath;
import dev.portolan.source.SourceFile;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/** What is to be said of the paths themselves: nothing to check there, or nothing to be read. */
public final class InputNotes {

    private final AnalysisRequest request;
    private final Analysis analysis;
    private final Consumer<String> listener;

    /** @param listener gets one line at a time, fit for a terminal */
    public InputNotes(AnalysisRequest request, Analysis analysis, Consumer<String> listener) {
        this.request = request;
        this.analysis = analysis;
        this.listener = listener;
    }

    /** @return whether every file that was named could be read */
    public boolean tell() {
        Set<Path> named = new HashSet<>();
        request.paths().forEach(path -> named.add(absolute(path)));
        Set<Path> unreadable = new HashSet<>();
        boolean allRead = true;
        for (NotChecked part : analysis.notChecked()) {
            if (part.reason() == NotCheckedReason.UNREADABLE) {
                String detail = part.detail().isEmpty() ? "" : ": it is " + part.detail();
                listener.accept("cannot read " + VisibleText.of(part.file()) + detail);
                Path place = InputPath.place(absolute(Path.of("")), part.file());
                if (place != null) { // else nobody can have named it
                    unreadable.add(place);
                    allRead &= !named.contains(place);
                }
            }
        }
        for (SourceFile text : request.texts()) {
            if (!hasManifest(text)) {
                listener.accept("there is no manifest in standard input");
            }
        }
        ManifestPlaces manifests = new ManifestPlaces(absolute(Path.of("")), analysis.documents());
        for (Path path : request.paths()) {
            if (!manifests.contain(absolute(path)) && !unreadable.contains(absolute(path))) {
                listener.accept("there is no manifest in " + VisibleText.of(path.toString()));
            }
        }
        return allRead;
    }

    private boolean hasManifest(SourceFile text) {
        for (InputDocument document : analysis.documents()) {
            if (document.yaml().file().path().equals(text.path()) && ManifestPlaces.isManifest(document)) {
                return true;
            }
        }
        return false;
    }

    private Path absolute(Path path) {
        return request.workingDirectory().toAbsolutePath().resolve(path).normalize();
    }
}
