package org.krugozor.submission.manuscript.adapter.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.krugozor.submission.content.Content;
import org.krugozor.submission.content.Contributor;
import org.krugozor.submission.content.Metadata;
import org.krugozor.submission.request.Faults;
import org.krugozor.submission.text.Languages;

/** Bounds of what a draft may hold, however unfinished it is; the checks say whether it is good. */
final class DraftBody {

    private static final int TITLE = 1_000;
    private static final int ABSTRACT = 10_000;
    private static final int WORD = 200;
    private static final int STATEMENT = 10_000;
    private static final int REFERENCE = 2_000;
    private static final int NAME = 120;
    private static final int PLACE = 400;

    private DraftBody() {}

    static void check(Content content) {
        var faults = new Faults();
        faults.when(
                content.language() != null && !Languages.OF_MANUSCRIPTS.contains(content.language()),
                "/language",
                "unknown-language");
        faults.longest("/topic", content.topic(), 100)
                .longest("/methodStatement", content.methodStatement(), STATEMENT)
                .longest("/letter", content.letter(), STATEMENT);
        metadata(faults, "/metadata", content.metadata());
        contributors(faults, "/contributors", content.contributors());
        faults.most("/fields", content.fields(), 20)
                .most("/references", content.references(), 500)
                .most("/suggestedReviewers", content.suggestedReviewers(), 20)
                .most("/opposedReviewers", content.opposedReviewers(), 20);
        for (int i = 0; i < content.references().size(); i++) {
            var one = content.references().get(i);
            faults.longest("/references/" + i + "/text", one.text(), REFERENCE)
                    .longest("/references/" + i + "/transliteration", one.transliteration(), REFERENCE)
                    .longest("/references/" + i + "/english", one.english(), REFERENCE)
                    .longest("/references/" + i + "/language", one.language(), 10);
        }
        statements(faults, content);
        faults.refuseIfAny();
    }

    static void metadata(Faults faults, String pointer, Map<String, Metadata> metadata) {
        metadata.forEach((language, written) -> {
            var at = pointer + "/" + language;
            faults.when(!Languages.OF_MANUSCRIPTS.contains(language), at, "unknown-language")
                    .longest(at + "/title", written.title(), TITLE)
                    .longest(at + "/abstract", written.abstractText(), ABSTRACT)
                    .most(at + "/keywords", written.keywords(), 50);
            for (int i = 0; i < written.keywords().size(); i++) {
                faults.longest(at + "/keywords/" + i, written.keywords().get(i), WORD);
            }
        });
    }

    static void contributors(Faults faults, String pointer, List<Contributor> contributors) {
        faults.most(pointer, contributors, 30);
        for (int i = 0; i < contributors.size(); i++) {
            var one = contributors.get(i);
            var at = pointer + "/" + i;
            faults.longest(at + "/email", one.email(), 254)
                    .longest(at + "/orcid", one.orcid(), 60)
                    .most(at + "/credit", one.credit(), 20)
                    .texts(at + "/degree", one.degree(), PLACE)
                    .texts(at + "/academicTitle", one.academicTitle(), PLACE)
                    .texts(at + "/position", one.position(), PLACE);
            one.names().whole().forEach(name -> faults.longest(at + "/names", name.surname(), NAME)
                    .longest(at + "/names", name.given(), NAME)
                    .longest(at + "/names", name.patronymic(), NAME));
            if (one.affiliation() != null) {
                faults.texts(at + "/affiliation/department", one.affiliation().department(), PLACE)
                        .texts(
                                at + "/affiliation/institution",
                                one.affiliation().institution(),
                                PLACE)
                        .texts(at + "/affiliation/city", one.affiliation().city(), PLACE)
                        .texts(at + "/affiliation/country", one.affiliation().country(), PLACE);
            }
        }
    }

    private static void statements(Faults faults, Content content) {
        var said = content.declarations();
        if (said != null) {
            faults.longest("/declarations/funding", said.funding(), STATEMENT)
                    .longest("/declarations/competingInterests", said.competingInterests(), STATEMENT)
                    .longest("/declarations/ethics", said.ethics(), STATEMENT)
                    .longest("/declarations/data", said.data(), STATEMENT);
        }
        if (content.offers() != null) {
            faults.longest("/offers/toWhom", content.offers().toWhom(), STATEMENT);
        }
        for (int i = 0; i < content.suggestedReviewers().size(); i++) {
            var one = content.suggestedReviewers().get(i);
            faults.longest("/suggestedReviewers/" + i + "/name", one.name(), PLACE)
                    .longest("/suggestedReviewers/" + i + "/email", one.email(), 254)
                    .longest("/suggestedReviewers/" + i + "/affiliation", one.affiliation(), PLACE);
        }
        for (int i = 0; i < content.opposedReviewers().size(); i++) {
            var one = content.opposedReviewers().get(i);
            faults.longest("/opposedReviewers/" + i + "/name", one.name(), PLACE)
                    .longest("/opposedReviewers/" + i + "/reason", one.reason(), STATEMENT);
        }
    }

    static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
