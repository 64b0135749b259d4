package dev.portolan.fix;

import dev.portolan.finding.Finding;
import dev.portolan.manifest.InputDocument;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one look at all texts found. */
public interface Look {

    /** In the order of {@link Finding#ORDER}; without those that somebody chose to live with. */
    List<Finding> findings();

    /** Of all files, in their order. */
    List<InputDocument> documents();

    /** Which mistakes may hide in a document, as nobody could look for them; null where none can. */
    @Nullable
    Doubt doubt(InputDocument document);

    /** Whether a finding tells of an object's shape: of fields and types, and of nothing that their values mean. */
    boolean isOfShape(Finding finding);
}
