package dev.portolan.rules.config;

import dev.portolan.manifest.Field;
import dev.portolan.source.Span;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The names that a text takes as {@code $(NAME)}, as the kubelet reads it: {@code $$} is a dollar sign, and what has
 * no closing bracket is text.
 */
final class VariableUses {

    /** What people name variables; {@code $(date +%s)} is for a shell. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]*");

    private VariableUses() {}

    /** In their order; each name once. */
    static List<String> of(String text) {
        Set<String> names = new LinkedHashSet<>();
        int last = text.lastIndexOf(')');
        int at = text.indexOf('$');
        while (at >= 0 && at < last) {
            if (text.charAt(at + 1) == '(') {
                int end = text.indexOf(')', at);
                String name = text.substring(at + 2, end);
                if (NAME.matcher(name).matches()) {
                    names.add(name);
                }
                at = text.indexOf('$', end);
            } else {
                at = text.indexOf('$', at + 2);
            }
        }
        return List.copyOf(names);
    }

    /** How a name is taken: {@code $(NAME)}. */
    static String written(String name) {
        return "$(" + name + ")";
    }

    /** Where a written text takes a name first; all of the text where its letters are not found, behind an alias. */
    static Span span(Field text, String name) {
        Span span = text.span();
        String source = text.manifest().file().text(span);
        String use = written(name);
        int at = source.indexOf(use);
        while (at > 0 && isEscaped(source, at)) {
            at = source.indexOf(use, at + 1);
        }
        return at < 0 ? span : new Span(span.start() + at, span.start() + at + use.length());
    }

    /** Whether an odd number of dollar signs stands before one: it is the second of a pair. */
    private static boolean isEscaped(String source, int dollar) {
        int before = 0;
        while (before < dollar && source.charAt(dollar - before - 1) == '$') {
            before++;
        }
        return before % 2 == 1;
    }
}
