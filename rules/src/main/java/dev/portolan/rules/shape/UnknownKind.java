package dev.portolan.rules.shape;

import com.google.auto.service.AutoService;
import dev.portolan.finding.ApiKind;
import dev.portolan.finding.Fix;
import dev.portolan.finding.Severity;
import dev.portolan.finding.ShapeProblem;
import dev.portolan.finding.UnknownKindProblem;
import dev.portolan.manifest.Field;
import dev.portolan.manifest.Manifest;
import dev.portolan.rule.Reporter;
import dev.portolan.rule.Rule;
import dev.portolan.rule.RuleInfo;
import dev.portolan.rule.ShapeRule;
import dev.portolan.rules.vocabulary.ScalarText;
import dev.portolan.source.SourceFile;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

@AutoService(Rule.class)
@RuleInfo(id = "unknown-kind", severity = Severity.ERROR, summary = "a kind that there is not")
public final class UnknownKind implements ShapeRule {

    /** The names that kubectl takes for a kind and a manifest does not. */
    private static final Map<String, String> SHORT_NAMES = Map.ofEntries(
            Map.entry("cj", "CronJob"),
            Map.entry("cm", "ConfigMap"),
            Map.entry("deploy", "Deployment"),
            Map.entry("ds", "DaemonSet"),
            Map.entry("ep", "Endpoints"),
            Map.entry("hpa", "HorizontalPodAutoscaler"),
            Map.entry("ing", "Ingress"),
            Map.entry("netpol", "NetworkPolicy"),
            Map.entry("ns", "Namespace"),
            Map.entry("pdb", "PodDisruptionBudget"),
            Map.entry("po", "Pod"),
            Map.entry("pv", "PersistentVolume"),
            Map.entry("pvc", "PersistentVolumeClaim"),
            Map.entry("rc", "ReplicationController"),
            Map.entry("rs", "ReplicaSet"),
            Map.entry("sa", "ServiceAccount"),
            Map.entry("sc", "StorageClass"),
            Map.entry("sts", "StatefulSet"),
            Map.entry("svc", "Service"));

    @Override
    public void check(Manifest manifest, List<ShapeProblem> problems, Reporter report) {
        for (ShapeProblem problem : problems) {
            if (problem instanceof UnknownKindProblem unknown) {
                tell(manifest, unknown, report);
            }
        }
    }

    private static void tell(Manifest manifest, UnknownKindProblem problem, Reporter report) {
        String written = problem.kind();
        String meant = SHORT_NAMES.getOrDefault(written.toLowerCase(Locale.ROOT), written);
        NearName here = nearest(meant, problem.here());
        if (here != null) {
            SourceFile file = report.file();
            report.at(problem, "there is no kind " + written + "; write " + here.word())
                    .fix(
                            here.sure()
                                    ? ScalarText.write(file, problem.span(), here.word())
                                    : ScalarText.suggest(file, problem.span(), here.word()));
            return;
        }
        NearName other = nearest(
                meant,
                problem.elsewhere().stream().map(ApiKind::kind).distinct().toList());
        if (other == null) {
            report.at(problem, problem.apiVersion() + " has no kind " + written);
            return;
        }
        ApiKind kind = problem.elsewhere().stream()
                .filter(one -> one.kind().equals(other.word()))
                .findFirst()
                .orElseThrow();
        report.at(problem, "there is no kind " + written + "; " + kind.kind() + " is in " + kind.apiVersion())
                .fix(move(manifest, problem, kind));
    }

    /** A word for word hit of a short name is as sure as a slip. */
    private static @Nullable NearName nearest(String meant, List<String> kinds) {
        return kinds.contains(meant) ? new NearName(meant, true) : NearName.of(meant, kinds);
    }

    private static @Nullable Fix move(Manifest manifest, UnknownKindProblem problem, ApiKind kind) {
        Field apiVersion = manifest.written().get("apiVersion");
        return apiVersion.isWritten()
                ? Fix.unsafe(
                        "write " + kind,
                        ScalarText.replace(manifest.file(), apiVersion.span(), kind.apiVersion()),
                        ScalarText.replace(manifest.file(), problem.span(), kind.kind()))
                : null;
    }
}
