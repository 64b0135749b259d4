package dev.portolan.schemas;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes the files of this module: {@code versions.txt}, {@code kinds.txt} and {@code definitions/*.txt}. */
public final class Generator {

    private static final String USAGE = """
            usage: Generator reference FOLDER OUT      the recorded releases: openapi/*.json.gz and the tables beside
                   Generator cluster VERSION FOLDER OUT   what "kubectl get --raw /openapi/v3/..." gave, one file each\
            """;

    private Generator() {}

    /** Writes the files into an empty or new folder, or over those of an earlier run. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length == 3 && arguments[0].equals("reference")) {
            write(Path.of(arguments[2]), ofReference(Path.of(arguments[1])));
        } else if (arguments.length == 4 && arguments[0].equals("cluster")) {
            write(Path.of(arguments[3]), ofCluster(arguments[1], Path.of(arguments[2])));
        } else {
            throw new IllegalArgumentException(USAGE);
        }
    }

    /** The text of each file by its name: of all releases in a folder of recorded facts. */
    static Map<String, String> ofReference(Path folder) throws IOException {
        List<Release> releases = new ArrayList<>();
        for (Path file : files(folder.resolve("openapi"), ".json.gz")) {
            releases.add(ReferenceRelease.read(file));
        }
        KindTable kinds = new KindTable();
        releases.forEach(kinds::add);
        kinds.addLifecycles(folder.resolve("api-lifecycle.tsv"));
        return texts(releases, kinds, GatedFields.read(folder.resolve("gated-fields.tsv")));
    }

    /** The text of each file by its name: of one cluster. */
    static Map<String, String> ofCluster(String version, Path folder) throws IOException {
        Release release = ClusterRelease.read(version, files(folder, ".json"));
        KindTable kinds = new KindTable();
        kinds.add(release);
        return texts(List.of(release), kinds, GatedFields.NONE);
    }

    private static Map<String, String> texts(List<Release> releases, KindTable kinds, GatedFields gates) {
        DefinitionFiles definitions = new DefinitionFiles(gates);
        releases.forEach(definitions::add);
        Map<String, String> texts = new TreeMap<>();
        definitions.texts().forEach((name, text) -> texts.put("definitions/" + name + ".txt", text));
        texts.put("kinds.txt", kinds.text());
        texts.put(
                "versions.txt",
                releases.stream()
                        .map(release -> "1." + release.minor() + "\n")
                        .sorted()
                        .collect(Collectors.joining()));
        return texts;
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    private static void write(Path folder, Map<String, String> texts) throws IOException {
        Path definitions = Files.createDirectories(folder.resolve("definitions"));
        for (Path old : files(definitions, ".txt")) {
            Files.delete(old);
        }
        for (Map.Entry<String, String> text : texts.entrySet()) {
            Files.writeString(folder.resolve(text.getKey()), text.getValue());
        }
    }
}
