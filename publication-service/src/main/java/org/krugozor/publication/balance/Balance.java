package org.krugozor.publication.balance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.krugozor.publication.call.Call;
import org.krugozor.publication.manuscript.Content;
import org.krugozor.publication.manuscript.Section;
import org.krugozor.publication.manuscript.Text;

/**
 * How the reviewed articles of an issue are spread, against what the call asks for. Columns, chronicles and the like are
 * outside it.
 *
 * @param articles how many reviewed articles it is about
 * @param missing what the issue lacks, most wanted first
 */
public record Balance(
        int articles,
        List<Share> perTopic,
        List<Share> perField,
        List<Share> perLanguage,
        List<Share> perSection,
        Diversity.Parts diversity,
        String distance,
        List<Gap> missing) {

    /** A topic may fall this much short of its share before it is called missing. */
    private static final double TOLERANCE = 0.5;

    /**
     * @param share of the issue, 0 to 1
     * @param wanted share the call asks for, null where it says nothing
     */
    public record Share(
            String key,
            @Nullable Text titles,
            double share,
            @Nullable Double wanted,
            @Nullable String state) {}

    /**
     * One thing the issue lacks.
     *
     * @param code stable; the message {@code gap.CODE} says it in words
     */
    public record Gap(
            String code,
            String key,
            @Nullable Text titles,
            double share,
            @Nullable Double wanted) {}

    public static Balance of(List<Placed> placed, @Nullable Call call) {
        var reviewed = placed.stream()
                .filter(each -> each.content().itemType().reviewed())
                .toList();
        var tree = new FieldTree(call == null ? List.of() : call.fields());
        var weights = reviewed.stream()
                .map(each -> tree.weights(each.content().fields()))
                .toList();
        var perTopic = perTopic(reviewed, call);
        var perSection = perSection(reviewed);
        return new Balance(
                reviewed.size(),
                perTopic,
                perField(weights.stream().map(tree::split).toList(), call),
                perLanguage(reviewed),
                perSection,
                Diversity.parts(weights.stream().filter(each -> !each.isEmpty()).toList(), tree::distance),
                FieldTree.VERSION,
                reviewed.isEmpty() ? List.of() : missing(perTopic, perSection));
    }

    /** An article with the section it has in the issue. */
    public record Placed(Content content, @Nullable Section section) {}

    private static List<Share> perTopic(List<Placed> reviewed, @Nullable Call call) {
        var counts = new LinkedHashMap<String, Integer>();
        var titles = new LinkedHashMap<String, Call.Topic>();
        if (call != null) {
            call.topics().forEach(topic -> {
                counts.put(topic.slug(), 0);
                titles.put(topic.slug(), topic);
            });
        }
        reviewed.forEach(each -> {
            var topic = each.content().topic();
            counts.merge(topic == null ? "none" : topic, 1, Integer::sum);
        });
        var shares = new ArrayList<Share>();
        counts.forEach((slug, count) -> {
            var topic = titles.get(slug);
            shares.add(new Share(
                    slug,
                    topic == null ? null : topic.titles(),
                    part(count, reviewed.size()),
                    topic == null ? null : topic.share(),
                    topic == null ? null : topic.state()));
        });
        return shares;
    }

    private static List<Share> perField(List<Map<String, Double>> weights, @Nullable Call call) {
        var pool = new LinkedHashMap<String, Double>();
        weights.forEach(each -> each.forEach((code, weight) -> pool.merge(code, weight / weights.size(), Double::sum)));
        return pool.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .map(entry -> new Share(entry.getKey(), titles(entry.getKey(), call), entry.getValue(), null, null))
                .toList();
    }

    private static @Nullable Text titles(String code, @Nullable Call call) {
        return call == null
                ? null
                : call.fields().stream()
                        .filter(field -> field.code().equals(code))
                        .map(Call.FieldOfStudy::titles)
                        .findFirst()
                        .orElse(null);
    }

    private static List<Share> perLanguage(List<Placed> reviewed) {
        var counts = new LinkedHashMap<String, Integer>();
        for (var language : List.of("kk", "ru", "en", "tr", "ar")) {
            counts.put(language, 0);
        }
        reviewed.forEach(each -> counts.merge(each.content().language(), 1, Integer::sum));
        return counts.entrySet().stream()
                .map(entry -> new Share(entry.getKey(), null, part(entry.getValue(), reviewed.size()), null, null))
                .toList();
    }

    private static List<Share> perSection(List<Placed> reviewed) {
        var shares = new ArrayList<Share>();
        for (var section : Section.values()) {
            long count =
                    reviewed.stream().filter(each -> each.section() == section).count();
            shares.add(new Share(section.name(), null, part(count, reviewed.size()), null, null));
        }
        return shares;
    }

    private static double part(long count, int of) {
        return of == 0 ? 0 : (double) count / of;
    }

    private static List<Gap> missing(List<Share> perTopic, List<Share> perSection) {
        var gaps = new ArrayList<Gap>();
        perTopic.stream()
                .filter(topic -> topic.titles() != null && !"WELL_COVERED".equals(topic.state()))
                .filter(topic -> falls(topic.share(), topic.wanted()))
                .sorted(Comparator.comparingDouble(Balance::shortfall).reversed())
                .forEach(topic -> gaps.add(gap(topic.share() == 0 ? "topic-absent" : "topic-short", topic)));
        perTopic.stream()
                .filter(topic -> "WELL_COVERED".equals(topic.state()) && exceeds(topic.share(), topic.wanted()))
                .forEach(topic -> gaps.add(gap("topic-over", topic)));
        perSection.stream()
                .filter(section -> section.share() == 0)
                .forEach(section -> gaps.add(gap("section-empty", section)));
        return gaps;
    }

    private static boolean falls(double share, @Nullable Double wanted) {
        return wanted == null ? share == 0 : share < wanted * (1 - TOLERANCE);
    }

    private static boolean exceeds(double share, @Nullable Double wanted) {
        return wanted != null && share > wanted * (1 + TOLERANCE);
    }

    private static double shortfall(Share topic) {
        return (topic.wanted() == null ? 0 : topic.wanted()) - topic.share();
    }

    private static Gap gap(String code, Share share) {
        return new Gap(code, share.key(), share.titles(), share.share(), share.wanted());
    }
}
