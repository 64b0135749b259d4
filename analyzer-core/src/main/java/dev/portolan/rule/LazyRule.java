package dev.portolan.rule;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A rule that is made when somebody asks for it first: most runs need only some of all that there are. */
final class LazyRule implements Supplier<Rule> {

    private final Supplier<? extends Rule> maker;
    private volatile @Nullable Rule made;

    LazyRule(Supplier<? extends Rule> maker) {
        this.maker = maker;
    }

    @Override
    public Rule get() {
        Rule rule = made;
        if (rule == null) {
            rule = maker.get(); // rules are stateless: two threads may each make one
            made = rule;
        }
        return rule;
    }
}
