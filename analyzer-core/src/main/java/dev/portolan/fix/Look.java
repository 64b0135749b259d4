package dev.portolan.fix;

import dev.portolan.finding.Finding;
import dev.portolan.manifest.InputDocument;
import java.util.List;

/** What one look at all texts found. */
public interface Look {

    /** In the order of {@link Finding#ORDER}; without those that somebody chose to live with. */
    List<Finding> findings();

    /** Of all files, in their order. */
    List<InputDocument> documents();

    /**
     * Whether mistakes may hide in a document that nobody could look for: it could not be read, its kind is not known, or the API server
     * could not decode it.
     */
    boolean isDoubtful(InputDocument document);
}
