package dev.portolan.fix;

import dev.portolan.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A program that does nothing but rewrite {@code web.yaml} in the folder that it is given, until it is killed. */
final class RewritingForEver {

    private RewritingForEver() {}

    /** One of two long texts. */
    static String text(int which) {
        return ("text: " + which + "\n").repeat(100_000);
    }

    public static void main(String[] arguments) throws IOException, RewriteException {
        Path folder = Path.of(arguments[0]);
        FileRewriter rewriter = new FileRewriter(folder, List.of(folder));
        SourceFile zero = SourceFile.of("web.yaml", text(0));
        SourceFile one = SourceFile.of("web.yaml", text(1));
        boolean isOne = Files.readString(folder.resolve("web.yaml")).equals(one.text());
        for (long i = 0; ; i++) {
            rewriter.write(isOne ? new MendedFile(one, zero) : new MendedFile(zero, one));
            isOne = !isOne;
            if (i == 0) {
                System.out.print('!');
                System.out.flush();
            }
        }
    }
}
