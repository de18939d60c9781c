package org.krugozor.submission.check;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.krugozor.submission.call.model.Call;
import org.krugozor.submission.call.model.Rules;
import org.krugozor.submission.content.Content;
import org.krugozor.submission.content.ItemType;
import org.krugozor.submission.file.model.FileKind;
import org.krugozor.submission.file.model.ManuscriptFile;

/**
 * What is checked: the draft under its call, with its files and the words read from them.
 *
 * @param fullText words of the manuscript, null while unread
 * @param anonymousText words of the anonymous file, null while unread
 * @param anotherUnderWay its submitter has another manuscript with the journal
 * @param answersReviews a revision: the reviewers expect an answer
 */
public record Subject(
        Content content,
        ItemType itemType,
        Call call,
        List<ManuscriptFile> files,
        @Nullable String fullText,
        @Nullable String anonymousText,
        boolean anotherUnderWay,
        boolean answersReviews) {

    Rules rules() {
        return call.rules();
    }

    Optional<ManuscriptFile> file(FileKind kind) {
        return files.stream().filter(file -> file.kind() == kind).findFirst();
    }
}
