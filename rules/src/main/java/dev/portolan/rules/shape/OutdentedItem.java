package dev.portolan.rules.shape;

import dev.portolan.finding.Fix;
import dev.portolan.manifest.Field;
import dev.portolan.source.SourceFile;
import dev.portolan.source.TextEdit;
import dev.portolan.yaml.YamlEntry;
import dev.portolan.yaml.YamlMapping;
import dev.portolan.yaml.YamlScalar;
import dev.portolan.yaml.YamlSequence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A word among objects, left of the list of words in which the object before it ends. */
final class OutdentedItem {

    private OutdentedItem() {}

    /** Null where the field is no such item. */
    static @Nullable Reshaping of(Field item) {
        if (!(item.node() instanceof YamlScalar scalar) || !item.parent().isList()) {
            return null;
        }
        YamlEntry last = lastOfTheObjectBefore(item);
        if (last == null
                || !(last.value() instanceof YamlSequence list)
                || list.items().isEmpty()) {
            return null;
        }
        SourceFile file = item.manifest().file();
        int start = list.items().get(0).span().start();
        int by = file.position(start).column()
                - file.position(scalar.span().start()).column();
        int dash = file.text().lastIndexOf('-', scalar.span().start() - 1);
        if (!(list.items().get(0) instanceof YamlScalar)
                || by <= 0
                || dash < 0
                || file.text().charAt(list.span().start()) == '[') {
            return null;
        }
        return new Reshaping(
                "to make it an item of " + last.name() + " above it, indent it " + by + " columns more",
                Fix.unsafe("indent " + by + " columns more", TextEdit.insert(dash, " ".repeat(by))));
    }

    private static @Nullable YamlEntry lastOfTheObjectBefore(Field item) {
        YamlMapping before = null;
        for (Field sibling : item.parent().items()) {
            if (sibling.path().equals(item.path())) {
                break;
            }
            if (sibling.node() instanceof YamlMapping mapping) {
                before = mapping;
            }
        }
        List<YamlEntry> entries = before == null ? List.of() : before.entries();
        return entries.isEmpty() ? null : entries.get(entries.size() - 1);
    }
}
