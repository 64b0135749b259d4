package dev.portolan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.AnalysisException;
import dev.portolan.AnalysisRequest;
import dev.portolan.Analyzer;
import dev.portolan.finding.Finding;
import dev.portolan.finding.Profile;
import dev.portolan.rules.ProfileJudgement.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What the profiles say of real manifests. There is too much of it to look at all: of each kind the twenty with the
 * least fingerprints were, or all where there are fewer. {@code profile-judgements.tsv} holds what was thought of them.
 */
class ProfileCorporaTest {

    private static final int SAMPLE = 20;

    @Test
    void aSampleOfEachKindWasJudgedAndNoneIsFalse() throws IOException, AnalysisException {
        Map<String, List<Finding>> found = found();
        assertThat(found).isNotEmpty();
        Set<String> judged = new HashSet<>();
        Set<String> wrong = new TreeSet<>();
        for (ProfileJudgement one : ProfileJudgement.all()) {
            (one.verdict() == Verdict.FALSE ? wrong : judged).add(one.finding());
        }
        List<String> unjudged = new ArrayList<>();
        List<String> back = new ArrayList<>();
        found.values().forEach(kind -> {
            kind.stream()
                    .limit(SAMPLE)
                    .filter(one -> !judged.contains(ProfileJudgement.finding(one)))
                    .forEach(one -> unjudged.add(inWords(one)));
            kind.stream()
                    .filter(one -> wrong.contains(ProfileJudgement.finding(one)))
                    .forEach(one -> back.add(inWords(one)));
        });
        assertThat(back).as("judged false, and reported").isEmpty();
        assertThat(unjudged).as("without a judgement").isEmpty();
    }

    @Test
    void noJudgementStandsTwiceOrForNothing() throws IOException, AnalysisException {
        Set<String> reported = new HashSet<>();
        found().values().forEach(kind -> kind.forEach(one -> reported.add(ProfileJudgement.finding(one))));
        Set<String> seen = new HashSet<>();
        for (ProfileJudgement one : ProfileJudgement.all()) {
            assertThat(seen.add(one.finding()))
                    .as("%s at %s stands once", one.finding(), one.place())
                    .isTrue();
            assertThat(reported.contains(one.finding()))
                    .as("%s at %s is reported", one.finding(), one.place())
                    .isEqualTo(one.verdict() != Verdict.FALSE);
        }
    }

    /** By rule, in the order of their fingerprints; one run for each repository, as its people would run it. */
    private static Map<String, List<Finding>> found() throws IOException, AnalysisException {
        Path corpora = Shared.folder().resolve("corpora");
        Map<String, List<Finding>> found = new TreeMap<>();
        try (Stream<Path> children = Files.list(corpora)) {
            for (Path repository : children.filter(Files::isDirectory).sorted().toList()) {
                AnalysisRequest request =
                        AnalysisRequest.of(corpora, List.of(repository)).withProfiles(EnumSet.allOf(Profile.class));
                Analyzer.analyze(request).findings().stream()
                        .filter(finding -> !finding.profiles().isEmpty())
                        .forEach(finding -> found.computeIfAbsent(finding.rule(), rule -> new ArrayList<>())
                                .add(finding));
            }
        }
        found.values().forEach(kind -> kind.sort(Comparator.comparing(Finding::fingerprint)));
        return found;
    }

    private static String inWords(Finding finding) {
        return CorporaJudgement.place(finding) + "\t" + finding.fingerprint() + "\t" + finding.message();
    }
}
