package org.krugozor.submission.call.adapter.web;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.krugozor.submission.call.model.Call;
import org.krugozor.submission.call.model.Rules;
import org.krugozor.submission.request.Faults;
import org.krugozor.submission.text.Languages;

/** A call as the chief editor writes it; {@link #check()} before {@link #as}. */
record CallBody(
        @Nullable Boolean standing,
        @Nullable LocalDate opensOn,
        @Nullable LocalDate closesOn,
        @Nullable Map<String, String> titles,
        @Nullable Map<String, String> text,
        @Nullable List<UUID> guestEditors,
        @Nullable List<Call.Topic> topics,
        @Nullable Rules rules,
        @Nullable List<Call.Document> documents,
        Call.@Nullable Rubric rubric,
        @Nullable List<Call.Field> fields) {

    private static final Pattern CODE = Pattern.compile("\\d{2}(\\.\\d{2}){0,2}|[a-z][a-z0-9-]*");
    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    void check() {
        var faults = new Faults();
        inAllLanguages(faults, "/titles", titles);
        inAllLanguages(faults, "/text", text);
        faults.when(
                opensOn != null && closesOn != null && closesOn.isBefore(opensOn),
                "/closesOn",
                "closes-before-opening");
        faults.when(Boolean.TRUE.equals(standing) && closesOn != null, "/closesOn", "standing-never-closes");
        faults.required("/rules", rules).when(rules != null && !rules.sane(), "/rules", "bad-rules");
        faults.required("/rubric", rubric).required("/topics", topics).required("/fields", fields);
        var codes = fieldCodes(faults);
        topics(faults, codes);
        rubric(faults);
        documents(faults);
        faults.refuseIfAny();
    }

    private Set<String> fieldCodes(Faults faults) {
        var codes = new HashSet<String>();
        var all = fields == null ? List.<Call.Field>of() : fields;
        for (int i = 0; i < all.size(); i++) {
            var field = all.get(i);
            boolean formed = field.code() != null && CODE.matcher(field.code()).matches();
            faults.when(!formed, "/fields/" + i + "/code", "bad-field-code");
            faults.when(formed && !codes.add(field.code()), "/fields/" + i + "/code", "twice");
            inAllLanguages(faults, "/fields/" + i + "/titles", field.titles());
            faults.required("/fields/" + i + "/bridge", field.bridge());
        }
        for (int i = 0; i < all.size(); i++) {
            var field = all.get(i);
            faults.when(
                    field.parent() != null && !codes.contains(field.parent()),
                    "/fields/" + i + "/parent",
                    "unknown-field");
            faults.when(
                    field.bridge() != null && !codes.containsAll(field.bridge()),
                    "/fields/" + i + "/bridge",
                    "unknown-field");
        }
        return codes;
    }

    private void topics(Faults faults, Set<String> codes) {
        var slugs = new HashSet<String>();
        var all = topics == null ? List.<Call.Topic>of() : topics;
        for (int i = 0; i < all.size(); i++) {
            var topic = all.get(i);
            var at = "/topics/" + i;
            boolean formed = topic.slug() != null && SLUG.matcher(topic.slug()).matches();
            faults.when(!formed, at + "/slug", "bad-slug");
            faults.when(formed && !slugs.add(topic.slug()), at + "/slug", "twice");
            inAllLanguages(faults, at + "/titles", topic.titles());
            faults.required(at + "/state", topic.state());
            faults.when(topic.fields() == null || !codes.containsAll(topic.fields()), at + "/fields", "unknown-field");
            faults.when(outside(topic.share()), at + "/share", "not-a-share");
            faults.when(topic.baseline() != null && outside(topic.baseline().share()), at + "/baseline", "not-a-share");
        }
    }

    private void rubric(Faults faults) {
        if (rubric == null) {
            return;
        }
        faults.when(rubric.criteria() == null || rubric.criteria().isEmpty(), "/rubric/criteria", "required");
        faults.required("/rubric/tickLines", rubric.tickLines());
        var criteria = rubric.criteria() == null ? List.<Call.Criterion>of() : rubric.criteria();
        for (int i = 0; i < criteria.size(); i++) {
            var criterion = criteria.get(i);
            var at = "/rubric/criteria/" + i;
            faults.required(at + "/key", criterion.key());
            inAllLanguages(faults, at + "/titles", criterion.titles());
            for (var score : List.of("1", "3", "5")) {
                inAllLanguages(
                        faults,
                        at + "/meanings/" + score,
                        criterion.meanings() == null
                                ? null
                                : criterion.meanings().get(score));
            }
        }
    }

    private void documents(Faults faults) {
        var all = documents == null ? List.<Call.Document>of() : documents;
        for (int i = 0; i < all.size(); i++) {
            faults.required("/documents/" + i + "/kind", all.get(i).kind());
            faults.required("/documents/" + i + "/of", all.get(i).of());
            inAllLanguages(faults, "/documents/" + i + "/titles", all.get(i).titles());
        }
    }

    private static boolean outside(@Nullable Double share) {
        return share != null && !(share >= 0 && share <= 1);
    }

    private static void inAllLanguages(Faults faults, String pointer, @Nullable Map<String, String> text) {
        faults.required(pointer, text);
        if (text != null) {
            Languages.PRINTED.forEach(language -> faults.required(pointer + "/" + language, text.get(language)));
            faults.texts(pointer, text, 20_000);
        }
    }

    Call as(UUID id, long version) {
        return new Call(
                id,
                version,
                Boolean.TRUE.equals(standing),
                opensOn,
                closesOn,
                Objects.requireNonNull(titles),
                Objects.requireNonNull(text),
                guestEditors == null ? List.of() : guestEditors,
                Objects.requireNonNull(topics),
                Objects.requireNonNull(rules),
                documents == null ? List.of() : documents,
                Objects.requireNonNull(rubric),
                Objects.requireNonNull(fields));
    }
}
