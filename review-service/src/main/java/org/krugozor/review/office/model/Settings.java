package org.krugozor.review.office.model;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The terms by which the journal works; days unless said otherwise. Values left out of a stored or sent document take
 * the defaults of the domain.
 *
 * @param journal the journal's name by language, as it signs its mail
 * @param quietFrom no mail leaves from this local time on; null for no quiet hours
 * @param quietTo mail leaves again from this local time on
 * @param askBeforeAlternate whether the editor is asked before the next alternate is invited
 * @param institutionConflictWarns whether "same institution" only warns
 * @param originalityShown how the author sees the originality report: NUMBER, REPORT or HIDDEN
 * @param panel what is asked of every panel
 * @param conflicts what is taken for a conflict, and for how long
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Settings(
        Map<String, String> journal,
        int triageDays,
        int completionDays,
        int panelDays,
        int answerDays,
        int reviewDays,
        int extensionDays,
        int recommendationDays,
        int decisionDays,
        int minorDays,
        int majorDays,
        int seats,
        int reviewsToAccept,
        int originalityThreshold,
        int maxLoad,
        boolean askBeforeAlternate,
        boolean institutionConflictWarns,
        String originalityShown,
        @Nullable LocalTime quietFrom,
        @Nullable LocalTime quietTo,
        String timeZone,
        List<LocalDate> holidays,
        @Nullable Pause summerPause,
        PanelTerms panel,
        ConflictTerms conflicts) {

    public Settings {
        // what was kept before these were asked for lacks them
        panel = panel == null ? PanelTerms.DEFAULT : panel;
        conflicts = conflicts == null ? ConflictTerms.DEFAULT : conflicts;
    }

    /** Days on which nobody is expected to work, both included. */
    public record Pause(LocalDate from, LocalDate to) {}

    /** The ways an author may see the originality report. */
    public static final Set<String> SHOWN = Set.of("NUMBER", "REPORT", "HIDDEN");

    /** The defaults of the domain. */
    public static final Settings DEFAULT = new Settings(
            Map.of("kk", "Krugozor", "ru", "Krugozor", "en", "Krugozor"),
            14,
            14,
            7,
            5,
            14,
            14,
            7,
            7,
            10,
            30,
            2,
            2,
            75,
            3,
            false,
            false,
            "NUMBER",
            LocalTime.of(21, 0),
            LocalTime.of(8, 0),
            "Asia/Almaty",
            List.of(),
            null,
            PanelTerms.DEFAULT,
            ConflictTerms.DEFAULT);

    /** The journal's name in the language, or in any it has. */
    public String journalName(String language) {
        var name = journal.get(language);
        return name != null ? name : journal.values().stream().findFirst().orElse("Krugozor");
    }

    static Duration days(int days) {
        return Duration.ofDays(days);
    }
}
