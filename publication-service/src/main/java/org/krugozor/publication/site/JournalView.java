package org.krugozor.publication.site;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.krugozor.publication.journal.JournalRecord;
import org.krugozor.publication.manuscript.Section;
import org.krugozor.publication.manuscript.Text;

/** The journal's record in the words of one language, for templates. */
public final class JournalView {

    private final JournalRecord record;
    private final String language;

    JournalView(JournalRecord record, String language) {
        this.record = record;
        this.language = language;
    }

    public String getTitle() {
        return record.title().in(language);
    }

    /** The title before its first full stop, for narrow places. */
    public String getShortTitle() {
        var title = getTitle();
        int stop = title.indexOf(". ");
        return stop < 0 ? title : title.substring(0, stop);
    }

    public String getSubtitle() {
        var title = getTitle();
        int stop = title.indexOf(". ");
        return stop < 0 ? "" : title.substring(stop + 2);
    }

    public String getAbout() {
        return in(record.about());
    }

    public String getScope() {
        return in(record.scope());
    }

    public String getFounder() {
        return in(record.founder());
    }

    public String getPublisher() {
        return record.publisherName(language);
    }

    public String getPeriodicity() {
        return in(record.periodicity());
    }

    public String getAddress() {
        var address = in(record.address());
        return record.postcode() == null || address.isEmpty() ? address : record.postcode() + ", " + address;
    }

    public @Nullable String getPhone() {
        return record.phone();
    }

    public @Nullable String getEmail() {
        return record.email();
    }

    public @Nullable String getWebsite() {
        return record.website();
    }

    public String getImprint() {
        return in(record.imprint());
    }

    public String getRegistration() {
        return record.registration() == null ? "" : in(record.registration().text());
    }

    public @Nullable String getIssnPrint() {
        return record.issn() == null ? null : record.issn().print();
    }

    public @Nullable String getIssnOnline() {
        return record.issn() == null ? null : record.issn().online();
    }

    public JournalRecord.@Nullable Licence getLicence() {
        return record.licence();
    }

    public String getClassifier() {
        return record.classifier(language);
    }

    /** A member of the editorial board. */
    public record Member(String name, String role, String affiliation) {}

    public List<Member> getBoard() {
        var board = record.editorialBoard();
        return board == null
                ? List.of()
                : board.stream()
                        .map(member ->
                                new Member(member.name().in(language), in(member.role()), in(member.affiliation())))
                        .toList();
    }

    public String section(Section section) {
        return record.sectionTitle(section).in(language);
    }

    /** A day as people write it in the language. */
    public String day(@Nullable Instant instant) {
        return instant == null ? "" : day(LocalDate.ofInstant(instant, record.zone()));
    }

    public String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale("en".equals(language) ? Locale.UK : Locale.forLanguageTag(language))
                .format(day);
    }

    LocalDate date(Instant instant) {
        return LocalDate.ofInstant(instant, record.zone());
    }

    JournalRecord record() {
        return record;
    }

    private String in(@Nullable Text text) {
        return text == null ? "" : text.in(language);
    }
}
