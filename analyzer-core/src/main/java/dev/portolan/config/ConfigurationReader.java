package dev.portolan.config;

import dev.portolan.finding.Profile;
import dev.portolan.ownrule.OwnRules;
import dev.portolan.rule.RegisteredRule;
import dev.portolan.source.SourceFile;
import dev.portolan.source.Span;
import dev.portolan.suppression.ConfiguredSuppression;
import dev.portolan.yaml.SettingsDocument;
import dev.portolan.yaml.YamlEntry;
import dev.portolan.yaml.YamlMapping;
import dev.portolan.yaml.YamlNode;
import dev.portolan.yaml.YamlScalar;
import dev.portolan.yaml.YamlSequence;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads a configuration as manifests are read, so that each mistake in it has a place. */
public final class ConfigurationReader {

    private static final List<String> FAIL_ON = List.of("error", "warning", "note", "never");

    private final Path path;
    private final Path rulesFolder;
    private final SourceFile file;
    private final Vocabulary known;
    private final SettingsDocument document;
    private final List<RegisteredRule> ownRules = new ArrayList<>();
    private final List<Path> ownFolders = new ArrayList<>();
    private final List<String> ruleProblems = new ArrayList<>();
    private final List<ConfigValue> values = new ArrayList<>();
    private final List<RuleSetting> rules = new ArrayList<>();
    private final List<ConfiguredSuppression> suppressions = new ArrayList<>();
    private final Set<ConfigKey> flags = EnumSet.noneOf(ConfigKey.class);

    private ConfigurationReader(Path path, SettingsDocument document, Vocabulary vocabulary, Path rulesFolder) {
        this.path = path;
        this.rulesFolder = rulesFolder;
        this.document = document;
        this.file = document.file();
        this.known = withOwnRules(vocabulary);
    }

    /**
     * @param path absolute
     * @param name under which messages speak of it
     * @throws ConfigurationException if anything in it is wrong
     */
    public static Configuration read(Path path, String name, byte[] bytes, Vocabulary known)
            throws ConfigurationException {
        return read(path, name, bytes, known, path.resolveSibling(OwnRules.FOLDER));
    }

    /**
     * A configuration whose own rules are not beside it.
     *
     * @param path absolute
     * @param name under which messages speak of it
     * @param rulesFolder which holds the rules
     * @throws ConfigurationException if anything in it is wrong
     */
    public static Configuration read(Path path, String name, byte[] bytes, Vocabulary known, Path rulesFolder)
            throws ConfigurationException {
        return new ConfigurationReader(path, SettingsDocument.of(name, bytes), known, rulesFolder).read();
    }

    private Configuration read() throws ConfigurationException {
        YamlMapping mapping = document.read("a configuration", "kubernetesVersion: \"1.29\"");
        if (mapping != null) {
            mapping.entries().forEach(this::readEntry);
        }
        List<String> problems = new ArrayList<>(ruleProblems);
        problems.addAll(document.problems());
        if (!problems.isEmpty()) {
            throw new ConfigurationException(problems);
        }
        return new Configuration(path, file.path(), values, rules, suppressions, flags, ownRules, ownFolders);
    }

    /** The rules beside the configuration: it may speak of them. */
    private Vocabulary withOwnRules(Vocabulary vocabulary) {
        List<Path> sources = OwnRules.folders(rulesFolder);
        Path beside = path.resolveSibling(OwnRules.FOLDER);
        sources.forEach(source -> ownFolders.add(beside.resolve(source.getFileName())));
        if (ownFolders.isEmpty()) {
            return vocabulary;
        }
        String name = file.path().substring(0, file.path().lastIndexOf('/') + 1) + OwnRules.FOLDER;
        ownRules.addAll(OwnRules.read(sources, name, vocabulary.options().keySet(), ruleProblems::add));
        Map<String, List<String>> options = new HashMap<>(vocabulary.options());
        // A rule that cannot be read is there all the same.
        ownFolders.forEach(own -> options.putIfAbsent(String.valueOf(own.getFileName()), List.of()));
        return new Vocabulary(options, vocabulary.versions());
    }

    private void wrong(Span place, String what) {
        document.wrong(place, what);
    }

    private int line(YamlEntry entry) {
        return file.position(entry.key().span().start()).line();
    }

    private void readEntry(YamlEntry entry) {
        String name = entry.key().text();
        ConfigKey key = ConfigKey.of(name);
        if (key == null) {
            String near = SettingsDocument.near(name, ConfigKey.keys());
            wrong(
                    entry.key().span(),
                    "there is no key " + name
                            + (near.isEmpty() ? "; it can be " + String.join(", ", ConfigKey.keys()) : near));
            return;
        }
        switch (key.shape()) {
            case WORD -> readWords(entry, key, false);
            case WORDS, PATHS -> readWords(entry, key, true);
            case FLAG -> readFlag(entry, key);
            case RULES -> members(entry).forEach(this::readRule);
            case SUPPRESSIONS -> readSuppressions(entry);
        }
    }

    private void readWords(YamlEntry entry, ConfigKey key, boolean many) {
        List<String> words = new ArrayList<>();
        List<YamlNode> nodes =
                many && entry.value() instanceof YamlSequence sequence ? sequence.items() : List.of(entry.value());
        for (YamlNode node : nodes) {
            if (node instanceof YamlScalar scalar && !scalar.isNull()) {
                check(key, scalar);
                words.add(scalar.text());
            } else {
                wrong(node.span(), key.key() + " is " + (many ? "a list of words" : "one word"));
            }
        }
        values.add(new ConfigValue(key, words, line(entry)));
    }

    private void check(ConfigKey key, YamlScalar scalar) {
        String word = scalar.text();
        if (word.isEmpty()) {
            wrong(scalar.span(), key.key() + " is empty");
        } else if (key == ConfigKey.PROFILES && Profile.of(word) == null) {
            wrong(scalar.span(), "there is no profile " + word + SettingsDocument.near(word, Profile.words()));
        } else if (key == ConfigKey.FAIL_ON && !FAIL_ON.contains(word)) {
            wrong(scalar.span(), "failOn can be " + String.join(", ", FAIL_ON) + SettingsDocument.near(word, FAIL_ON));
        } else if (key == ConfigKey.KUBERNETES_VERSION && !known.versions().contains(word)) {
            wrong(
                    scalar.span(),
                    "Kubernetes version " + word + " is not known; known are " + String.join(", ", known.versions()));
        }
    }

    private void readFlag(YamlEntry entry, ConfigKey key) {
        String word = entry.value() instanceof YamlScalar scalar ? scalar.value() : "";
        if (word.equals("true")) {
            flags.add(key);
        } else if (!word.equals("false")) {
            wrong(entry.value().span(), key.key() + " is true or false");
        }
    }

    private List<YamlEntry> members(YamlEntry entry) {
        if (entry.value() instanceof YamlMapping mapping) {
            return mapping.entries();
        }
        wrong(entry.value().span(), entry.key().text() + " has keys with values");
        return List.of();
    }

    private void readRule(YamlEntry entry) {
        String rule = entry.key().text();
        requireRule(rule, entry.key().span());
        rules.add(new RuleEntry(entry, known.options(rule), file, this::wrong).read());
    }

    private void requireRule(String rule, Span place) {
        if (!known.options().containsKey(rule)) {
            String near = SettingsDocument.near(rule, known.options().keySet());
            wrong(place, "there is no rule " + rule + (near.isEmpty() ? "; \"portolan rules\" lists them" : near));
        }
    }

    private void readSuppressions(YamlEntry entry) {
        if (!(entry.value() instanceof YamlSequence sequence)) {
            wrong(entry.value().span(), "suppress is a list of entries with rule, path, object, reason and expires");
            return;
        }
        for (YamlNode item : sequence.items()) {
            if (item instanceof YamlMapping mapping) {
                ConfiguredSuppression read = new SuppressionEntry(mapping, path, file, this::wrong).read();
                if (read != null) {
                    requireRule(read.rule(), read.place());
                    suppressions.add(read);
                }
            } else {
                wrong(item.span(), "an entry of suppress has at least a rule");
            }
        }
    }
}
