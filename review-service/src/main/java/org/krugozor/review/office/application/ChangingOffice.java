package org.krugozor.review.office.application;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.krugozor.platform.persistence.Transactions;
import org.krugozor.platform.problem.Failure;
import org.krugozor.platform.problem.FieldError;
import org.krugozor.platform.problem.Refused;
import org.krugozor.platform.stream.Changes;
import org.krugozor.review.office.model.ConflictTerms;
import org.krugozor.review.office.model.Editor;
import org.krugozor.review.office.model.Office;
import org.krugozor.review.office.model.OfficeChange;
import org.krugozor.review.office.model.PanelTerms;
import org.krugozor.review.office.model.Settings;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Changes roles and settings of the office. Every change stays on record; what is taken for a conflict changes only with a
 * reason, since it opens or closes manuscripts to people.
 */
@Component
public class ChangingOffice {

    private static final int MOST_DAYS = 365;
    private static final Pattern DOMAIN = Pattern.compile("[\\p{L}\\p{N}-]+(\\.[\\p{L}\\p{N}-]+)+");

    private final Offices offices;
    private final Transactions transactions;
    private final Changes changes;
    private final OfficeChanges record;
    private final JsonMapper mapper;
    private final Clock clock;
    private final StaffMet staff;

    ChangingOffice(
            Offices offices,
            Transactions transactions,
            Changes changes,
            OfficeChanges record,
            JsonMapper mapper,
            Clock clock,
            StaffMet staff) {
        this.offices = offices;
        this.transactions = transactions;
        this.changes = changes;
        this.record = record;
        this.mapper = mapper;
        this.clock = clock;
        this.staff = staff;
    }

    public Mono<Office> change(Office changed, long seen, Editor editor, @Nullable String reason) {
        var errors = errors(changed.settings());
        if (!errors.isEmpty()) {
            return Mono.error(new Refused(Failure.invalid(errors)));
        }
        return transactions.run(offices.get().flatMap(before -> {
            var values = OfficeChange.between(document(before), document(changed));
            if (reason == null && values.stream().anyMatch(ChangingOffice::isOfConflicts)) {
                return Mono.error(new Refused(Failure.invalid("/reason", "required")));
            }
            return offices.save(changed, seen).flatMap(saved -> staff.named(saved.people())
                    .then(Mono.defer(() -> sameConflicts(before, saved) ? Mono.empty() : staff.termsChanged()))
                    .then(Mono.defer(() -> values.isEmpty()
                            ? Mono.<Void>empty()
                            : record.add(new OfficeChange(
                                    saved.version(), clock.instant(), editor.who(), editor.role(), reason, values))))
                    .then(changes.announce("office", "office"))
                    .thenReturn(saved));
        }));
    }

    private Map<String, Object> document(Office office) {
        return mapper.convertValue(office, new TypeReference<Map<String, Object>>() {});
    }

    private static boolean isOfConflicts(OfficeChange.Value value) {
        return value.pointer().startsWith("/settings/conflicts/")
                || value.pointer().equals("/settings/institutionConflictWarns");
    }

    private static boolean sameConflicts(Office before, Office now) {
        return before.settings().conflicts().equals(now.settings().conflicts());
    }

    private static List<FieldError> errors(Settings settings) {
        var errors = new ArrayList<FieldError>();
        days(errors, "triageDays", settings.triageDays());
        days(errors, "completionDays", settings.completionDays());
        days(errors, "panelDays", settings.panelDays());
        days(errors, "answerDays", settings.answerDays());
        days(errors, "reviewDays", settings.reviewDays());
        days(errors, "extensionDays", settings.extensionDays());
        days(errors, "recommendationDays", settings.recommendationDays());
        days(errors, "decisionDays", settings.decisionDays());
        days(errors, "minorDays", settings.minorDays());
        days(errors, "majorDays", settings.majorDays());
        range(errors, "seats", settings.seats(), 1, 9);
        range(errors, "reviewsToAccept", settings.reviewsToAccept(), 1, 9);
        range(errors, "originalityThreshold", settings.originalityThreshold(), 0, 100);
        range(errors, "maxLoad", settings.maxLoad(), 1, 100);
        panel(errors, settings.panel());
        conflicts(errors, settings.conflicts());
        if (!Settings.SHOWN.contains(settings.originalityShown())) {
            errors.add(new FieldError("/settings/originalityShown", "unknown-choice"));
        }
        var pause = settings.summerPause();
        if (pause != null) {
            pause(errors, pause);
        }
        try {
            ZoneId.of(settings.timeZone());
        } catch (DateTimeException unknown) {
            errors.add(new FieldError("/settings/timeZone", "bad-time-zone"));
        }
        return errors;
    }

    private static void panel(List<FieldError> errors, PanelTerms terms) {
        range(errors, "panel/degrees", terms.degrees(), 0, PanelTerms.MOST);
        range(errors, "panel/boardAtLeast", terms.boardAtLeast(), 0, PanelTerms.MOST);
        range(errors, "panel/boardAtMost", terms.boardAtMost(), terms.boardAtLeast(), PanelTerms.MOST);
        range(errors, "panel/outside", terms.outside(), 0, PanelTerms.MOST);
        range(errors, "panel/ownInstitution", terms.ownInstitution(), 0, PanelTerms.MOST);
        range(errors, "panel/translationBelow", terms.translationBelow(), 0, PanelTerms.MOST_READERS);
        if (terms.outside() > 0 && terms.publisher().values().stream().allMatch(String::isBlank)) {
            errors.add(new FieldError("/settings/panel/publisher", "required"));
        }
    }

    private static void conflicts(List<FieldError> errors, ConflictTerms terms) {
        range(errors, "conflicts/coAuthorYears", terms.coAuthorYears(), 0, ConflictTerms.MOST_YEARS);
        range(errors, "conflicts/departmentYears", terms.departmentYears(), 0, ConflictTerms.MOST_YEARS);
        range(errors, "conflicts/institutionYears", terms.institutionYears(), 0, ConflictTerms.MOST_YEARS);
        if (terms.publicDomains().stream()
                .anyMatch(domain -> !DOMAIN.matcher(domain).matches())) {
            errors.add(new FieldError("/settings/conflicts/publicDomains", "bad-domain"));
        }
    }

    private static void pause(List<FieldError> errors, Settings.Pause pause) {
        if (pause.from() == null) {
            errors.add(new FieldError("/settings/summerPause/from", "required"));
        }
        if (pause.to() == null) {
            errors.add(new FieldError("/settings/summerPause/to", "required"));
        }
        if (pause.from() != null && pause.to() != null && pause.to().isBefore(pause.from())) {
            errors.add(new FieldError("/settings/summerPause/to", "ends-before-it-begins"));
        }
    }

    private static void days(List<FieldError> errors, String name, int value) {
        range(errors, name, value, 1, MOST_DAYS);
    }

    private static void range(List<FieldError> errors, String name, int value, int least, int most) {
        if (value < least || value > most) {
            errors.add(new FieldError("/settings/" + name, "out-of-range", Map.of("least", least, "most", most)));
        }
    }
}
