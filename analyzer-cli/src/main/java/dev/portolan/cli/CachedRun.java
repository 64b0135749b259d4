package dev.portolan.cli;

import dev.portolan.InputDigest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a run said, and what it was asked.
 *
 * @param asked a hash of all that it hung on but the files
 * @param input the {@link InputDigest} of the files
 * @param reports what was written to files, in the order in which they were asked for
 */
record CachedRun(String asked, String input, int exitCode, String out, String err, List<String> reports) {

    private static final String MAGIC = "portolan run 1\n";
    private static final int MOST_REPORTS = 1000;

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream data = new DataOutputStream(bytes)) {
            data.writeInt(exitCode);
            data.writeInt(reports.size());
            write(data, asked);
            write(data, input);
            write(data, out);
            write(data, err);
            for (String report : reports) {
                write(data, report);
            }
        } catch (IOException impossible) {
            throw new AssertionError(impossible); // it is memory
        }
        byte[] content = bytes.toByteArray();
        byte[] head = (MAGIC + InputDigest.hash(content) + "\n").getBytes(StandardCharsets.UTF_8);
        byte[] all = Arrays.copyOf(head, head.length + content.length);
        System.arraycopy(content, 0, all, head.length, content.length);
        return all;
    }

    /** Null where these are not the bytes of a run, down to the last one. */
    static @Nullable CachedRun of(byte[] all) {
        int start = MAGIC.length() + InputDigest.hash(new byte[0]).length() + 1;
        if (all.length < start) {
            return null;
        }
        byte[] content = Arrays.copyOfRange(all, start, all.length);
        String head = new String(all, 0, start, StandardCharsets.UTF_8);
        if (!head.equals(MAGIC + InputDigest.hash(content) + "\n")) {
            return null;
        }
        try (DataInputStream data = new DataInputStream(new ByteArrayInputStream(content))) {
            int exitCode = data.readInt();
            int count = data.readInt();
            if (count < 0 || count > MOST_REPORTS) {
                return null;
            }
            String asked = read(data);
            String input = read(data);
            String out = read(data);
            String err = read(data);
            List<String> reports = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                reports.add(read(data));
            }
            return new CachedRun(asked, input, exitCode, out, err, List.copyOf(reports));
        } catch (IOException foreign) {
            return null;
        }
    }

    private static void write(DataOutputStream data, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        data.writeInt(bytes.length);
        data.write(bytes);
    }

    private static String read(DataInputStream data) throws IOException {
        int length = data.readInt();
        if (length < 0 || length > data.available()) {
            throw new IOException("longer than the file");
        }
        return new String(data.readNBytes(length), StandardCharsets.UTF_8);
    }
}
