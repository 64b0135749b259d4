package dev.portolan.rules.mending;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.Analysis;
import dev.portolan.AnalysisException;
import dev.portolan.AnalysisRequest;
import dev.portolan.Analyzer;
import dev.portolan.Mender;
import dev.portolan.fix.Mended;
import dev.portolan.rule.RuleCatalog;
import dev.portolan.rules.Floors;
import dev.portolan.rules.Shared;
import dev.portolan.source.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;

/** Whatever a slip does to a manifest, mending it does no harm to the rest. */
class MendingPropertyTest {

    private static final RuleCatalog CATALOG = RuleCatalog.load();
    private static final int TRIES = 200;
    private static final int LONGEST = 20_000;
    private static final Pattern EXAMPLE = Pattern.compile("(?ms)^```yaml[^\n]*\n(.*?)^```$");
    private static final Pattern MARK = Pattern.compile("[ \t]*# finding [^\n]*");

    private static final List<Slip> SLIPS = List.of(Slip.values());
    private static final List<String> EXAMPLES = examples();
    private static final List<String> CORPORA = corpora();

    /** The examples of all rules' pages, without what they foretell. */
    private static List<String> examples() {
        List<String> texts = new ArrayList<>();
        try (Stream<Path> pages = Files.walk(Shared.project().resolve("rules/docs"))) {
            for (Path page :
                    pages.filter(path -> path.endsWith("README.md")).sorted().toList()) {
                Matcher example = EXAMPLE.matcher(Files.readString(page));
                while (example.find()) {
                    texts.add(MARK.matcher(example.group(1)).replaceAll(""));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return texts;
    }

    private static List<String> corpora() {
        List<String> texts = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Shared.folder().resolve("corpora"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".yaml"))
                    .sorted()
                    .toList()) {
                if (Files.isRegularFile(file) && Files.size(file) < LONGEST) {
                    texts.add(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return texts;
    }

    @Provide
    Arbitrary<String> examplesWithSlips() {
        return withSlips(EXAMPLES, 3);
    }

    @Provide
    Arbitrary<String> manifestsWithSlips() {
        return withSlips(CORPORA, 3);
    }

    private static Arbitrary<String> withSlips(List<String> texts, int most) {
        return Arbitraries.randomValue(random -> {
            String text = texts.get(random.nextInt(texts.size()));
            for (int i = random.nextInt(most + 1); i > 0; i--) {
                text = SLIPS.get(random.nextInt(SLIPS.size())).in(text, random);
            }
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        });
    }

    private static Mended<Analysis> mend(String text) throws AnalysisException {
        AnalysisRequest request =
                AnalysisRequest.of(Path.of(""), List.of()).withTexts(List.of(SourceFile.of("text.yaml", text)));
        Analysis first = Analyzer.analyze(request, CATALOG);
        return Mender.mend(request, first, finding -> Mender.isApplicable(finding, true), CATALOG);
    }

    private static String textAfter(Mended<Analysis> mended, String text) {
        return mended.files().isEmpty() ? text : mended.files().get(0).after().text();
    }

    private static void assertMendedWithoutHarm(String text) throws AnalysisException {
        Mended<Analysis> mended = mend(text);
        String after = textAfter(mended, text);
        assertThat(mended.settled()).as("settled").isTrue();
        assertThat(mended.last().failures()).as("bugs of ours").isEmpty();
        assertThat(Meaning.lost(text, after))
                .as("said otherwise on lines that are the same")
                .isEmpty();
        assertThat(textAfter(mend(after), after)).as("mended twice").isEqualTo(after);
        if (text.indexOf('\r') < 0) {
            String windows = text.replace("\n", "\r\n");
            assertThat(textAfter(mend(windows), windows)).as("with CRLF").isEqualTo(after.replace("\n", "\r\n"));
        }
        boolean ended = text.endsWith("\n");
        assertThat(after.endsWith("\n")).as("ends with a line end").isEqualTo(ended);
    }

    @Property(tries = TRIES, seed = "6", edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void examplesAreMendedWithoutHarm(@ForAll("examplesWithSlips") String text) throws AnalysisException {
        assertMendedWithoutHarm(text);
    }

    @Property(tries = TRIES, seed = "6", edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void realManifestsAreMendedWithoutHarm(@ForAll("manifestsWithSlips") String text) throws AnalysisException {
        assertMendedWithoutHarm(text);
    }

    /** One slip at a time, in manifests that have nothing to mend before: how many are as they were, byte for byte. */
    @Test
    void slipsInRealManifestsAreUndone() throws AnalysisException, IOException {
        Random random = new Random(6);
        int slips = 0;
        int undone = 0;
        while (slips < 400) {
            String text = CORPORA.get(random.nextInt(CORPORA.size()));
            String slipped = SLIPS.get(slips % SLIPS.size()).in(text, random);
            if (slipped.equals(text) || !mend(text).applied().isEmpty()) {
                continue;
            }
            slips++;
            undone += textAfter(mend(slipped), slipped).equals(text) ? 1 : 0;
        }
        Floors.check("fix.undone", undone, slips);
    }
}
