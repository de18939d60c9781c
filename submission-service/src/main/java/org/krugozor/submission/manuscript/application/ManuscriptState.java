package org.krugozor.submission.manuscript.application;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.krugozor.platform.event.Actor;
import org.krugozor.platform.event.NewEvent;
import org.krugozor.platform.identifier.Orcid;
import org.krugozor.standing.Standing;
import org.krugozor.submission.check.CheckResult;
import org.krugozor.submission.content.Content;
import org.krugozor.submission.content.Contributor;
import org.krugozor.submission.content.Declarations;
import org.krugozor.submission.content.FieldUse;
import org.krugozor.submission.content.ItemType;
import org.krugozor.submission.content.Metadata;
import org.krugozor.submission.content.Offers;
import org.krugozor.submission.content.OpposedReviewer;
import org.krugozor.submission.content.Reference;
import org.krugozor.submission.content.Section;
import org.krugozor.submission.content.SuggestedReviewer;
import org.krugozor.submission.file.model.Rendition;
import org.krugozor.submission.manuscript.model.Manuscript;
import org.krugozor.submission.manuscript.model.Request;
import org.krugozor.submission.manuscript.model.Version;
import org.krugozor.submission.manuscript.model.VersionKind;
import org.krugozor.submission.person.model.Names;
import org.krugozor.submission.person.model.PersonName;

/** A manuscript as said on {@code submission-events} (contract ManuscriptState): whole, and only what was submitted. */
record ManuscriptState(
        UUID manuscriptId,
        String number,
        UUID callId,
        long callVersion,
        @Nullable String topic,
        ItemType itemType,
        String language,
        @Nullable Section section,
        Said version,
        Map<String, Metadata> metadata,
        List<Contributor> contributors,
        List<FieldUse> fields,
        @Nullable Offers offers,
        @Nullable String methodStatement,
        @Nullable Declarations declarations,
        List<Reference> references,
        List<Copy> renditions,
        List<Checked> checks,
        List<SuggestedReviewer> suggestedReviewers,
        List<OpposedReviewer> opposedReviewers,
        UUID submittedBy,
        @Nullable UUID enteredBy,
        Instant firstReceivedAt,
        List<Asked> requests,
        @Nullable Translation translation,
        Standing standing) {

    static final String TOPIC = "submission-events";

    record Said(
            UUID versionId,
            int ordinal,
            VersionKind kind,
            Instant submittedAt,
            @Nullable UUID answersDecision,
            @Nullable String letter) {}

    record Copy(
            UUID ref,
            String audience,
            Rendition.Kind kind,
            String mediaType,
            long size,
            @JsonProperty("sha256") String content) {}

    record Translation(String language) {

        static @Nullable Translation of(@Nullable Rendition rendition) {
            return rendition == null || rendition.language() == null ? null : new Translation(rendition.language());
        }
    }

    record Checked(
            String check,
            CheckResult.Outcome outcome,
            @Nullable Map<String, String> reason) {}

    record Asked(
            UUID requestId, Request.Kind kind, String reason, Instant requestedAt, Request.@Nullable Changes changes) {}

    static NewEvent event(String type, Manuscript manuscript, Actor actor) {
        return new NewEvent(TOPIC, type, manuscript.manuscriptId().toString(), of(manuscript), actor);
    }

    static ManuscriptState of(Manuscript manuscript) {
        var latest = Objects.requireNonNull(manuscript.latest(), "only what was submitted is said");
        var content = latest.content();
        return new ManuscriptState(
                manuscript.manuscriptId(),
                Objects.requireNonNull(manuscript.number()),
                manuscript.callId(),
                manuscript.callVersion(),
                content.topic(),
                manuscript.itemType(),
                Objects.requireNonNull(content.language()),
                content.section(),
                said(latest),
                metadata(content),
                content.contributors().stream()
                        .map(ManuscriptState::contributor)
                        .toList(),
                content.fields().stream()
                        .filter(field -> field.code() != null && field.role() != null && field.weight() != null)
                        .toList(),
                content.offers(),
                content.methodStatement(),
                content.declarations(),
                content.references().stream().filter(one -> one.text() != null).toList(),
                latest.renditions().stream().map(ManuscriptState::copy).toList(),
                latest.checks().stream()
                        .map(one -> new Checked(one.check(), one.outcome(), one.reason()))
                        .toList(),
                content.suggestedReviewers().stream()
                        .filter(one -> one.name() != null)
                        .toList(),
                content.opposedReviewers().stream()
                        .filter(one -> one.name() != null)
                        .toList(),
                manuscript.submittedBy(),
                latest.enteredBy(),
                Objects.requireNonNull(manuscript.firstReceivedAt()),
                manuscript.requests().stream()
                        .filter(Request::pending)
                        .map(one ->
                                new Asked(one.requestId(), one.kind(), one.reason(), one.requestedAt(), one.changes()))
                        .toList(),
                Translation.of(latest.translation()),
                manuscript.standing());
    }

    private static Said said(Version version) {
        return new Said(
                version.versionId(),
                version.ordinal(),
                version.kind(),
                version.submittedAt(),
                version.answersDecision(),
                version.content().letter());
    }

    /** Languages with a title; a stray abstract without one is a leftover of typing. */
    private static Map<String, Metadata> metadata(Content content) {
        var titled = new LinkedHashMap<String, Metadata>();
        content.metadata().forEach((language, written) -> {
            if (written.title() != null) {
                titled.put(language, written);
            }
        });
        return titled;
    }

    /** As far as it is whole: other services print what they get. */
    private static Contributor contributor(Contributor author) {
        var place = author.affiliation();
        var id = author.orcid();
        return new Contributor(
                author.personId(),
                new Names(
                        whole(author.names().kk()),
                        whole(author.names().ru()),
                        whole(author.names().latin())),
                author.email(),
                id != null && Orcid.isValid(id) ? id : null,
                author.degree(),
                author.academicTitle(),
                author.position(),
                place == null || place.institution() == null ? null : place,
                author.corresponding(),
                author.credit());
    }

    private static @Nullable PersonName whole(@Nullable PersonName name) {
        return name != null && name.complete() ? name : null;
    }

    private static Copy copy(Rendition rendition) {
        return new Copy(
                rendition.ref(),
                rendition.audience().name().toLowerCase(Locale.ROOT),
                rendition.kind(),
                rendition.mediaType(),
                rendition.size(),
                rendition.content());
    }
}
