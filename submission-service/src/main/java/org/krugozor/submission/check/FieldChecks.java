package org.krugozor.submission.check;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.krugozor.submission.content.FieldUse;

/** Fields and what the work offers: interdisciplinary, with political science among its fields, and for somebody. */
final class FieldChecks {

    private static final String POLITICAL_SCIENCE = "11";
    private static final double TOLERANCE = 0.005;

    private FieldChecks() {}

    static List<CheckResult> weights(Subject subject) {
        var verdicts = new Verdicts("fields");
        var fields = subject.content().fields();
        var rules = subject.rules();
        verdicts.block(fields.isEmpty(), "/fields", "fields-missing");
        verdicts.block(
                fields.size() > rules.fieldsMax(), "/fields", "fields-too-many", Map.of("most", rules.fieldsMax()));
        var seen = new HashSet<String>();
        double sum = 0;
        boolean whole = true;
        for (int i = 0; i < fields.size(); i++) {
            var field = fields.get(i);
            var at = "/fields/" + i;
            verdicts.block(
                    field.code() == null || subject.call().field(field.code()).isEmpty(),
                    at + "/code",
                    "field-unknown");
            verdicts.block(field.code() != null && !seen.add(field.code()), at + "/code", "field-twice");
            verdicts.block(field.role() == null, at + "/role", "field-role-missing");
            double weight = field.weight() == null ? 0 : field.weight();
            boolean weighed = weight > 0 && weight <= 1;
            verdicts.block(!weighed, at + "/weight", "field-weight");
            whole &= weighed;
            sum += weight;
        }
        verdicts.block(
                whole && !fields.isEmpty() && Math.abs(sum - 1) > TOLERANCE,
                "/fields",
                "field-weights-sum",
                Map.of("sum", String.format(java.util.Locale.ROOT, "%.2f", sum)));
        return verdicts.results();
    }

    static List<CheckResult> interdisciplinary(Subject subject) {
        var verdicts = new Verdicts("interdisciplinary");
        var fields = subject.content().fields();
        verdicts.warn(
                !fields.isEmpty() && fields.size() < subject.rules().fieldsMin(),
                "/fields",
                "fields-too-few",
                Map.of("least", subject.rules().fieldsMin()));
        verdicts.block(
                !fields.isEmpty()
                        && fields.stream()
                                .map(FieldUse::code)
                                .noneMatch(
                                        code -> code != null && subject.call().within(code, POLITICAL_SCIENCE)),
                "/fields",
                "fields-without-political-science");
        return verdicts.results();
    }

    static List<CheckResult> topic(Subject subject) {
        var topic = subject.content().topic();
        return new Verdicts("topic")
                .warn(topic == null, "/topic", "topic-missing")
                .block(topic != null && !subject.call().hasTopic(topic), "/topic", "topic-unknown")
                .results();
    }

    static List<CheckResult> offers(Subject subject) {
        var offers = subject.content().offers();
        return new Verdicts("offers")
                .block(offers == null || offers.kinds().isEmpty(), "/offers/kinds", "offers-missing")
                .warn(offers != null && offers.toWhom() == null, "/offers/toWhom", "offers-to-nobody")
                .results();
    }

    static List<CheckResult> method(Subject subject) {
        return new Verdicts("method-statement")
                .block(subject.content().methodStatement() == null, "/methodStatement", "method-missing")
                .results();
    }
}
