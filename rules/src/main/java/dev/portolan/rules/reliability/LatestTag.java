package dev.portolan.rules.reliability;

import static dev.portolan.finding.Profile.RELIABILITY;
import static dev.portolan.finding.Severity.WARNING;

import com.google.auto.service.AutoService;
import dev.portolan.manifest.Container;
import dev.portolan.manifest.Field;
import dev.portolan.manifest.ImageReference;
import dev.portolan.manifest.Workload;
import dev.portolan.model.Model;
import dev.portolan.rule.ModelRule;
import dev.portolan.rule.Reporter;
import dev.portolan.rule.Rule;
import dev.portolan.rule.RuleInfo;
import dev.portolan.rule.RuleOption;
import dev.portolan.rules.vocabulary.KustomizeImages;
import dev.portolan.rules.vocabulary.TextForm;
import java.util.List;
import java.util.Set;

/** Images that are another one whenever somebody pushes. A kustomization that gives an image its tag is taken into account. */
@AutoService(Rule.class)
@RuleInfo(
        id = "latest-tag",
        severity = WARNING,
        summary = "image without a version",
        profiles = RELIABILITY,
        onByDefault = false,
        options = @RuleOption(name = "tags", byDefault = "latest"))
public final class LatestTag implements ModelRule {

    /** Where a build fills in an image, it fills in its tag. */
    private static final TextForm PLACEHOLDER = TextForm.of("[$<>%{}\\s]");

    @Override
    public void check(Model model, Reporter report) {
        Set<String> tagged = KustomizeImages.changed(model, List.of("newTag", "digest"));
        for (Workload workload : model.workloads()) {
            if (model.scopes().isTakenUnread(workload.manifest().file())) {
                continue;
            }
            for (Container container : workload.pod().allContainers()) {
                check(container.field().get("image"), tagged, report);
            }
        }
    }

    private static void check(Field image, Set<String> tagged, Reporter report) {
        String text = image.text();
        if (text.isEmpty() || text.contains("@") || PLACEHOLDER.matcher(text).find()) {
            return;
        }
        ImageReference parts = ImageReference.of(text);
        String tag = parts.tag() == null ? "" : parts.tag();
        if (tagged.contains(tag.isEmpty() ? text : parts.name())) {
            return;
        }
        if (tag.isEmpty()) {
            report.at(image, "image " + text + " has no tag, so it is what latest is on that day; name a version");
        } else if (report.option("tags").contains(tag)) {
            report.at(image, "image " + text + " is another one whenever somebody pushes; name a version");
        }
    }
}
