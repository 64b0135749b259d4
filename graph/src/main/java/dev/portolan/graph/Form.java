package dev.portolan.graph;

import dev.portolan.chart.Role;

/** The outlines that tell roles apart where colours do not. */
enum Form {
    ENTRY("entry", "way in"),
    SERVICE("service", "Service"),
    WORKLOAD("workload", "workload"),
    POLICY("policy", "policy, autoscaler, monitor"),
    CONFIG("config", "configuration"),
    STORAGE("storage", "storage"),
    IDENTITY("identity", "identity"),
    OTHER("other", "other object"),
    ELSEWHERE("elsewhere", "may be outside the input"),
    GHOST("ghost", "missing");

    private final String style;
    private final String legend;

    Form(String style, String legend) {
        this.style = style;
        this.legend = legend;
    }

    static Form of(Role role) {
        return switch (role) {
            case ENTRY -> ENTRY;
            case SERVICE -> SERVICE;
            case WORKLOAD -> WORKLOAD;
            case POLICY -> POLICY;
            case CONFIG -> CONFIG;
            case STORAGE -> STORAGE;
            case IDENTITY -> IDENTITY;
            case OTHER -> OTHER;
        };
    }

    /** The class of the style sheet. */
    String style() {
        return style;
    }

    String legend() {
        return legend;
    }
}
