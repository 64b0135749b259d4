package dev.portolan.rules.slips;

import com.google.auto.service.AutoService;
import dev.portolan.finding.Severity;
import dev.portolan.manifest.Container;
import dev.portolan.manifest.Field;
import dev.portolan.manifest.Manifest;
import dev.portolan.manifest.Pod;
import dev.portolan.manifest.Reference;
import dev.portolan.manifest.References;
import dev.portolan.rule.ManifestRule;
import dev.portolan.rule.Reporter;
import dev.portolan.rule.Rule;
import dev.portolan.rule.RuleInfo;
import dev.portolan.rules.vocabulary.Placeholder;
import dev.portolan.rules.vocabulary.TextForm;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

@AutoService(Rule.class)
@RuleInfo(id = "placeholder-left", severity = Severity.WARNING, summary = "a placeholder was never replaced by a value")
public final class PlaceholderLeft implements ManifestRule {

    /** Source: RFC 2606; nobody gets a certificate for these. */
    private static final TextForm EXAMPLE_DOMAIN = TextForm.of("(.*\\.)?example\\.(com|org|net)");

    @Override
    public void check(Manifest manifest, Reporter report) {
        checkPart(manifest.metadata().get("name"), report);
        checkPart(manifest.metadata().get("namespace"), report);
        checkHosts(manifest.spec(), report);
        checkReferences(manifest, report);
        Pod pod = Pod.of(manifest);
        if (pod != null) {
            for (Container container : pod.allContainers()) {
                checkPart(container.field().get("image"), report);
                container.field().get("env").items().forEach(variable -> checkValue(variable, report));
            }
        }
        if (manifest.is("", "ConfigMap") || manifest.is("", "Secret")) {
            checkData(manifest.written().get("data"), report);
            checkData(manifest.written().get("stringData"), report);
        }
    }

    private static void checkHosts(Field spec, Reporter report) {
        for (Field rule : spec.get("rules").items()) {
            checkPart(rule.get("host"), report);
        }
        for (Field tls : spec.get("tls").items()) {
            for (Field host : tls.get("hosts").items()) {
                checkTlsHost(host, report);
            }
        }
        spec.get("hostnames").items().forEach(host -> checkPart(host, report));
        checkPart(spec.get("externalName"), report);
    }

    private static void checkTlsHost(Field host, Reporter report) {
        if (host.isString() && EXAMPLE_DOMAIN.matcher(host.text()).matches()) {
            report.at(
                            host,
                            "host " + host.text()
                                    + " is of a domain for examples, for which there are no certificates; write your"
                                    + " own")
                    .placeholder();
        } else {
            checkPart(host, report);
        }
    }

    private static void checkReferences(Manifest manifest, Reporter report) {
        Set<String> told = new HashSet<>();
        for (Reference reference : References.of(manifest)) {
            Field field = reference.field();
            String placeholder = placeholder(field);
            if (placeholder != null && told.add(field.path())) {
                tell(field, placeholder, report);
            }
        }
    }

    private static void checkPart(Field field, Reporter report) {
        String placeholder = placeholder(field);
        if (placeholder != null) {
            tell(field, placeholder, report);
        }
    }

    private static @Nullable String placeholder(Field field) {
        return field.isString() && field.isWritten() ? Placeholder.in(field.text()) : null;
    }

    private static void tell(Field field, String placeholder, Reporter report) {
        String subject = field.name().startsWith("[") ? "host" : field.name();
        report.at(field, subject + " still has the placeholder " + placeholder + "; put the real value there")
                .placeholder();
    }

    /** A variable's value: only where all of it is a placeholder, for programs read all sorts of signs. */
    private static void checkValue(Field variable, Reporter report) {
        Field value = variable.get("value");
        if (value.isString() && Placeholder.is(value.text())) {
            report.at(
                            value,
                            "the value of " + variable.get("name").text()
                                    + " is still a placeholder; put the real one there")
                    .placeholder();
        }
    }

    /** No value is shown: what stands in a Secret stays there. */
    private static void checkData(Field data, Reporter report) {
        for (Field entry : data.members()) {
            if (entry.isString() && Placeholder.is(entry.text())) {
                report.at(entry, "the value of " + entry.name() + " is still a placeholder; put the real one there")
                        .placeholder();
            }
        }
    }
}
