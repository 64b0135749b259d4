package dev.portolan.rules.slips;

import com.google.auto.service.AutoService;
import dev.portolan.finding.Fix;
import dev.portolan.finding.Severity;
import dev.portolan.manifest.Field;
import dev.portolan.manifest.Manifest;
import dev.portolan.manifest.Pod;
import dev.portolan.manifest.Service;
import dev.portolan.rule.ManifestRule;
import dev.portolan.rule.Reporter;
import dev.portolan.rule.Rule;
import dev.portolan.rule.RuleInfo;
import dev.portolan.source.SourceFile;
import dev.portolan.source.TextEdit;
import dev.portolan.yaml.YamlMapping;
import dev.portolan.yaml.YamlNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code name: app} and {@code value: web} among labels, where {@code app: web} is meant. */
@AutoService(Rule.class)
@RuleInfo(
        id = "label-name-value",
        severity = Severity.WARNING,
        summary = "a label is written as a name and a value, which makes two of it")
public final class LabelNameValue implements ManifestRule {

    @Override
    public void check(Manifest manifest, Reporter report) {
        check(manifest.metadata().get("labels"), report);
        check(manifest.spec().at("selector", "matchLabels"), report);
        check(manifest.spec().at("podSelector", "matchLabels"), report);
        Service service = Service.of(manifest);
        if (service != null) {
            check(service.selectorField(), report);
        }
        Pod pod = Pod.of(manifest);
        if (pod != null && !pod.metadata().path().equals("metadata")) {
            check(pod.metadata().get("labels"), report);
        }
    }

    private static void check(Field labels, Reporter report) {
        List<Field> members = labels.members();
        for (String key : List.of("name", "key")) {
            Field name = labels.get(key);
            Field value = labels.get("value");
            boolean pair = members.size() == 2 && name.isString() && value.isString();
            if (pair && name.isWritten() && value.isWritten() && name.text().matches("[A-Za-z0-9._/-]+")) {
                report.at(
                                labels,
                                "these are two labels, " + key + " and value; write the one as " + name.text() + ": "
                                        + value.text())
                        .fix(fix(labels, name, value));
            }
        }
    }

    private static @Nullable Fix fix(Field labels, Field name, Field value) {
        YamlNode map = labels.node();
        SourceFile file = labels.manifest().file();
        if (!(map instanceof YamlMapping) || !map.span().contains(value.span()) || name.node() == null) {
            return null;
        }
        String text = file.text(map.span());
        String pair = file.text(name.span()) + ": " + file.text(value.span());
        return switch (text.charAt(0)) {
            case '*', '&' -> null;
            case '{' -> Fix.unsafe("write one label", new TextEdit(map.span(), "{" + pair + "}"));
            default -> Fix.unsafe("write one label", new TextEdit(map.span(), pair));
        };
    }
}
