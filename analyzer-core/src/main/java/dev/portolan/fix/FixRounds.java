package dev.portolan.fix;

import dev.portolan.finding.Finding;
import dev.portolan.finding.Fix;
import dev.portolan.source.SourceFile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Applies fixes until there is none left. In each round those are applied that do not touch each other, the first by its place; then everything
 * is looked at anew. A round that brought an error is halved until the fix is found that did it, and that one is left out.
 */
public final class FixRounds<L extends Look, E extends Exception> {

    /** Fixes that undo each other would go on for ever. */
    private static final int MOST_ROUNDS = 10;

    private final Predicate<Finding> wanted;
    private final Looker<L, E> looker;
    private final Map<String, SourceFile> before = new TreeMap<>();
    private final Map<String, SourceFile> changed = new TreeMap<>();
    private final Map<String, SourceFile> refused = new TreeMap<>();
    private final Set<String> harmful = new HashSet<>();
    private final List<Finding> applied = new ArrayList<>();
    private final List<TakenBack> takenBack = new ArrayList<>();
    private L current;

    private FixRounds(L first, Predicate<Finding> wanted, Looker<L, E> looker) {
        this.current = first;
        this.wanted = wanted;
        this.looker = looker;
    }

    /**
     * @param first the look at the texts as they are
     * @param wanted which findings to mend, of those that have a fix
     */
    public static <L extends Look, E extends Exception> Mended<L> run(
            L first, Predicate<Finding> wanted, Looker<L, E> looker) throws E {
        return new FixRounds<>(first, wanted, looker).run();
    }

    private Mended<L> run() throws E {
        List<Finding> chosen = choose();
        for (int round = 0; round < MOST_ROUNDS && !chosen.isEmpty(); round++) {
            new Round(chosen).run();
            chosen = choose();
        }
        List<MendedFile> files = new ArrayList<>();
        for (SourceFile file : changed.values()) {
            SourceFile old = before.get(file.path());
            if (old != null && !old.text().equals(file.text())) {
                files.add(new MendedFile(old, file));
            }
        }
        return new Mended<>(current, files, applied, takenBack, List.copyOf(refused.values()), chosen.isEmpty());
    }

    /** The findings to mend in the next round. */
    private List<Finding> choose() {
        List<Finding> mendable = new ArrayList<>();
        for (Finding finding : current.findings()) {
            if (finding.fix() == null || !wanted.test(finding) || harmful.contains(finding.fingerprint())) {
                continue;
            }
            if (finding.file().undecodable().isEmpty()) {
                mendable.add(finding);
            } else {
                refused.put(finding.file().path(), finding.file());
            }
        }
        List<Finding> chosen = new ArrayList<>();
        ChosenEdits edits = new ChosenEdits();
        for (Finding finding : ReadingFirst.of(current.documents(), mendable)) {
            Fix fix = finding.fix();
            if (fix != null && edits.add(finding.file(), fix)) {
                chosen.add(finding);
            }
        }
        return chosen;
    }

    /** One set of fixes on top of the same texts. */
    private final class Round {

        private final Look start = current;
        private final List<Finding> chosen;
        private final List<Finding> accepted = new ArrayList<>();
        private @Nullable Map<String, SourceFile> texts;

        Round(List<Finding> chosen) {
            this.chosen = chosen;
        }

        void run() throws E {
            accept(chosen);
            if (texts != null) {
                changed.putAll(texts);
            }
            applied.addAll(accepted);
        }

        private void accept(List<Finding> more) throws E {
            List<Finding> together = new ArrayList<>(accepted);
            together.addAll(more);
            Map<String, SourceFile> fixed = fixed(together);
            Map<String, SourceFile> all = new TreeMap<>(changed);
            all.putAll(fixed);
            L look = looker.look(List.copyOf(all.values()));
            List<Finding> brought = Harm.done(start, current, look, more);
            if (brought.isEmpty()) {
                accepted.addAll(more);
                texts = fixed;
                current = look;
            } else if (more.size() == 1) {
                harmful.add(more.get(0).fingerprint());
                takenBack.add(new TakenBack(more.get(0), brought.get(0)));
            } else {
                int middle = more.size() / 2;
                accept(more.subList(0, middle));
                accept(more.subList(middle, more.size()));
            }
        }

        private Map<String, SourceFile> fixed(List<Finding> findings) {
            ChosenEdits edits = new ChosenEdits();
            for (Finding finding : findings) {
                Fix fix = finding.fix();
                if (fix != null) {
                    before.putIfAbsent(finding.file().path(), finding.file());
                    edits.add(finding.file(), fix);
                }
            }
            return edits.applied();
        }
    }
}
