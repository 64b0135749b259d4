package dev.portolan;

import dev.portolan.finding.Applicability;
import dev.portolan.finding.Finding;
import dev.portolan.finding.Fix;
import dev.portolan.fix.FixRounds;
import dev.portolan.fix.Mended;
import dev.portolan.rule.RuleCatalog;
import dev.portolan.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** From findings to texts without them, in memory: nothing is written. */
public final class Mender {

    private final AnalysisRequest request;
    private final RuleCatalog catalog;

    private Mender(AnalysisRequest request, RuleCatalog catalog) {
        this.request = request;
        this.catalog = catalog;
    }

    /**
     * Applies what the findings of an analysis offer, with all rules of the class path.
     *
     * @param request of which {@code first} is the answer
     * @param unsafe whether fixes that are only probably right are applied, too
     * @throws AnalysisException if the files cannot be read any more
     */
    public static Mended<Analysis> mend(AnalysisRequest request, Analysis first, boolean unsafe)
            throws AnalysisException {
        return mend(request, first, finding -> isApplicable(finding, unsafe), RuleCatalog.load());
    }

    /**
     * Applies the fixes of some findings.
     *
     * @param wanted of a finding that has a fix, in whichever round
     * @throws AnalysisException if the files cannot be read any more
     */
    public static Mended<Analysis> mend(
            AnalysisRequest request, Analysis first, Predicate<Finding> wanted, RuleCatalog catalog)
            throws AnalysisException {
        Mender mender = new Mender(request, catalog);
        return FixRounds.<Analysis, AnalysisException>run(first, wanted, mender::look);
    }

    /** Whether a finding has a fix that may be applied without a look at it. */
    public static boolean isApplicable(Finding finding, boolean unsafe) {
        Fix fix = finding.fix();
        return fix != null
                && (fix.applicability() == Applicability.SAFE
                        || (unsafe && fix.applicability() == Applicability.UNSAFE));
    }

    private Analysis look(List<SourceFile> changed) throws AnalysisException {
        Map<String, SourceFile> byName =
                changed.stream().collect(Collectors.toMap(SourceFile::path, Function.identity()));
        List<SourceFile> texts = new ArrayList<>();
        for (SourceFile text : request.texts()) {
            texts.add(byName.getOrDefault(text.path(), text));
        }
        return Analyzer.analyze(request.withTexts(texts).withReplacements(changed), catalog);
    }
}
