package dev.portolan.rules.validation.pod;

import dev.portolan.manifest.Field;
import dev.portolan.manifest.Quantity;
import dev.portolan.rule.Draft;
import dev.portolan.rule.Reporter;
import dev.portolan.rules.validation.pod.Amounts.Amount;
import dev.portolan.rules.vocabulary.ResourceName;
import dev.portolan.rules.vocabulary.ScalarText;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Requests and limits, each for itself and against each other. */
final class Requirements {

    private final Function<String, @Nullable String> names;
    private final Reporter report;
    private final Set<String> told = new HashSet<>();

    private Requirements(Function<String, @Nullable String> names, Reporter report) {
        this.names = names;
        this.report = report;
    }

    static void ofContainer(Field resources, Reporter report) {
        new Requirements(ResourceName::problem, report).check(resources);
    }

    static void ofPod(Field resources, Reporter report) {
        new Requirements(ResourceName::podProblem, report).check(resources);
    }

    static void ofOverhead(Field overhead, Reporter report) {
        new Requirements(ResourceName::problem, report).checkEach(overhead, Map.of());
    }

    private void check(Field resources) {
        Map<String, Amount> limits = Amounts.of(resources.get("limits"));
        Map<String, Amount> requests = Amounts.of(resources.get("requests"));
        checkEach(resources.get("limits"), requests);
        checkEach(resources.get("requests"), Map.of());
        requests.forEach((name, request) -> compare(name, request, limits.get(name)));
        checkHugePages(resources, limits, requests);
    }

    /**
     * Names and amounts.
     *
     * @param others where the same name may be written again, which is then the same mistake
     */
    private void checkEach(Field map, Map<String, Amount> others) {
        Map<String, Amount> amounts = Amounts.of(map);
        for (Field member : map.members()) {
            String problem = names.apply(member.name());
            if (problem != null) {
                if (told.add(member.name())) {
                    Draft draft = report.atKey(member, "resource \"" + member.name() + "\": " + problem);
                    Amount other = others.get(member.name());
                    if (other != null) {
                        draft.related(other.field().headSpan(), "and here");
                    }
                }
                continue;
            }
            Amount amount = amounts.get(member.name());
            String wrong = amount == null ? null : problem(member.name(), amount.quantity());
            if (wrong != null) {
                Draft draft = report.at(member, member.name() + " " + member.text() + " " + wrong);
                Amount other = others.get(member.name());
                if (other != null) {
                    draft.related(other.field(), "the request");
                }
            }
        }
    }

    private static @Nullable String problem(String name, Quantity amount) {
        if (amount.value().signum() < 0) {
            return "is negative; write 0 or more";
        }
        if (ResourceName.isExtended(name) && !isWhole(amount.value())) {
            return "is no whole number, and " + name + " comes in whole pieces";
        }
        return ResourceName.isHugePages(name) ? pageProblem(name, amount) : null;
    }

    private static @Nullable String pageProblem(String name, Quantity amount) {
        Quantity page = Quantity.parse(ResourceName.pageSize(name));
        if (page == null || page.value().signum() <= 0 || !isWhole(page.value())) {
            return "is of no known page size; write hugepages-2Mi or hugepages-1Gi";
        }
        return amount.value().remainder(page.value()).signum() == 0
                ? null
                : "is no multiple of " + ResourceName.pageSize(name) + ", the size of a page";
    }

    private static boolean isWhole(BigDecimal value) {
        return value.stripTrailingZeros().scale() <= 0;
    }

    private void compare(String name, Amount request, @Nullable Amount limit) {
        boolean overcommit = ResourceName.isOvercommitAllowed(name);
        if (limit == null) {
            if (!overcommit && names.apply(name) == null) {
                report.at(
                        request.field().parent().parent().get("limits"),
                        request.field().headSpan(),
                        name + " has a request and no limit; write the same amount under limits");
            }
            return;
        }
        int order = request.quantity().compareTo(limit.quantity());
        // What is negative has been told; that it is less than the request follows.
        if (order == 0 || (limit.quantity().value().signum() < 0)) {
            return;
        }
        if (!overcommit) {
            report.at(
                            request.field(),
                            name + " request " + ScalarText.written(request.field()) + " must be equal to its limit of "
                                    + ScalarText.written(limit.field()))
                    .related(limit.field(), "the limit");
        } else if (order > 0) {
            report.at(
                            request.field(),
                            name + " request " + ScalarText.written(request.field()) + " is more than its limit of "
                                    + ScalarText.written(limit.field()))
                    .related(limit.field(), "the limit");
        }
    }

    private void checkHugePages(Field resources, Map<String, Amount> limits, Map<String, Amount> requests) {
        Set<String> all = new HashSet<>(limits.keySet());
        all.addAll(requests.keySet());
        if (all.contains("cpu") || all.contains("memory")) {
            return;
        }
        for (Map<String, Amount> amounts : List.of(limits, requests)) {
            for (Amount amount : amounts.values()) {
                if (ResourceName.isHugePages(amount.field().name())) {
                    report.at(
                            resources,
                            amount.field().headSpan(),
                            amount.field().name() + " needs cpu or memory beside it; add one of them");
                    return;
                }
            }
        }
    }
}
