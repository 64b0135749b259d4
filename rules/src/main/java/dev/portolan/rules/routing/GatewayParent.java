package dev.portolan.rules.routing;

import dev.portolan.finding.Spelling;
import dev.portolan.manifest.Field;
import dev.portolan.manifest.Manifest;
import dev.portolan.manifest.Reference;
import dev.portolan.model.Model;
import dev.portolan.rule.Draft;
import dev.portolan.rule.Reporter;
import dev.portolan.rules.vocabulary.Overwrite;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Whether a Gateway of the input takes a route that hangs itself on it. */
final class GatewayParent {

    private GatewayParent() {}

    static void check(Model model, Reference reference, Reporter report) {
        List<Manifest> targets = model.resolve(reference).targets();
        if (targets.size() != 1 || !reference.isTo(GatewayReference.GROUP, "Gateway")) {
            return;
        }
        Manifest gateway = targets.get(0);
        List<Field> listeners = gateway.spec().get("listeners").items();
        if (listeners.isEmpty() || model.scopes().hasUnknown(gateway.file())) {
            return;
        }
        Field parent = reference.field().parent();
        Field section = parent.get("sectionName");
        Field port = parent.get("port");
        List<Field> asked = listeners.stream()
                .filter(listener -> section.isAbsent() || listener.get("name").is(section.text()))
                .filter(listener ->
                        port.isAbsent() || Objects.equals(listener.get("port").integer(), port.integer()))
                .toList();
        if (asked.isEmpty()) {
            tellListener(gateway, listeners, section, port, report);
        } else if (!model.namespace(gateway).equals(model.namespace(reference.manifest()))
                && asked.stream().allMatch(GatewayParent::isForItsOwnNamespace)) {
            tellNamespace(model, reference, gateway, asked.get(0), report);
        }
    }

    private static void tellListener(
            Manifest gateway, List<Field> listeners, Field section, Field port, Reporter report) {
        String owner = gateway.identity().inWords();
        boolean named =
                listeners.stream().anyMatch(listener -> listener.get("name").is(section.text()));
        if (section.isPresent() && !named) {
            List<String> names = listeners.stream()
                    .map(listener -> listener.get("name").text())
                    .filter(name -> !name.isEmpty())
                    .toList();
            Draft draft = report.at(
                            section,
                            owner + " has no listener named " + section.text() + ", only " + String.join(", ", names))
                    .label("no listener has this name")
                    .related(gateway.spec().get("listeners"), "the listeners");
            String near = names.size() == 1 ? names.get(0) : Spelling.nearest(section.text(), names);
            if (near != null) {
                draft.fix(Overwrite.value(section, near));
            }
        } else {
            String ports = listeners.stream()
                    .map(listener -> listener.get("port").text())
                    .distinct()
                    .collect(Collectors.joining(", "));
            String which = section.isPresent() ? "no listener " + section.text() + " on port " : "no listener on port ";
            report.at(port, owner + " has " + which + port.text() + "; its listeners are on " + ports)
                    .label("nothing listens here")
                    .related(gateway.spec().get("listeners"), "the listeners");
        }
    }

    /** Where nothing is said, a listener takes the routes of its own namespace only. */
    private static boolean isForItsOwnNamespace(Field listener) {
        Field from = listener.at("allowedRoutes", "namespaces", "from");
        return from.isAbsent() || from.is("Same");
    }

    private static void tellNamespace(
            Model model, Reference reference, Manifest gateway, Field listener, Reporter report) {
        Manifest route = reference.manifest();
        boolean open = route.namespace() == null || gateway.namespace() == null;
        String namespace = route.namespace() == null ? model.namespace(gateway) : model.namespace(route);
        report.at(
                        reference.field(),
                        "listener " + listener.get("name").text() + " of "
                                + gateway.identity().inWords() + " takes routes of namespace "
                                + model.namespace(gateway) + " only, and this one is in " + model.namespace(route)
                                + "; write allowedRoutes.namespaces.from: All there, or move the route"
                                + (open ? ", unless applied with -n " + namespace : ""))
                .label("refuses routes of namespace " + model.namespace(route))
                .related(listener.get("name"), "the listener");
    }
}
