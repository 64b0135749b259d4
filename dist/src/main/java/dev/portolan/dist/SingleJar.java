package dev.portolan.dist;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Puts the jars of a download into a single one that runs, and the licences with them. */
public final class SingleJar {

    private static final String MANIFEST = "META-INF/MANIFEST.MF";
    private static final String SERVICES = "META-INF/services/";
    private static final LocalDateTime WRITTEN = LocalDateTime.of(2026, 1, 1, 0, 0);

    /** What each library says of itself where only one can: what licences ask for is in a folder of the download. */
    private static final List<String> NOTICES = List.of(
            "LICENSE",
            "LICENSE.txt",
            "NOTICE",
            "NOTICE.txt",
            "about.html",
            "about.ini",
            "about.mappings",
            "about.properties");

    private static final List<String> LICENCES = List.of("LICENSE", "NOTICE", "THIRD-PARTY.txt", "licences");

    private final Map<String, byte[]> files = new TreeMap<>();

    private SingleJar() {}

    /** @param arguments the folder of the download, the jar to write, and the version */
    public static void main(String[] arguments) throws IOException {
        SingleJar single = new SingleJar();
        Path download = Path.of(arguments[0]);
        try (Stream<Path> jars = Files.walk(download.resolve("lib"))) {
            for (Path jar : jars.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList()) {
                single.add(jar);
            }
        }
        single.addLicences(download);
        single.write(Path.of(arguments[1]), arguments[2]);
    }

    /** The licences of a download, ours and those of others. */
    private void addLicences(Path download) throws IOException {
        for (String name : LICENCES) {
            try (Stream<Path> found = Files.walk(download.resolve(name))) {
                for (Path file : found.filter(Files::isRegularFile).toList()) {
                    String inside = download.relativize(file).toString().replace('\\', '/');
                    files.put("META-INF/" + inside, Files.readAllBytes(file));
                }
            }
        }
    }

    private void add(Path jar) throws IOException {
        String library = jar.getFileName().toString().replace(".jar", "");
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                if (!entry.isDirectory() && isWanted(entry.getName())) {
                    add(entry.getName(), zip.getInputStream(entry).readAllBytes(), library);
                }
            }
        }
    }

    /** Signatures hold for a jar as it was, and modules and bundles for a jar alone. */
    private static boolean isWanted(String name) {
        boolean isSignature = name.startsWith("META-INF/")
                && (name.endsWith(".SF") || name.endsWith(".RSA") || name.endsWith(".DSA"));
        return !isSignature
                && !name.equals(MANIFEST)
                && !name.endsWith("module-info.class")
                && !name.startsWith("META-INF/maven/")
                && !name.equals("META-INF/eclipse.inf")
                && !name.equals("META-INF/INDEX.LIST");
    }

    private void add(String name, byte[] bytes, String library) throws IOException {
        String file = name.substring(name.lastIndexOf('/') + 1);
        if (NOTICES.contains(file) && (name.equals(file) || name.equals("META-INF/" + file))) {
            return;
        }
        byte[] other = files.putIfAbsent(name, bytes);
        if (other == null || Arrays.equals(other, bytes)) {
            return;
        }
        if (name.startsWith(SERVICES)) {
            files.put(name, bothServices(other, bytes));
        } else if (!isOfEclipse(name)) {
            throw new IllegalStateException(
                    name + " is in two jars, one of them " + library + ", with different content");
        }
    }

    /** What Eclipse reads of its plug-ins, and nobody else does. */
    private static boolean isOfEclipse(String name) {
        return List.of("plugin.xml", "plugin.properties", "modeling32.png").contains(name);
    }

    private static byte[] bothServices(byte[] first, byte[] second) {
        List<String> names = new ArrayList<>();
        for (byte[] bytes : List.of(first, second)) {
            new String(bytes, StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.replaceAll("#.*", "").strip())
                    .filter(line -> !line.isEmpty() && !names.contains(line))
                    .forEach(names::add);
        }
        return (String.join("\n", names) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private void write(Path jar, String version) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            // The first entry, as tools that read jars as streams expect it there.
            write(MANIFEST, manifest(version), zip);
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                write(file.getKey(), file.getValue(), zip);
            }
        }
        try (OutputStream out = Files.newOutputStream(jar)) {
            bytes.writeTo(out);
        }
    }

    private static byte[] manifest(String version) {
        return ("Manifest-Version: 1.0\r\nMain-Class: dev.portolan.cli.Main\r\nMulti-Release: true\r\n"
                        + "Implementation-Title: Portolan\r\nImplementation-Version: " + version + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static void write(String name, byte[] bytes, ZipOutputStream zip) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(WRITTEN);
        zip.putNextEntry(entry);
        zip.write(bytes);
    }
}
