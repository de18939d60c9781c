package org.krugozor.submission.support;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Drafts as the API takes them; {@link #whole} has nothing wrong in it. */
public final class Drafts {

    private Drafts() {}

    public static Map<String, Object> whole(String authorsEmail) {
        var draft = new LinkedHashMap<String, Object>();
        draft.put("topic", "political-psychology");
        draft.put("language", "ru");
        draft.put("section", "POLITICAL_SCIENCE");
        draft.put("metadata", metadata());
        draft.put("contributors", List.of(author(authorsEmail)));
        draft.put(
                "fields",
                List.of(
                        Map.of("code", "11.15.86", "role", "THEORY", "weight", 0.6),
                        Map.of("code", "15.41", "role", "METHOD", "weight", 0.4)));
        draft.put("offers", Map.of("kinds", List.of("EXPLANATION", "FORECAST"), "toWhom", "Местным маслихатам"));
        draft.put("methodStatement", "Полуструктурированные интервью, кодирование двумя кодировщиками.");
        draft.put(
                "declarations",
                Map.of(
                        "funding", "Нет",
                        "competingInterests", "Нет",
                        "ethics", "Согласие получено",
                        "data", "По запросу",
                        "originality", true));
        draft.put("references", references());
        draft.put("suggestedReviewers", List.of());
        draft.put("opposedReviewers", List.of());
        draft.put("letter", "Уважаемая редакция, прошу рассмотреть рукопись.");
        return draft;
    }

    public static Map<String, Object> metadata() {
        return new LinkedHashMap<>(Map.of(
                "kk",
                entry(
                        "Шалғай ауылдардағы билікке сенім қалай қалыптасады",
                        "Мақалада шалғай ауылдардағы тұрғындардың жергілікті билікке сенімі қалай қалыптасатыны және ол немен"
                                + " байланысты екені талданады. ",
                        List.of("сенім", "жергілікті билік", "ауыл", "саяси психология", "Қазақстан")),
                "ru",
                entry(
                        "Как складывается доверие к власти в отдалённых сёлах",
                        "В статье показано, как складывается доверие жителей отдалённых сёл к местной власти и что на него"
                                + " влияет сильнее всего. ",
                        List.of("доверие", "местная власть", "село", "политическая психология", "Казахстан")),
                "en",
                entry(
                        "How trust in power is formed in remote villages",
                        "The article shows how the trust of people in remote villages towards local power is formed and what"
                                + " it depends on most. ",
                        List.of("trust", "local power", "village", "political psychology", "Kazakhstan"))));
    }

    public static Map<String, Object> entry(String title, String sentence, List<String> keywords) {
        var entry = new LinkedHashMap<String, Object>();
        entry.put("title", title);
        entry.put(
                "abstract",
                sentence.repeat(Math.max(1, 1_000 / sentence.length())).strip());
        entry.put("keywords", keywords);
        return entry;
    }

    public static Map<String, Object> author(String email) {
        var author = new LinkedHashMap<String, Object>();
        author.put(
                "names",
                Map.of(
                        "kk", Map.of("surname", "Сәрсенова", "given", "Айгерім", "patronymic", "Болатқызы"),
                        "ru", Map.of("surname", "Сарсенова", "given", "Айгерим", "patronymic", "Болатовна"),
                        "latin", Map.of("surname", "Sarsenova", "given", "Aigerim")));
        author.put("email", email);
        author.put("orcid", "0009-0099-0001-0377");
        author.put("degree", text("саяси ғылымдар кандидаты", "кандидат политических наук", "Candidate of Sciences"));
        author.put(
                "affiliation",
                Map.of(
                        "department", text("Саясаттану кафедрасы", "Кафедра политологии", "Department of Politics"),
                        "institution", text("Арқа университеті", "Аркинский университет", "Arka University"),
                        "city", text("Көкше", "Кокше", "Kokshe"),
                        "country", text("Қазақстан", "Казахстан", "Kazakhstan")));
        author.put("corresponding", true);
        author.put("credit", List.of("Conceptualization"));
        return author;
    }

    public static Map<String, String> text(String kk, String ru, String en) {
        return Map.of("kk", kk, "ru", ru, "en", en);
    }

    private static List<Map<String, Object>> references() {
        var list = new ArrayList<Map<String, Object>>();
        for (int n = 1; n <= 20; n++) {
            list.add(Map.of("text", "Weber C. (20" + (10 + n % 10) + ") Invented work " + n + ".", "language", "en"));
        }
        return list;
    }

    /** Paragraphs of a text with all its parts, which cites all the works. */
    public static String[] paragraphs() {
        var paragraphs = new ArrayList<String>();
        for (var part :
                List.of("Введение", "Постановка проблемы", "Методы", "Результаты", "Обсуждение", "Заключение")) {
            paragraphs.add(part);
            paragraphs.add("Доверие к местной власти складывается годами и проверяется делом. ".repeat(60) + "[1-20]");
        }
        return paragraphs.toArray(String[]::new);
    }
}
