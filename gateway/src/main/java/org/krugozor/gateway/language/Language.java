package org.krugozor.gateway.language;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;

/** The three languages of the pages. Manuscripts may be in more. */
public enum Language {
    KK,
    RU,
    EN;

    private static final List<Locale> LOCALES =
            Arrays.stream(values()).map(Language::locale).toList();

    /** The two letters used in paths and messages. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The locale messages and dates are looked up in; English dates are written the British way, day first. */
    public Locale locale() {
        return this == EN ? Locale.UK : Locale.forLanguageTag(code());
    }

    /** The language with these two letters. */
    public static Optional<Language> of(String code) {
        return Arrays.stream(values())
                .filter(language -> language.code().equals(code))
                .findFirst();
    }

    /** The language a path begins with: {@code /kk/work} is Kazakh, {@code /i/…} says nothing. */
    public static Optional<Language> ofPath(String path) {
        boolean prefixed = path.length() >= 3 && path.charAt(0) == '/' && (path.length() == 3 || path.charAt(3) == '/');
        return prefixed ? of(path.substring(1, 3)) : Optional.empty();
    }

    /** The language to answer in: of the path, else {@code ?lang=}, else what the browser prefers, else Kazakh. */
    public static Language of(ServerHttpRequest request) {
        return ofPath(request.getPath().value())
                .or(() -> Optional.ofNullable(request.getQueryParams().getFirst("lang"))
                        .flatMap(Language::of))
                .orElseGet(() -> preferred(request.getHeaders()));
    }

    /** The best of the three by {@code Accept-Language}; the journal's own language where none fits. */
    public static Language preferred(HttpHeaders headers) {
        try {
            Locale best = Locale.lookup(headers.getAcceptLanguage(), LOCALES);
            return best == null ? lookupByLetters(headers.getAcceptLanguage()) : ofLocale(best);
        } catch (IllegalArgumentException malformed) {
            return KK;
        }
    }

    /** The language of a locale; anything but the three counts as English. */
    public static Language ofLocale(Locale locale) {
        return of(locale.getLanguage()).orElse(EN);
    }

    private static Language lookupByLetters(List<Locale.LanguageRange> ranges) {
        return ranges.stream()
                .map(range -> range.getRange().split("-", 2)[0])
                .flatMap(letters -> of(letters).stream())
                .findFirst()
                .orElse(KK);
    }
}
