package org.krugozor.publication.site;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.krugozor.publication.call.Call;

/** A call for papers, for templates. */
public final class CallView {

    private static final List<String> ORDER = List.of("UNDER_COVERED", "WANTED", "WELL_COVERED");

    private final Call call;

    CallView(Call call) {
        this.call = call;
    }

    public String title(String language) {
        return call.titles().in(language);
    }

    public List<String> paragraphs(String language) {
        return call.text().in(language).lines().filter(line -> !line.isBlank()).toList();
    }

    public String lead(String language) {
        var paragraphs = paragraphs(language);
        return paragraphs.isEmpty() ? "" : paragraphs.get(0);
    }

    public boolean isStanding() {
        return call.standing();
    }

    public @Nullable String getOpensOn() {
        return call.opensOn() == null ? null : call.opensOn().toString();
    }

    public @Nullable String getClosesOn() {
        return call.closesOn() == null ? null : call.closesOn().toString();
    }

    public record Topic(
            String title,
            String fields,
            String state,
            @Nullable Long share,
            @Nullable Long baseline) {}

    /** The topics hardly covered come first: that is what the call is for. */
    public List<Topic> topics(String language) {
        return call.topics().stream()
                .sorted(Comparator.comparingInt(topic -> ORDER.indexOf(topic.state())))
                .map(topic -> new Topic(
                        topic.titles().in(language),
                        codes(topic.fields()),
                        topic.state(),
                        percent(topic.share()),
                        topic.baseline() == null
                                ? null
                                : percent(topic.baseline().share())))
                .toList();
    }

    /** The classifier's codes; the journal's own terms have none, and their names for programs are nothing to read. */
    private static String codes(List<String> fields) {
        return fields.stream()
                .filter(field -> Character.isDigit(field.charAt(0)))
                .collect(Collectors.joining(", "));
    }

    private static @Nullable Long percent(@Nullable Double share) {
        return share == null ? null : (Long) Math.round(share * 100);
    }
}
