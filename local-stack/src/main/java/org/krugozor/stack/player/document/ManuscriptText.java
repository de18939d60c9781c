package org.krugozor.stack.player.document;

import java.util.List;

/**
 * A manuscript as its authors would type it.
 *
 * @param language of the text
 * @param authors one line each, with the place of work; empty in the anonymous version
 * @param abstracts title, abstract and keywords by language, the language of the text first
 * @param references as listed
 */
public record ManuscriptText(
        String language, List<String> authors, List<Abstract> abstracts, List<Part> parts, List<String> references) {

    /** Title, abstract and keywords in one language. */
    public record Abstract(String language, String title, String text, List<String> keywords) {}

    /** A heading and its paragraphs. */
    public record Part(String heading, List<String> paragraphs) {}

    /** Defensive copies of the lists. */
    public ManuscriptText {
        authors = List.copyOf(authors);
        abstracts = List.copyOf(abstracts);
        parts = List.copyOf(parts);
        references = List.copyOf(references);
    }

    /** The same text without whoever wrote it. */
    public ManuscriptText anonymous() {
        return new ManuscriptText(language, List.of(), abstracts, parts, references);
    }

    /** Title in the language of the text. */
    public String title() {
        return abstracts.isEmpty() ? "" : abstracts.get(0).title();
    }

    String abstractHeading(String of) {
        return switch (of) {
            case "kk" -> "Аңдатпа";
            case "ru" -> "Аннотация";
            case "tr" -> "Özet";
            default -> "Abstract";
        };
    }

    String keywordsHeading(String of) {
        return switch (of) {
            case "kk" -> "Түйін сөздер";
            case "ru" -> "Ключевые слова";
            case "tr" -> "Anahtar kelimeler";
            default -> "Keywords";
        };
    }

    String referencesHeading() {
        return switch (language) {
            case "kk" -> "Пайдаланылған әдебиеттер";
            case "ru" -> "Список использованных источников";
            case "tr" -> "Kaynakça";
            default -> "References";
        };
    }
}
