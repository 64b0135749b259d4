package dev.portolan.suppression;

import java.util.List;

/**
 * A check of another tool.
 *
 * @param tool {@code kube-linter}, {@code kube-score} or {@code polaris}
 * @param byDefault whether that tool runs it without being asked
 * @param rules ids of ours; none where there is nothing alike
 * @param remark what is different, or why there is none; may be empty
 */
public record ForeignCheck(String tool, String name, boolean byDefault, List<String> rules, String remark) {

    public ForeignCheck {
        rules = List.copyOf(rules);
    }
}
