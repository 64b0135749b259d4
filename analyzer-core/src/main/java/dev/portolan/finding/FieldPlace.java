package dev.portolan.finding;

import dev.portolan.source.Span;

/**
 * A field that somebody wrote.
 *
 * @param path as the API server writes it; empty for the whole object
 * @param key its key; of an item its first key, of the whole object {@code kind} or else its first key
 * @param value what stands behind the key
 */
public record FieldPlace(String path, Span key, Span value) {}
