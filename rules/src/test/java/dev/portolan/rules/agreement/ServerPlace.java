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
 * @param cause the field where the mistake was made that is told again here; empty where it was made here
 */
record ServerPlace(String path, Field written, boolean exact, String cause) {

    /** Paths that the server makes up, as regular expressions, and where in a manifest they lie. */
    private static final List<Map.Entry<String, String>> MADE_UP = List.of(
            Map.entry("\\.template\\.(labels|annotations)", ".template.metadata.$1"),
            Map.entry("^spec\\.LoadBalancerSourceRanges", "spec.loadBalancerSourceRanges"),
            Map.entry(
                    "^annotations\\.kubernetes\\.io/ingress\\.class",
                    "metadata.annotations[kubernetes.io/ingress.class]"),
            Map.entry("^spec\\.addressType$", "addressType"),
            Map.entry("\\.storageOS$", ".storageos"),
            Map.entry("spec\\.overhead\\.limits", "spec.overhead"),
            Map.entry("spec\\.Host(IPC|PID)$", "spec.host$1"),
            Map.entry("\\.volumeMounts\\.[a-zA-Z]+$", ".volumeMounts"),
            Map.entry("\\.persistentDisk\\.", ".gcePersistentDisk."),
            Map.entry("\\.downwardAPI\\.(?!defaultMode|items)[a-zA-Z.]+$", ".downwardAPI.items"),
            Map.entry("\\.projected\\.path$", ".projected.sources"),
            Map.entry("\\.csi\\.name$", ".csi.nodePublishSecretRef.name"),
            Map.entry("(Execution\\[\\d+](?:\\.podAffinityTerm)?)\\.namespace$", "$1.namespaces"),
            Map.entry("\\.\\{topologyKey, whenUnsatisfiable}$", ""),
            Map.entry("spec\\.resources\\[storage]", "spec.resources.requests[storage]"),
            Map.entry("\\.resources\\.containers\\[(\\d+)]\\[(.+)]\\.limits$", ".containers[$1].resources.limits[$2]"));

    static ServerPlace of(Manifest manifest, String path) {
        String real = real(path);
        if (manifest.written().at("spec", "clusterIPs").isAbsent()) {
            real = real.replaceAll("^spec\\.clusterIPs(\\[0])?", "spec.clusterIP");
        }
        return ofReal(manifest, real);
    }

    /** A path that the server did not make up, such as that of a field which the schema has not. */
    static ServerPlace ofReal(Manifest manifest, String path) {
        Field field = find(manifest, path);
        boolean exact = field.node() != null;
        Field written = field;
        while (written.node() == null && written.parent() != written) {
            written = written.parent();
        }
        return new ServerPlace(path, written, exact, Causes.of(manifest, path, exact));
    }

    private static String real(String path) {
        String real = path;
        for (Map.Entry<String, String> entry : MADE_UP) {
            real = real.replaceAll(entry.getKey(), entry.getValue());
        }
        return real;
    }

    /** The same, with the misspelt or misplaced field for its cause where that would have been this one. */
    ServerPlace causedBySlip(List<String> unknownFields) {
        if (exact) {
            return this;
        }
        String copied = cause.isEmpty() ? "" : Causes.slip(cause, unknownFields);
        String slip = copied.isEmpty() ? Causes.slip(path, unknownFields) : copied;
        return slip.isEmpty() ? this : new ServerPlace(path, written, exact, slip);
    }

    /** The field at a path; absent if there is none. */
    static Field find(Manifest manifest, String path) {
        Field field = manifest.written();
        for (String step : steps(path)) {
            field = next(field, step);
        }
        return field;
    }

    private static Field next(Field field, String step) {
        return field.isList() && step.matches("\\d+") ? field.item(Integer.parseInt(step)) : field.get(step);
    }

    static List<String> steps(String path) {
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

    /**
     * Whether a finding is about the field: at it, inside it, at the nearest written parent or between that and the
     * field, or by a related place. Of an internal error the server names no field; then any will do. The path of the
     * whole object is {@code []}; in places the server forgets an index.
     */
    boolean isMetBy(Finding finding) {
        String field = finding.field() == null ? "" : finding.field();
        return path.isEmpty()
                || field.equals(path)
                || (!cause.isEmpty() && (field.equals(cause) || isBelow(field, cause)))
                || field.equals(written.path())
                || withoutIndices(field).equals(path)
                || (exact && isBelow(field, path))
                || (isBelow(path, field) && (written.path().isEmpty() || isBelow(field, written.path())))
                || finding.related().stream().anyMatch(this::isAt);
    }

    private static boolean isBelow(String field, String path) {
        return !path.isEmpty() && (field.startsWith(path + ".") || field.startsWith(path + "["));
    }

    private boolean isAt(Related related) {
        Span key = written.headSpan();
        return related.file() == written.manifest().file()
                && (related.span().equals(key)
                        || (exact
                                ? written.span().contains(related.span())
                                : related.span().equals(written.span())));
    }

    /** A path without its indices. */
    static String withoutIndices(String path) {
        return path.replaceAll("\\[\\d+]", "");
    }
}
