package org.krugozor.standing;

import static org.krugozor.standing.Party.AUTHOR;
import static org.krugozor.standing.Party.CHIEF_EDITOR;
import static org.krugozor.standing.Party.NOBODY;
import static org.krugozor.standing.Party.PRODUCTION_EDITOR;
import static org.krugozor.standing.Party.REVIEWERS;
import static org.krugozor.standing.Party.SECRETARY;
import static org.krugozor.standing.Party.SECTION_EDITOR;
import static org.krugozor.standing.Stage.COPYEDITING;
import static org.krugozor.standing.Stage.PRODUCTION;
import static org.krugozor.standing.Stage.REVIEW;
import static org.krugozor.standing.Stage.SUBMISSION;
import static org.krugozor.standing.Status.DECLINED;
import static org.krugozor.standing.Status.IN_PROGRESS;
import static org.krugozor.standing.Status.SCHEDULED;
import static org.krugozor.standing.Status.WITHDRAWN;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** The legal triples of stage, status and who acts next, and in {@link #next()} which may follow which: the whole table. */
public enum Situation {
    /** A draft, or a manuscript returned for completion. */
    WITH_AUTHOR(SUBMISSION, IN_PROGRESS, AUTHOR),
    /** Completeness, documents, originality report, an editor to be found. */
    INTAKE(SUBMISSION, IN_PROGRESS, SECRETARY),
    TRIAGE(SUBMISSION, IN_PROGRESS, SECTION_EDITOR),
    /** No section editor is free to look, or the item needs no round (column, chronicle, correction). */
    CHIEFS_TRIAGE(SUBMISSION, IN_PROGRESS, CHIEF_EDITOR),
    DESK_REJECTED(SUBMISSION, DECLINED, NOBODY),
    WITHDRAWN_AT_TRIAGE(SUBMISSION, WITHDRAWN, NOBODY),

    /** A panel is to be invited or mended, a recommendation given, a minor revision looked at. */
    EDITORS_TURN(REVIEW, IN_PROGRESS, SECTION_EDITOR),
    IN_REVIEW(REVIEW, IN_PROGRESS, REVIEWERS),
    AWAITING_DECISION(REVIEW, IN_PROGRESS, CHIEF_EDITOR),
    REVISION(REVIEW, IN_PROGRESS, AUTHOR),
    REJECTED(REVIEW, DECLINED, NOBODY),
    WITHDRAWN_IN_REVIEW(REVIEW, WITHDRAWN, NOBODY),

    ACCEPTED(COPYEDITING, IN_PROGRESS, PRODUCTION_EDITOR),
    WITHDRAWN_ACCEPTED(COPYEDITING, WITHDRAWN, NOBODY),

    IN_PRODUCTION(PRODUCTION, IN_PROGRESS, PRODUCTION_EDITOR),
    PROOF(PRODUCTION, IN_PROGRESS, AUTHOR),
    /** Everything is done; the chief editor finds it an issue. */
    READY(PRODUCTION, IN_PROGRESS, CHIEF_EDITOR),
    /** Placed in a planned issue while work on it goes on. */
    PLACED_IN_WORK(PRODUCTION, SCHEDULED, PRODUCTION_EDITOR),
    PLACED_PROOF(PRODUCTION, SCHEDULED, AUTHOR),
    /** Placed and done, or in a frozen issue. */
    PLACED(PRODUCTION, SCHEDULED, CHIEF_EDITOR),
    WITHDRAWN_IN_PRODUCTION(PRODUCTION, WITHDRAWN, NOBODY),

    PUBLISHED(Stage.PUBLISHED, Status.PUBLISHED, NOBODY);

    private final Stage stage;
    private final Status status;
    private final Party waitingFor;

    Situation(Stage stage, Status status, Party waitingFor) {
        this.stage = stage;
        this.status = status;
        this.waitingFor = waitingFor;
    }

    /**
     * What may follow this situation; staying where one is needs no entry. A rejection may be reverted, and an acceptance
     * while its article is not in a frozen issue (then it goes back to the chief editor). A withdrawal and a publication
     * are the end.
     */
    public Set<Situation> next() {
        return switch (this) {
            case WITH_AUTHOR -> EnumSet.of(INTAKE, TRIAGE, CHIEFS_TRIAGE, DESK_REJECTED, WITHDRAWN_AT_TRIAGE);
            case INTAKE ->
                EnumSet.of(
                        WITH_AUTHOR, TRIAGE, CHIEFS_TRIAGE, EDITORS_TURN, ACCEPTED, DESK_REJECTED, WITHDRAWN_AT_TRIAGE);
            case TRIAGE ->
                EnumSet.of(
                        WITH_AUTHOR,
                        INTAKE,
                        CHIEFS_TRIAGE,
                        EDITORS_TURN,
                        IN_REVIEW,
                        ACCEPTED,
                        DESK_REJECTED,
                        WITHDRAWN_AT_TRIAGE);
            case CHIEFS_TRIAGE ->
                EnumSet.of(
                        WITH_AUTHOR,
                        INTAKE,
                        TRIAGE,
                        EDITORS_TURN,
                        IN_REVIEW,
                        ACCEPTED,
                        DESK_REJECTED,
                        WITHDRAWN_AT_TRIAGE);
            case DESK_REJECTED -> EnumSet.of(INTAKE, TRIAGE, CHIEFS_TRIAGE);

            case EDITORS_TURN ->
                EnumSet.of(IN_REVIEW, AWAITING_DECISION, REVISION, TRIAGE, ACCEPTED, REJECTED, WITHDRAWN_IN_REVIEW);
            case IN_REVIEW ->
                EnumSet.of(EDITORS_TURN, AWAITING_DECISION, REVISION, ACCEPTED, REJECTED, WITHDRAWN_IN_REVIEW);
            case AWAITING_DECISION ->
                EnumSet.of(EDITORS_TURN, IN_REVIEW, REVISION, ACCEPTED, REJECTED, WITHDRAWN_IN_REVIEW);
            case REVISION -> EnumSet.of(EDITORS_TURN, IN_REVIEW, AWAITING_DECISION, REJECTED, WITHDRAWN_IN_REVIEW);
            case REJECTED -> EnumSet.of(EDITORS_TURN, IN_REVIEW, AWAITING_DECISION, REVISION);

            case ACCEPTED ->
                EnumSet.of(
                        IN_PRODUCTION,
                        PLACED_IN_WORK,
                        EDITORS_TURN,
                        AWAITING_DECISION,
                        CHIEFS_TRIAGE,
                        WITHDRAWN_ACCEPTED);

            case IN_PRODUCTION ->
                EnumSet.of(
                        PROOF,
                        READY,
                        PLACED_IN_WORK,
                        PLACED,
                        AWAITING_DECISION,
                        CHIEFS_TRIAGE,
                        WITHDRAWN_IN_PRODUCTION);
            case PROOF ->
                EnumSet.of(
                        IN_PRODUCTION, READY, PLACED_PROOF, AWAITING_DECISION, CHIEFS_TRIAGE, WITHDRAWN_IN_PRODUCTION);
            case READY ->
                EnumSet.of(IN_PRODUCTION, PROOF, PLACED, AWAITING_DECISION, CHIEFS_TRIAGE, WITHDRAWN_IN_PRODUCTION);
            case PLACED_IN_WORK ->
                EnumSet.of(
                        ACCEPTED,
                        IN_PRODUCTION,
                        PLACED_PROOF,
                        PLACED,
                        AWAITING_DECISION,
                        CHIEFS_TRIAGE,
                        WITHDRAWN_IN_PRODUCTION);
            case PLACED_PROOF ->
                EnumSet.of(PROOF, PLACED_IN_WORK, PLACED, AWAITING_DECISION, CHIEFS_TRIAGE, WITHDRAWN_IN_PRODUCTION);
            case PLACED ->
                EnumSet.of(
                        IN_PRODUCTION,
                        READY,
                        PLACED_IN_WORK,
                        PLACED_PROOF,
                        PUBLISHED,
                        AWAITING_DECISION,
                        CHIEFS_TRIAGE,
                        WITHDRAWN_IN_PRODUCTION);

            case WITHDRAWN_AT_TRIAGE, WITHDRAWN_IN_REVIEW, WITHDRAWN_ACCEPTED, WITHDRAWN_IN_PRODUCTION, PUBLISHED ->
                EnumSet.noneOf(Situation.class);
        };
    }

    /** The situation of a triple, empty if the three never go together. */
    public static Optional<Situation> of(Stage stage, Status status, Party waitingFor) {
        return Arrays.stream(values())
                .filter(one -> one.stage == stage && one.status == status && one.waitingFor == waitingFor)
                .findFirst();
    }

    /** Whether this situation may be followed by the other, or stay as it is. */
    public boolean mayBecome(Situation other) {
        return other == this || next().contains(other);
    }

    public Stage stage() {
        return stage;
    }

    public Status status() {
        return status;
    }

    /** Who acts next. */
    public Party waitingFor() {
        return waitingFor;
    }
}
