package org.krugozor.publication.portfolio;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.krugozor.platform.persistence.Page;
import org.krugozor.platform.problem.Failure;
import org.krugozor.platform.problem.Refused;
import org.krugozor.platform.problem.Words;
import org.krugozor.platform.security.Caller;
import org.krugozor.platform.security.Callers;
import org.krugozor.platform.web.Versions;
import org.krugozor.publication.article.application.Articles;
import org.krugozor.publication.article.model.Article;
import org.krugozor.publication.article.model.Dates;
import org.krugozor.publication.article.model.Progress;
import org.krugozor.publication.article.model.Proof;
import org.krugozor.publication.article.model.TranslationMark;
import org.krugozor.publication.manuscript.Contributor;
import org.krugozor.publication.manuscript.Field;
import org.krugozor.publication.manuscript.Metadata;
import org.krugozor.publication.manuscript.Reference;
import org.krugozor.publication.office.Acts;
import org.krugozor.publication.office.Office;
import org.krugozor.publication.person.People;
import org.krugozor.standing.Standing;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/publication/articles")
class PortfolioController {

    private static final int MOST = 100;

    private final Portfolio portfolio;
    private final Articles articles;
    private final Office office;
    private final People people;
    private final Acts acts;

    PortfolioController(Portfolio portfolio, Articles articles, Office office, People people, Acts acts) {
        this.portfolio = portfolio;
        this.articles = articles;
        this.office = office;
        this.people = people;
        this.acts = acts;
    }

    record ProofView(
            @Nullable Instant requestedAt,
            @Nullable Instant due,
            @Nullable Instant approvedAt,
            @Nullable UUID approvedBy,
            @Nullable OnBehalfView onBehalf) {

        static ProofView of(Proof proof, boolean staff) {
            var behalf = proof.onBehalf();
            return new ProofView(
                    proof.requestedAt(),
                    proof.due(),
                    proof.approvedAt(),
                    proof.approvedBy(),
                    behalf == null || !staff
                            ? null
                            : new OnBehalfView(behalf.channel().name(), behalf.note(), behalf.sourceFile()));
        }
    }

    record OnBehalfView(String channel, String note, UUID sourceFile) {}

    record ArticleView(
            UUID manuscriptId,
            String number,
            long version,
            String state,
            Progress progress,
            Standing standing,
            String itemType,
            String language,
            @Nullable String section,
            @Nullable String topic,
            Metadata metadata,
            List<Contributor> contributors,
            List<Field> fields,
            List<Reference> references,
            Dates dates,
            int contentVersion,
            List<Portfolio.Source> sources,
            List<Portfolio.GalleyLine> galleys,
            ProofView proof,
            @Nullable TranslationMark translationChecked,
            Portfolio.@Nullable InIssue issue,
            List<Acts.Act> history,
            List<String> actions) {}

    @GetMapping
    Mono<Page<Portfolio.Line>> list(
            @RequestParam(defaultValue = "portfolio") String view,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "30") int limit,
            @RequestHeader HttpHeaders headers) {
        var wanted = PortfolioView.named(view).orElseThrow(() -> new Refused(Failure.invalid("/view", "unknown-view")));
        if (limit < 1 || limit > MOST) {
            throw new Refused(Failure.invalid("/limit", "bad-limit"));
        }
        return portfolio.list(new Portfolio.Search(wanted, q, after, limit, language(headers)));
    }

    private static String language(HttpHeaders headers) {
        return Words.language(headers).getLanguage().toLowerCase(Locale.ROOT);
    }

    /** The staff see all of it; its authors what concerns them, once it is in production. */
    @GetMapping("/{id}")
    Mono<ResponseEntity<ArticleView>> show(@PathVariable UUID id, @RequestHeader HttpHeaders headers) {
        return Callers.current()
                .flatMap(caller -> articles.find(id)
                        .filterWhen(article -> visible(caller, article))
                        .switchIfEmpty(Mono.error(() -> new Refused(Failure.notFound())))
                        .flatMap(article -> view(caller, article, language(headers))))
                .map(view ->
                        ResponseEntity.ok().eTag(Versions.etag(view.version())).body(view));
    }

    private Mono<Boolean> visible(Caller caller, Article article) {
        return caller.isStaff()
                ? Mono.just(true)
                : people.idOf(caller).map(person -> article.content().isBy(person));
    }

    private Mono<ArticleView> view(Caller caller, Article article, String language) {
        var history =
                caller.isStaff() ? acts.on("article/" + article.id()).collectList() : Mono.just(List.<Acts.Act>of());
        return Mono.zip(
                        portfolio.line(article.id(), language),
                        portfolio.sources(article.id()),
                        portfolio.galleys(article.id()),
                        history,
                        actions(caller, article))
                .map(all -> view(caller, article, all.getT1(), all.getT2(), all.getT3(), all.getT4(), all.getT5()));
    }

    private static ArticleView view(
            Caller caller,
            Article article,
            Portfolio.Line line,
            List<Portfolio.Source> sources,
            List<Portfolio.GalleyLine> galleys,
            List<Acts.Act> history,
            List<String> actions) {
        var content = article.content();
        var staff = caller.isStaff();
        var shown = staff || article.proof().requestedAt() != null;
        return new ArticleView(
                article.id(),
                content.number(),
                line.version(),
                line.state(),
                article.progress(),
                line.standing(),
                content.itemType().name(),
                content.language(),
                line.section(),
                content.topic(),
                content.metadata(),
                content.contributors(),
                content.fields(),
                content.references(),
                article.dates(),
                article.contentVersion(),
                staff ? sources : List.of(),
                shown ? galleys : List.of(),
                ProofView.of(article.proof(), staff),
                article.translation(),
                line.issue(),
                history,
                actions);
    }

    /** What the caller may do now; pages show these and no others. */
    private Mono<List<String>> actions(Caller caller, Article article) {
        return Mono.zip(office.mayProduce(caller), office.mayCheckTranslations(caller), people.idOf(caller))
                .map(may -> {
                    var actions = new ArrayList<String>();
                    if (!article.isOpen()) {
                        return actions;
                    }
                    if (may.getT1()) {
                        switch (article.progress()) {
                            case ACCEPTED -> actions.add("ENTER_PRODUCTION");
                            case IN_PRODUCTION -> {
                                actions.addAll(List.of("REQUEST_PROOF", "MAKE_READY"));
                            }
                            case READY -> actions.add("REQUEST_PROOF");
                        }
                        actions.addAll(List.of("UPLOAD_GALLEY", "TYPESET"));
                    }
                    if (may.getT2()) {
                        actions.add("CHECK_TRANSLATION");
                    }
                    if (article.proof().isOpen()
                            && (caller.has("secretary") || article.content().hasCorresponding(may.getT3()))) {
                        actions.add("APPROVE_PROOF");
                    }
                    if (caller.has("chief-editor")) {
                        actions.add("CANCEL");
                    }
                    if (caller.has("chief-editor") || caller.has("secretary")) {
                        actions.add(article.placement() == null ? "PLACE" : "UNPLACE");
                    }
                    return actions;
                });
    }
}
