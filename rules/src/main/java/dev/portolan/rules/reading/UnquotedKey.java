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
import dev.portolan.source.Span;
import dev.portolan.source.TextEdit;
import dev.portolan.yaml.ScalarStyle;
import dev.portolan.yaml.YamlEntry;
import dev.portolan.yaml.YamlMapping;
import dev.portolan.yaml.YamlNode;
import dev.portolan.yaml.YamlScalar;
import dev.portolan.yaml.YamlSequence;
import java.util.HashSet;
import java.util.Set;

/** The API server takes such a key: it never learns how the key was written. */
@AutoService(Rule.class)
@RuleInfo(id = "unquoted-key", severity = Severity.WARNING, summary = "a key that is read as another word")
public final class UnquotedKey implements ManifestRule {

    @Override
    public void check(Manifest manifest, Reporter report) {
        // Hardly any object has such a key, and nodes are gone through faster than fields.
        if (hasChangedKey(manifest.node())) {
            check(manifest.written(), new HashSet<>(), report);
        }
    }

    private static boolean hasChangedKey(YamlNode node) {
        if (node instanceof YamlMapping mapping) {
            for (YamlEntry entry : mapping.entries()) {
                if (isChanged(entry.key()) || hasChangedKey(entry.value())) {
                    return true;
                }
            }
        } else if (node instanceof YamlSequence sequence) {
            for (YamlNode item : sequence.items()) {
                if (hasChangedKey(item)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** @param told keys that stand at several places of the object, by aliases or merges */
    private static void check(Field field, Set<Span> told, Reporter report) {
        if (field.node() instanceof YamlMapping mapping) {
            for (YamlEntry entry : mapping.entries()) {
                YamlScalar key = entry.key();
                if (isChanged(key) && told.add(key.span())) {
                    tell(field, key, report);
                }
            }
        }
        for (Field child : field.isList() ? field.items() : field.members()) {
            check(child, told, report);
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
