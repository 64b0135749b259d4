package dev.portolan.rules.warned;

import static dev.portolan.finding.Severity.WARNING;

import com.google.auto.service.AutoService;
import dev.portolan.manifest.Field;
import dev.portolan.manifest.Manifest;
import dev.portolan.model.Model;
import dev.portolan.rule.Draft;
import dev.portolan.rule.ModelRule;
import dev.portolan.rule.Reporter;
import dev.portolan.rule.Rule;
import dev.portolan.rule.RuleInfo;
import dev.portolan.rules.shape.Words;
import dev.portolan.rules.vocabulary.NearWord;
import dev.portolan.rules.vocabulary.Overwrite;
import dev.portolan.schema.KindInfo;
import dev.portolan.schema.Schemas;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A quota of objects whose resource is not in the API group that it names. Source: kubernetes/kubernetes, pkg/quota/v1/generic. */
@AutoService(Rule.class)
@RuleInfo(id = "quota-counts-nothing", severity = WARNING, summary = "quota of a resource that does not exist")
public final class QuotaCountsNothing implements ModelRule {

    private static final String COUNT = "count/";

    @Override
    public void check(Model model, Reporter report) {
        List<Manifest> quotas = model.manifests().stream()
                .filter(manifest -> manifest.is("", "ResourceQuota"))
                .toList();
        if (quotas.isEmpty()) {
            return;
        }
        Schemas.of(report.version().toString()).ifPresent(schemas -> {
            List<KindInfo> kinds = schemas.kinds().stream()
                    .filter(kind -> kind.served() && !kind.plural().isEmpty())
                    .toList();
            for (Manifest quota : quotas) {
                quota.spec().get("hard").members().forEach(entry -> check(entry, kinds, report));
            }
        });
    }

    private static void check(Field entry, List<KindInfo> kinds, Reporter report) {
        if (!entry.isWritten() || !entry.name().startsWith(COUNT)) {
            return;
        }
        String counted = entry.name().substring(COUNT.length());
        int dot = counted.indexOf('.');
        String resource = dot < 0 ? counted : counted.substring(0, dot);
        String group = dot < 0 ? "" : counted.substring(dot + 1);
        Set<String> inGroup = new TreeSet<>();
        Set<String> homes = new TreeSet<>();
        for (KindInfo kind : kinds) {
            if (kind.group().equals(group)) {
                inGroup.add(kind.plural());
            }
            if (kind.plural().equals(resource)) {
                homes.add(COUNT + named(resource, kind.group()));
            }
        }
        // What is in a group of custom resources nobody knows.
        if (resource.isEmpty() || inGroup.isEmpty() || inGroup.contains(resource)) {
            return;
        }
        String near = NearWord.of(resource, inGroup);
        Set<String> meant = homes.isEmpty() && near != null ? Set.of(COUNT + named(near, group)) : homes;
        String advice = meant.isEmpty() ? "" : "; write " + Words.or(List.copyOf(meant));
        Draft draft = report.atKey(
                entry, entry.name() + " counts nothing, as API group \"" + group + "\" has no " + resource + advice);
        if (meant.size() == 1) {
            draft.fix(Overwrite.key(entry, meant.iterator().next()));
        }
    }

    private static String named(String resource, String group) {
        return group.isEmpty() ? resource : resource + "." + group;
    }
}
