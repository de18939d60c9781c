package org.krugozor.submission.progress;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An issue and its list, as publication says them. */
public record IssueFacts(UUID issueId, int year, int number, int whole, String state, List<Listed> articles) {

    public IssueFacts {
        articles = articles == null ? List.of() : articles;
    }

    public record Listed(
            UUID manuscriptId,
            int firstPage,
            int lastPage,
            @Nullable String doi) {}

    /** As printed: "№ 3 (128)/2019". */
    public String label() {
        return "№ " + number + " (" + whole + ")/" + year;
    }
}
