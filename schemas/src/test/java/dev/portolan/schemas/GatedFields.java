package dev.portolan.schemas;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Which fields a server drops while a feature gate is off, and from when to when it is off by default. */
final class GatedFields {

    static final GatedFields NONE = new GatedFields(new TreeMap<>());

    private final Map<String, String> marks;

    private GatedFields(Map<String, String> marks) {
        this.marks = marks;
    }

    /** @param file {@code gated-fields.tsv} */
    static GatedFields read(Path file) throws IOException {
        Map<String, String> marks = new TreeMap<>();
        List<String> lines = Files.readAllLines(file);
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split("\t", -1);
            String offFrom = cells[5];
            if (offFrom.isEmpty()) {
                continue;
            }
            String onFrom = cells[6];
            String until = onFrom.isEmpty() ? "" : String.valueOf(minor(onFrom) - 1);
            marks.merge(cells[0] + " " + cells[1], "~" + cells[2] + "@" + minor(offFrom) + "-" + until, String::concat);
        }
        return new GatedFields(marks);
    }

    /** {@code ~JobBackoff@27-28}: the gate, the first and the last version where it is off; an open end is "still". */
    String marks(String definition, String field) {
        return marks.getOrDefault(definition + " " + field, "");
    }

    private static int minor(String version) {
        return Integer.parseInt(version.substring(version.indexOf('.') + 1));
    }
}
