package dev.portolan.rules.agreement;

import dev.portolan.finding.Finding;
import dev.portolan.finding.Related;
import dev.portolan.manifest.Field;
import dev.portolan.manifest.Manifest;
import dev.portolan.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A field that an API server named, found in the text.
 *
 * @param path as the server wrote it, or where such a path exists in no manifest, as it would be in one
 * @param written the field itself, or its nearest parent that a person wrote
 * @param exact whether it is the field itself
 */
record ServerPlace(String path, Field written, boolean exact) {

    /** Paths that the server makes up, and where in a manifest they lie. */
    private static final Map<String, String> MADE_UP = Map.of(
            ".template.labels", ".template.metadata.labels",
            "spec.LoadBalancerSourceRanges", "spec.loadBalancerSourceRanges",
            "annotations.kubernetes.io/ingress.class", "metadata.annotations[kubernetes.io/ingress.class]",
            "spec.overhead.limits", "spec.overhead",
            ".volumeMounts.recursiveReadOnly", ".volumeMounts");

    static ServerPlace of(Manifest manifest, String path) {
        String real = path.equals("[]") ? "" : path;
        for (Map.Entry<String, String> entry : MADE_UP.entrySet()) {
            real = real.replace(entry.getKey(), entry.getValue());
        }
        Field field = manifest.written();
        boolean exact = true;
        for (String step : steps(real)) {
            Field next = next(field, step);
            if (next.node() == null) {
                exact = false;
                break;
            }
            field = next;
        }
        return new ServerPlace(real, field, exact);
    }

    private static Field next(Field field, String step) {
        return field.isList() && step.matches("\\d+") ? field.item(Integer.parseInt(step)) : field.get(step);
    }

    private static List<String> steps(String path) {
        List<String> steps = new ArrayList<>();
        int at = 0;
        while (at < path.length()) {
            int end;
            if (path.charAt(at) == '[') {
                end = Math.max(at, path.indexOf(']', at));
                steps.add(path.substring(at + 1, end));
                end++;
            } else {
                end = at;
                while (end < path.length() && path.charAt(end) != '.' && path.charAt(end) != '[') {
                    end++;
                }
                if (end > at) {
                    steps.add(path.substring(at, end));
                }
            }
            at = end < path.length() && path.charAt(end) == '.' ? end + 1 : end;
        }
        return steps;
    }

    /** Whether a finding is about the field: at it, inside it, at the nearest written parent, or by a related place. */
    boolean isMetBy(Finding finding) {
        String field = finding.field() == null ? "" : finding.field();
        return field.equals(path)
                || field.equals(written.path())
                || (exact && isBelow(field, path))
                || finding.related().stream().anyMatch(this::isAt);
    }

    private static boolean isBelow(String field, String path) {
        return !path.isEmpty() && (field.startsWith(path + ".") || field.startsWith(path + "["));
    }

    private boolean isAt(Related related) {
        Span key = written.headSpan();
        return related.file() == written.manifest().file()
                && (related.span().equals(written.span()) || related.span().equals(key));
    }

    /** A path without its indices. */
    static String withoutIndices(String path) {
        return path.replaceAll("\\[\\d+]", "");
    }
}
