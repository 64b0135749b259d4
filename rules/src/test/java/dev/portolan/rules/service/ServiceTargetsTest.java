package dev.portolan.rules.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.defaults.Defaults;
import dev.portolan.manifest.Manifest;
import dev.portolan.manifest.Service;
import dev.portolan.manifest.Workload;
import dev.portolan.model.Model;
import dev.portolan.model.PortReach;
import dev.portolan.model.PortTarget;
import dev.portolan.model.World;
import dev.portolan.rules.Floors;
import dev.portolan.rules.RecordedLine;
import dev.portolan.schema.Schemas;
import dev.portolan.source.SourceFile;
import dev.portolan.yaml.ReadingLimits;
import dev.portolan.yaml.YamlDocument;
import dev.portolan.yaml.YamlMapping;
import dev.portolan.yaml.YamlNode;
import dev.portolan.yaml.YamlReader;
import dev.portolan.yaml.YamlSequence;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The model against what real controllers wrote into EndpointSlices. */
class ServiceTargetsTest {

    private static final Schemas SCHEMAS = Schemas.of("").orElseThrow();

    @Test
    void everyServiceReachesTheRecordedPodsAndPorts() throws IOException {
        List<String> wrong = new ArrayList<>();
        List<RecordedTargets> recorded = read();
        for (RecordedTargets scenario : recorded) {
            Map<String, List<Set<String>>> found = reach(scenario);
            if (!found.equals(scenario.services())) {
                wrong.add(scenario.id() + ": " + found + " but recorded is " + scenario.services());
            }
        }
        assertThat(recorded).hasSize(308);
        wrong.forEach(System.out::println);
        Floors.check("service-targets", recorded.size() - wrong.size(), recorded.size());
    }

    private static Map<String, List<Set<String>>> reach(RecordedTargets scenario) {
        Model model = Model.of(new World("default", false, List.of(), Set.of()), manifests(scenario.manifests()));
        Map<String, List<Set<String>>> services = new LinkedHashMap<>();
        for (Service service : model.services()) {
            String name = model.namespace(service.manifest()) + "/"
                    + service.manifest().name();
            services.put(name, reach(model, service, scenario.states()));
        }
        return services;
    }

    private static List<Set<String>> reach(Model model, Service service, Map<String, String> states) {
        boolean publishesNotReady =
                service.spec().get("publishNotReadyAddresses").isTrue();
        List<Set<String>> all = new ArrayList<>();
        Set<String> pods = new TreeSet<>();
        for (Workload workload : model.selection(service).workloads()) {
            if (hasEndpoint(workload, states, publishesNotReady)) {
                pods.add(name(workload));
            }
        }
        all.add(pods);
        for (PortReach reach : model.reach(service)) {
            Set<String> reached = new TreeSet<>();
            for (PortTarget target : reach.targets()) {
                if (hasEndpoint(target.workload(), states, publishesNotReady)) {
                    reached.add(name(target.workload()) + " " + target.number());
                }
            }
            for (Workload workload : reach.unresolved()) {
                if (hasEndpoint(workload, states, publishesNotReady)) {
                    reached.add(name(workload) + " unresolved");
                }
            }
            all.add(reached);
        }
        return all;
    }

    /** Which pods run is no matter of manifests; this is how the recorded states take them away. */
    private static boolean hasEndpoint(Workload workload, Map<String, String> states, boolean publishesNotReady) {
        return switch (states.getOrDefault(name(workload), "ready")) {
            case "ready" -> true;
            case "not-ready", "terminating" -> publishesNotReady;
            default -> false;
        };
    }

    private static String name(Workload workload) {
        return workload.kind() + "/" + workload.name();
    }

    private static List<Manifest> manifests(String text) {
        SourceFile file = SourceFile.of("recorded.yaml", text);
        List<Manifest> manifests = new ArrayList<>();
        for (YamlDocument document : YamlReader.read(file, ReadingLimits.DEFAULT)) {
            if (document.root() instanceof YamlMapping root) {
                for (YamlNode object : objects(root)) {
                    Manifest written = Manifest.of(file, document.number(), (YamlMapping) object);
                    manifests.add(Defaults.apply(written, "default", SCHEMAS));
                }
            }
        }
        return manifests;
    }

    private static List<YamlNode> objects(YamlMapping root) {
        return root.get("items") instanceof YamlSequence items ? items.items() : List.of(root);
    }

    private static List<RecordedTargets> read() throws IOException {
        List<RecordedTargets> recorded = new ArrayList<>();
        for (RecordedLine line : RecordedLine.ofResource("service-targets")) {
            recorded.add(RecordedTargets.of(line.root()));
        }
        return recorded;
    }
}
