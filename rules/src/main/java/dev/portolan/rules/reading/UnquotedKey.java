package dev.portolan.rules.reading;

import com.google.auto.service.AutoService;
import dev.portolan.finding.Fix;
import dev.portolan.finding.Severity;
import dev.portolan.manifest.Field;
import dev.portolan.manifest.Manifest;
import dev.portolan.rule.ManifestRule;
import dev.portolan.rule.Reporter;
import dev.portolan.rule.Rule;
import dev.portolan.rule.RuleInfo;
import dev.portolan.rules.vocabulary.ScalarText;
import dev.portolan.source.TextEdit;
import dev.portolan.yaml.ScalarStyle;
import dev.portolan.yaml.YamlEntry;
import dev.portolan.yaml.YamlMapping;
import dev.portolan.yaml.YamlScalar;

/** The API server takes such a key: it never learns how the key was written. */
@AutoService(Rule.class)
@RuleInfo(id = "unquoted-key", severity = Severity.WARNING, summary = "a key that is read as another word")
public final class UnquotedKey implements ManifestRule {

    @Override
    public void check(Manifest manifest, Reporter report) {
        check(manifest.written(), report);
    }

    private static void check(Field field, Reporter report) {
        if (field.node() instanceof YamlMapping mapping) {
            for (YamlEntry entry : mapping.entries()) {
                YamlScalar key = entry.key();
                if (isChanged(key)) {
                    tell(field, key, report);
                }
            }
        }
        for (Field child : field.isList() ? field.items() : field.members()) {
            check(child, report);
        }
    }

    private static boolean isChanged(YamlScalar key) {
        return key.style() == ScalarStyle.PLAIN
                && !key.isString()
                && !key.isNull()
                && !key.value().equals(key.text());
    }

    private static void tell(Field owner, YamlScalar key, Reporter report) {
        String quoted = ScalarText.quoted(key.text());
        report.at(
                        owner.get(key.value()),
                        key.span(),
                        "the key " + key.text() + " without quotes is read as " + key.value() + "; write " + quoted)
                .fix(Fix.safe("write " + quoted, new TextEdit(key.span(), quoted)));
    }
}
