package dev.portolan.yaml;

import dev.portolan.finding.KubectlCannotReadProblem;
import dev.portolan.finding.LimitKind;
import dev.portolan.finding.LimitProblem;
import dev.portolan.finding.NotPortableProblem;
import dev.portolan.finding.ReadingProblem;
import dev.portolan.finding.SyntaxProblem;
import dev.portolan.source.Span;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/**
 * Builds the nodes of one document from the engine's events, with a stack of its own: however deep a document goes, the
 * limits meet it before the thread's stack does.
 */
final class Composer {

    private static final String MERGE = "<<";

    private final EventPlaces places;
    private final ReadingLimits limits;
    private final List<ReadingProblem> problems;
    private final boolean isJson;
    private final KubectlDifferences differences;
    private final Deque<OpenCollection> open = new ArrayDeque<>();
    private final Map<String, @Nullable ComposedNode> anchors = new HashMap<>();
    private long aliased;

    /** How many brackets are open. */
    private int brackets;

    private int lastEnd;
    private @Nullable YamlNode root;

    /**
     * @param problems where what is met on the way is added
     * @param isJson whether kubectl reads this text as JSON
     */
    Composer(EventPlaces places, ReadingLimits limits, List<ReadingProblem> problems, boolean isJson) {
        this.places = places;
        this.limits = limits;
        this.problems = problems;
        this.isJson = isJson;
        this.lastEnd = places.fileStart(0);
        this.differences = new KubectlDifferences(problems);
    }

    /** Null before the end of the document's node. */
    @Nullable
    YamlNode root() {
        return root;
    }

    /** The end of what was read last, in the file. */
    int lastEnd() {
        return lastEnd;
    }

    /** @throws RejectedDocument if the document has no meaning, or too much of it */
    void accept(Event event) {
        switch (event.getEventId()) {
            case Scalar -> scalar((ScalarEvent) event);
            case Alias -> alias((AliasEvent) event);
            case MappingStart, SequenceStart -> start((CollectionStartEvent) event);
            case MappingEnd, SequenceEnd -> end(event);
            default -> {}
        }
    }

    private void scalar(ScalarEvent event) {
        Span span = places.scalar(event);
        String anchor = anchor(event);
        if (!isJson) {
            compareWithKubectl(event, anchor, span);
        }
        boolean isKey = isKeyAwaited();
        String tag = event.getTag().orElse(null);
        ScalarResolver.Resolved resolved = resolve(event, tag, span);
        if (isKey) {
            resolved = resolvedKey(resolved, span);
        } else if (resolved.isUnspeakable()) {
            problems.add(new KubectlCannotReadProblem(
                    span, "kubectl cannot hand on " + event.getValue() + ": JSON has no such number; quote it"));
            resolved = ScalarResolver.string(event.getValue());
        }
        String text = SharedWords.of(event.getValue());
        String value = text.equals(resolved.value()) ? text : SharedWords.of(resolved.value());
        YamlScalar scalar = new YamlScalar(span, style(event), resolved.type(), text, value);
        ComposedNode composed = ComposedNode.of(scalar);
        if (anchor != null) {
            anchors.put(anchor, composed);
        }
        if (isKey && open.peek() instanceof OpenMapping mapping && isMerge(event, tag)) {
            mapping.isMerge = true;
        }
        add(composed);
    }

    private void compareWithKubectl(ScalarEvent event, @Nullable String anchor, Span span) {
        if (anchor != null) {
            differences.checkAnchor(anchor, span);
        }
        // An escape makes the value shorter than what is written.
        if (event.isDQuoted() && span.length() != event.getValue().length() + 2) {
            differences.checkEscapes(places.written(event), span);
        }
        if (event.isPlain() && brackets > 0) {
            differences.checkPlainInBrackets(event.getValue(), span, places.next(event));
        }
    }

    private ScalarResolver.Resolved resolve(ScalarEvent event, @Nullable String tag, Span span) {
        if (tag == null
                && isJson
                && event.isPlain()
                && ScalarResolver.plain(event.getValue()).type() == ScalarType.STRING) {
            problems.add(new KubectlCannotReadProblem(span, "this number is too large for kubectl"));
        }
        if (tag == null) {
            return event.isPlain() ? ScalarResolver.plain(event.getValue()) : ScalarResolver.string(event.getValue());
        }
        ScalarResolver.Resolved resolved = TagResolver.resolve(tag, event.getValue());
        if (resolved == null) {
            throw new RejectedDocument(new KubectlCannotReadProblem(
                    span, "the value does not fit its tag " + TagResolver.shortForm(tag) + "; leave the tag out"));
        }
        return resolved;
    }

    private ScalarResolver.Resolved resolvedKey(ScalarResolver.Resolved resolved, Span span) {
        if (resolved.type() == ScalarType.NULL || resolved.isUnsigned()) {
            String what = resolved.type() == ScalarType.NULL ? "null" : "so large a number";
            problems.add(noKey(span, what));
            return ScalarResolver.string(resolved.value());
        }
        Double number = resolved.number();
        return number == null ? resolved : new ScalarResolver.Resolved(resolved.type(), GoFloat.key(number));
    }

    private static KubectlCannotReadProblem noKey(Span span, String what) {
        return new KubectlCannotReadProblem(span, "kubectl takes no key that is " + what + "; quote it");
    }

    private static boolean isMerge(ScalarEvent event, @Nullable String tag) {
        return event.getValue().equals(MERGE) && (tag == null ? event.isPlain() : tag.equals(TagResolver.MERGE));
    }

    private static ScalarStyle style(ScalarEvent event) {
        return switch (event.getScalarStyle()) {
            case SINGLE_QUOTED -> ScalarStyle.SINGLE_QUOTED;
            case DOUBLE_QUOTED -> ScalarStyle.DOUBLE_QUOTED;
            case LITERAL -> ScalarStyle.LITERAL;
            case FOLDED -> ScalarStyle.FOLDED;
            case PLAIN, JSON_SCALAR_STYLE -> ScalarStyle.PLAIN;
        };
    }

    private void alias(AliasEvent event) {
        String name = event.getAlias().getValue();
        Span span = places.alias(event);
        if (!anchors.containsKey(name)) {
            // A password may begin with the sign of an alias: its name may be all of it.
            throw new RejectedDocument(
                    new SyntaxProblem(span, null, "there is no anchor of this name before this alias"));
        }
        ComposedNode target = anchors.get(name);
        if (target == null) {
            throw new RejectedDocument(
                    new SyntaxProblem(span, null, "the value of the anchor &" + name + " would contain itself"));
        }
        aliased += target.size();
        if (aliased > limits.aliasedNodes()) {
            throw new RejectedDocument(new LimitProblem(span, LimitKind.ALIASES, limits.aliasedNodes()));
        }
        checkDepth(target.height(), span);
        add(new ComposedNode(placed(target.node(), span), target.size(), target.height(), true));
    }

    /** The same node at the place of an alias. */
    private static YamlNode placed(YamlNode node, Span span) {
        if (node instanceof YamlMapping mapping) {
            return new YamlMapping(span, mapping.entries());
        }
        if (node instanceof YamlSequence sequence) {
            return new YamlSequence(span, sequence.items());
        }
        YamlScalar scalar = (YamlScalar) node;
        return new YamlScalar(span, scalar.style(), scalar.type(), scalar.text(), scalar.value());
    }

    private void start(CollectionStartEvent event) {
        int offset = places.collectionStart(event);
        int start = places.fileStart(offset);
        Span first = new Span(start, start + 1);
        if (isKeyAwaited()) {
            throw new RejectedDocument(
                    new KubectlCannotReadProblem(first, "kubectl takes no list and no mapping as a key; quote it"));
        }
        checkDepth(1, first);
        String anchor = anchor(event);
        if (anchor != null) {
            differences.checkAnchor(anchor, first);
            anchors.put(anchor, null);
        }
        boolean isBracketed = places.isBracket(offset);
        brackets += isBracketed ? 1 : 0;
        open.push(
                event.getEventId() == Event.ID.MappingStart
                        ? new OpenMapping(start, isBracketed, anchor, problems)
                        : new OpenSequence(start, isBracketed, anchor));
    }

    private void end(Event event) {
        OpenCollection closed = open.pop();
        brackets -= closed.isBracketed ? 1 : 0;
        int end = closed.isBracketed ? places.fileEnd(event) : closed.lastEnd();
        ComposedNode composed =
                closed instanceof OpenMapping mapping ? mapping.close(end) : ((OpenSequence) closed).close(end);
        if (closed.anchor != null) {
            anchors.put(closed.anchor, composed);
        }
        add(composed);
    }

    private void add(ComposedNode child) {
        lastEnd = child.node().span().end();
        OpenCollection parent = open.peek();
        if (parent == null) {
            root = child.node();
            return;
        }
        parent.grow(child, lastEnd);
        if (parent instanceof OpenSequence sequence) {
            sequence.add(child.node());
            return;
        }
        OpenMapping mapping = (OpenMapping) parent;
        YamlScalar key = mapping.key;
        if (key == null) {
            mapping.key = key(child);
        } else {
            mapping.key = null;
            if (mapping.isMerge) {
                mapping.isMerge = false;
                merge(mapping, key.span(), child);
            } else {
                mapping.put(key, child.node());
            }
        }
    }

    private YamlScalar key(ComposedNode child) {
        if (child.node() instanceof YamlScalar scalar) {
            if (child.isAlias() && scalar.isNull()) {
                problems.add(noKey(scalar.span(), "null"));
            }
            return scalar;
        }
        throw new RejectedDocument(new KubectlCannotReadProblem(
                child.node().span(), "kubectl takes no list and no mapping as a key; quote it"));
    }

    private void merge(OpenMapping mapping, Span mergeKey, ComposedNode value) {
        if (value.node() instanceof YamlMapping other) {
            if (mapping.hasMerged()) {
                problems.add(new NotPortableProblem(
                        mergeKey, "kubectl merges every <<, other readers refuse the second one; write <<: [*a, *b]"));
            }
            mapping.merge(mergeKey, other);
            return;
        }
        if (value.node() instanceof YamlSequence list && !value.isAlias()) {
            // The first of a list wins: so it comes last.
            for (int i = list.items().size() - 1; i >= 0; i--) {
                if (!(list.items().get(i) instanceof YamlMapping other)) {
                    throw new RejectedDocument(notMergeable(list.items().get(i).span()));
                }
                mapping.merge(mergeKey, other);
            }
            return;
        }
        throw new RejectedDocument(notMergeable(value.node().span()));
    }

    private static SyntaxProblem notMergeable(Span span) {
        return new SyntaxProblem(span, null, "<< merges mappings, and this is none");
    }

    private boolean isKeyAwaited() {
        return open.peek() instanceof OpenMapping mapping && mapping.key == null;
    }

    private void checkDepth(int more, Span span) {
        if (open.size() + more > limits.depth()) {
            throw new RejectedDocument(new LimitProblem(span, LimitKind.DEPTH, limits.depth()));
        }
    }

    private static @Nullable String anchor(NodeEvent event) {
        return event.getAnchor().map(Anchor::getValue).orElse(null);
    }
}
