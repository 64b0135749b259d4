package dev.portolan.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.source.SourceDecoder;
import dev.portolan.source.SourceFile;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

/** What stands at a span is what the node says. */
class SpanPropertyTest {

    @Provide
    Arbitrary<WrittenDocument> documents() {
        return Arbitraries.randomValue(WrittenDocument::new);
    }

    @Tag("property")
    @Property(tries = 2_000)
    void theTextAtAScalarsSpanReadsAgainAsItsValue(
            @ForAll("documents") WrittenDocument written,
            @ForAll boolean carriageReturns,
            @ForAll boolean byteOrderMark,
            @ForAll boolean windowsBytes) {
        String text = carriageReturns ? written.text.toString().replace("\n", "\r\n") : written.text.toString();
        SourceFile file = SourceDecoder.decode("a.yaml", bytes(text, byteOrderMark, windowsBytes));
        YamlDocument document = YamlReader.read(file, ReadingLimits.DEFAULT).get(0);
        YamlNode root = Objects.requireNonNull(document.root(), document.problems()::toString);
        List<YamlScalar> scalars = new ArrayList<>();
        collect(root, scalars, file);
        assertThat(scalars.stream().map(YamlScalar::value)).isEqualTo(written.values);
        for (YamlScalar scalar : scalars) {
            SourceFile again = SourceFile.of("b.yaml", "v: " + file.text(scalar.span()));
            YamlMapping read = (YamlMapping) Objects.requireNonNull(
                    YamlReader.read(again, ReadingLimits.DEFAULT).get(0).root());
            YamlScalar second = (YamlScalar) Objects.requireNonNull(read.get("v"));
            assertThat(second.value()).isEqualTo(scalar.value());
            assertThat(second.type()).isEqualTo(scalar.type());
            assertThat(second.span().shifted(scalar.span().start() - 3)).isEqualTo(scalar.span());
        }
    }

    /** The bytes of UTF-8, or with U+FFFD as the byte that Windows writes for a dash. */
    private static byte[] bytes(String text, boolean byteOrderMark, boolean windowsBytes) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        if (byteOrderMark) {
            bytes.writeBytes("\ufeff".getBytes(StandardCharsets.UTF_8));
        }
        text.codePoints().forEach(sign -> {
            if (windowsBytes && sign == 0xFFFD) {
                bytes.write(0x96);
            } else {
                bytes.writeBytes(Character.toString(sign).getBytes(StandardCharsets.UTF_8));
            }
        });
        return bytes.toByteArray();
    }

    private static void collect(YamlNode node, List<YamlScalar> scalars, SourceFile file) {
        String text = file.text(node.span());
        assertThat(text).isEqualTo(text.strip()).isNotEmpty();
        if (node instanceof YamlMapping mapping) {
            for (YamlEntry entry : mapping.entries()) {
                assertThat(node.span().contains(entry.key().span())).isTrue();
                assertThat(node.span().contains(entry.value().span())).isTrue();
                assertThat(file.text(entry.key().span()).replace("\"", "")).isEqualTo(entry.name());
                collect(entry.value(), scalars, file);
            }
        } else if (node instanceof YamlSequence sequence) {
            for (YamlNode item : sequence.items()) {
                assertThat(node.span().contains(item.span())).isTrue();
                collect(item, scalars, file);
            }
        } else {
            scalars.add((YamlScalar) node);
        }
    }
}
