package dev.portolan.schema;

import dev.portolan.finding.ApiKind;
import dev.portolan.finding.DeprecatedApiProblem;
import dev.portolan.finding.KindNotServedProblem;
import dev.portolan.finding.MissingIdentityProblem;
import dev.portolan.finding.ShapeProblem;
import dev.portolan.finding.UnknownApiVersionProblem;
import dev.portolan.finding.UnknownKindProblem;
import dev.portolan.source.Span;
import dev.portolan.yaml.YamlEntry;
import dev.portolan.yaml.YamlMapping;
import dev.portolan.yaml.YamlNode;
import dev.portolan.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what one object says that it is, and finds what was meant where that cannot be. */
final class IdentityCheck {

    private static final String API_VERSION = "apiVersion";
    private static final String KIND = "kind";
    private static final String METADATA = "metadata";

    /** A question: the server answers it and keeps nothing. */
    private static final String REVIEW = "Review";

    /** A server that gets one without a name gives it one. */
    private static final Set<String> NAMED_BY_SERVER = Set.of("LimitRange");

    private final Schemas schemas;
    private final ApiNames names;
    private final KubernetesVersion version;
    private final YamlMapping root;
    private final List<ShapeProblem> problems = new ArrayList<>();

    private IdentityCheck(Schemas schemas, ApiNames names, YamlMapping root) {
        this.schemas = schemas;
        this.names = names;
        this.version = KubernetesVersion.of(schemas.version());
        this.root = root;
    }

    static Identity check(Schemas schemas, ApiNames names, YamlMapping root) {
        return new IdentityCheck(schemas, names, root).check();
    }

    private Identity check() {
        YamlScalar apiVersion = string(API_VERSION);
        YamlScalar kind = string(KIND);
        if (apiVersion == null || kind == null) {
            return incomplete(apiVersion, kind);
        }
        KindInfo info = schemas.kind(apiVersion.value(), kind.value());
        Identity identity = info == null ? unknown(apiVersion, kind) : known(info, apiVersion);
        if (identity.definition() != null) {
            addMissingName(kind.value(), identity.definition());
        }
        return new Identity(problems, identity.definition(), identity.served());
    }

    private Identity incomplete(@Nullable YamlScalar apiVersion, @Nullable YamlScalar kind) {
        List<String> serving = kind == null ? List.of() : names.serving(kind.value());
        if (apiVersion == null) {
            addMissing(API_VERSION, KIND, serving);
        }
        if (kind == null) {
            addMissing(KIND, API_VERSION, apiVersion == null ? List.of() : names.kindsOf(apiVersion.value()));
        }
        return new Identity(problems, kind == null ? null : definition(serving, kind.value()), false);
    }

    private @Nullable Definition definition(List<String> serving, String kind) {
        return serving.isEmpty() ? null : schemas.definition(serving.get(0), kind);
    }

    private Identity known(KindInfo info, YamlScalar apiVersion) {
        if (info.servedByDefault()) {
            addDeprecation(info, apiVersion);
            addCustomDeprecation(info, apiVersion);
        } else {
            problems.add(notServed(info, apiVersion));
        }
        return new Identity(problems, schemas.definition(info.apiVersion(), info.kind()), info.served());
    }

    private void addDeprecation(KindInfo info, YamlScalar apiVersion) {
        KubernetesVersion deprecated = info.lifecycle().deprecated();
        if (deprecated != null && deprecated.compareTo(version) <= 0) {
            KindInfo replacement = schemas.replacement(info);
            problems.add(new DeprecatedApiProblem(
                    apiVersion.span(),
                    API_VERSION,
                    info.apiVersion(),
                    info.kind(),
                    deprecated.toString(),
                    text(info.lifecycle().removed()),
                    replacement == null ? null : new ApiKind(replacement.apiVersion(), replacement.kind())));
        }
    }

    private void addCustomDeprecation(KindInfo info, YamlScalar apiVersion) {
        CustomKind custom = schemas.customKind(info.apiVersion(), info.kind());
        if (custom != null && custom.deprecated()) {
            String better = names.servingInGroup(info.apiVersion(), info.kind()).stream()
                    .filter(other -> !isDeprecated(other, info.kind()))
                    .findFirst()
                    .orElse(null);
            problems.add(new DeprecatedApiProblem(
                    apiVersion.span(),
                    API_VERSION,
                    info.apiVersion(),
                    info.kind(),
                    null,
                    null,
                    better == null ? null : new ApiKind(better, info.kind())));
        }
    }

    private boolean isDeprecated(String apiVersion, String kind) {
        CustomKind custom = schemas.customKind(apiVersion, kind);
        return custom != null && custom.deprecated();
    }

    private ShapeProblem notServed(KindInfo info, YamlScalar apiVersion) {
        KindInfo replacement = schemas.replacement(info);
        Set<String> serving = new LinkedHashSet<>();
        ApiKind other = null;
        if (replacement != null && replacement.kind().equals(info.kind())) {
            serving.add(replacement.apiVersion());
        }
        if (replacement != null
                && (!replacement.kind().equals(info.kind())
                        || !replacement.group().equals(info.group()))) {
            other = new ApiKind(replacement.apiVersion(), replacement.kind());
        }
        serving.addAll(
                schemas.customKind(info.apiVersion(), info.kind()) == null
                        ? names.serving(info.kind())
                        : names.servingInGroup(info.apiVersion(), info.kind()));
        return new KindNotServedProblem(
                apiVersion.span(),
                API_VERSION,
                info.apiVersion(),
                info.kind(),
                List.copyOf(serving),
                info.availability() == Availability.REMOVED ? removedIn(info) : null,
                info.availability() == Availability.NOT_YET ? text(info.servedFrom()) : null,
                info.availability() == Availability.ON_REQUEST,
                other);
    }

    private @Nullable String removedIn(KindInfo info) {
        KubernetesVersion removed = info.lifecycle().removed();
        if (removed != null && removed.compareTo(version) <= 0) {
            return removed.toString();
        }
        KubernetesVersion last = info.servedUntil();
        return last == null ? null : new KubernetesVersion(last.major(), last.minor() + 1).toString();
    }

    private static @Nullable String text(@Nullable KubernetesVersion version) {
        return version == null ? null : version.toString();
    }

    private Identity unknown(YamlScalar apiVersion, YamlScalar kind) {
        List<String> serving = names.serving(kind.value());
        boolean knownKind = names.isKind(kind.value());
        List<String> inGroup = names.servingInGroup(apiVersion.value(), kind.value());
        if (!inGroup.isEmpty()) {
            return elsewhere(apiVersion, kind, inGroup);
        }
        if (names.wasEverKnown(apiVersion.value())) {
            return knownKind ? elsewhere(apiVersion, kind, serving) : unknownKind(apiVersion, kind);
        }
        if (!knownKind && names.slipOf(kind.value(), apiVersion.value()) != null) {
            return unknownKind(apiVersion, kind);
        }
        // Without a known kind and without metadata it is some tool's own file.
        if (!names.isMistaken(apiVersion.value()) || (!knownKind && root.entry(METADATA) == null)) {
            return new Identity(problems, null, true);
        }
        problems.add(new UnknownApiVersionProblem(
                apiVersion.span(), API_VERSION, apiVersion.value(), kind.value(), serving, names.served()));
        return new Identity(problems, definition(serving, kind.value()), false);
    }

    private Identity elsewhere(YamlScalar apiVersion, YamlScalar kind, List<String> serving) {
        problems.add(new KindNotServedProblem(
                apiVersion.span(), API_VERSION, apiVersion.value(), kind.value(), serving, null, null, false, null));
        return new Identity(problems, definition(serving, kind.value()), false);
    }

    private Identity unknownKind(YamlScalar apiVersion, YamlScalar kind) {
        problems.add(new UnknownKindProblem(
                kind.span(),
                KIND,
                apiVersion.value(),
                kind.value(),
                names.kindsOf(apiVersion.value()),
                names.kindsBeside(apiVersion.value())));
        String meant = names.slipOf(kind.value(), apiVersion.value());
        return new Identity(problems, meant == null ? null : schemas.definition(apiVersion.value(), meant), false);
    }

    /** The text of a top field; null where there is none, an empty one, or something else. */
    private @Nullable YamlScalar string(String name) {
        return root.get(name) instanceof YamlScalar scalar
                        && scalar.isString()
                        && !scalar.value().isEmpty()
                ? scalar
                : null;
    }

    private void addMissing(String name, String besides, List<String> candidates) {
        YamlEntry entry = root.entry(name);
        if (entry != null && isOtherThanString(entry.value())) {
            problems.add(ValueProblems.noString(root, entry));
        } else {
            problems.add(new MissingIdentityProblem(nearest(name, besides), name, candidates));
        }
    }

    private static boolean isOtherThanString(YamlNode node) {
        return !ShallowJson.isNull(node) && !(node instanceof YamlScalar scalar && scalar.isString());
    }

    /** The key of the first of these fields that is written, else the first key of all. */
    private Span nearest(String... fields) {
        for (String field : fields) {
            YamlEntry entry = root.entry(field);
            if (entry != null) {
                return entry.key().span();
            }
        }
        return root.entries().isEmpty()
                ? root.span()
                : root.entries().get(0).key().span();
    }

    /** Whether an object of a built-in kind has to have a name, or the beginning of one. */
    static boolean needsName(String kind) {
        return !kind.endsWith(REVIEW) && !NAMED_BY_SERVER.contains(kind);
    }

    private void addMissingName(String kind, Definition definition) {
        if (!needsName(kind) && !definition.isCustom()) {
            return;
        }
        YamlNode metadata = root.get(METADATA);
        if (metadata == null || ShallowJson.isNull(metadata)) {
            problems.add(new MissingIdentityProblem(nearest(METADATA, KIND), "metadata.name", List.of()));
        } else if (metadata instanceof YamlMapping mapping
                && isAbsent(mapping.get("name"))
                && isAbsent(mapping.get("generateName"))) {
            YamlEntry name = mapping.entry("name");
            Span span = name == null ? nearest(METADATA) : name.key().span();
            problems.add(new MissingIdentityProblem(span, "metadata.name", List.of()));
        }
    }

    private static boolean isAbsent(@Nullable YamlNode node) {
        return node == null
                || ShallowJson.isNull(node)
                || (node instanceof YamlScalar scalar
                        && scalar.isString()
                        && scalar.value().isEmpty());
    }
}
