package dev.portolan.ownrule;

import dev.portolan.finding.Profile;
import dev.portolan.finding.Severity;
import dev.portolan.rule.RegisteredRule;
import dev.portolan.schema.Schemas;
import dev.portolan.schema.ValueSchema;
import dev.portolan.source.Span;
import dev.portolan.yaml.SettingsDocument;
import dev.portolan.yaml.YamlEntry;
import dev.portolan.yaml.YamlMapping;
import dev.portolan.yaml.YamlNode;
import dev.portolan.yaml.YamlScalar;
import dev.portolan.yaml.YamlSequence;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a {@code rule.yaml}, so that each mistake in it has a place. */
final class OwnRuleReader {

    private static final String SUMMARY = "summary";
    private static final String SEVERITY = "severity";
    private static final String VISIT = "visit";
    private static final String FIELD = "field";
    private static final String JUDGE = "judge";
    private static final String SCHEMA = "schema";
    private static final String MESSAGE = "message";
    private static final String WHEN_ABSENT = "whenAbsent";
    private static final String PROFILES = "profiles";
    private static final String URL = "url";
    private static final List<String> KEYS =
            List.of(SUMMARY, SEVERITY, VISIT, FIELD, JUDGE, SCHEMA, MESSAGE, WHEN_ABSENT, PROFILES, URL);
    private static final List<String> SEVERITIES = List.of("error", "warning", "note");
    private static final List<String> JUDGED = List.of("effective", "written");
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    /** What stands behind "portolan rules" for something else. */
    private static final List<String> COMMANDS = List.of("test", SCHEMA);

    private static final Pattern KIND = Pattern.compile("([a-z0-9.-]+/)?[A-Z][A-Za-z0-9]*");
    private static final int LONGEST_URL = 2000;

    private final SettingsDocument document;
    private final YamlMapping mapping;
    private final ByteBuffer source;
    private final List<Visit> visits = new ArrayList<>();
    private final List<FieldPath> paths = new ArrayList<>();

    private OwnRuleReader(SettingsDocument document, YamlMapping mapping, ByteBuffer source) {
        this.document = document;
        this.mapping = mapping;
        this.source = source;
    }

    /** Null where anything is wrong with it. */
    static @Nullable RegisteredRule read(
            Path folder, String id, String file, byte[] bytes, Set<String> taken, Consumer<String> problems) {
        SettingsDocument document = SettingsDocument.of(file, bytes);
        YamlMapping mapping = document.read("a rule", "severity: warning");
        RegisteredRule rule = null;
        if (mapping != null) {
            OwnRuleReader reader = new OwnRuleReader(document, mapping, ByteBuffer.wrap(bytes));
            reader.checkId(id, taken);
            rule = reader.read(folder, id);
        } else if (document.problems().isEmpty()) {
            document.wrong(new Span(0, 0), "the rule is empty; it has " + String.join(", ", KEYS));
        }
        document.problems().forEach(problems);
        return document.problems().isEmpty() ? rule : null;
    }

    private void checkId(String id, Set<String> taken) {
        Span start = new Span(0, 0);
        if (!ID.matcher(id).matches() || COMMANDS.contains(id)) {
            document.wrong(start, "a rule cannot be called " + id + "; name its folder as in team-label");
        } else if (taken.contains(id)) {
            document.wrong(start, "there is a rule " + id + " already; rename the folder");
        }
    }

    private RegisteredRule read(Path folder, String id) {
        checkKeys();
        words(VISIT, true).forEach(this::addVisit);
        words(FIELD, true).forEach(this::addPath);
        String summary = text(SUMMARY, true);
        Severity severity = severity();
        List<Profile> profiles = new ArrayList<>();
        words(PROFILES, false).forEach(word -> addProfile(word, profiles));
        YamlNode written = mapping.get(SCHEMA);
        ValueSchema schema = written == null ? null : ValueSchema.of(written, document::wrong);
        MessageText message = message(MESSAGE, schema != null);
        MessageText whenAbsent = message(WHEN_ABSENT, false);
        if (schema == null && message != null) {
            document.wrong(place(MESSAGE), "message is told of a value that is not as schema wants it; add a schema");
        } else if (schema == null && whenAbsent == null) {
            document.wrong(
                    mapping.span(),
                    "the rule asks for nothing; say with schema what a value must be, or with whenAbsent what is wrong"
                            + " without one");
        }
        String judge = choice(JUDGE, JUDGED, JUDGED.get(0));
        OwnRule rule = new OwnRule(
                List.copyOf(visits),
                List.copyOf(paths),
                judge.equals("written"),
                schema,
                message,
                whenAbsent,
                url(),
                folder,
                source);
        return new RegisteredRule(id, severity, summary, List.of(), profiles, profiles.isEmpty(), Map.of(), rule);
    }

    private void checkKeys() {
        for (YamlEntry entry : mapping.entries()) {
            String key = entry.key().text();
            if (!KEYS.contains(key)) {
                String near = SettingsDocument.near(key, KEYS);
                document.wrong(
                        entry.key().span(),
                        "a rule has no " + key + (near.isEmpty() ? "; it can have " + String.join(", ", KEYS) : near));
            }
        }
    }

    private Span place(String key) {
        YamlEntry entry = mapping.entry(key);
        return entry == null ? mapping.span() : entry.value().span();
    }

    /** The words behind a key: one, or a list of them. */
    private List<YamlScalar> words(String key, boolean needed) {
        YamlNode value = mapping.get(key);
        List<YamlScalar> words = new ArrayList<>();
        if (value == null) {
            if (needed) {
                document.wrong(mapping.span(), "the rule has no " + key + "; add one");
            }
            return words;
        }
        for (YamlNode node : value instanceof YamlSequence list ? list.items() : List.of(value)) {
            if (node instanceof YamlScalar scalar
                    && scalar.isString()
                    && !scalar.text().isBlank()) {
                words.add(scalar);
            } else {
                document.wrong(node.span(), key + " is one word, or a list of words");
            }
        }
        if (words.isEmpty() && value instanceof YamlSequence) {
            document.wrong(value.span(), key + " is empty");
        }
        return words;
    }

    private String text(String key, boolean needed) {
        YamlNode value = mapping.get(key);
        if (value == null && !needed) {
            return "";
        }
        if (value instanceof YamlScalar scalar
                && scalar.isString()
                && !scalar.text().isBlank()) {
            String text = scalar.text().strip();
            if (text.chars().noneMatch(Character::isISOControl)) {
                return text;
            }
            document.wrong(scalar.span(), key + " is one line");
            return "";
        }
        document.wrong(
                place(key), value == null ? "the rule has no " + key + "; add one" : key + " is a text; quote it");
        return "";
    }

    private String choice(String key, List<String> words, String otherwise) {
        YamlNode value = mapping.get(key);
        String word = value instanceof YamlScalar scalar ? scalar.text() : value == null ? otherwise : "";
        if (!words.contains(word)) {
            document.wrong(
                    place(key),
                    (value == null ? "the rule has no " + key + "; it can be " : key + " can be ")
                            + String.join(", ", words)
                            + SettingsDocument.near(word, words));
        }
        return word;
    }

    private Severity severity() {
        Severity severity = Severity.of(choice(SEVERITY, SEVERITIES, ""));
        return severity == null ? Severity.WARNING : severity;
    }

    private void addVisit(YamlScalar word) {
        String text = word.text();
        Visit visit = Visit.of(text);
        if (visit.what() == Visit.What.KIND) {
            // With its group before it, a kind that nobody knows is a custom one.
            String near = visit.group() == null ? nearKind(visit.kind()) : "";
            if (!KIND.matcher(text).matches() || !near.isEmpty()) {
                document.wrong(
                        word.span(),
                        text
                                + " is no kind; visit object, pod, container, or a kind such as Deployment or apps/Deployment"
                                + near);
            }
        }
        visits.add(visit);
    }

    private static String nearKind(String kind) {
        List<String> known = new ArrayList<>(List.of("object", "pod", "container"));
        Schemas.of("").ifPresent(schemas -> schemas.kinds().forEach(one -> known.add(one.kind())));
        return known.contains(kind) ? "" : SettingsDocument.near(kind, known);
    }

    private void addPath(YamlScalar word) {
        FieldPath path = FieldPath.parse(word.text());
        if (path == null) {
            document.wrong(
                    word.span(),
                    word.text() + " is no path of a field; write it as in spec.ports[*].port, metadata.labels[app] or"
                            + " env[name=MODE].value");
        } else {
            paths.add(path);
        }
    }

    private void addProfile(YamlScalar word, List<Profile> profiles) {
        Profile profile = Profile.of(word.text());
        if (profile == null) {
            document.wrong(
                    word.span(),
                    "there is no profile " + word.text() + "; there are " + String.join(", ", Profile.words())
                            + SettingsDocument.near(word.text(), Profile.words()));
        } else {
            profiles.add(profile);
        }
    }

    private @Nullable MessageText message(String key, boolean needed) {
        String text = text(key, needed);
        if (text.isEmpty()) {
            return null;
        }
        MessageText message = new MessageText(text);
        boolean inContainers = visits.stream().allMatch(visit -> visit.what() == Visit.What.CONTAINER);
        for (String place : message.places()) {
            if (!MessageText.PLACES.contains(place)) {
                document.wrong(
                        place(key),
                        "nothing fills in {" + place + "}; there is {" + String.join("}, {", MessageText.PLACES) + "}"
                                + SettingsDocument.near(place, MessageText.PLACES));
            } else if (place.equals(MessageText.VALUE) && key.equals(WHEN_ABSENT)) {
                document.wrong(place(key), "an absent field has no {value}; take it out");
            } else if (place.equals(MessageText.CONTAINER) && !inContainers) {
                document.wrong(place(key), "only a rule that visits containers can name a {container}");
            }
        }
        return message;
    }

    private String url() {
        String url = text(URL, false);
        boolean isAddress = url.startsWith("https://") || url.startsWith("http://");
        if (!url.isEmpty() && (!isAddress || url.indexOf(' ') >= 0 || url.length() > LONGEST_URL)) {
            document.wrong(place(URL), "url is an address that begins with https://");
        }
        return url;
    }
}
