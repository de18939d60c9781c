package org.krugozor.review.casefile.model;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.krugozor.platform.problem.Failure;
import org.krugozor.platform.problem.Outcome;

/** Asking the author for a working translation of the current version, and getting it. */
public record Translating(Case file, Instant now) {

    private static final Set<Phase> SEEKING_REVIEWERS = EnumSet.of(Phase.PANEL, Phase.IN_REVIEW);

    /** Whether reviewers are sought, and so a translation may be asked for. */
    public boolean isPossible() {
        return SEEKING_REVIEWERS.contains(file.phase());
    }

    /** Asks for it; an earlier wish for another language is given up if it was not met, and kept if it was. */
    public Outcome<Change> ask(String language, @Nullable String note, @Nullable UUID by) {
        if (!isPossible()) {
            return Outcome.rejected(Failure.conflict(
                    "not-allowed-now",
                    Map.of("act", "ASK_TRANSLATION", "phase", file.phase().name())));
        }
        if (language.equals(file.manuscript().language())) {
            return Outcome.rejected(Failure.invalid("/language", "same-language"));
        }
        var version = file.manuscript().current().versionId();
        if (file.translations().anyMatch(one -> one.isOf(version, language))) {
            return Outcome.rejected(Failure.conflict("translation-already-asked"));
        }
        var asked = new WorkingTranslation(version, language, note, now, by, null, null, List.of());
        return Outcome.done(Change.of(
                file.edit().translationAsked(asked).done(),
                "ReviewProgressed",
                "ASK_TRANSLATION",
                Map.of("language", language)));
    }

    /**
     * It came in. A later one takes the place of the earlier while no review rests on that; once one does, reviewers read
     * both. Empty for one nobody asked for: of another version, in another language, or the same again.
     */
    public Optional<Change> provided(UUID version, String language, UUID rendition) {
        return file.translations()
                .filter(one -> one.isOf(version, language))
                .findFirst()
                .filter(asked -> !isKnown(asked, rendition))
                .map(asked -> came(asked, version, rendition));
    }

    private Change came(WorkingTranslation asked, UUID version, UUID rendition) {
        if (asked.providedAt() == null) {
            return came(asked.provided(rendition, now), "TRANSLATION_PROVIDED");
        }
        return isReviewed(version)
                ? came(asked.providedBeside(rendition, now), "TRANSLATION_ADDED")
                : came(asked.provided(rendition, now), "TRANSLATION_REPLACED");
    }

    private static boolean isKnown(WorkingTranslation asked, UUID rendition) {
        return (asked.shown() != null && asked.shown().contains(rendition))
                || asked.replaced().contains(rendition);
    }

    /** Whether a review of the version is in: what its reviewer read stays. */
    private boolean isReviewed(UUID version) {
        return file.rounds().stream()
                .filter(round -> round.versionId().equals(version))
                .flatMap(round -> round.seats().stream())
                .anyMatch(Seat::isSubmitted);
    }

    private Change came(WorkingTranslation translation, String act) {
        return Change.of(
                file.edit().translationCame(translation).done(),
                "ReviewProgressed",
                act,
                Map.of("language", translation.language()));
    }
}
