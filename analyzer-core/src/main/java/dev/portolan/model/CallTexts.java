package dev.portolan.model;

import dev.portolan.manifest.Container;
import dev.portolan.manifest.Field;
import dev.portolan.manifest.Manifest;
import dev.portolan.manifest.Workload;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Finds the texts that a workload is given, those of ConfigMaps included. Secrets are left alone. */
final class CallTexts {

    private final Function<String, List<Manifest>> configMaps;
    private final Set<List<Object>> seen = new LinkedHashSet<>();
    private final List<CallText> texts = new ArrayList<>();

    private CallTexts(Function<String, List<Manifest>> configMaps) {
        this.configMaps = configMaps;
    }

    /** @param configMaps those of a name in the workload's namespace */
    static List<CallText> of(Workload workload, Function<String, List<Manifest>> configMaps) {
        CallTexts texts = new CallTexts(configMaps);
        for (Container container : workload.pod().allContainers()) {
            texts.addArguments(container.field().get("command"));
            texts.addArguments(container.field().get("args"));
            container.field().get("envFrom").items().forEach(texts::addAllOf);
            container.field().get("env").items().forEach(texts::addVariable);
        }
        workload.pod().spec().get("volumes").items().forEach(texts::addVolume);
        return texts.texts;
    }

    private void addArguments(Field list) {
        String before = "";
        for (Field item : list.items()) {
            String text = item.text();
            texts.add(new CallText(item, before.startsWith("-") ? before : "", CallText.Sort.ARGUMENT));
            before = text;
        }
    }

    private void addVariable(Field variable) {
        String name = variable.get("name").text();
        Field value = variable.get("value");
        if (value.isString()) {
            texts.add(new CallText(value, name, CallText.Sort.VARIABLE));
            return;
        }
        Field key = variable.at("valueFrom", "configMapKeyRef");
        for (Manifest map : configMaps.apply(key.get("name").text())) {
            add(map, map.root().get("data").get(key.get("key").text()), name, CallText.Sort.VARIABLE);
        }
    }

    private void addAllOf(Field source) {
        for (Manifest map : configMaps.apply(source.at("configMapRef", "name").text())) {
            for (Field value : map.root().get("data").members()) {
                add(map, value, source.get("prefix").text() + value.name(), CallText.Sort.VARIABLE);
            }
        }
    }

    private void addVolume(Field volume) {
        addFiles(volume.get("configMap"));
        for (Field source : volume.at("projected", "sources").items()) {
            addFiles(source.get("configMap"));
        }
    }

    private void addFiles(Field source) {
        List<String> keys = source.get("items").items().stream()
                .map(item -> item.get("key").text())
                .toList();
        for (Manifest map : configMaps.apply(source.get("name").text())) {
            for (Field value : map.root().get("data").members()) {
                if (keys.isEmpty() || keys.contains(value.name())) {
                    add(map, value, value.name(), CallText.Sort.FILE);
                }
            }
        }
    }

    private void add(Manifest map, Field value, String label, CallText.Sort sort) {
        if (value.isString() && seen.add(List.of(map.node(), value.name(), sort))) {
            texts.add(new CallText(value, label, sort));
        }
    }
}
