package org.krugozor.submission.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The text itself: its length and its parts, under any of their usual headings. Warnings only. */
final class TextChecks {

    private static final int HEADING = 120;

    private static final Map<String, Pattern> HEADINGS = Map.of(
            "introduction",
            heading("кіріспе", "введение", "introduction", "giriş", "مقدمة", "المقدمة"),
            "problem",
            heading(
                    "мәселе",
                    "зерттеу мәселесі",
                    "міндет",
                    "проблема",
                    "постановка проблемы",
                    "постановка задачи",
                    "problem",
                    "problem statement",
                    "research question",
                    "sorun",
                    "problem durumu",
                    "مشكلة"),
            "method",
            heading(
                    "әдіс",
                    "зерттеу әдіс",
                    "материалдар мен әдіс",
                    "метод",
                    "материалы и метод",
                    "methods",
                    "method",
                    "materials and methods",
                    "methodology",
                    "yöntem",
                    "منهج",
                    "المنهج"),
            "results",
            heading("нәтиже", "зерттеу нәтиже", "результаты", "results", "findings", "bulgular", "نتائج", "النتائج"),
            "discussion",
            heading("талқылау", "талдау", "обсуждение", "дискуссия", "discussion", "tartışma", "مناقشة", "المناقشة"),
            "conclusion",
            heading("қорытынды", "заключение", "выводы", "conclusion", "concluding", "sonuç", "خاتمة", "الخاتمة"));

    private static final List<String> ORDER =
            List.of("introduction", "problem", "method", "results", "discussion", "conclusion");

    private TextChecks() {}

    static List<CheckResult> length(Subject subject) {
        var verdicts = new Verdicts("text-length");
        if (subject.fullText() != null) {
            int words = AbstractChecks.words(subject.fullText());
            var rules = subject.rules();
            verdicts.warn(
                    words < rules.textWordsMin() || words > rules.textWordsMax(),
                    "/files",
                    "text-words",
                    Map.of("least", rules.textWordsMin(), "most", rules.textWordsMax(), "number", words));
        }
        return verdicts.results();
    }

    static List<CheckResult> parts(Subject subject) {
        var verdicts = new Verdicts("text-parts");
        if (subject.fullText() == null) {
            return verdicts.results();
        }
        var headings = subject.fullText()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && line.length() <= HEADING)
                .map(line -> line.toLowerCase(Locale.ROOT))
                .toList();
        var missing = new ArrayList<String>();
        for (var part : ORDER) {
            var usual = java.util.Objects.requireNonNull(HEADINGS.get(part));
            if (headings.stream().noneMatch(line -> usual.matcher(line).find())) {
                missing.add(part);
            }
        }
        missing.forEach(part -> verdicts.warn(true, "/files", "part-missing-" + part));
        return verdicts.results();
    }

    /** A line that begins, after a number, with one of the words. */
    private static Pattern heading(String... words) {
        var choices = new ArrayList<String>();
        for (var word : words) {
            choices.add(Pattern.quote(word));
        }
        return Pattern.compile("^[\\divx.)\\s]*(?:" + String.join("|", choices) + ")");
    }
}
