package dev.portolan.model;

import dev.portolan.manifest.Container;
import dev.portolan.manifest.Field;
import dev.portolan.manifest.Pod;
import dev.portolan.manifest.Workload;
import java.util.ArrayList;
import java.util.List;

/** Reads from a workload alone which texts it is given. Own texts without anything like a host are left out, and so are Secrets. */
final class TextSources {

    /** Those of one workload. */
    private record All(List<TextSource> sources) {}

    private final List<TextSource> found = new ArrayList<>();

    private TextSources() {}

    /** Container by container, and then the files. */
    static List<TextSource> of(Workload workload) {
        return workload.manifest()
                .once(All.class, manifest -> new All(find(workload.pod())))
                .sources();
    }

    private static List<TextSource> find(Pod pod) {
        TextSources sources = new TextSources();
        for (Container container : pod.allContainers()) {
            sources.addArguments(container.field().get("command"));
            sources.addArguments(container.field().get("args"));
            container.field().get("envFrom").items().forEach(sources::addAllOf);
            container.field().get("env").items().forEach(sources::addVariable);
        }
        pod.spec().get("volumes").items().forEach(sources::addVolume);
        return List.copyOf(sources.found);
    }

    private void addOwn(CallText text) {
        HostText searched = HostText.of(text);
        if (!searched.isEmpty()) {
            found.add(new TextSource.Own(searched));
        }
    }

    private void addArguments(Field list) {
        String before = "";
        for (Field item : list.items()) {
            addOwn(new CallText(item, before.startsWith("-") ? before : "", CallText.Sort.ARGUMENT));
            before = item.text();
        }
    }

    private void addVariable(Field variable) {
        String name = variable.get("name").text();
        Field value = variable.get("value");
        if (value.isString()) {
            addOwn(new CallText(value, name, CallText.Sort.VARIABLE));
            return;
        }
        Field key = variable.at("valueFrom", "configMapKeyRef");
        if (key.isObject()) {
            found.add(new TextSource.Variable(
                    key.get("name").text(), key.get("key").text(), name));
        }
    }

    private void addAllOf(Field source) {
        Field map = source.get("configMapRef");
        if (map.isObject()) {
            found.add(new TextSource.Variables(
                    map.get("name").text(), source.get("prefix").text()));
        }
    }

    private void addVolume(Field volume) {
        addFiles(volume.get("configMap"));
        for (Field source : volume.at("projected", "sources").items()) {
            addFiles(source.get("configMap"));
        }
    }

    private void addFiles(Field source) {
        if (source.isObject()) {
            List<String> keys = new ArrayList<>();
            source.get("items").items().forEach(item -> keys.add(item.get("key").text()));
            found.add(new TextSource.Files(source.get("name").text(), keys));
        }
    }
}
