package dev.portolan.rules.validation.workload;

import dev.portolan.manifest.Field;
import dev.portolan.rule.Draft;
import dev.portolan.rule.Reporter;
import dev.portolan.rules.validation.IntOrPercent;
import dev.portolan.rules.validation.Term;

/** How many pods a workload replaces at a time. */
final class RollingUpdates {

    private static final int MAX_UNAVAILABLE_OF_STATEFUL_SETS = 35;

    private RollingUpdates() {}

    static void checkDeployment(Field strategy, Reporter report) {
        Field rolling = strategy.get("rollingUpdate");
        if (strategy.get("type").is("Recreate")) {
            if (rolling.isWritten()) {
                report.atKey(rolling, "rollingUpdate does not go with type Recreate; remove it, or write RollingUpdate")
                        .related(strategy.get("type"), "the type");
            }
            return;
        }
        Field unavailable = rolling.get("maxUnavailable");
        Field surge = rolling.get("maxSurge");
        boolean readable = checkBoth(unavailable, surge, report);
        // Left out, each of them is 25%.
        if (readable && isZero(unavailable) && isZero(surge)) {
            report.at(
                            unavailable,
                            "maxUnavailable and maxSurge are both 0, so no pod could ever be replaced; raise one of them")
                    .related(surge, "maxSurge is 0 here");
        }
    }

    static void checkDaemonSet(Field strategy, Reporter report) {
        if (strategy.get("type").is("OnDelete")) {
            return;
        }
        Field rolling = strategy.get("rollingUpdate");
        Field unavailable = rolling.get("maxUnavailable");
        Field surge = rolling.get("maxSurge");
        if (!checkBoth(unavailable, surge, report)) {
            return;
        }
        // Left out, maxUnavailable is 1 and maxSurge is 0.
        boolean hasSurge = surge.isPresent() && !isZero(surge);
        if (hasSurge && !isZero(unavailable)) {
            Draft draft = report.at(
                    surge, "a DaemonSet takes maxSurge or maxUnavailable, not both; write maxUnavailable: 0 beside it");
            if (unavailable.isWritten()) {
                draft.related(unavailable, "maxUnavailable is not 0 here");
            }
        } else if (!hasSurge && isZero(unavailable)) {
            report.at(
                    unavailable,
                    "maxUnavailable and maxSurge are both 0, so no pod could ever be replaced; raise one of them");
        }
    }

    static void checkStatefulSet(Field strategy, Reporter report) {
        Field type = strategy.get("type");
        Field rolling = strategy.get("rollingUpdate");
        if (type.is("Recreate")) {
            report.at(type, "a StatefulSet has no strategy Recreate; write RollingUpdate or OnDelete");
        } else if (type.is("OnDelete")) {
            if (rolling.isWritten()) {
                report.atKey(rolling, "rollingUpdate does not go with type OnDelete; remove it, or write RollingUpdate")
                        .related(type, "the type");
            }
        } else {
            Term.notNegative(rolling.get("partition"), report);
            if (report.version().isAtLeast(MAX_UNAVAILABLE_OF_STATEFUL_SETS)) {
                checkStatefulSetUnavailable(rolling.get("maxUnavailable"), report);
            }
        }
    }

    private static void checkStatefulSetUnavailable(Field unavailable, Reporter report) {
        if (new IntOrPercent(unavailable).check(report) && isZero(unavailable)) {
            report.at(unavailable, "maxUnavailable is 0, so no pod could ever be replaced; raise it, or leave it out");
        }
    }

    private static boolean checkBoth(Field unavailable, Field surge, Reporter report) {
        boolean readable = new IntOrPercent(unavailable).check(report);
        return new IntOrPercent(surge).check(report) && readable;
    }

    private static boolean isZero(Field field) {
        return field.isPresent() && new IntOrPercent(field).isZero();
    }
}
