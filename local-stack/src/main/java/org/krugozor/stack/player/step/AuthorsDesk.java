package org.krugozor.stack.player.step;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.krugozor.stack.player.api.Answer;
import org.krugozor.stack.player.api.Patience;
import org.krugozor.stack.player.api.Session;
import org.krugozor.stack.player.api.Trail;
import org.krugozor.stack.player.api.Upload;
import org.krugozor.stack.player.document.PdfDocument;
import org.krugozor.stack.player.document.WordDocument;
import tools.jackson.databind.JsonNode;

/** What authors do: draft, upload, submit, complete, revise, withdraw. */
public final class AuthorsDesk {

    private static final String MANUSCRIPTS = "/api/submission/manuscripts";
    private static final Duration CHECKED = Duration.ofSeconds(90);

    private final Company company;
    private final StepKeys keys;
    private final DraftContent content;

    /** The authors of this company. */
    public AuthorsDesk(Company company, StepKeys keys) {
        this.company = company;
        this.keys = keys;
        this.content = new DraftContent(company);
    }

    /** Begins a draft under the standing call and returns its id. */
    public String draft(PlayedManuscript manuscript, JsonNode call) {
        var data = manuscript.data();
        return author(manuscript)
                .post(
                        MANUSCRIPTS,
                        Body.of(
                                "callId", call.path("callId").asString(),
                                "itemType", data.path("itemType").asString(),
                                "language", manuscript.language(),
                                "section", Body.orNull(data.path("section")),
                                "topic", topic(manuscript, call)),
                        keys.of(manuscript.key() + "/draft"),
                        manuscript.trail())
                .text("manuscriptId");
    }

    /** Fills the form in. */
    public void fill(PlayedManuscript manuscript, JsonNode call, int version, @Nullable String letter) {
        author(manuscript)
                .change(
                        path(manuscript),
                        "PUT",
                        path(manuscript) + "/draft",
                        content.of(manuscript, topic(manuscript, call), letter),
                        keys.of(manuscript.key() + "/fill/" + version),
                        manuscript.trail());
    }

    /** Uploads the manuscript as Word and its anonymous version as PDF, and waits until both are checked. */
    public void upload(PlayedManuscript manuscript, int version) {
        var text = manuscript.text();
        var word = new Upload(
                "MANUSCRIPT",
                "manuscript-" + version + ".docx",
                WordDocument.MEDIA_TYPE,
                WordDocument.write(text, manuscript.creators()));
        var anonymous = new Upload(
                "ANONYMOUS",
                "anonymous-" + version + ".pdf",
                PdfDocument.MEDIA_TYPE,
                PdfDocument.write(text.anonymous()));
        var first = send(manuscript, word);
        var second = send(manuscript, anonymous);
        awaitClean(manuscript, first);
        awaitClean(manuscript, second);
    }

    /** Submits the draft, whichever it is: the first version, the completion or the revision. */
    public Answer submit(PlayedManuscript manuscript, int version) {
        return author(manuscript)
                .change(
                        path(manuscript),
                        "POST",
                        path(manuscript) + "/submission",
                        Map.of(),
                        keys.of(manuscript.key() + "/submit/" + version),
                        manuscript.trail());
    }

    /** Asks for the manuscript back. */
    public void withdraw(PlayedManuscript manuscript, String reason) {
        author(manuscript)
                .post(
                        path(manuscript) + "/withdrawal",
                        Map.of("reason", reason),
                        keys.of(manuscript.key() + "/withdraw"),
                        manuscript.trail());
    }

    /** The author's own view. */
    public Answer read(PlayedManuscript manuscript) {
        return author(manuscript).getOnceThere(path(manuscript), manuscript.trail());
    }

    /** The call under which manuscripts come in: the standing one. */
    public static JsonNode standingCall(Session anybody, Trail trail) {
        var calls = anybody.get("/api/submission/calls", trail).body();
        for (var call : calls.isArray() ? calls : calls.path("items")) {
            if (call.path("standing").asBoolean(false)) {
                return anybody.get(
                                "/api/submission/calls/" + call.path("callId").asString(), trail)
                        .body();
            }
        }
        throw new IllegalStateException("there is no standing call for papers");
    }

    private String send(PlayedManuscript manuscript, Upload upload) {
        // The answer to an earlier try may have been lost: then the file is there already.
        for (var file : read(manuscript).body().path("files")) {
            if (file.path("name").asString("").equals(upload.name())
                    && file.path("kind").asString("").equals(upload.kind())) {
                return file.path("fileId").asString();
            }
        }
        return author(manuscript)
                .upload(
                        path(manuscript) + "/files",
                        upload,
                        keys.of(manuscript.key() + "/" + upload.name()),
                        manuscript.trail())
                .text("fileId");
    }

    private void awaitClean(PlayedManuscript manuscript, String fileId) {
        var file = Patience.until(CHECKED, "the checks of " + manuscript.key(), () -> {
            var read = author(manuscript)
                    .get(path(manuscript) + "/files/" + fileId, manuscript.trail())
                    .body();
            return Optional.of(read)
                    .filter(one -> !one.path("state").asString("").equals("CHECKING"));
        });
        if (!file.path("state").asString("").equals("CLEAN")) {
            throw new IllegalStateException("a file of " + manuscript.key() + " was refused: " + file);
        }
    }

    private static @Nullable String topic(PlayedManuscript manuscript, JsonNode call) {
        var wanted = manuscript.data().path("topic").asString("");
        for (var topic : call.path("topics")) {
            if (topic.path("slug").asString("").equals(wanted)) {
                return wanted;
            }
        }
        return null;
    }

    private Session author(PlayedManuscript manuscript) {
        return company.as(manuscript.submittedBy());
    }

    private static String path(PlayedManuscript manuscript) {
        return MANUSCRIPTS + "/" + manuscript.id();
    }
}
