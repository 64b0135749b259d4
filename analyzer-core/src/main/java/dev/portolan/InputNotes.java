package dev.portolan;

import dev.portolan.finding.NotChecked;
import dev.portolan.finding.NotCheckedReason;
import dev.portolan.manifest.DocumentKind;
import dev.portolan.manifest.InputDocument;
import dev.portolan.report.VisibleText;
import dev.portolan.source.SourceFile;
import java.io.IOException;
import java.nio.file.Path;
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
        boolean allRead = true;
        for (NotChecked part : analysis.notChecked()) {
            if (part.reason() == NotCheckedReason.UNREADABLE) {
                String detail = part.detail().isEmpty() ? "" : ": it is " + part.detail();
                listener.accept("cannot read " + VisibleText.of(part.file()) + detail);
                allRead &= !isNamed(part.file());
            }
        }
        for (SourceFile text : request.texts()) {
            if (!hasManifest(text)) {
                listener.accept("there is no manifest in standard input");
            }
        }
        for (Path path : request.paths()) {
            if (!hasManifest(path) && !isUnreadable(path)) {
                listener.accept("there is no manifest in " + VisibleText.of(path.toString()));
            }
        }
        return allRead;
    }

    private boolean isNamed(String file) {
        for (Path path : request.paths()) {
            if (absolute(Path.of(file)).equals(absolute(path))) {
                return true;
            }
        }
        return false;
    }

    private boolean isUnreadable(Path path) {
        for (NotChecked part : analysis.notChecked()) {
            if (part.reason() == NotCheckedReason.UNREADABLE
                    && absolute(Path.of(part.file())).equals(absolute(path))) {
                return true;
            }
        }
        return false;
    }

    private boolean hasManifest(SourceFile text) {
        for (InputDocument document : analysis.documents()) {
            if (document.yaml().file().path().equals(text.path()) && isManifest(document)) {
                return true;
            }
        }
        return false;
    }

    private boolean hasManifest(Path path) {
        Path place = absolute(path);
        for (InputDocument document : analysis.documents()) {
            if (isManifest(document) && lies(document.yaml().file().path(), place)) {
                return true;
            }
        }
        // Two links may lead to one file, which is then known by one name only.
        Path real = real(place);
        for (InputDocument document : analysis.documents()) {
            String file = document.yaml().file().path();
            if (isManifest(document)
                    && !file.equals(SourceFile.STANDARD_INPUT)
                    && real(absolute(Path.of(file))).startsWith(real)) {
                return true;
            }
        }
        return false;
    }

    private boolean lies(String file, Path place) {
        return !file.equals(SourceFile.STANDARD_INPUT)
                && absolute(Path.of(file)).startsWith(place);
    }

    private static boolean isManifest(InputDocument document) {
        return document.kind() == DocumentKind.MANIFEST || document.kind() == DocumentKind.BROKEN_MANIFEST;
    }

    private Path absolute(Path path) {
        return request.workingDirectory().toAbsolutePath().resolve(path).normalize();
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException noFile) {
            return path;
        }
    }
}
