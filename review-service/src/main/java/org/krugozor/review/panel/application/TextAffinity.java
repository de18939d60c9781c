package org.krugozor.review.panel.application;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.krugozor.review.casefile.model.LanguageMetadata;
import org.krugozor.review.reviewer.model.Publication;
import org.krugozor.review.reviewer.model.Reviewer;
import org.krugozor.review.text.Folding;

/**
 * How near reviewers' texts are to a manuscript's, 0 to 1000: the cosine of their word vectors, in English, the one
 * language in which all of them have words. A word weighs (1 + ln n) · ln((1 + N) / (1 + d)), where n counts it in the
 * text and d of the N texts at hand have it (Salton and Buckley, 1988): what everybody writes says nothing. Whoever has
 * no words is at 0. It only breaks ties, so it needs no more than this.
 */
final class TextAffinity {

    private static final Pattern WORD = Pattern.compile("\\p{L}{3,}");
    private static final Set<String> EMPTY = Set.of(
            "the and for with from that this are was were its their have has had not but which into between among also"
                    .split(" "));

    private final Map<String, Double> manuscript;
    private final Map<String, Integer> having = new HashMap<>();
    private final Map<UUID, Map<String, Integer>> texts = new HashMap<>();

    /** @param reviewed by reviewer, titles of what they reviewed before */
    TextAffinity(
            Map<String, LanguageMetadata> metadata, Collection<Reviewer> reviewers, Map<UUID, List<String>> reviewed) {
        reviewers.forEach(reviewer -> texts.put(
                reviewer.reviewerId(),
                count(words(reviewer, reviewed.getOrDefault(reviewer.reviewerId(), List.of())))));
        var own = count(words(metadata.get("en")));
        texts.values().forEach(text -> text.keySet().forEach(word -> having.merge(word, 1, Integer::sum)));
        own.keySet().forEach(word -> having.merge(word, 1, Integer::sum));
        manuscript = weighed(own);
    }

    /** 0 for somebody unknown. */
    int of(UUID reviewer) {
        var theirs = weighed(texts.getOrDefault(reviewer, Map.of()));
        double together = 0;
        for (var word : theirs.entrySet()) {
            together += word.getValue() * manuscript.getOrDefault(word.getKey(), 0.0);
        }
        double lengths = length(theirs) * length(manuscript);
        return lengths == 0 ? 0 : (int) Math.round(1000 * together / lengths);
    }

    private Map<String, Double> weighed(Map<String, Integer> counted) {
        var weights = new HashMap<String, Double>();
        counted.forEach((word, times) -> {
            double rare = Math.log((double) (texts.size() + 2) / (1 + having.getOrDefault(word, 0)));
            weights.put(word, (1 + Math.log(times)) * rare);
        });
        return weights;
    }

    private static double length(Map<String, Double> vector) {
        return Math.sqrt(
                vector.values().stream().mapToDouble(weight -> weight * weight).sum());
    }

    private static List<String> words(Reviewer reviewer, List<String> reviewed) {
        var words = new ArrayList<>(reviewer.keywords().getOrDefault("en", List.of()));
        words.addAll(reviewed);
        var seen = new HashSet<String>();
        reviewer.publications().stream()
                .map(Publication::title)
                .filter(seen::add)
                .forEach(words::add);
        return words;
    }

    private static List<String> words(@org.jspecify.annotations.Nullable LanguageMetadata english) {
        if (english == null) {
            return List.of();
        }
        var words = new ArrayList<String>();
        words.add(english.title() == null ? "" : english.title());
        words.add(english.abstractText() == null ? "" : english.abstractText());
        words.addAll(english.keywords() == null ? List.of() : english.keywords());
        return words;
    }

    private static Map<String, Integer> count(List<String> texts) {
        var counted = new HashMap<String, Integer>();
        for (var text : texts) {
            var word = WORD.matcher(Folding.fold(text));
            while (word.find()) {
                if (!EMPTY.contains(word.group())) {
                    counted.merge(word.group(), 1, Integer::sum);
                }
            }
        }
        return counted;
    }
}
