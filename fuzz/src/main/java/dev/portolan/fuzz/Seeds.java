package dev.portolan.fuzz;

import dev.portolan.example.RulePage;
import dev.portolan.source.SourceFile;
import dev.portolan.yaml.ReadingLimits;
import dev.portolan.yaml.YamlMapping;
import dev.portolan.yaml.YamlReader;
import dev.portolan.yaml.YamlScalar;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** Texts to begin with: manifests in folders, examples of rules' pages, and the manifests and structures of recorded facts. */
final class Seeds {

    private static final List<String> MEMBERS = List.of("manifest", "input");
    private static final int LONGEST = 64 << 10;

    /** A recording has thousands that differ little: each so many-th is taken. */
    private static final int STEP = 5;

    private final List<byte[]> texts = new ArrayList<>();

    private Seeds() {}

    /** @throws IOException if a folder cannot be read */
    static List<byte[]> in(List<Path> folders) throws IOException {
        Seeds seeds = new Seeds();
        for (Path folder : folders) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    seeds.add(file);
                }
            }
        }
        return seeds.texts;
    }

    private void add(Path file) throws IOException {
        String name = file.toString();
        if (name.endsWith(".jsonl.gz")) {
            try (BufferedReader lines = new BufferedReader(
                    new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
                addLines(lines.lines().toList());
            }
        } else if (name.endsWith(".jsonl")) {
            addLines(Files.readAllLines(file));
        } else if (name.endsWith(".md")) {
            addExamples(RulePage.parse("", Files.readString(file)));
        } else if (Stream.of(".yaml", ".yml", ".json").anyMatch(name::endsWith) && Files.size(file) < LONGEST) {
            texts.add(Files.readAllBytes(file));
        }
    }

    private void addExamples(RulePage page) {
        page.headings().stream()
                .flatMap(heading -> page.examples(heading).stream())
                .flatMap(example -> example.files().stream())
                .forEach(file -> texts.add(file.text().getBytes(StandardCharsets.UTF_8)));
    }

    private void addLines(List<String> lines) {
        for (int i = 0; i < lines.size(); i += STEP) {
            SourceFile line = SourceFile.of("line.json", lines.get(i));
            if (YamlReader.read(line, ReadingLimits.DEFAULT).get(0).root() instanceof YamlMapping mapping) {
                for (String member : MEMBERS) {
                    if (mapping.get(member) instanceof YamlScalar scalar) {
                        texts.add(scalar.value().getBytes(StandardCharsets.UTF_8));
                    }
                }
            }
        }
    }
}
