package dev.portolan.rules.slips;

import com.google.auto.service.AutoService;
import dev.portolan.finding.Severity;
import dev.portolan.manifest.Container;
import dev.portolan.manifest.Field;
import dev.portolan.manifest.Manifest;
import dev.portolan.manifest.Pod;
import dev.portolan.rule.ManifestRule;
import dev.portolan.rule.Reporter;
import dev.portolan.rule.Rule;
import dev.portolan.rule.RuleInfo;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

@AutoService(Rule.class)
@RuleInfo(id = "placeholder-left", severity = Severity.WARNING, summary = "a placeholder was never replaced by a value")
public final class PlaceholderLeft implements ManifestRule {

    /** Words that stand for a value still to come, without blanks, dashes and underscores. */
    private static final Set<String> WORDS =
            Set.of("changeme", "replaceme", "fixme", "todo", "tbd", "placeholder", "yourdomain", "yourimage", "xxx");

    @Override
    public void check(Manifest manifest, Reporter report) {
        Pod pod = Pod.of(manifest);
        if (pod != null) {
            for (Container container : pod.allContainers()) {
                check(container.field().get("image"), report);
            }
        }
        for (Field rule : manifest.spec().get("rules").items()) {
            check(rule.get("host"), report);
        }
        for (Field tls : manifest.spec().get("tls").items()) {
            for (Field host : tls.get("hosts").items()) {
                check(host, report);
            }
        }
        check(manifest.spec().get("externalName"), report);
    }

    private static void check(Field field, Reporter report) {
        String placeholder = field.isString() ? placeholder(field.text()) : null;
        if (placeholder != null) {
            report.at(
                    field,
                    field.name().startsWith("[")
                            ? "host still has the placeholder " + placeholder + "; put the real value there"
                            : field.name() + " still has the placeholder " + placeholder
                                    + "; put the real value there");
        }
    }

    /** The part of an image or a host that stands for a value to come; null where every part is a value. */
    private static @Nullable String placeholder(String value) {
        for (Bracket bracket : Bracket.ALL) {
            int start = value.indexOf(bracket.open());
            int end = start < 0
                    ? -1
                    : value.indexOf(bracket.close(), start + bracket.open().length() + 1);
            if (end > 0) {
                return value.substring(start, end + bracket.close().length());
            }
        }
        for (String part : List.of(value.split("[/:.@]", -1))) {
            if (WORDS.contains(part.toLowerCase(Locale.ROOT).replace("-", "").replace("_", ""))) {
                return part;
            }
        }
        return null;
    }

    /** A pair of signs between which templates write the names of values. */
    private record Bracket(String open, String close) {

        static final List<Bracket> ALL =
                List.of(new Bracket("${", "}"), new Bracket("$(", ")"), new Bracket("<", ">"), new Bracket("%%", "%%"));
    }
}
