package dev.portolan.rule;

import dev.portolan.finding.Finding;
import dev.portolan.finding.ObjectIdentity;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Names findings so that they are known again when lines have moved. */
final class Fingerprints {

    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    /** The findings, each with its fingerprint; equal ones are told apart by their order. */
    List<Finding> apply(List<Finding> sorted) {
        Map<String, Integer> seen = new HashMap<>();
        return sorted.stream()
                .map(finding -> {
                    String facts = facts(finding);
                    int nth = seen.merge(facts, 1, Integer::sum);
                    return named(finding, hash(nth == 1 ? facts : facts + '\0' + nth));
                })
                .toList();
    }

    private static String facts(Finding finding) {
        ObjectIdentity object = finding.object();
        // Without an object there is nothing steadier than the file's name.
        String subject = object == null
                ? file(finding)
                : String.join("\0", group(object), text(object.kind()), text(object.namespace()), text(object.name()));
        return String.join("\0", finding.rule(), subject, text(finding.field()), finding.message());
    }

    private static String file(Finding finding) {
        String template = finding.file().renderedFrom(finding.span().start());
        return template.isEmpty() ? finding.file().path() : template;
    }

    /** The version is left out: moving an object to the next one makes no new mistake. */
    private static String group(ObjectIdentity object) {
        String apiVersion = text(object.apiVersion());
        return apiVersion.contains("/") ? apiVersion.substring(0, apiVersion.indexOf('/')) : "";
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** 128 bits of FNV-1a in two lanes: enough to tell findings apart, and it loads no security provider at start-up. */
    private static String hash(String text) {
        long first = FNV_OFFSET;
        long second = ~FNV_OFFSET;
        for (int i = 0; i < text.length(); i++) {
            first = (first ^ text.charAt(i)) * FNV_PRIME;
            second = (second ^ Character.reverseBytes(text.charAt(i))) * FNV_PRIME;
        }
        return HexFormat.of().toHexDigits(first) + HexFormat.of().toHexDigits(second);
    }

    private static Finding named(Finding finding, String fingerprint) {
        return new Finding(
                finding.rule(),
                finding.severity(),
                finding.message(),
                finding.label(),
                finding.file(),
                finding.span(),
                finding.object(),
                finding.field(),
                finding.related(),
                finding.fix(),
                finding.profiles(),
                fingerprint);
    }
}
