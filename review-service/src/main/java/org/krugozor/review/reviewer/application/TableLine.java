package org.krugozor.review.reviewer.application;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.krugozor.platform.persistence.Ids;
import org.krugozor.review.reviewer.exchange.ReviewerTable.Line;
import org.krugozor.review.reviewer.model.Admission;
import org.krugozor.review.reviewer.model.Channel;
import org.krugozor.review.reviewer.model.Reviewer;
import org.krugozor.review.text.Language;

/** What a line of a table makes of a profile: a new one, or what it says laid over the one there is. */
final class TableLine {

    private TableLine() {}

    static Reviewer fresh(Line line, int usualLoad) {
        return new Reviewer(
                Ids.random(),
                0,
                null,
                line.email(),
                line.names(),
                line.degree(),
                null,
                null,
                affiliations(List.of(), line),
                line.orcid(),
                line.languagesRead(),
                line.languagesWritten(),
                line.expertise(),
                line.keywords(),
                or(line.maxLoad(), usualLoad),
                line.pausedUntil(),
                Language.spoken(or(line.locale(), "en")),
                or(line.channel(), Channel.EMAIL),
                List.of(),
                List.of(),
                Admission.ADMITTED);
    }

    static Reviewer over(Reviewer present, Line line) {
        var names = new LinkedHashMap<>(present.names());
        names.putAll(line.names());
        var keywords = new LinkedHashMap<>(present.keywords());
        keywords.putAll(line.keywords());
        return new Reviewer(
                present.reviewerId(),
                present.version(),
                present.personId(),
                present.email(),
                names,
                line.degree() == null ? present.degree() : line.degree(),
                present.academicTitle(),
                present.position(),
                affiliations(present.affiliations(), line),
                line.orcid() == null ? present.orcid() : line.orcid(),
                line.languagesRead().isEmpty() ? present.languagesRead() : line.languagesRead(),
                line.languagesWritten().isEmpty() ? present.languagesWritten() : line.languagesWritten(),
                expertise(present.expertise(), line.expertise()),
                keywords,
                or(line.maxLoad(), present.maxLoad()),
                line.pausedUntil() == null ? present.pausedUntil() : line.pausedUntil(),
                Language.spoken(or(line.locale(), present.locale())),
                or(line.channel(), present.channel()),
                present.publications(),
                present.ties(),
                present.admission());
    }

    /** A level the editors confirmed stays confirmed while the table says the same. */
    private static List<Reviewer.Expertise> expertise(List<Reviewer.Expertise> present, List<Reviewer.Expertise> said) {
        if (said.isEmpty()) {
            return present;
        }
        return said.stream()
                .map(one -> present.stream()
                        .filter(known -> known.field().equals(one.field()) && known.level() == one.level())
                        .findFirst()
                        .orElse(one))
                .toList();
    }

    private static List<Reviewer.Affiliation> affiliations(List<Reviewer.Affiliation> present, Line line) {
        if (line.institution() == null) {
            return present;
        }
        var said = new Reviewer.Affiliation(line.department(), line.institution(), null, null, null, null);
        boolean known = present.stream()
                .anyMatch(job -> job.to() == null && Objects.equals(job.institution(), said.institution()));
        return known
                ? present
                : Stream.concat(Stream.of(said), present.stream()).toList();
    }

    private static <T> T or(@Nullable T value, T otherwise) {
        return value == null ? otherwise : value;
    }
}
