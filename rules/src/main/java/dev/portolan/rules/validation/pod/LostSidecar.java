package dev.portolan.rules.validation.pod;

import dev.portolan.finding.Fix;
import dev.portolan.manifest.Field;
import dev.portolan.rule.Draft;
import dev.portolan.rule.Reporter;
import dev.portolan.source.SourceFile;
import dev.portolan.source.TextEdit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An init container with what only sidecars have: it lost its {@code restartPolicy: Always}, or never had it. */
final class LostSidecar {

    private static final List<String> OF_SIDECARS =
            List.of("lifecycle", "livenessProbe", "readinessProbe", "startupProbe");

    private LostSidecar() {}

    /** @param container an init container that is no sidecar */
    static void tell(Field container, Reporter report) {
        for (String name : OF_SIDECARS) {
            Field field = container.get(name);
            if (field.isPresent()) {
                tell(container, field, report);
            }
        }
    }

    private static void tell(Field container, Field field, Reporter report) {
        Field policy = outdented(container);
        Draft draft = report.atKey(
                field,
                "an init container ends before the others start, so it can have no " + field.name()
                        + "; restartPolicy: Always makes it a sidecar, which can; "
                        + (policy == null
                                ? "add it here, or remove " + field.name()
                                : "indent that line below this container"));
        if (policy != null) {
            draft.related(policy.manifest().file(), policy.headSpan(), "here it is the pod's")
                    .fix(indent(container, policy));
        }
    }

    /** A policy that stands right behind the init containers, the last of which is this one, and so is the pod's. */
    private static @Nullable Field outdented(Field container) {
        Field list = container.parent();
        Field policy = list.parent().get("restartPolicy");
        List<Field> items = list.items();
        boolean last = items.get(items.size() - 1).path().equals(container.path());
        if (!last || !policy.isWritten() || !policy.is("Always") || policy.keySpan() == null) {
            return null;
        }
        int end = list.span().end();
        int key = policy.headSpan().start();
        SourceFile file = policy.manifest().file();
        return key >= end && file.text().substring(end, key).isBlank() ? policy : null;
    }

    private static @Nullable Fix indent(Field container, Field policy) {
        SourceFile file = policy.manifest().file();
        int by = column(file, container) - column(file, policy);
        return by > 0
                ? Fix.unsafe(
                        "indent " + by + " columns more",
                        TextEdit.insert(policy.headSpan().start(), " ".repeat(by)))
                : null;
    }

    private static int column(SourceFile file, Field field) {
        return file.position(field.headSpan().start()).column();
    }
}
