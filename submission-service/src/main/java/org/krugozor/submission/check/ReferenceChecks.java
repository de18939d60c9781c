package org.krugozor.submission.check;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.krugozor.submission.content.Reference;
import org.krugozor.submission.text.Script;

/** The reference list: long enough, readable to those who read Latin letters, and in step with the text. */
final class ReferenceChecks {

    private static final Pattern CITATION =
            Pattern.compile("\\[(\\d{1,3}(?:\\s*[,;–-]\\s*\\d{1,3})*)(?:[,;:]\\s*\\p{L}[^]]{0,20})?]");
    private static final Pattern RANGE = Pattern.compile("(\\d{1,3})\\s*[–-]\\s*(\\d{1,3})");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}");
    private static final int SHOWN = 12;

    private ReferenceChecks() {}

    static List<CheckResult> number(Subject subject) {
        int least = subject.rules().referencesMin();
        int number = (int) written(subject).count();
        return new Verdicts("references-number")
                .block(number == 0, "/references", "references-missing")
                .warn(
                        number > 0 && number < least,
                        "/references",
                        "references-few",
                        Map.of("least", least, "number", number))
                .results();
    }

    static List<CheckResult> parts(Subject subject) {
        var verdicts = new Verdicts("references-parts");
        var list = subject.content().references();
        int bare = 0;
        int first = -1;
        for (int i = 0; i < list.size(); i++) {
            var one = list.get(i);
            boolean latin = one.text() == null || Script.isLatin(one.text());
            if (!latin && (one.transliteration() == null || one.english() == null)) {
                bare++;
                first = first < 0 ? i : first;
            }
        }
        verdicts.warn(bare > 0, "/references/" + first, "references-without-parts", Map.of("number", bare));
        return verdicts.results();
    }

    /** Every [n] of the text is listed, and every listed work is cited; only when the text could be read. */
    static List<CheckResult> citations(Subject subject) {
        var verdicts = new Verdicts("references-cited");
        var text = subject.fullText() == null ? subject.anonymousText() : subject.fullText();
        int listed = (int) written(subject).count();
        if (text == null || listed == 0) {
            return verdicts.results();
        }
        var cited = cited(text);
        if (cited.isEmpty()) {
            verdicts.warn(true, "/references", "references-never-cited");
            return verdicts.results();
        }
        var beyond = new TreeSet<>(cited.tailSet(listed + 1));
        verdicts.warn(!beyond.isEmpty(), "/references", "citations-not-listed", Map.of("numbers", numbers(beyond)));
        var uncited = new TreeSet<Integer>();
        for (int n = 1; n <= listed; n++) {
            if (!cited.contains(n)) {
                uncited.add(n);
            }
        }
        verdicts.warn(!uncited.isEmpty(), "/references", "references-not-cited", Map.of("numbers", numbers(uncited)));
        return verdicts.results();
    }

    static TreeSet<Integer> cited(String text) {
        var cited = new TreeSet<Integer>();
        CITATION.matcher(text).results().forEach(found -> {
            var inside = found.group(1);
            NUMBER.matcher(inside).results().forEach(number -> cited.add(Integer.parseInt(number.group())));
            RANGE.matcher(inside).results().forEach(range -> {
                int from = Integer.parseInt(range.group(1));
                int to = Integer.parseInt(range.group(2));
                for (int n = from; n <= to && to - from < 100; n++) {
                    cited.add(n);
                }
            });
        });
        cited.remove(0);
        return cited;
    }

    private static java.util.stream.Stream<Reference> written(Subject subject) {
        return subject.content().references().stream().filter(one -> one.text() != null);
    }

    private static String numbers(TreeSet<Integer> numbers) {
        var shown = numbers.stream().limit(SHOWN).map(String::valueOf).toList();
        return String.join(", ", shown) + (numbers.size() > SHOWN ? " …" : "");
    }
}
