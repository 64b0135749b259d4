package dev.portolan.model;

import dev.portolan.manifest.Field;
import dev.portolan.manifest.Manifest;
import dev.portolan.manifest.Workload;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Finds the texts that a workload is given, those of ConfigMaps included, in which hosts may stand. */
final class CallTexts {

    private record Taken(Manifest map, String key, CallText.Sort sort) {}

    private final Function<String, List<Manifest>> configMaps;
    private final Set<Taken> seen = new HashSet<>();
    private final List<HostText> texts = new ArrayList<>();

    private CallTexts(Function<String, List<Manifest>> configMaps) {
        this.configMaps = configMaps;
    }

    /** @param configMaps those of a name in the workload's namespace */
    static List<HostText> of(Workload workload, Function<String, List<Manifest>> configMaps) {
        CallTexts texts = new CallTexts(configMaps);
        for (TextSource source : TextSources.of(workload)) {
            texts.add(source);
        }
        return texts.texts;
    }

    private void add(TextSource source) {
        if (source instanceof TextSource.Own own) {
            texts.add(own.text());
        } else if (source instanceof TextSource.Variable variable) {
            for (Manifest map : configMaps.apply(variable.map())) {
                Field value = MapHosts.of(map).value(variable.key());
                if (value.isString()) {
                    add(map, new CallText(value, variable.name(), CallText.Sort.VARIABLE));
                }
            }
        } else if (source instanceof TextSource.Variables variables) {
            for (Manifest map : configMaps.apply(variables.map())) {
                for (Field value : MapHosts.of(map).texts()) {
                    add(map, new CallText(value, variables.prefix() + value.name(), CallText.Sort.VARIABLE));
                }
            }
        } else if (source instanceof TextSource.Files files) {
            for (Manifest map : configMaps.apply(files.map())) {
                for (Field value : MapHosts.of(map).texts()) {
                    if (files.keys().isEmpty() || files.keys().contains(value.name())) {
                        add(map, new CallText(value, value.name(), CallText.Sort.FILE));
                    }
                }
            }
        }
    }

    private void add(Manifest map, CallText text) {
        if (seen.add(new Taken(map, text.field().name(), text.sort()))) {
            HostText searched = MapHosts.of(map).search(text);
            if (!searched.isEmpty()) {
                texts.add(searched);
            }
        }
    }
}
