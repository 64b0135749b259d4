package dev.portolan.manifest;

/** What a document of the input is to us. */
public enum DocumentKind {
    /** Holds one object or a list of them. */
    MANIFEST,
    /** A manifest by its text, which could not be read. */
    BROKEN_MANIFEST,
    /** Text with unrendered {@code {{ }}}. */
    TEMPLATE,
    /** A {@code kustomization.yaml}. */
    KUSTOMIZATION,
    /** A part of an object, which a kustomization lays over the whole one. */
    PATCH,
    /** YAML or JSON that is no manifest: values files, workflows, compose files. */
    OTHER,
    /** Blanks and comments. */
    EMPTY
}
