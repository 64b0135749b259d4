package dev.portolan.dist;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The libraries that a bill of materials (CycloneDX, JSON) lists, without our own modules. */
record Libraries(List<Library> all) {

    private static final String OURS = "dev.portolan";

    /** As the bill of materials names them; Go's is the BSD licence with three clauses. */
    private static final List<String> ALLOWED =
            List.of("Apache-2.0", "BSD-3-Clause", "EPL-1.0", "EPL-2.0", "Go License", "MIT", "Public Domain");

    /** @throws IllegalStateException if a library comes without a licence that is allowed; several are a choice */
    static Libraries read(Path bill) throws IOException {
        List<Library> libraries = new ArrayList<>();
        try (JsonParser json = new JsonFactory().createParser(bill.toFile())) {
            json.nextToken();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                if (json.currentName().equals("components")) {
                    json.nextToken();
                    while (json.nextToken() == JsonToken.START_OBJECT) {
                        libraries.add(library(json));
                    }
                } else {
                    json.nextToken();
                    json.skipChildren();
                }
            }
        }
        libraries.removeIf(library -> library.group().equals(OURS));
        libraries.sort(Comparator.comparing(Library::group).thenComparing(Library::name));
        for (Library library : libraries) {
            if (library.licences().stream().noneMatch(ALLOWED::contains)) {
                throw new IllegalStateException(
                        library.name() + " comes under " + library.licences() + ", allowed are " + ALLOWED);
            }
        }
        return new Libraries(libraries);
    }

    String text() {
        StringBuilder text = new StringBuilder("Libraries that this download contains, and their licences.\n");
        text.append(
                "Their texts and notices: licences/, and LICENSE for Apache-2.0. Sources: see NOTICE. The same as data: portolan-sbom.json.\n");
        all.forEach(library -> text.append('\n').append(library.text()));
        return text.toString();
    }

    private static Library library(JsonParser json) throws IOException {
        Map<String, String> texts = new HashMap<>();
        List<String> licences = new ArrayList<>();
        List<String> homes = new ArrayList<>();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            JsonToken value = json.nextToken();
            switch (name) {
                case "licenses" -> licences.addAll(texts(json, List.of("id", "name", "expression")));
                case "externalReferences" -> homes.addAll(websites(json));
                default -> {
                    if (value == JsonToken.VALUE_STRING) {
                        texts.put(name, json.getText());
                    }
                    json.skipChildren();
                }
            }
        }
        return new Library(
                texts.getOrDefault("group", ""),
                texts.getOrDefault("name", ""),
                texts.getOrDefault("version", ""),
                licences,
                homes);
    }

    /** All values of these fields, however deep. */
    private static List<String> texts(JsonParser json, List<String> fields) throws IOException {
        List<String> texts = new ArrayList<>();
        int depth = 1;
        while (depth > 0) {
            JsonToken token = json.nextToken();
            if (token.isStructStart()) {
                depth++;
            } else if (token.isStructEnd()) {
                depth--;
            } else if (token == JsonToken.VALUE_STRING && fields.contains(json.currentName())) {
                texts.add(json.getText());
            }
        }
        return texts;
    }

    private static List<String> websites(JsonParser json) throws IOException {
        List<String> websites = new ArrayList<>();
        List<String> pairs = texts(json, List.of("type", "url"));
        for (int i = 0; i + 1 < pairs.size(); i += 2) {
            if (pairs.get(i).equals("website")) {
                websites.add(pairs.get(i + 1));
            }
        }
        return websites;
    }
}
