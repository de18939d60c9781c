package org.krugozor.review.office.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the journal asks of every panel beside knowing the fields.
 *
 * @param degrees at least so many with a degree
 * @param boardAtLeast at least so many of the editorial board
 * @param boardAtMost at most so many of the editorial board
 * @param outside at least so many from outside the publisher
 * @param ownInstitution at most so many of whom "same institution" warns
 * @param translationBelow with fewer people who can be asked the author may be asked for a working translation; 0 for
 *     never
 * @param publisher names of the publishing institution in kk, ru and en; needed to tell who is from outside
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record PanelTerms(
        int degrees,
        int boardAtLeast,
        int boardAtMost,
        int outside,
        int ownInstitution,
        int translationBelow,
        Map<String, String> publisher) {

    /** Nobody sits on a panel of more. */
    public static final int MOST = 5;

    /** A working translation is no answer to a lack of more people than this. */
    public static final int MOST_READERS = 50;

    /** No wish, and at most one person of an author's institution. */
    public static final PanelTerms DEFAULT = new PanelTerms(0, 0, MOST, 0, 1, 5, Map.of());

    public PanelTerms {
        publisher = publisher == null ? Map.of() : Map.copyOf(publisher);
    }

    /** What was kept before a value was asked for lacks it, and means the default. */
    @JsonCreator
    static PanelTerms read(
            @JsonProperty("degrees") @Nullable Integer degrees,
            @JsonProperty("boardAtLeast") @Nullable Integer boardAtLeast,
            @JsonProperty("boardAtMost") @Nullable Integer boardAtMost,
            @JsonProperty("outside") @Nullable Integer outside,
            @JsonProperty("ownInstitution") @Nullable Integer ownInstitution,
            @JsonProperty("translationBelow") @Nullable Integer translationBelow,
            @JsonProperty("publisher") @Nullable Map<String, String> publisher) {
        return new Change(degrees, boardAtLeast, boardAtMost, outside, ownInstitution, translationBelow, publisher)
                .over(DEFAULT);
    }

    /** A change of the terms; what is left out stays as it is. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Change(
            @Nullable Integer degrees,
            @Nullable Integer boardAtLeast,
            @Nullable Integer boardAtMost,
            @Nullable Integer outside,
            @Nullable Integer ownInstitution,
            @Nullable Integer translationBelow,
            @Nullable Map<String, String> publisher) {

        public PanelTerms over(PanelTerms present) {
            return new PanelTerms(
                    or(degrees, present.degrees),
                    or(boardAtLeast, present.boardAtLeast),
                    or(boardAtMost, present.boardAtMost),
                    or(outside, present.outside),
                    or(ownInstitution, present.ownInstitution),
                    or(translationBelow, present.translationBelow),
                    publisher == null ? present.publisher : publisher);
        }

        private static int or(@Nullable Integer changed, int present) {
            return changed == null ? present : changed;
        }
    }
}
