package dev.portolan.rules.warned;

import static dev.portolan.finding.Severity.WARNING;

import com.google.auto.service.AutoService;
import dev.portolan.manifest.Field;
import dev.portolan.manifest.Pod;
import dev.portolan.rule.PodRule;
import dev.portolan.rule.Reporter;
import dev.portolan.rule.Rule;
import dev.portolan.rule.RuleInfo;
import java.util.ArrayList;
import java.util.List;

/** Two entries of one volume that want the same file, or one a file where the other needs a folder. */
@AutoService(Rule.class)
@RuleInfo(id = "overlapping-paths", severity = WARNING, summary = "two entries of a volume want the same path")
public final class OverlappingPaths implements PodRule {

    private static final List<String> SOURCES_OF_ITEMS = List.of("configMap", "secret", "downwardAPI");
    private static final List<String> SOURCES_OF_ONE = List.of("serviceAccountToken", "clusterTrustBundle");

    @Override
    public void check(Pod pod, Reporter report) {
        for (Field volume : pod.spec().get("volumes").items()) {
            List<Field> paths = new ArrayList<>();
            SOURCES_OF_ITEMS.forEach(source -> addItems(volume.get(source), paths));
            for (Field source : volume.at("projected", "sources").items()) {
                SOURCES_OF_ITEMS.forEach(name -> addItems(source.get(name), paths));
                SOURCES_OF_ONE.forEach(name -> paths.add(source.at(name, "path")));
            }
            tell(paths, report);
        }
    }

    private static void addItems(Field source, List<Field> paths) {
        source.get("items").items().forEach(item -> paths.add(item.get("path")));
    }

    private static void tell(List<Field> paths, Reporter report) {
        for (int i = 0; i < paths.size(); i++) {
            Field path = paths.get(i);
            for (Field other : paths.subList(0, i)) {
                if (!path.text().isEmpty() && !other.text().isEmpty() && overlap(path.text(), other.text())) {
                    report.at(path, message(path.text(), other.text())).related(other, "the other entry");
                    break;
                }
            }
        }
    }

    private static boolean overlap(String path, String other) {
        return path.equals(other) || path.startsWith(other + "/") || other.startsWith(path + "/");
    }

    private static String message(String path, String other) {
        return path.equals(other)
                ? "another entry of this volume has the path " + path + ", too, and one of them gets lost; rename one"
                : "path " + path + " and path " + other + " of another entry cannot be there together; rename one";
    }
}
