package org.krugozor.publication.galley.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.krugozor.publication.manuscript.Content;

/**
 * The text of an article without what is printed from its metadata: title, authors, abstracts, keywords before it, and
 * the list of works after it.
 */
public final class ArticleBody {

    private static final Pattern INTRODUCTION =
            Pattern.compile("(?iu)^[\\divxIVX.\\s]*(кіріспе|введение|introduction|giriş|مقدمة|المقدمة)[.:]?$");
    private static final Pattern REFERENCES =
            Pattern.compile("(?iu)^[\\divxIVX.\\s]*(пайдаланылған\\s+әдебиет\\S*(\\s+тізімі)?|әдебиет\\S*(\\s+тізімі)?"
                    + "|список\\s+(использованн\\S+\\s+)?(источников|литературы)(\\s+и\\s+литературы)?|литература"
                    + "|references|bibliography|kaynak(lar|ça)|المراجع|المصادر)[.:]?$");
    private static final Pattern LABEL = Pattern.compile(
            "(?iu)^(аңдатпа|түйін(ді|\\s+сөздер)?|түйінді\\s+сөздер|кілт\\s+сөздер|тірек\\s+сөздер|аннотация|абстракт"
                    + "|ключевые\\s+слова|abstract|keywords|öz|özet|anahtar\\s+kelimeler|الملخص|الكلمات\\s+المفتاحية)\\b.*");
    private static final int HEADING_WORDS = 12;

    private ArticleBody() {}

    /** The blocks between front matter and list of works. */
    public static List<TextBlock> of(List<TextBlock> whole, Content content) {
        int end = endOf(whole);
        int start = introduction(whole, end);
        if (start >= 0) {
            return List.copyOf(whole.subList(start, end));
        }
        var front = frontMatter(content);
        var body = new ArrayList<TextBlock>();
        boolean inFront = true;
        for (var block : whole.subList(0, end)) {
            inFront = inFront
                    && (front.contains(normal(block.text()))
                            || LABEL.matcher(block.text()).matches()
                            || isShortLine(block));
            if (!inFront) {
                body.add(block);
            }
        }
        return List.copyOf(body);
    }

    private static int introduction(List<TextBlock> whole, int end) {
        for (int i = 0; i < end; i++) {
            if (isHeadingLike(whole.get(i))
                    && INTRODUCTION.matcher(whole.get(i).text().strip()).matches()) {
                return i;
            }
        }
        return -1;
    }

    /** The last heading of a list of works: earlier ones may only speak of literature. */
    private static int endOf(List<TextBlock> whole) {
        for (int i = whole.size() - 1; i > whole.size() / 3; i--) {
            if (isHeadingLike(whole.get(i))
                    && REFERENCES.matcher(whole.get(i).text().strip()).matches()) {
                return firstList(whole, i);
            }
        }
        return whole.size();
    }

    /** Two lists may follow each other, one in the original scripts and one in Latin: the body ends before the first. */
    private static int firstList(List<TextBlock> whole, int last) {
        for (int i = whole.size() / 3 + 1; i < last; i++) {
            if (isHeadingLike(whole.get(i))
                    && REFERENCES.matcher(whole.get(i).text().strip()).matches()) {
                return i;
            }
        }
        return last;
    }

    private static boolean isHeadingLike(TextBlock block) {
        return block.heading() > 0 || block.text().split("\\s+").length <= HEADING_WORDS;
    }

    /** A line before the text that is no sentence: a name, an affiliation, an address. */
    private static boolean isShortLine(TextBlock block) {
        return block.heading() == 0
                && block.text().length() < 160
                && !block.text().strip().endsWith(".");
    }

    private static Set<String> frontMatter(Content content) {
        var front = new HashSet<String>();
        content.metadata().languages().values().forEach(metadata -> {
            if (metadata.title() != null) {
                front.add(normal(metadata.title()));
            }
            if (metadata.summary() != null) {
                front.add(normal(metadata.summary()));
            }
            front.add(normal(String.join(", ", metadata.words())));
            front.add(normal(String.join("; ", metadata.words())));
        });
        return front;
    }

    private static String normal(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Punct}«»“”„’]+", " ")
                .strip();
    }
}
