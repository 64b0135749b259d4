package dev.portolan.rules.network;

import static dev.portolan.finding.Severity.WARNING;

import com.google.auto.service.AutoService;
import dev.portolan.finding.Fix;
import dev.portolan.manifest.Manifest;
import dev.portolan.model.Call;
import dev.portolan.model.Model;
import dev.portolan.rule.Draft;
import dev.portolan.rule.ModelRule;
import dev.portolan.rule.Reporter;
import dev.portolan.rule.Rule;
import dev.portolan.rule.RuleInfo;
import dev.portolan.source.Span;
import dev.portolan.source.TextEdit;
import org.jspecify.annotations.Nullable;

/** A workload is told a host that reads as a Service, and leads to none. */
@AutoService(Rule.class)
@RuleInfo(id = "dns-name-unknown-service", severity = WARNING, summary = "host reads as a Service and leads to none")
public final class DnsNameUnknownService implements ModelRule {

    @Override
    public void check(Model model, Reporter report) {
        HostDiagnosis diagnosis = new HostDiagnosis(model);
        for (Call call : CallPlaces.of(model)) {
            HostTrouble trouble = diagnosis.of(call);
            if (trouble != null) {
                tell(call, trouble, report);
            }
        }
    }

    private static void tell(Call call, HostTrouble trouble, Reporter report) {
        Draft draft = report.at(call.field(), call.span(), trouble.message())
                .label(trouble.label())
                .fix(fix(call, trouble.instead()));
        Manifest meant = trouble.meant();
        if (meant != null) {
            draft.related(
                    meant.file(),
                    meant.metadata().get("name").span(),
                    meant.identity().inWords() + " is here");
        }
    }

    /** Null where the host is not written as it is read. */
    private static @Nullable Fix fix(Call call, @Nullable String instead) {
        Span span = call.span();
        String text = call.field().manifest().file().text().substring(span.start(), span.end());
        if (instead == null || !text.startsWith(call.host())) {
            return null;
        }
        Span host = new Span(span.start(), span.start() + call.host().length());
        return Fix.unsafe("write " + instead, new TextEdit(host, instead));
    }
}
