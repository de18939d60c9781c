package org.krugozor.review.casefile.adapter.web;

import java.util.UUID;
import org.krugozor.platform.web.Versions;
import org.krugozor.review.casefile.application.Changed;
import org.krugozor.review.casefile.model.Case;
import org.krugozor.standing.Standing;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** What a command on a case answers: where the case stands now and the version to go on from. */
public record CaseAnswer(UUID manuscriptId, String number, long version, Standing standing) {

    public static CaseAnswer of(Case file) {
        return new CaseAnswer(file.id(), file.manuscript().number(), file.version(), file.standing());
    }

    public static ResponseEntity<CaseAnswer> ok(Changed changed) {
        return with(HttpStatus.OK, changed);
    }

    public static ResponseEntity<CaseAnswer> created(Changed changed) {
        return with(HttpStatus.CREATED, changed);
    }

    private static ResponseEntity<CaseAnswer> with(HttpStatus status, Changed changed) {
        return ResponseEntity.status(status)
                .eTag(Versions.etag(changed.after().version()))
                .body(of(changed.after()));
    }
}
