package org.krugozor.publication.journal;

import java.net.URI;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.krugozor.platform.problem.FieldError;

/** What a journal's record must hold before it is printed. */
final class JournalRules {

    private static final Pattern ISSN = Pattern.compile("(\\d{4})-(\\d{3})([\\dX])");
    private static final List<String> LANGUAGES = List.of("kk", "ru", "en");

    private JournalRules() {}

    static List<FieldError> errors(@Nullable JournalRecord record) {
        if (record == null || record.title() == null) {
            return List.of(new FieldError("/record/title", "required"));
        }
        var errors = new ArrayList<FieldError>();
        for (var language : LANGUAGES) {
            if (!record.title().has(language)) {
                errors.add(new FieldError("/record/title/" + language, "required"));
            }
        }
        if (record.issn() != null) {
            issn("/record/issn/print", record.issn().print(), errors);
            issn("/record/issn/online", record.issn().online(), errors);
        }
        address("/record/website", record.website(), errors);
        if (record.licence() != null) {
            address("/record/licence/url", record.licence().url(), errors);
        }
        if (record.timeZone() != null) {
            try {
                ZoneId.of(record.timeZone());
            } catch (DateTimeException e) {
                errors.add(new FieldError("/record/timeZone", "unknown-time-zone"));
            }
        }
        return errors;
    }

    /** The check digit of ISO 3297: weights 8 to 2, modulo 11, X for 10. */
    private static void issn(String pointer, @Nullable String issn, List<FieldError> errors) {
        if (issn == null) {
            return;
        }
        var parts = ISSN.matcher(issn);
        if (!parts.matches()) {
            errors.add(new FieldError(pointer, "bad-issn"));
            return;
        }
        var digits = parts.group(1) + parts.group(2);
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            sum += (8 - i) * Character.digit(digits.charAt(i), 10);
        }
        int check = (11 - sum % 11) % 11;
        if (!parts.group(3).equals(check == 10 ? "X" : Integer.toString(check))) {
            errors.add(new FieldError(pointer, "bad-issn"));
        }
    }

    /** It becomes a link on a public page: only the web's own schemes. */
    private static void address(String pointer, @Nullable String address, List<FieldError> errors) {
        if (address == null) {
            return;
        }
        try {
            var uri = URI.create(address);
            if (uri.getHost() == null || !("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))) {
                errors.add(new FieldError(pointer, "bad-address"));
            }
        } catch (IllegalArgumentException e) {
            errors.add(new FieldError(pointer, "bad-address"));
        }
    }
}
