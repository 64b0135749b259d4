package dev.portolan.dist;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Gathers what the licences of others ask to go with a download: the texts that each jar brings, and for those that bring none, what stands
 * in a folder of the sources under the library's name.
 */
final class LicenceTexts {

    private static final Pattern TEXT = Pattern.compile(
            "(?:META-INF/)?[\\w-]*(?:LICEN[CS]E|NOTICE|COPYRIGHT|about)[\\w-]*(?:\\.txt|\\.md|\\.html)?");

    /** The first has its text beside the command, as it is ours; the other asks for nothing. */
    private static final List<String> TEXT_ELSEWHERE = List.of("Apache-2.0", "Public Domain");

    private final Path jars;
    private final Path sources;
    private final Path texts;

    /** @param texts where they are written, in a folder for each library */
    LicenceTexts(Path jars, Path sources, Path texts) {
        this.jars = jars;
        this.sources = sources;
        this.texts = texts;
    }

    /** @throws IllegalStateException if a licence wants its text to go along, and there is none */
    void write(Libraries libraries) throws IOException {
        Map<String, Path> byName = jarsByName();
        for (Library library : libraries.all()) {
            Path jar = byName.get(library.jar());
            if (jar == null) {
                throw new IllegalStateException(library.jar() + " is not in the download");
            }
            Path folder = texts.resolve(library.name());
            boolean written = copyFromJar(jar, folder) || copyFromSources(sources.resolve(library.name()), folder);
            if (!written && !TEXT_ELSEWHERE.containsAll(library.licences())) {
                throw new IllegalStateException(
                        library.jar() + " brings no licence; write it to " + sources + "/" + library.name());
            }
        }
    }

    private Map<String, Path> jarsByName() throws IOException {
        Map<String, Path> byName = new TreeMap<>();
        try (Stream<Path> files = Files.walk(jars)) {
            files.filter(file -> file.toString().endsWith(".jar"))
                    .forEach(file -> byName.put(file.getFileName().toString(), file));
        }
        return byName;
    }

    private static boolean copyFromJar(Path jar, Path folder) throws IOException {
        boolean any = false;
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                if (!entry.isDirectory() && TEXT.matcher(entry.getName()).matches()) {
                    String name = entry.getName();
                    try (InputStream text = zip.getInputStream(entry)) {
                        copy(text, folder.resolve(name.substring(name.lastIndexOf('/') + 1)));
                    }
                    any = true;
                }
            }
        }
        return any;
    }

    private static boolean copyFromSources(Path source, Path folder) throws IOException {
        if (!Files.isDirectory(source)) {
            return false;
        }
        try (Stream<Path> files = Files.list(source)) {
            for (Path file : files.toList()) {
                try (InputStream text = Files.newInputStream(file)) {
                    copy(text, folder.resolve(file.getFileName().toString()));
                }
            }
        }
        return true;
    }

    private static void copy(InputStream text, Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Files.copy(text, file, StandardCopyOption.REPLACE_EXISTING);
    }
}
