package dev.portolan.finding;

/** A sign that text editors do not show as what it is. */
public enum EncodingKind {
    /** Bytes that are no text; kubectl puts U+FFFD instead. */
    UNDECODABLE,
    /** NEL, LINE SEPARATOR or PARAGRAPH SEPARATOR, at which kubectl begins a new line. */
    LINE_BREAK
}
