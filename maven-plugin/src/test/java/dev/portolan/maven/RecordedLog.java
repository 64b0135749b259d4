package dev.portolan.maven;

import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.logging.SystemStreamLog;

/** Maven's own log, but its lines are kept. */
final class RecordedLog extends SystemStreamLog {

    private final List<String> lines = new ArrayList<>();

    List<String> lines() {
        return lines;
    }

    @Override
    public void info(CharSequence line) {
        lines.add("[INFO] " + line);
    }

    @Override
    public void warn(CharSequence line) {
        lines.add("[WARNING] " + line);
    }

    @Override
    public void error(CharSequence line) {
        lines.add("[ERROR] " + line);
    }
}
