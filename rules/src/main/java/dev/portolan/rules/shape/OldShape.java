package dev.portolan.rules.shape;

import dev.portolan.finding.Fix;
import dev.portolan.finding.UnknownFieldProblem;
import dev.portolan.manifest.Manifest;
import dev.portolan.rules.vocabulary.ScalarText;
import dev.portolan.source.SourceFile;
import dev.portolan.source.Span;
import dev.portolan.source.TextEdit;
import dev.portolan.yaml.ScalarType;
import dev.portolan.yaml.YamlEntry;
import dev.portolan.yaml.YamlMapping;
import dev.portolan.yaml.YamlNode;
import dev.portolan.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How an older version of an API said something, and how the newer one says it.
 *
 * @param old the old names, for a sentence
 * @param now the new form with the object's own values, for a sentence
 * @param explained the fields that are wrong or missing only because of this
 */
record OldShape(
        String old,
        String now,
        List<String> explained,
        @Nullable Fix fix) {

    private static final Set<String> NAMES = Set.of(
            "serviceName",
            "servicePort",
            "backend",
            "source",
            "metricName",
            "targetAverageUtilization",
            "targetAverageValue",
            "targetValue",
            "targetCPUUtilizationPercentage");

    private static final String METRICS = "io.k8s.api.autoscaling.v2.";

    static @Nullable OldShape of(Manifest manifest, UnknownFieldProblem problem) {
        // The way to the owner is long, and a hostile object has many unknown fields.
        if (!NAMES.contains(problem.name())) {
            return null;
        }
        YamlMapping owner = FieldPaths.owner(manifest.written(), problem.span());
        if (owner == null) {
            return null;
        }
        return switch (problem.definition()) {
            case "io.k8s.api.networking.v1.IngressBackend" -> backend(manifest, problem, owner);
            case "io.k8s.api.networking.v1.IngressSpec" -> defaultBackend(manifest, problem, owner);
            case "io.k8s.api.core.v1.PodResourceClaim" -> claim(manifest, problem, owner);
            case METRICS + "ResourceMetricSource",
                    METRICS + "ContainerResourceMetricSource",
                    METRICS + "PodsMetricSource",
                    METRICS + "ExternalMetricSource" -> metric(manifest, problem, owner);
            case METRICS + "HorizontalPodAutoscalerSpec" -> utilization(manifest, problem, owner);
            default -> null;
        };
    }

    private static @Nullable OldShape backend(Manifest manifest, UnknownFieldProblem problem, YamlMapping owner) {
        if (!problem.name().equals("serviceName") && !problem.name().equals("servicePort")) {
            return null;
        }
        List<Line> lines = new ArrayList<>();
        List<YamlEntry> entries = new ArrayList<>();
        lines.add(new Line(0, "service:"));
        YamlEntry name = owner.entry("serviceName");
        if (name != null && name.value() instanceof YamlScalar) {
            entries.add(name);
            lines.add(new Line(1, "name: " + text(manifest, name.value())));
        }
        YamlEntry port = owner.entry("servicePort");
        if (port != null && port.value() instanceof YamlScalar value) {
            entries.add(port);
            lines.add(new Line(1, "port:"));
            boolean number = value.type() == ScalarType.INTEGER || value.text().matches("[0-9]{1,9}");
            lines.add(new Line(2, (number ? "number: " + value.text() : "name: " + text(manifest, value))));
        }
        return of(manifest, problem, owner, entries, lines);
    }

    private static @Nullable OldShape defaultBackend(
            Manifest manifest, UnknownFieldProblem problem, YamlMapping owner) {
        if (!problem.name().equals("backend")) {
            return null;
        }
        Fix fix = owner.entry("defaultBackend") == null
                ? ScalarText.write(manifest.file(), problem.span(), "defaultBackend")
                : null;
        return new OldShape("backend", "defaultBackend", List.of(), fix);
    }

    /** {@code source}, up to Kubernetes 1.30: what was in it stands beside the name. */
    private static @Nullable OldShape claim(Manifest manifest, UnknownFieldProblem problem, YamlMapping owner) {
        YamlEntry source = owner.entry("source");
        if (source == null
                || !(source.value() instanceof YamlMapping named)
                || named.entries().isEmpty()) {
            return null;
        }
        List<Line> lines = new ArrayList<>();
        for (YamlEntry entry : named.entries()) {
            if (!problem.names().contains(entry.name()) || !(entry.value() instanceof YamlScalar)) {
                return null;
            }
            lines.add(new Line(0, entry.name() + ": " + text(manifest, entry.value())));
        }
        return of(manifest, problem, owner, List.of(source), lines);
    }

    private static @Nullable OldShape metric(Manifest manifest, UnknownFieldProblem problem, YamlMapping owner) {
        List<YamlEntry> entries = new ArrayList<>();
        List<Line> lines = new ArrayList<>();
        YamlEntry name = owner.entry("metricName");
        if (name != null && name.value() instanceof YamlScalar) {
            entries.add(name);
            lines.add(new Line(0, "metric:"));
            lines.add(new Line(1, "name: " + text(manifest, name.value())));
        }
        addTarget(manifest, owner, "targetAverageUtilization", "Utilization", "averageUtilization", entries, lines);
        addTarget(manifest, owner, "targetAverageValue", "AverageValue", "averageValue", entries, lines);
        addTarget(manifest, owner, "targetValue", "Value", "value", entries, lines);
        boolean named = entries.stream().anyMatch(entry -> entry.key().span().equals(problem.span()));
        return named ? of(manifest, problem, owner, entries, lines) : null;
    }

    private static void addTarget(
            Manifest manifest,
            YamlMapping owner,
            String old,
            String type,
            String name,
            List<YamlEntry> entries,
            List<Line> lines) {
        YamlEntry entry = owner.entry(old);
        if (entry == null
                || !(entry.value() instanceof YamlScalar)
                || lines.contains(new Line(0, "target:"))
                || owner.entry("target") != null) {
            return;
        }
        entries.add(entry);
        lines.add(new Line(0, "target:"));
        lines.add(new Line(1, "type: " + type));
        lines.add(new Line(1, name + ": " + text(manifest, entry.value())));
    }

    private static @Nullable OldShape utilization(Manifest manifest, UnknownFieldProblem problem, YamlMapping owner) {
        YamlEntry entry = owner.entry("targetCPUUtilizationPercentage");
        if (entry == null || !entry.key().span().equals(problem.span()) || !(entry.value() instanceof YamlScalar)) {
            return null;
        }
        List<Line> lines = List.of(
                new Line(0, "metrics:"),
                new Line(0, "- type: Resource"),
                new Line(1, "resource:"),
                new Line(2, "name: cpu"),
                new Line(2, "target:"),
                new Line(3, "type: Utilization"),
                new Line(3, "averageUtilization: " + text(manifest, entry.value())));
        OldShape shape = of(manifest, problem, owner, List.of(entry), lines);
        Fix fix = owner.entry("metrics") == null && shape != null ? shape.fix() : null;
        return new OldShape(problem.name(), "a metric of type Resource, for cpu, in metrics", List.of(), fix);
    }

    private static @Nullable OldShape of(
            Manifest manifest,
            UnknownFieldProblem problem,
            YamlMapping owner,
            List<YamlEntry> entries,
            List<Line> lines) {
        if (entries.isEmpty()) {
            return null;
        }
        String names = Words.and(entries.stream().map(YamlEntry::name).toList());
        return new OldShape(
                names,
                Line.inWords(lines),
                List.of(problem.owner().path()),
                fix(manifest.file(), owner, entries, lines));
    }

    /** Only where the old lines stand together: what is between others would have to move. */
    private static @Nullable Fix fix(SourceFile file, YamlMapping owner, List<YamlEntry> entries, List<Line> lines) {
        int start = entries.stream()
                .mapToInt(entry -> entry.key().span().start())
                .min()
                .orElse(0);
        int end = entries.stream()
                .mapToInt(entry -> entry.value().span().end())
                .max()
                .orElse(0);
        Span whole = new Span(start, end);
        boolean together = owner.entries().stream()
                .filter(entry -> whole.contains(entry.key().span()))
                .allMatch(entries::contains);
        if (!together || file.text(whole).contains("#")) {
            return null;
        }
        boolean flow = file.text().charAt(owner.span().start()) == '{';
        if (flow) {
            return null;
        }
        String indentation = "\n" + " ".repeat(file.position(start).column() - 1);
        return Fix.safe("write it in the new form", new TextEdit(whole, Line.below(lines, indentation)));
    }

    private static String text(Manifest manifest, YamlNode node) {
        return manifest.file().text(node.span());
    }

    /** A line of a block. */
    private record Line(int depth, String text) {

        static String below(List<Line> lines, String indentation) {
            StringBuilder block = new StringBuilder();
            for (Line line : lines) {
                block.append(block.isEmpty() ? "" : indentation + "  ".repeat(line.depth()))
                        .append(line.text());
            }
            return block.toString();
        }

        /** {@code service with name: web and port with number: 80}. */
        static String inWords(List<Line> lines) {
            StringBuilder words = new StringBuilder();
            int depth = 0;
            for (int i = 0; i < lines.size(); i++) {
                Line line = lines.get(i);
                if (i > 0) {
                    words.append(line.depth() > depth ? " with " : " and ");
                }
                words.append(line.text().endsWith(":") ? line.text().replace(":", "") : line.text());
                depth = line.depth();
            }
            return words.toString();
        }
    }
}
