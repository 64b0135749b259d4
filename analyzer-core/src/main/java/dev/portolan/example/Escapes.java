package dev.portolan.example;

import dev.portolan.source.SourceDecoder;
import dev.portolan.source.SourceFile;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Signs and bytes that nobody could see, or that no Markdown page could hold. */
final class Escapes {

    private static final Pattern SIGN_OR_BYTE = Pattern.compile("\\\\([ux])\\{([0-9A-Fa-f]{1,6})\\}");
    private static final Pattern SIGN = Pattern.compile("\\\\(?:u\\{([0-9A-Fa-f]{1,6})\\}|(.))");

    private Escapes() {}

    /** A file in which <code>&#92;u{85}</code> stands for that sign and <code>&#92;x{ff}</code> for that byte. */
    static SourceFile decode(SourceFile escaped) {
        String text = escaped.text();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Matcher matcher = SIGN_OR_BYTE.matcher(text);
        int from = 0;
        while (matcher.find()) {
            bytes.writeBytes(text.substring(from, matcher.start()).getBytes(StandardCharsets.UTF_8));
            int number = Integer.parseInt(matcher.group(2), 16);
            if (matcher.group(1).equals("x")) {
                bytes.write(number);
            } else {
                bytes.writeBytes(Character.toString(number).getBytes(StandardCharsets.UTF_8));
            }
            from = matcher.end();
        }
        bytes.writeBytes(text.substring(from).getBytes(StandardCharsets.UTF_8));
        return SourceDecoder.decode(escaped.path(), bytes.toByteArray());
    }

    /** The text between the quotes of a mark. */
    static String unquoted(String quoted) {
        return SIGN.matcher(quoted).replaceAll(match -> {
            if (match.group(1) != null) {
                return Matcher.quoteReplacement(Character.toString(Integer.parseInt(match.group(1), 16)));
            }
            return switch (match.group(2)) {
                case "n" -> "\n";
                case "t" -> "\t";
                default -> Matcher.quoteReplacement(match.group(2));
            };
        });
    }
}
