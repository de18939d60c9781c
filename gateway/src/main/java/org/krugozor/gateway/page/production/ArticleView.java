package org.krugozor.gateway.page.production;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.krugozor.gateway.language.Language;
import org.krugozor.gateway.page.LocalText;
import org.krugozor.gateway.page.Standing;
import org.krugozor.gateway.page.Tongues;

/** One article as those who produce it see it. */
record ArticleView(
        String manuscriptId,
        @Nullable String number,
        long version,
        String state,
        @Nullable String progress,
        @Nullable Standing standing,
        @Nullable String itemType,
        @Nullable String language,
        @Nullable String section,
        Map<String, Text> metadata,
        List<Contributor> contributors,
        @Nullable Dates dates,
        int contentVersion,
        List<Source> sources,
        List<Galley> galleys,
        @Nullable Proof proof,
        @Nullable Mark translationChecked,
        ArticleList.@Nullable InIssue issue,
        List<HistoryLine> history,
        Set<String> actions) {

    /** Title, abstract and keywords in one language. */
    record Text(
            @Nullable String title,
            @Nullable @JsonProperty("abstract") String summary,
            List<String> keywords) {}

    /** An author. */
    record Contributor(
            @Nullable String personId,
            Map<String, Name> names,
            @Nullable String email,
            @Nullable Affiliation affiliation,
            boolean corresponding) {

        /** The name in the page's language, else in whatever script there is. */
        public String name(Language page) {
            for (var key : List.of(page == Language.EN ? "latin" : page.code(), "latin", "ru", "kk")) {
                var name = names.get(key);
                if (name != null && name.surname() != null) {
                    return name.given() == null ? name.surname() : name.given() + " " + name.surname();
                }
            }
            return "";
        }
    }

    record Name(@Nullable String surname, @Nullable String given) {}

    record Affiliation(
            @Nullable LocalText institution, @Nullable LocalText city) {

        public String in(Language page) {
            var parts = new ArrayList<String>();
            for (var part : new LocalText[] {institution, city}) {
                if (part != null && !part.in(page).isEmpty()) {
                    parts.add(part.in(page));
                }
            }
            return String.join(", ", parts);
        }
    }

    /** The dates printed with it. */
    record Dates(
            @Nullable Instant received,
            @Nullable Instant accepted,
            @Nullable Instant confirmed) {}

    /** A file it is made from, or a letter attached to it. */
    record Source(
            String ref,
            @Nullable String kind,
            @Nullable String mediaType,
            @Nullable String name,
            @Nullable Long size,
            @Nullable String state) {

        public boolean here() {
            return state == null || state.equals("HERE");
        }
    }

    /** A PDF of it: state WORKING, READY or FAILED; origin UPLOADED or TYPESET. */
    record Galley(
            String galleyId,
            @Nullable String origin,
            @Nullable String language,
            @Nullable String name,
            String state,
            @Nullable String reason,
            @Nullable Integer pages,
            @Nullable Long size,
            int contentVersion,
            @Nullable Instant createdAt) {

        public String tone() {
            return switch (state) {
                case "READY" -> "tag-good";
                case "FAILED" -> "tag-bad";
                default -> "tag-calm";
            };
        }
    }

    record Proof(
            @Nullable Instant requestedAt,
            @Nullable Instant due,
            @Nullable Instant approvedAt,
            @Nullable Behalf onBehalf) {}

    record Behalf(
            @Nullable String channel,
            @Nullable String note,
            @Nullable String sourceFile) {}

    record Mark(@Nullable String by, @Nullable Instant at) {}

    /** The title in the page's language, else in any. */
    public String title(Language page) {
        return Tongues.first(metadata, Text::title, page, language);
    }

    /** What was written in each language: the page's first, then the article's own. */
    public Map<String, Text> texts(Language page) {
        return Tongues.ordered(metadata, page, language);
    }

    /** Whether the person may do this now. */
    public boolean can(String act) {
        return actions.contains(act);
    }

    /** Whether it has left the portfolio. */
    public boolean begun() {
        return progress != null && !progress.equals("ACCEPTED");
    }

    /** Whether everything is declared done. */
    public boolean ready() {
        return "READY".equals(progress);
    }

    /** Whether a PDF of the present content is there. */
    public boolean pdf() {
        return galleys.stream().anyMatch(galley -> galley.state().equals("READY") && !outdated(galley));
    }

    /** Whether a PDF is being made or counted. */
    public boolean working() {
        return galleys.stream().anyMatch(galley -> galley.state().equals("WORKING"));
    }

    /** Whether a PDF was made before the latest correction. */
    public boolean outdated(Galley galley) {
        return galley.contentVersion() < contentVersion;
    }

    public boolean proofAsked() {
        return proof != null && proof.requestedAt() != null;
    }

    public boolean proofApproved() {
        return proof != null && proof.approvedAt() != null;
    }

    /** Whether it is the author's turn to answer the proof. */
    public boolean proofOpen() {
        return proofAsked() && !proofApproved();
    }

    /** Whether it has ended without an issue. */
    public boolean ended() {
        return state.equals("CANCELLED") || state.equals("WITHDRAWN");
    }
}
