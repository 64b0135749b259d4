package dev.portolan.rules.warned;

import static dev.portolan.finding.Severity.WARNING;

import com.google.auto.service.AutoService;
import dev.portolan.manifest.Field;
import dev.portolan.manifest.Manifest;
import dev.portolan.rule.ManifestRule;
import dev.portolan.rule.Reporter;
import dev.portolan.rule.Rule;
import dev.portolan.rule.RuleInfo;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** A Secret for TLS whose certificate and key cannot be used together. */
@AutoService(Rule.class)
@RuleInfo(id = "tls-pair-mismatch", severity = WARNING, summary = "certificate and key of a Secret that do not fit")
public final class TlsPairMismatch implements ManifestRule {

    @Override
    public void check(Manifest manifest, Reporter report) {
        if (!manifest.is("", "Secret") || !manifest.root().get("type").is("kubernetes.io/tls")) {
            return;
        }
        Field certificate = manifest.root().at("data", "tls.crt");
        Field key = manifest.root().at("data", "tls.key");
        String certificateText = text(certificate);
        String keyText = text(key);
        if (certificateText == null || keyText == null) {
            return;
        }
        if (PemPair.hasKey(certificateText) && PemPair.hasCertificate(keyText) && !PemPair.hasKey(keyText)) {
            report.at(place(certificate), "tls.crt has the key and tls.key the certificate; swap them")
                    .related(place(key), "the certificate");
        } else if (!PemPair.hasCertificate(certificateText)) {
            report.at(place(certificate), "tls.crt has no certificate in PEM; servers cannot use it");
        } else if (!PemPair.hasKey(keyText)) {
            report.at(place(key), "tls.key has no private key in PEM; servers cannot use it");
        } else if (PemPair.differ(certificateText, keyText)) {
            report.at(place(key), "the key is not the one of the certificate in tls.crt; put the right one")
                    .related(place(certificate), "the certificate");
        }
    }

    /** What a person wrote: under data, or else under stringData. */
    private static Field place(Field stored) {
        Field plain = stored.manifest().root().at("stringData", stored.name());
        return plain.node() == null ? stored : plain;
    }

    private static @Nullable String text(Field field) {
        if (!field.isString()) {
            return null;
        }
        try {
            // PEM is ASCII; whatever else is among the bytes is no part of it.
            StringBuilder text = new StringBuilder();
            for (byte letter : Base64.getDecoder().decode(field.text())) {
                text.append((char) (letter & 0xff));
            }
            return text.toString();
        } catch (IllegalArgumentException noBase64) {
            return null;
        }
    }
}
