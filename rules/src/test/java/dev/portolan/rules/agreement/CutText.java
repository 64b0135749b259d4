package dev.portolan.rules.agreement;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.portolan.source.SourceDecoder;
import dev.portolan.source.SourceFile;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * A file cut where kubectl cuts it.
 *
 * @param starts where each piece begins; one with a separator begins with that line
 */
record CutText(SourceFile file, List<Integer> starts) {

    static CutText of(SourceFile file) {
        List<Integer> starts = new ArrayList<>(List.of(0));
        String text = file.text();
        for (int line = 0; line < text.length() && line >= 0; ) {
            if (line > 0 && text.startsWith("---", line)) {
                starts.add(line);
            }
            int end = text.indexOf('\n', line);
            line = end < 0 ? -1 : end + 1;
        }
        return new CutText(file, List.copyOf(starts));
    }

    /** In which piece an offset stands. */
    int pieceAt(int offset) {
        int piece = starts.size() - 1;
        while (starts.get(piece) > offset) {
            piece--;
        }
        return piece;
    }

    private int end(int piece) {
        return piece + 1 < starts.size() ? starts.get(piece + 1) : file.text().length();
    }

    /** What stands behind the separator. */
    String body(int piece) {
        return file.text().substring(bodyStart(piece), end(piece));
    }

    private int bodyStart(int piece) {
        int start = starts.get(piece);
        if (!file.text().startsWith("---", start)) {
            return start;
        }
        int lineEnd = file.text().indexOf('\n', start);
        return lineEnd < 0 ? end(piece) : Math.min(lineEnd + 1, end(piece));
    }

    /** Whether it can be broken: it holds a line. */
    boolean hasLines(int piece) {
        return body(piece).strip().indexOf('\n') > 0 && body(piece).endsWith("\n");
    }

    CutText broken(int piece, Breakage breakage) {
        String text = file.text();
        String separator = text.substring(starts.get(piece), bodyStart(piece));
        return with(piece, breakage.bytes(separator, body(piece)));
    }

    /** As if it had never been there; its separator stays, so that the others keep their numbers. */
    CutText without(int piece) {
        return with(
                piece,
                file.text().substring(starts.get(piece), bodyStart(piece)).getBytes(UTF_8));
    }

    private CutText with(int piece, byte[] changed) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(file.text().substring(0, starts.get(piece)).getBytes(UTF_8));
        bytes.writeBytes(changed);
        bytes.writeBytes(file.text().substring(end(piece)).getBytes(UTF_8));
        return of(SourceDecoder.decode(file.path(), bytes.toByteArray()));
    }
}
