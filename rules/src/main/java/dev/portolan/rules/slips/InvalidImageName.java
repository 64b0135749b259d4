package dev.portolan.rules.slips;

import static dev.portolan.finding.Severity.WARNING;

import com.google.auto.service.AutoService;
import dev.portolan.finding.Fix;
import dev.portolan.manifest.Container;
import dev.portolan.manifest.Field;
import dev.portolan.manifest.Workload;
import dev.portolan.model.Model;
import dev.portolan.rule.ModelRule;
import dev.portolan.rule.Reporter;
import dev.portolan.rule.Rule;
import dev.portolan.rule.RuleInfo;
import dev.portolan.rules.vocabulary.ImageName;
import dev.portolan.rules.vocabulary.KustomizeImages;
import dev.portolan.rules.vocabulary.Placeholder;
import dev.portolan.rules.vocabulary.ScalarText;
import dev.portolan.rules.vocabulary.TextForm;
import dev.portolan.yaml.YamlScalar;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The name of an image that the API server takes and no container runtime can read. */
@AutoService(Rule.class)
@RuleInfo(id = "invalid-image-name", severity = WARNING, summary = "name of an image that no runtime can read")
public final class InvalidImageName implements ModelRule {

    /** What stands for a name that a build writes: signs of templates, schemes other than a registry's, words in capitals. */
    private static final TextForm PLACEHOLDER =
            TextForm.of(".*[$<>%{}\\s].*|(?!https?:)[a-z][a-z0-9+.-]*://.*|//.*|:.*|[A-Z0-9_-]+(:.*)?");

    @Override
    public void check(Model model, Reporter report) {
        Set<String> changed = null;
        for (Workload workload : model.workloads()) {
            for (Container container : workload.pod().allContainers()) {
                Field image = container.field().get("image");
                ImageName.Problem problem = problem(image);
                if (problem == null) {
                    continue;
                }
                if (changed == null) {
                    changed = KustomizeImages.changed(model, List.of("newName", "newTag", "digest"));
                }
                if (changed.stream().noneMatch(name -> isNamed(image.text(), name))) {
                    report.at(image, "no runtime can read the name of this image: " + problem.words())
                            .fix(fix(image, problem.instead()));
                }
            }
        }
    }

    private static ImageName.@Nullable Problem problem(Field image) {
        String text = image.text();
        boolean judged = image.isString()
                && !text.isEmpty()
                && text.equals(text.strip())
                && !PLACEHOLDER.matches(text)
                && Placeholder.in(text) == null;
        return judged ? ImageName.problem(text) : null;
    }

    private static boolean isNamed(String image, String name) {
        return image.equals(name) || image.startsWith(name + ":") || image.startsWith(name + "@");
    }

    private static @Nullable Fix fix(Field image, @Nullable String instead) {
        return instead != null && image.node() instanceof YamlScalar scalar
                ? ScalarText.suggest(image.manifest().file(), scalar.span(), instead)
                : null;
    }
}
