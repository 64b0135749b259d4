package dev.portolan;

import dev.portolan.finding.NotChecked;
import dev.portolan.finding.Profile;
import dev.portolan.finding.Severity;
import dev.portolan.model.ClusterSettings;
import dev.portolan.rule.ConfiguredSetting;
import dev.portolan.rule.RegisteredRule;
import dev.portolan.source.SourceFile;
import dev.portolan.suppression.ConfiguredSuppression;
import dev.portolan.yaml.ReadingLimits;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What to look at, and how. Never changes: each {@code with} method gives a changed copy. */
public final class AnalysisRequest implements Cloneable {

    private final Path workingDirectory;
    private List<Path> paths;
    private List<SourceFile> texts = List.of();
    private List<SourceFile> replacements = List.of();
    private String kubernetesVersion = "";
    private String namespace = "";
    private boolean complete;
    private Set<String> only = Set.of();
    private Set<String> skip = Set.of();
    private Set<Profile> profiles = Set.of();
    private List<Path> crds = List.of();
    private List<SourceFile> crdTexts = List.of();
    private List<Path> scopes = List.of();
    private List<RegisteredRule> ownRules = List.of();
    private List<ConfiguredSuppression> suppressions = List.of();
    private Map<String, Optional<Severity>> severities = Map.of();
    private String configuration = "";
    private List<ConfiguredSetting> configuredSettings = List.of();
    private Map<String, Map<String, List<String>>> options = Map.of();
    private @Nullable Predicate<Path> included;
    private @Nullable Predicate<Path> settings;
    private List<NotChecked> notChecked = List.of();
    private boolean requireReason;
    private boolean foreignSuppressions;
    private @Nullable LocalDate today;
    private ClusterSettings cluster = ClusterSettings.UNKNOWN;
    private @Nullable InputDigest digest;
    private @Nullable Recall recall;
    private ReadingLimits limits = ReadingLimits.DEFAULT;
    private int threads;

    private AnalysisRequest(Path workingDirectory, List<Path> paths) {
        this.workingDirectory = workingDirectory;
        this.paths = List.copyOf(paths);
    }

    /**
     * The plain case: these files and folders, and everything else as it is by default.
     *
     * @param workingDirectory what the paths of reports are relative to
     * @param paths files, and folders to search
     */
    public static AnalysisRequest of(Path workingDirectory, List<Path> paths) {
        return new AnalysisRequest(workingDirectory, paths);
    }

    public Path workingDirectory() {
        return workingDirectory;
    }

    public List<Path> paths() {
        return paths;
    }

    public AnalysisRequest withPaths(List<Path> filesAndFolders) {
        AnalysisRequest changed = copy();
        changed.paths = List.copyOf(filesAndFolders);
        return changed;
    }

    /** What is already in memory, such as standard input; it comes before the files. */
    public List<SourceFile> texts() {
        return texts;
    }

    public AnalysisRequest withTexts(List<SourceFile> read) {
        AnalysisRequest changed = copy();
        changed.texts = List.copyOf(read);
        return changed;
    }

    /** Texts that stand for the files of the same names, which are not read then. */
    public List<SourceFile> replacements() {
        return replacements;
    }

    public AnalysisRequest withReplacements(List<SourceFile> files) {
        AnalysisRequest changed = copy();
        changed.replacements = List.copyOf(files);
        return changed;
    }

    /** Such as {@code 1.29}; empty for the newest known. */
    public String kubernetesVersion() {
        return kubernetesVersion;
    }

    public AnalysisRequest withKubernetesVersion(String version) {
        AnalysisRequest changed = copy();
        changed.kubernetesVersion = version;
        return changed;
    }

    /** Where objects live that name none; empty for {@code default}. */
    public String namespace() {
        return namespace;
    }

    public AnalysisRequest withNamespace(String name) {
        AnalysisRequest changed = copy();
        changed.namespace = name;
        return changed;
    }

    /** Whether the input is all that there will be in the cluster. */
    public boolean complete() {
        return complete;
    }

    public AnalysisRequest withComplete(boolean whole) {
        AnalysisRequest changed = copy();
        changed.complete = whole;
        return changed;
    }

    /** Folders, each of which is applied together with all below it. */
    public List<Path> scopes() {
        return scopes;
    }

    public AnalysisRequest withScopes(List<Path> folders) {
        AnalysisRequest changed = copy();
        changed.scopes = List.copyOf(folders);
        return changed;
    }

    /** What is known about the cluster's network. */
    public ClusterSettings cluster() {
        return cluster;
    }

    public AnalysisRequest withCluster(ClusterSettings settings) {
        AnalysisRequest changed = copy();
        changed.cluster = settings;
        return changed;
    }

    /** If not empty, the ids of the rules to run. */
    public Set<String> only() {
        return only;
    }

    /** Ids of rules not to run. */
    public Set<String> skip() {
        return skip;
    }

    public AnalysisRequest withRules(Set<String> onlyThese, Set<String> notThese) {
        AnalysisRequest changed = copy();
        changed.only = Set.copyOf(onlyThese);
        changed.skip = Set.copyOf(notThese);
        return changed;
    }

    /** The good practices that all objects are held to. */
    public Set<Profile> profiles() {
        return profiles;
    }

    public AnalysisRequest withProfiles(Set<Profile> demanded) {
        AnalysisRequest changed = copy();
        changed.profiles = Set.copyOf(demanded);
        return changed;
    }

    /** Files and folders whose CustomResourceDefinitions give schemas; they are not looked at otherwise. */
    public List<Path> crds() {
        return crds;
    }

    public AnalysisRequest withCrds(List<Path> definitions) {
        AnalysisRequest changed = copy();
        changed.crds = List.copyOf(definitions);
        return changed;
    }

    /** Further texts with definitions, which do not lie where they are named. */
    public List<SourceFile> crdTexts() {
        return crdTexts;
    }

    public AnalysisRequest withCrdTexts(List<SourceFile> definitions) {
        AnalysisRequest changed = copy();
        changed.crdTexts = List.copyOf(definitions);
        return changed;
    }

    /** Of the files that are found in folders, those to look at; null for all. */
    public @Nullable Predicate<Path> included() {
        return included;
    }

    public AnalysisRequest withIncluded(Predicate<Path> files) {
        AnalysisRequest changed = copy();
        changed.included = files;
        return changed;
    }

    /** Of the files that are found in folders, those that say how to look and are no input; null for none. */
    public @Nullable Predicate<Path> settings() {
        return settings;
    }

    public AnalysisRequest withSettings(Predicate<Path> files) {
        AnalysisRequest changed = copy();
        changed.settings = files;
        return changed;
    }

    /** Files that who made the request found and did not take, such as those that are not {@link #included}. */
    public List<NotChecked> notChecked() {
        return notChecked;
    }

    public AnalysisRequest withNotChecked(Collection<NotChecked> files) {
        AnalysisRequest changed = copy();
        changed.notChecked = List.copyOf(files);
        return changed;
    }

    /** What the project makes of rules, by id: another severity, or empty for off. */
    public Map<String, Optional<Severity>> severities() {
        return severities;
    }

    public AnalysisRequest withSeverities(Map<String, Optional<Severity>> byRule) {
        AnalysisRequest changed = copy();
        changed.severities = Map.copyOf(byRule);
        return changed;
    }

    /** Under which name messages speak of the configuration; empty for none. */
    public String configuration() {
        return configuration;
    }

    public AnalysisRequest withConfiguration(String name) {
        AnalysisRequest changed = copy();
        changed.configuration = name;
        return changed;
    }

    /** What the configuration says of the cluster and the input; those who look at it find it in other places of this request, too. */
    public List<ConfiguredSetting> configuredSettings() {
        return configuredSettings;
    }

    public AnalysisRequest withConfiguredSettings(List<ConfiguredSetting> told) {
        AnalysisRequest changed = copy();
        changed.configuredSettings = List.copyOf(told);
        return changed;
    }

    /** What the project chose for options of rules, by id and option. */
    public Map<String, Map<String, List<String>>> options() {
        return options;
    }

    public AnalysisRequest withOptions(Map<String, Map<String, List<String>>> byRule) {
        AnalysisRequest changed = copy();
        changed.options = Map.copyOf(byRule);
        return changed;
    }

    /** Rules beside those of the catalog. */
    public List<RegisteredRule> ownRules() {
        return ownRules;
    }

    public AnalysisRequest withOwnRules(List<RegisteredRule> rules) {
        AnalysisRequest changed = copy();
        changed.ownRules = List.copyOf(rules);
        return changed;
    }

    /** What the configuration asks to leave untold. */
    public List<ConfiguredSuppression> suppressions() {
        return suppressions;
    }

    /** Whether annotations of other tools count as suppressions. */
    public boolean foreignSuppressions() {
        return foreignSuppressions;
    }

    public AnalysisRequest withForeignSuppressions(boolean honoured) {
        AnalysisRequest changed = copy();
        changed.foreignSuppressions = honoured;
        return changed;
    }

    /** Whether a suppression has to say why. */
    public boolean requireReason() {
        return requireReason;
    }

    public AnalysisRequest withSuppressions(List<ConfiguredSuppression> entries, boolean reasonsRequired) {
        AnalysisRequest changed = copy();
        changed.suppressions = List.copyOf(entries);
        changed.requireReason = reasonsRequired;
        return changed;
    }

    /** Which day it is for suppressions that end; null to look at the clock. */
    public @Nullable LocalDate today() {
        return today;
    }

    public AnalysisRequest withToday(LocalDate day) {
        AnalysisRequest changed = copy();
        changed.today = day;
        return changed;
    }

    /** What learns of each file what it held; null for nobody. */
    @Nullable
    InputDigest digest() {
        return digest;
    }

    public AnalysisRequest withDigest(InputDigest learns) {
        AnalysisRequest changed = copy();
        changed.digest = learns;
        return changed;
    }

    /** What earlier analyses left; null where each shall start from nothing. */
    @Nullable
    Recall recall() {
        return recall;
    }

    public AnalysisRequest withRecall(Recall known) {
        AnalysisRequest changed = copy();
        changed.recall = known;
        return changed;
    }

    public ReadingLimits limits() {
        return limits;
    }

    /** How many threads may work at once; 0 for as many as there are processors. What is found does not depend on it. */
    public int threads() {
        return threads;
    }

    public AnalysisRequest withThreads(int atOnce) {
        AnalysisRequest changed = copy();
        changed.threads = atOnce;
        return changed;
    }

    private AnalysisRequest copy() {
        try {
            return (AnalysisRequest) clone();
        } catch (CloneNotSupportedException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
