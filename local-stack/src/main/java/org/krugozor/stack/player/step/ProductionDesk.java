package org.krugozor.stack.player.step;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.krugozor.stack.player.api.Answer;
import org.krugozor.stack.player.api.Patience;
import tools.jackson.databind.JsonNode;

/** What happens to an accepted manuscript until it is ready for an issue. */
public final class ProductionDesk {

    private static final String ARTICLES = "/api/publication/articles/";
    private static final Duration TYPESET = Duration.ofSeconds(120);

    private final Company company;
    private final StepKeys keys;
    private final String productionEditor;
    private final String secretary;

    /**
     * The production of this company.
     *
     * @param productionEditor key of the person
     * @param secretary key of the person
     */
    public ProductionDesk(Company company, StepKeys keys, String productionEditor, String secretary) {
        this.company = company;
        this.keys = keys;
        this.productionEditor = productionEditor;
        this.secretary = secretary;
    }

    /** Takes the article into production. */
    public void enter(PlayedManuscript manuscript) {
        change(manuscript, productionEditor, "POST", "/production", Map.of(), "production");
    }

    /** Has the article typeset and waits for its pages. */
    public void typeset(PlayedManuscript manuscript) {
        if (!isTypeset(read(manuscript).body())) {
            change(manuscript, productionEditor, "POST", "/galleys/typeset", Map.of(), "typeset");
        }
        Patience.until(TYPESET, "the pages of " + manuscript.key(), () -> Optional.of(
                        read(manuscript).body())
                .filter(ProductionDesk::isTypeset));
    }

    /** Sends the proof to the corresponding author. */
    public void sendProof(PlayedManuscript manuscript) {
        change(manuscript, productionEditor, "POST", "/proof", Map.of(), "proof");
    }

    /** The corresponding author approves the proof. */
    public void approveProof(PlayedManuscript manuscript) {
        company.as(corresponding(manuscript))
                .post(
                        ARTICLES + manuscript.id() + "/proof/approval",
                        Map.of(),
                        keys.of(manuscript.key() + "/proof-approval"),
                        manuscript.trail());
    }

    /** The secretary notes that a translator has checked the English. */
    public void checkTranslation(PlayedManuscript manuscript) {
        change(manuscript, secretary, "PUT", "/translation", Map.of("checked", true), "translation");
    }

    /** Declares the article ready for an issue. */
    public void declareReady(PlayedManuscript manuscript) {
        change(manuscript, productionEditor, "POST", "/readiness", Map.of(), "readiness");
    }

    /** The article as production sees it. */
    public Answer read(PlayedManuscript manuscript) {
        return company.as(productionEditor).getOnceThere(ARTICLES + manuscript.id(), manuscript.trail());
    }

    private static boolean isTypeset(JsonNode article) {
        for (var galley : article.path("galleys")) {
            if (galley.path("kind").asString("").equals("PDF")
                    && galley.path("pages").asInt(0) > 0) {
                return true;
            }
        }
        return false;
    }

    private static String corresponding(PlayedManuscript manuscript) {
        for (var author : manuscript.data().path("authors")) {
            if (author.path("corresponding").asBoolean(false) && author.hasNonNull("person")) {
                return author.path("person").asString();
            }
        }
        return manuscript.submittedBy();
    }

    private void change(PlayedManuscript manuscript, String by, String method, String what, Object body, String step) {
        var path = ARTICLES + manuscript.id();
        company.as(by)
                .change(path, method, path + what, body, keys.of(manuscript.key() + "/" + step), manuscript.trail());
    }
}
