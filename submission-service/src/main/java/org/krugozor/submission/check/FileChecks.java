package org.krugozor.submission.check;

import java.util.List;
import java.util.Map;
import org.krugozor.submission.file.model.FileKind;
import org.krugozor.submission.file.model.FileState;

/** The files asked for are there and were taken. */
final class FileChecks {

    private FileChecks() {}

    static List<CheckResult> manuscript(Subject subject) {
        return new Verdicts("file-manuscript")
                .block(subject.file(FileKind.MANUSCRIPT).isEmpty(), "/files", "manuscript-file-missing")
                .results();
    }

    static List<CheckResult> anonymous(Subject subject) {
        return new Verdicts("file-anonymous")
                .block(subject.file(FileKind.ANONYMOUS).isEmpty(), "/files", "anonymous-file-missing")
                .results();
    }

    static List<CheckResult> response(Subject subject) {
        boolean silent = subject.content().letter() == null
                && subject.file(FileKind.RESPONSE).isEmpty();
        return new Verdicts("response")
                .warn(subject.answersReviews() && silent, "/letter", "response-missing")
                .results();
    }

    static List<CheckResult> refused(Subject subject) {
        var verdicts = new Verdicts("files-taken");
        subject.files().forEach(file -> {
            var name = Map.of("name", file.name());
            verdicts.block(file.state() == FileState.REFUSED, "/files/" + file.fileId(), "file-refused", name);
            verdicts.warn(file.state() == FileState.CHECKING, "/files/" + file.fileId(), "file-checking", name);
        });
        return verdicts.results();
    }
}
