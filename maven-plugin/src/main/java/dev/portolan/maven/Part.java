package dev.portolan.maven;

import java.nio.file.Path;
import java.util.List;

/**
 * What a module brings to the look at all modules together.
 *
 * @param module its id
 * @param folders its own, and those of the modules below it: what its reports tell of
 * @param stateFile where this look is kept, if the module is the first
 * @param told what it has said
 * @param deferred what it would say if it were alone
 */
record Part(
        String module,
        List<Path> folders,
        Path stateFile,
        GoalSettings settings,
        ModuleInput input,
        List<Path> baselines,
        List<ReportTarget> reports,
        List<LogLine> told,
        List<LogLine> deferred) {

    Part {
        folders = List.copyOf(folders);
        baselines = List.copyOf(baselines);
        reports = List.copyOf(reports);
        told = List.copyOf(told);
        deferred = List.copyOf(deferred);
    }

    /** Whether a file, as it is called, is one that its reports tell of. */
    boolean covers(Path file) {
        return folders.stream().anyMatch(file::startsWith);
    }
}
