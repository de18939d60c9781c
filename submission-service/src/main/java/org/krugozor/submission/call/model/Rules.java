package org.krugozor.submission.call.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import org.krugozor.submission.text.Transliteration.Scheme;
import org.krugozor.submission.text.Transliteration.Schemes;

/** The submission rules of a call as numbers and names; what a call does not say is as in the default call. */
public record Rules(
        int abstractWordsMin,
        int abstractWordsMax,
        int abstractCharactersMin,
        int abstractCharactersMax,
        double abstractBalance,
        int keywordsMin,
        int keywordsMax,
        int textWordsMin,
        int textWordsMax,
        int fieldsMin,
        int fieldsMax,
        int authorsMax,
        int referencesMin,
        int originalityThreshold,
        int intakeDaysBeforeFreezing,
        int triageDays,
        Scheme transliterationRussian,
        Scheme transliterationKazakh) {

    public static final Rules DEFAULT = new Rules(
            100, 250, 800, 2000, 0.25, 5, 10, 3000, 7000, 2, 4, 4, 20, 75, 30, 14, Scheme.BSI, Scheme.KAZAKH_2021);

    @JsonCreator
    static Rules read(
            @JsonProperty("abstractWordsMin") @Nullable Integer abstractWordsMin,
            @JsonProperty("abstractWordsMax") @Nullable Integer abstractWordsMax,
            @JsonProperty("abstractCharactersMin") @Nullable Integer abstractCharactersMin,
            @JsonProperty("abstractCharactersMax") @Nullable Integer abstractCharactersMax,
            @JsonProperty("abstractBalance") @Nullable Double abstractBalance,
            @JsonProperty("keywordsMin") @Nullable Integer keywordsMin,
            @JsonProperty("keywordsMax") @Nullable Integer keywordsMax,
            @JsonProperty("textWordsMin") @Nullable Integer textWordsMin,
            @JsonProperty("textWordsMax") @Nullable Integer textWordsMax,
            @JsonProperty("fieldsMin") @Nullable Integer fieldsMin,
            @JsonProperty("fieldsMax") @Nullable Integer fieldsMax,
            @JsonProperty("authorsMax") @Nullable Integer authorsMax,
            @JsonProperty("referencesMin") @Nullable Integer referencesMin,
            @JsonProperty("originalityThreshold") @Nullable Integer originalityThreshold,
            @JsonProperty("intakeDaysBeforeFreezing") @Nullable Integer intakeDaysBeforeFreezing,
            @JsonProperty("triageDays") @Nullable Integer triageDays,
            @JsonProperty("transliterationRussian") @Nullable Scheme transliterationRussian,
            @JsonProperty("transliterationKazakh") @Nullable Scheme transliterationKazakh) {
        var d = DEFAULT;
        return new Rules(
                or(abstractWordsMin, d.abstractWordsMin),
                or(abstractWordsMax, d.abstractWordsMax),
                or(abstractCharactersMin, d.abstractCharactersMin),
                or(abstractCharactersMax, d.abstractCharactersMax),
                abstractBalance == null ? d.abstractBalance : abstractBalance,
                or(keywordsMin, d.keywordsMin),
                or(keywordsMax, d.keywordsMax),
                or(textWordsMin, d.textWordsMin),
                or(textWordsMax, d.textWordsMax),
                or(fieldsMin, d.fieldsMin),
                or(fieldsMax, d.fieldsMax),
                or(authorsMax, d.authorsMax),
                or(referencesMin, d.referencesMin),
                or(originalityThreshold, d.originalityThreshold),
                or(intakeDaysBeforeFreezing, d.intakeDaysBeforeFreezing),
                or(triageDays, d.triageDays),
                transliterationRussian == null ? d.transliterationRussian : transliterationRussian,
                transliterationKazakh == null ? d.transliterationKazakh : transliterationKazakh);
    }

    /** By which tables names and references are put into Latin letters. */
    public Schemes schemes() {
        return new Schemes(transliterationRussian, transliterationKazakh);
    }

    /** Ranges the right way round, nothing negative, tables that serve their language. */
    public boolean sane() {
        return 0 <= abstractWordsMin
                && abstractWordsMin <= abstractWordsMax
                && 0 <= abstractCharactersMin
                && abstractCharactersMin <= abstractCharactersMax
                && abstractBalance > 0
                && abstractBalance <= 1
                && 0 <= keywordsMin
                && keywordsMin <= keywordsMax
                && 0 <= textWordsMin
                && textWordsMin <= textWordsMax
                && 1 <= fieldsMin
                && fieldsMin <= fieldsMax
                && authorsMax >= 1
                && referencesMin >= 0
                && originalityThreshold >= 0
                && originalityThreshold <= 100
                && intakeDaysBeforeFreezing >= 0
                && triageDays >= 1
                && schemes().sane();
    }

    private static int or(@Nullable Integer said, int otherwise) {
        return said == null ? otherwise : said;
    }
}
