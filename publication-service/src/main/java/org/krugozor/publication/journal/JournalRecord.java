package org.krugozor.publication.journal;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.krugozor.publication.manuscript.Section;
import org.krugozor.publication.manuscript.Text;

/** What the journal says of itself: on its site, in its issues, in its XML. Everything but the title may be missing. */
public record JournalRecord(
        Text title,
        @Nullable Text abbreviatedTitle,
        @Nullable Text about,
        @Nullable Text scope,
        @Nullable Text founder,
        @Nullable Text publisher,
        @Nullable Text city,
        @Nullable Text country,
        @Nullable String countryCode,
        @Nullable Issn issn,
        @Nullable Registration registration,
        @Nullable Text address,
        @Nullable String postcode,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String website,
        @Nullable Text periodicity,
        @Nullable List<String> languages,
        @Nullable String timeZone,
        @Nullable List<SectionTitle> sections,
        @Nullable List<BoardMember> editorialBoard,
        @Nullable Text imprint,
        @Nullable Licence licence,
        @Nullable Text classifierLabel) {

    public record Issn(@Nullable String print, @Nullable String online) {}

    public record Registration(
            @Nullable String number,
            @Nullable LocalDate date,
            @Nullable Text authority,
            @Nullable Text text) {}

    public record SectionTitle(Section key, Text title) {}

    /** @param role such as chief editor; null for a member of the board */
    public record BoardMember(
            Text name, @Nullable Text role, @Nullable Text affiliation) {}

    public record Licence(String name, @Nullable String url) {}

    /** How the section is called in the record, else in the words of the system. */
    public Text sectionTitle(Section section) {
        if (sections != null) {
            for (var each : sections) {
                if (each.key() == section) {
                    return each.title();
                }
            }
        }
        return SectionTitles.of(section);
    }

    /** Printed label of the classifier of fields. */
    public String classifier(String language) {
        return classifierLabel == null || classifierLabel.isEmpty()
                ? SectionTitles.CLASSIFIER.in(language)
                : classifierLabel.in(language);
    }

    /** The journal's time zone, in which its printed dates are. */
    public java.time.ZoneId zone() {
        return java.time.ZoneId.of(timeZone == null ? "Asia/Almaty" : timeZone);
    }

    public String publisherName(String language) {
        var named = publisher != null && !publisher.isEmpty() ? publisher : founder;
        return named == null ? "" : named.in(language);
    }

    /** The record an empty system begins with. */
    public static JournalRecord initial() {
        return new JournalRecord(
                Text.of("Көкжиек", "Кругозор", "Krugozor"),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of("kk", "ru", "en", "tr", "ar"),
                "Asia/Almaty",
                null,
                null,
                null,
                null,
                null);
    }
}
