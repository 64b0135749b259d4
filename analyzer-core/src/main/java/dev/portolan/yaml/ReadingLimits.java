package dev.portolan.yaml;

/**
 * How much the reader takes on before it says that it is too much.
 *
 * @param documentBytes of one document, in UTF-8 (the API server's own limit for a request is 3 MiB)
 * @param depth of collections inside each other
 * @param aliasedNodes that aliases may bring into one document, counted where they are used; a long text counts as one for each 100 signs
 */
public record ReadingLimits(int documentBytes, int depth, int aliasedNodes) {

    public static final ReadingLimits DEFAULT = new ReadingLimits(3 << 20, 200, 1_000_000);
}
