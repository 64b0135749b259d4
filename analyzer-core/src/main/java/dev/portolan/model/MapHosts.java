package dev.portolan.model;

import dev.portolan.manifest.Field;
import dev.portolan.manifest.Manifest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The values of a ConfigMap that are texts, with what in them may be hosts: each is searched once, whoever takes it. */
final class MapHosts {

    /**
     * One value.
     *
     * @param shown as {@link HostText} has it
     * @param listed words between commas, where the value's name says that it holds hosts
     * @param called what programs are told
     */
    private record Hosts(List<HostMention> shown, List<HostMention> listed, List<HostMention> called) {

        static Hosts of(String text) {
            return new Hosts(HostScanner.scan(text), BareHosts.listed(text, 0), BareHosts.called(text));
        }
    }

    private final Field data;
    private final List<Field> texts = new ArrayList<>();
    private final Map<String, Hosts> byKey = new ConcurrentHashMap<>();

    private MapHosts(Manifest map) {
        this.data = map.root().get("data");
        for (Field value : data.members()) {
            if (value.isString()) {
                texts.add(value);
            }
        }
    }

    static MapHosts of(Manifest map) {
        return map.once(MapHosts.class, MapHosts::new);
    }

    List<Field> texts() {
        return texts;
    }

    Field value(String key) {
        return data.get(key);
    }

    /** @param text with one of {@link #texts} */
    HostText search(CallText text) {
        Field value = text.field();
        Hosts hosts = byKey.computeIfAbsent(value.name(), key -> Hosts.of(value.text()));
        boolean isList = text.sort() != CallText.Sort.FILE && BareHosts.saysHost(text.label());
        return new HostText(text, hosts.shown(), isList ? joined(hosts.listed(), hosts.called()) : hosts.called());
    }

    private static List<HostMention> joined(List<HostMention> some, List<HostMention> others) {
        if (others.isEmpty()) {
            return some;
        }
        List<HostMention> all = new ArrayList<>(some);
        all.addAll(others);
        return all;
    }
}
