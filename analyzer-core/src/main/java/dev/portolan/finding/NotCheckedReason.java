package dev.portolan.finding;

/** Why something was not checked. */
public enum NotCheckedReason {
    TEMPLATE("template"),
    KUSTOMIZATION("kustomization"),
    PATCH("kustomize patch"),
    NO_MANIFEST("no manifest"),
    UNREADABLE("unreadable"),
    LINK("link out of the folder"),
    EXCLUDED("excluded"),
    KIND_WITHOUT_SCHEMA("kind without a schema"),
    CEL_RULES("rules in CEL"),
    FURTHER_PROBLEMS("further problems"),
    FAILED("a bug of ours");

    private final String word;

    NotCheckedReason(String word) {
        this.word = word;
    }

    /** As reports write it. */
    public String word() {
        return word;
    }
}
