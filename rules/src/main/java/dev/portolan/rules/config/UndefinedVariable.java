package dev.portolan.rules.config;

import static dev.portolan.finding.Severity.WARNING;

import com.google.auto.service.AutoService;
import dev.portolan.finding.Fix;
import dev.portolan.manifest.Container;
import dev.portolan.manifest.DocumentKind;
import dev.portolan.manifest.Field;
import dev.portolan.manifest.InputDocument;
import dev.portolan.manifest.Manifest;
import dev.portolan.manifest.Pod;
import dev.portolan.model.Model;
import dev.portolan.rule.Draft;
import dev.portolan.rule.ModelRule;
import dev.portolan.rule.Reporter;
import dev.portolan.rule.Rule;
import dev.portolan.rule.RuleInfo;
import dev.portolan.rules.vocabulary.EnvName;
import dev.portolan.rules.vocabulary.NearWord;
import dev.portolan.rules.vocabulary.TextForm;
import dev.portolan.source.Span;
import dev.portolan.source.TextEdit;
import dev.portolan.yaml.YamlMapping;
import dev.portolan.yaml.YamlScalar;
import dev.portolan.yaml.YamlSequence;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@code $(NAME)} where the kubelet knows no such variable: the text stays as it is. */
@AutoService(Rule.class)
@RuleInfo(id = "undefined-variable", severity = WARNING, summary = "$(NAME) of a variable that is not defined there")
public final class UndefinedVariable implements ModelRule {

    /** Shells take {@code $(name)} for a command, and commands have small letters. */
    private static final TextForm VARIABLE = TextForm.of("[A-Z_][A-Z0-9_]*");

    private static final TextForm SHELL_OPTION = TextForm.of("-[a-z]*c");

    /** What the kubelet adds for each Service of the namespace. */
    private static final TextForm OF_A_SERVICE = TextForm.of(
            "[A-Z0-9_]+_(SERVICE_HOST|SERVICE_PORT(_[A-Z0-9_]+)?|PORT(_[0-9]+_(TCP|UDP|SCTP)(_(PROTO|PORT|ADDR))?)?)");

    @Override
    public void check(Model model, Reporter report) {
        Set<String> replaced = replacedByKustomize(model);
        for (Manifest manifest : model.manifests()) {
            for (Container container : Users.of(manifest)) {
                boolean mayChange = model.scopes().hasUnknown(manifest.file());
                new ContainerCheck(container, mayChange, replaced, report).run();
            }
        }
    }

    /** The containers of one object that use variables: few do. */
    private record Users(List<Container> containers) {

        static List<Container> of(Manifest manifest) {
            return manifest.once(Users.class, Users::find).containers();
        }

        private static Users find(Manifest manifest) {
            Pod pod = Pod.of(manifest);
            return new Users(
                    pod == null
                            ? List.of()
                            : pod.allContainers().stream().filter(Users::uses).toList());
        }

        private static boolean uses(Container container) {
            Field own = container.field();
            return Stream.of(
                            own.get("env").items().stream().map(one -> one.get("value")),
                            own.get("command").items().stream(),
                            own.get("args").items().stream(),
                            own.get("volumeMounts").items().stream().map(mount -> mount.get("subPathExpr")))
                    .flatMap(texts -> texts)
                    .anyMatch(text -> !VariableUses.of(text.text()).isEmpty());
        }
    }

    /** Names that some kustomization replaces before the objects are applied: its {@code vars}. */
    private static Set<String> replacedByKustomize(Model model) {
        Set<String> names = new HashSet<>();
        for (InputDocument document : model.world().documents()) {
            if (document.kind() == DocumentKind.KUSTOMIZATION
                    && document.yaml().root() instanceof YamlMapping root
                    && root.get("vars") instanceof YamlSequence vars) {
                vars.items().forEach(item -> {
                    if (item instanceof YamlMapping one && one.get("name") instanceof YamlScalar name) {
                        names.add(name.value());
                    }
                });
            }
        }
        return names;
    }

    /**
     * One container's texts against its variables.
     *
     * @param mayChange whether something of the input may add variables to the container
     */
    private record ContainerCheck(Container container, boolean mayChange, Set<String> replaced, Reporter report) {

        void run() {
            Field own = container.field();
            if (!own.get("envFrom").items().isEmpty()) {
                return;
            }
            Map<String, Field> defined = new HashMap<>();
            Map<String, Field> all = new HashMap<>();
            List<Field> variables = own.get("env").items();
            variables.forEach(one -> all.putIfAbsent(one.get("name").text(), one.get("name")));
            for (Field variable : variables) {
                check(variable.get("value"), defined, all);
                Field name = variable.get("name");
                defined.putIfAbsent(name.text(), name);
            }
            own.get("command").items().forEach(text -> check(text, all, all));
            own.get("args").items().forEach(text -> check(text, all, all));
            own.get("volumeMounts").items().forEach(mount -> check(mount.get("subPathExpr"), all, all));
        }

        private void check(Field text, Map<String, Field> defined, Map<String, Field> all) {
            if (!text.isString() || !text.isWritten()) {
                return;
            }
            for (String name : VariableUses.of(text.text())) {
                if (!defined.containsKey(name) && !replaced.contains(name)) {
                    tell(text, name, defined, all);
                }
            }
        }

        private void tell(Field text, String name, Map<String, Field> defined, Map<String, Field> all) {
            Field later = all.get(name);
            String own = text.parent().get("name").text();
            if (later != null && !own.equals(name)) {
                at(
                                text,
                                name,
                                " is used before it is defined, so it stays as it is; move " + name + " before "
                                        + EnvName.shown(own))
                        .related(later, "defined here, too late");
                return;
            }
            String near = NearWord.of(name, defined.keySet());
            Field nearest = near == null ? null : defined.get(near);
            if (near != null && nearest != null) {
                at(text, name, " stays as it is: the container has no variable " + name + "; write $(" + near + ")")
                        .related(nearest, "the nearest name")
                        .fix(write(text, name, near));
                return;
            }
            if (text.name().equals("subPathExpr") && !mayChange) {
                report.at(
                        text,
                        VariableUses.span(text, name),
                        "the container has no variable " + name
                                + ", so it cannot start with this subPathExpr; define it in env");
            } else if (VARIABLE.matcher(name).matches() && !mayChange && isScript(text)) {
                report.at(
                        text,
                        VariableUses.span(text, name),
                        VariableUses.written(name) + " is no variable of the container, so the shell runs " + name
                                + " as a command; write ${" + name + "} for a variable of the shell");
            } else if (VARIABLE.matcher(name).matches()
                    && !OF_A_SERVICE.matcher(name).matches()
                    && !mayChange) {
                at(text, name, " stays as it is: " + why(name, own) + "; " + way(text, name));
            }
        }

        /** Whether a shell reads the text: {@code sh -c "..."}, of which either part may stand in args. */
        private boolean isScript(Field text) {
            boolean argument = text.parent().name().equals("command")
                    || text.parent().name().equals("args");
            return argument
                    && Stream.of("command", "args")
                            .flatMap(name -> container.field().get(name).items().stream())
                            .anyMatch(item -> SHELL_OPTION.matcher(item.text()).matches());
        }

        private String why(String name, String own) {
            return own.equals(name)
                    ? "nothing before it defines " + name + ", and those of the image are not seen here"
                    : "the container has no variable " + name + ", and those of the image are not seen here";
        }

        private static String way(Field text, String name) {
            boolean inEnv = text.name().equals("value");
            return inEnv
                    ? "define it earlier in env"
                    : "define it in env, or write $$(" + name + ") for the text itself";
        }

        private Draft at(Field text, String name, String message) {
            return report.at(text, VariableUses.span(text, name), VariableUses.written(name) + message);
        }

        private static @Nullable Fix write(Field text, String name, String near) {
            Span span = VariableUses.span(text, name);
            boolean found = text.manifest().file().text(span).equals(VariableUses.written(name));
            return found ? Fix.unsafe("write " + near, new TextEdit(span, VariableUses.written(near))) : null;
        }
    }
}
