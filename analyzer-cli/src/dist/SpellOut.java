import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Spells out, in the jars of a folder, what Java puts together only when it first runs: lambdas become classes, concatenations of text
 * become calls of StringBuilder, records get their own hash codes and comparisons, the rules are made without looking for them, and texts
 * that come with the program are constants. Put together at run time all that costs more than half of every start; spelt out, it comes from
 * the archive of classes like everything else. What is out of the ordinary is left as it is.
 *
 * <p>The build runs this on copies: the jars of the modules stay what the compiler made. All classes of our own are listed in a second
 * argument's file.
 */
public final class SpellOut {

    /** The same for all, so that two builds give the same bytes. */
    private static final LocalDateTime WRITTEN = LocalDateTime.of(2026, 1, 1, 0, 0);

    /** The jar that gets what is made, by a class of it. */
    private static final String CORE = BundledTexts.OWNER + ".class";

    private static final String[] ADDED = {
        "SpeltStreams", "SpeltStreams$First", "SpeltStreams$Least", "SpeltStreams$Seen", "SpeltStreams$Gathering"
    };

    private SpellOut() {}

    public static void main(String[] arguments) throws IOException {
        Map<Path, Map<String, byte[]>> jars = new TreeMap<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(Path.of(arguments[0]), "*.jar")) {
            for (Path jar : found) {
                jars.put(jar, read(jar));
            }
        }
        Map<String, byte[]> core = jars.values().stream()
                .filter(jar -> jar.containsKey(CORE))
                .findFirst()
                .orElseThrow();
        for (String name : ADDED) {
            String file = "dev/portolan/spelt/" + name + ".class";
            try (InputStream made = SpellOut.class.getResourceAsStream("/" + file)) {
                core.put(file, made.readAllBytes());
            }
        }
        Map<String, byte[]> all = new LinkedHashMap<>();
        jars.values().forEach(all::putAll);
        core.putAll(BundledTexts.spellOut(all));
        core.putAll(RuleMaker.spellOut(all));
        all.keySet().removeIf(name -> !isClass(name));
        Set<String> names = new TreeSet<>();
        Set<String> lazyPatterns = LazyPatterns.fields(all.values());
        NestTargets targets = NestTargets.of(all.values());
        for (Map.Entry<Path, Map<String, byte[]>> jar : jars.entrySet()) {
            Map<String, byte[]> files = spelt(jar.getValue(), lazyPatterns, targets);
            write(jar.getKey(), files);
            files.keySet().stream().filter(SpellOut::isOwn).forEach(names::add);
        }
        // No run that trains the archive meets all of them, and one that is not in it opens its jar.
        names.removeIf(name -> name.contains("module-info"));
        Files.write(
                Path.of(arguments[1]),
                names.stream().map(name -> name.replace(".class", "")).toList());
    }

    private static Map<String, byte[]> spelt(Map<String, byte[]> files, Set<String> lazyPatterns, NestTargets targets) {
        Map<String, byte[]> spelt = new LinkedHashMap<>();
        files.forEach((name, bytes) -> spelt.putAll(
                isClass(name) ? new SpeltClass(bytes, targets).files(name, lazyPatterns) : Map.of(name, bytes)));
        return spelt;
    }

    private static boolean isOwn(String name) {
        return isClass(name) && name.startsWith("dev/portolan/");
    }

    private static boolean isClass(String name) {
        return name.endsWith(".class") && !name.startsWith("META-INF/") && !name.endsWith("-info.class");
    }

    private static Map<String, byte[]> read(Path jar) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            zip.stream()
                    .filter(entry -> !entry.isDirectory())
                    .forEach(entry -> files.put(entry.getName(), bytes(zip, entry)));
        }
        return files;
    }

    private static void write(Path jar, Map<String, byte[]> files) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(WRITTEN);
                zip.putNextEntry(entry);
                zip.write(file.getValue());
            }
        }
    }

    private static byte[] bytes(ZipFile zip, ZipEntry entry) {
        try {
            return zip.getInputStream(entry).readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
